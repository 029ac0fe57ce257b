//! A lost second factor without recovery codes: a second person helps, and time passes before it counts.
//! Rule: its owner proves the first factor and asks; a global admin of their company, or the operator, starts it
//! and never is the owner; a day later the first factor alone sets up a new second one. Any use of the old
//! factor meanwhile stops it. Everybody concerned is told by letter.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::arrive::{Door, enter};
use super::ceremonies;
use super::factors::list::{self, Change};
use super::second::{self, SecondError};
use super::sessions::Started;
use super::told;
use crate::domain::actor::{GlobalAdmin, Member, PlatformAdmin, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{self, Db, DbError, Scope};
use crate::domain::ids::{CeremonyId, PersonId, ResetId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;

/// How long its owner has to stop a reset that is not theirs.
pub const DELAY: TimeDelta = TimeDelta::hours(24);

/// Help that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// When.
    pub asked_at: DateTime<Utc>,
    /// From when the first factor alone is enough, once somebody started it.
    pub due_at: Option<DateTime<Utc>>,
}

/// A colleague who asked for help.
#[derive(Debug, Clone)]
pub struct Lost {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// What became of it.
    pub help: Help,
}

/// Why no help was started.
#[derive(Debug, thiserror::Error)]
pub enum HelpError {
    /// Nobody here asked for help, or it was started or stopped meanwhile.
    #[error("nobody asked for help")]
    NotFound,
    /// Nobody starts their own.
    #[error("nobody helps themselves")]
    Own,
    /// Not the role for it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Asks for help, from the second step of a sign-in. Asking twice is the same as once.
///
/// # Errors
/// [`SecondError::Gone`] when that sign-in is over.
pub async fn ask_for_help(door: Door<'_>, id: CeremonyId) -> Result<(), SecondError> {
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    let found = second::whose(ceremonies::find(&mut tx, id, door.now).await?);
    let (_, person) = found.ok_or(SecondError::Gone)?;
    tx.enter_person(person).await?;
    let asked = sqlx::query!(
        "insert into factor_resets (person_id, reset_id, state, asked_at) values ($1, $2, 'asked', $3)
         on conflict (person_id) where state in ('asked', 'started') do nothing",
        person.uuid(),
        ResetId::new(door.now).uuid(),
        door.now,
    )
    .execute(&mut *tx)
    .await?;
    if asked.rows_affected() > 0 {
        told::letters(&mut tx, person, &Notice::FactorHelpAsked {}, door.now).await?;
        ask_admins(&mut tx, person, door.now).await?;
        told::record(&mut tx, person, "account.factor_help_asked", told::nothing(), door.now).await?;
    }
    Ok(tx.commit().await?)
}

/// Tells the global admins of their companies, but never themselves.
async fn ask_admins(tx: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> Result<(), DbError> {
    let own = told::readers(tx, person).await?;
    let name = own.first().map(|reader| reader.name.clone()).unwrap_or_default();
    for org in told::companies(tx, person).await? {
        db::enter(tx, org).await?;
        for admin in organizations::readers(tx, org).await? {
            if own.iter().any(|reader| reader.address == admin.address) {
                continue;
            }
            notice::queue(tx, Some(org), &admin, &Notice::FactorHelpNeeded { org, name: name.clone() }, now).await?;
        }
    }
    Ok(())
}

/// Help a person asked for that is still open; the transaction must have entered them.
pub(super) async fn open_help(tx: &mut PgConnection, person: PersonId) -> Result<Option<Help>, DbError> {
    sqlx::query_as!(
        Help,
        "select asked_at, due_at from factor_resets where person_id = $1 and state in ('asked', 'started')",
        person.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await
}

/// The old factor was used: nobody lost it.
pub(super) async fn stop(tx: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> Result<(), DbError> {
    end(tx, person, "stopped", now).await
}

async fn end(tx: &mut PgConnection, person: PersonId, state: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update factor_resets set state = $2, ended_at = $3 where person_id = $1 and state in ('asked', 'started')",
        person.uuid(),
        state,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Colleagues of a company who asked for help.
///
/// # Errors
/// When the database does not answer, or for somebody without the role.
pub async fn lost_in_company(db: &Db, by: &Member) -> Result<Vec<Lost>, HelpError> {
    by.require(&[Role::GlobalAdmin])?;
    let mut tx = db.begin(by.scope()).await?;
    let people = sqlx::query!(
        r#"select m.person_id, m.full_name, m.address from memberships m
           where m.org_id = $1 and m.person_id in (select l.person_id from app.lost_factors() l)
           order by m.full_name"#,
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut lost = Vec::with_capacity(people.len());
    for row in people {
        let person = PersonId::from(row.person_id);
        tx.enter_person(person).await?;
        if let Some(help) = open_help(&mut tx, person).await? {
            lost.push(Lost { person, name: row.full_name, address: row.address, help });
        }
    }
    tx.commit().await?;
    Ok(lost)
}

/// Everybody who asked for help, for the operator.
///
/// # Errors
/// When the database does not answer.
pub async fn lost_everywhere(db: &Db, by: &PlatformAdmin) -> Result<Vec<Lost>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query!(
        r#"select r.person_id, p.full_name, r.asked_at, r.due_at,
                  (select a.typed from addresses a where a.person_id = p.person_id order by a.confirmed_at limit 1) as address
           from factor_resets r join people p using (person_id)
           where r.state in ('asked', 'started') order by r.asked_at limit 100"#,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows
        .into_iter()
        .map(|row| Lost {
            person: PersonId::from(row.person_id),
            name: row.full_name,
            address: row.address.unwrap_or_default(),
            help: Help { asked_at: row.asked_at, due_at: row.due_at },
        })
        .collect())
}

/// A global admin starts it for a colleague.
///
/// # Errors
/// See [`HelpError`].
pub async fn help_colleague(
    db: &Db,
    by: GlobalAdmin<'_>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), HelpError> {
    if person == by.person().id() {
        return Err(HelpError::Own);
    }
    let mut tx = db.begin(by.scope()).await?;
    let colleague = sqlx::query_scalar!(
        r#"select exists (select from app.lost_factors() l where l.person_id = $1) as "lost!""#,
        person.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    if !colleague {
        return Err(HelpError::NotFound);
    }
    tx.enter_person(person).await?;
    start(&mut tx, by.person().id(), person, now).await?;
    let notice = Notice::FactorHelpStarted { by: by.person().name().to_owned(), due_at: now + DELAY };
    told::letters(&mut tx, person, &notice, now).await?;
    let entry = Entry { action: "account.factor_help_started", subject: Some(person.uuid()), details: json!({}) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// The operator starts it for anybody.
///
/// # Errors
/// See [`HelpError`].
pub async fn help_anybody(db: &Db, by: &PlatformAdmin, person: PersonId, now: DateTime<Utc>) -> Result<(), HelpError> {
    if person == by.id() {
        return Err(HelpError::Own);
    }
    let mut tx = db.begin_review(by.id()).await?;
    start(&mut tx, by.id(), person, now).await?;
    let notice = Notice::FactorHelpStarted { by: by.name().to_owned(), due_at: now + DELAY };
    told::letters(&mut tx, person, &notice, now).await?;
    for org in told::companies(&mut tx, person).await? {
        let entry = Entry { action: "account.factor_help_started", subject: Some(person.uuid()), details: json!({}) };
        audit::record(&mut tx, org, by.audit(), entry, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn start(tx: &mut PgConnection, by: PersonId, person: PersonId, now: DateTime<Utc>) -> Result<(), HelpError> {
    let started = sqlx::query!(
        "update factor_resets set state = 'started', started_at = $3, started_by = $2, due_at = $4
         where person_id = $1 and state = 'asked'",
        person.uuid(),
        by.uuid(),
        now,
        now + DELAY,
    )
    .execute(&mut *tx)
    .await?;
    if started.rows_affected() == 0 { Err(HelpError::NotFound) } else { Ok(()) }
}

/// The delay is over: the factors and codes go, and the first factor alone opens a session in which a new
/// second one can be set up.
///
/// # Errors
/// [`SecondError::Gone`] when that sign-in is over, or it is not time yet.
pub async fn finish_help(door: Door<'_>, id: CeremonyId) -> Result<Started, SecondError> {
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    let found = second::whose(ceremonies::find(&mut tx, id, door.now).await?);
    let (proof, person) = found.ok_or(SecondError::Gone)?;
    tx.enter_person(person).await?;
    let due = open_help(&mut tx, person).await?.and_then(|help| help.due_at).is_some_and(|due| due <= door.now);
    if !due || !ceremonies::end(&mut tx, id, door.now).await? {
        return Err(SecondError::Gone);
    }
    end(&mut tx, person, "done", door.now).await?;
    sqlx::query!("delete from factors where person_id = $1", person.uuid()).execute(&mut *tx).await?;
    sqlx::query!("delete from recovery_codes where person_id = $1", person.uuid()).execute(&mut *tx).await?;
    super::store::end_sessions(&mut tx, person, None, door.now).await?;
    list::changed(&mut tx, &door, person, Change::Reset, "").await?;
    let started = enter(&mut tx, &door, person, proof).await?;
    tx.commit().await?;
    Ok(started)
}
