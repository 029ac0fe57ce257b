//! Somebody lacks a role and asks a colleague who can give it: a letter and a row, once a day for a wish.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::store;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{PersonId, RoleRequestId};
use crate::domain::notice::{self, Notice, Sender};

/// How often a day one person may ask, whatever they wish.
const A_DAY: i64 = 5;

/// What somebody would like to be able to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// An action of the table.
    Action(Action),
    /// A role.
    Role(Role),
}

impl Wish {
    /// Reads the code of an action or a role.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Action::parse(text).map(Self::Action).or_else(|| Role::parse(text).map(Self::Role))
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Action(action) => action.code(),
            Self::Role(role) => role.code(),
        }
    }

    /// The roles that would do.
    #[must_use]
    pub fn roles(self) -> Vec<Role> {
        match self {
            Self::Action(action) => action.roles().to_vec(),
            Self::Role(role) => vec![role],
        }
    }
}

/// A colleague who can give what is wished for.
#[derive(Debug, Clone)]
pub struct Helper {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// The role by which they can.
    pub role: Role,
    /// When they were asked for the same last.
    pub asked_at: Option<DateTime<Utc>>,
}

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// That person cannot help.
    #[error("not somebody who can help")]
    NotFound,
    /// They were asked for the same within a day, or too much was asked today.
    #[error("asked already")]
    Often,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Who of the company can give what `by` wishes, global admins first.
///
/// # Errors
/// When the database does not answer.
pub async fn helpers(db: &Db, by: &Member, wish: Wish) -> Result<Vec<Helper>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = found(&mut tx, by, wish).await?;
    tx.commit().await?;
    Ok(found)
}

async fn found(tx: &mut Tx, by: &Member, wish: Wish) -> Result<Vec<Helper>, DbError> {
    let wished = wish.roles();
    let givers: Vec<Role> =
        Role::ALL.iter().copied().filter(|giver| wished.iter().any(|role| role.may_be_given_by(&[*giver]))).collect();
    let rows = sqlx::query!(
        r#"select m.person_id, m.full_name, m.address, m.roles,
                  (select max(r.at) from role_requests r where r.org_id = m.org_id and r.asker_id = $2
                   and r.helper_id = m.person_id and r.wish = $4) as asked_at
           from memberships m
           where m.org_id = $1 and m.person_id <> $2 and m.state = 'active' and m.roles && $3
           order by m.roles @> array['global_admin'] desc, m.full_name, m.person_id limit 20"#,
        by.org().uuid(),
        by.person().id().uuid(),
        &store::codes(&givers),
        wish.code(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let helper = |roles: &[String]| store::parsed(roles).into_iter().find(|role| givers.contains(role));
    Ok(rows
        .into_iter()
        .map(|row| Helper {
            person: row.person_id.into(),
            name: row.full_name,
            address: row.address,
            role: helper(&row.roles).unwrap_or(Role::GlobalAdmin),
            asked_at: row.asked_at,
        })
        .collect())
}

/// Asks one of them.
///
/// # Errors
/// See [`AskError`].
pub async fn ask(db: &Db, by: &Member, wish: Wish, helper: PersonId, now: DateTime<Utc>) -> Result<String, AskError> {
    let mut tx = db.begin(by.scope()).await?;
    store::lock(&mut tx, by.org()).await?;
    let helper = found(&mut tx, by, wish).await?.into_iter().find(|h| h.person == helper).ok_or(AskError::NotFound)?;
    let day = now - TimeDelta::days(1);
    let today = sqlx::query_scalar!(
        r#"select count(*) as "count!" from role_requests where org_id = $1 and asker_id = $2 and at > $3"#,
        by.org().uuid(),
        by.person().id().uuid(),
        day,
    )
    .fetch_one(&mut *tx)
    .await?;
    if today >= A_DAY || helper.asked_at.is_some_and(|at| at > day) {
        return Err(AskError::Often);
    }
    sqlx::query!(
        "insert into role_requests (org_id, request_id, asker_id, helper_id, wish, at) values ($1, $2, $3, $4, $5, $6)",
        by.org().uuid(),
        RoleRequestId::new(now).uuid(),
        by.person().id().uuid(),
        helper.person.uuid(),
        wish.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    let place = store::place(&mut tx, by.org(), helper.person).await?.ok_or(AskError::NotFound)?;
    let told = Notice::RoleAsked {
        org: by.org(),
        company: by.company().name.clone(),
        person: by.person().id(),
        asker: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        wish: wish.code().to_owned(),
        roles: wish.roles(),
    };
    notice::queue(&mut tx, Some(by.org()), &place.reader, &told, now).await?;
    let details = json!({ "wish": wish.code(), "asked": helper.name });
    let entry = Entry { action: "user.role_asked", subject: Some(by.person().id().uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(helper.name)
}
