//! What the operator's pages about companies read: a list to search, and one company with its people and history.
//! Rule: platform admins only, through the role that sees every company; they read, they act for nobody.

use chrono::{DateTime, Utc};

use crate::domain::actor::{Kind, PlatformAdmin, Role, Standing, Suspended};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::organizations::activity::ActivityEntry;
use crate::domain::organizations::store::card;
use crate::domain::organizations::views::Card;
use crate::domain::values::fold;

/// Rows on a page.
const ROWS: usize = 50;
/// How many people a company's page shows.
pub const PEOPLE: i64 = 100;

/// Which companies to show.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The beginning of a name, a whole domain or a whole Partner ID, as typed.
    pub text: String,
    /// Where they stand.
    pub standing: Option<Standing>,
    /// The last one of the page before.
    pub after: Option<OrgId>,
}

/// One company of the list.
#[derive(Debug, Clone)]
pub struct CompanyRow {
    /// Its id.
    pub id: OrgId,
    /// Its name.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// What it is.
    pub kinds: Vec<Kind>,
    /// Its Partner ID.
    pub partner_id: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// Since when it is known.
    pub since: DateTime<Utc>,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Found {
    /// By name.
    pub rows: Vec<CompanyRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<OrgId>,
}

/// Finds companies by name, domain or Partner ID.
///
/// # Errors
/// When the database does not answer.
pub async fn found(db: &Db, by: &PlatformAdmin, filter: &Filter) -> Result<Found, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let typed = filter.text.replace('\0', "");
    let rows = sqlx::query!(
        "select org_id, name, country, kinds, partner_id, program_status, created_at from organizations
         where ($1 = '' or starts_with(folded_name, $1) or domain = $2 or partner_id = $2)
           and ($3::text is null or program_status = $3)
           and ($4::uuid is null or (folded_name, org_id) > (select o.folded_name, o.org_id from organizations o
                    where o.org_id = $4))
         order by folded_name, org_id limit $5",
        fold(&typed),
        typed.trim().to_lowercase(),
        filter.standing.map(Standing::code),
        filter.after.map(OrgId::uuid),
        i64::try_from(ROWS + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let mut rows: Vec<CompanyRow> = rows
        .into_iter()
        .map(|row| CompanyRow {
            id: OrgId::from(row.org_id),
            name: row.name,
            country: row.country,
            kinds: row.kinds.iter().filter_map(|k| Kind::parse(k)).collect(),
            partner_id: row.partner_id,
            standing: Standing::parse(&row.program_status).unwrap_or(Standing::NotRegistered),
            since: row.created_at,
        })
        .collect();
    let next = (rows.len() > ROWS).then(|| rows.pop()).and_then(|_| rows.last().map(|last| last.id));
    Ok(Found { rows, next })
}

/// Somebody who works for a company.
#[derive(Debug, Clone)]
pub struct Worker {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Whether they may come in.
    pub active: bool,
}

/// One time the company was suspended.
#[derive(Debug, Clone)]
pub struct PastSuspension {
    /// Why.
    pub reason: Suspended,
    /// The operator's words.
    pub words: String,
    /// Since when, by whom.
    pub since: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// When it was lifted, if it was.
    pub lifted_at: Option<DateTime<Utc>>,
    /// By whom.
    pub lifted_by: Option<String>,
}

/// What was done in the company, the newest first.
pub type History = Vec<ActivityEntry>;

/// A company as the operator sees it.
#[derive(Debug, Clone)]
pub struct OperatorView {
    /// Its card.
    pub card: Card,
    /// When it was verified.
    pub qualified_at: Option<DateTime<Utc>>,
    /// When it signed.
    pub active_at: Option<DateTime<Utc>>,
    /// Its people, by name.
    pub people: Vec<Worker>,
    /// Every time it was suspended, the newest first.
    pub suspensions: Vec<PastSuspension>,
    /// The newest of what was done there.
    pub history: History,
}

/// Reads one company.
///
/// # Errors
/// When the database does not answer.
pub async fn one(db: &Db, by: &PlatformAdmin, org: OrgId) -> Result<Option<OperatorView>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(card) = card(&mut tx, org).await? else { return Ok(None) };
    let dates = sqlx::query!("select qualified_at, active_at from organizations where org_id = $1", org.uuid())
        .fetch_one(&mut *tx)
        .await?;
    let people = sqlx::query!(
        "select person_id, full_name, address, roles, state from memberships
         where org_id = $1 order by full_name, person_id limit $2",
        org.uuid(),
        PEOPLE,
    )
    .fetch_all(&mut *tx)
    .await?;
    let suspensions = sqlx::query!(
        "select reason, words, since, by_name, lifted_at, lifted_name from suspensions
         where org_id = $1 order by since desc limit 50",
        org.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let history = sqlx::query_as!(
        ActivityEntry,
        r#"select seq, at, actor, action, subject_id as subject, details, encode(previous, 'hex') as "previous!",
                  encode(hash, 'hex') as "hash!"
           from audit_entries where org_id = $1 order by seq desc limit 20"#,
        org.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some(OperatorView {
        card,
        qualified_at: dates.qualified_at,
        active_at: dates.active_at,
        people: people
            .into_iter()
            .map(|row| Worker {
                id: PersonId::from(row.person_id),
                name: row.full_name,
                address: row.address,
                roles: row.roles.iter().filter_map(|r| Role::parse(r)).collect(),
                active: row.state == "active",
            })
            .collect(),
        suspensions: suspensions
            .into_iter()
            .map(|row| PastSuspension {
                reason: Suspended::parse(&row.reason).unwrap_or(Suspended::Operator),
                words: row.words,
                since: row.since,
                by: row.by_name,
                lifted_at: row.lifted_at,
                lifted_by: row.lifted_name,
            })
            .collect(),
        history,
    }))
}
