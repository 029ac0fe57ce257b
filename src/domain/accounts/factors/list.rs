//! What second factors somebody has, taking one away, and telling about each change.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::recovery;
use crate::domain::accounts::arrive::Door;
use crate::domain::accounts::told;
use crate::domain::actor::{Factor, Person};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{FactorId, PersonId, SessionId};
use crate::domain::notice::Notice;

/// One factor, as its owner sees it.
#[derive(Debug, Clone)]
pub struct FactorRow {
    /// Its id.
    pub id: FactorId,
    /// `totp` or `passkey`.
    pub kind: String,
    /// What its owner calls it; apps have no name.
    pub name: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Last use.
    pub used_at: DateTime<Utc>,
}

/// Everything somebody can prove themselves with.
#[derive(Debug, Clone)]
pub struct Factors {
    /// When the password was set, if there is one.
    pub password_at: Option<DateTime<Utc>>,
    /// Apps and passkeys, the oldest first.
    pub all: Vec<FactorRow>,
    /// Recovery codes left.
    pub codes: i64,
}

/// What happened to somebody's factors; the word in letters and in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::accounts) enum Change {
    AppAdded,
    AppRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    CodesNew,
    CodeUsed,
    Reset,
    IdentityLinked,
    IdentityRemoved,
}

impl Change {
    /// The word in the letter.
    const fn code(self) -> &'static str {
        match self {
            Self::AppAdded => "app_added",
            Self::AppRemoved => "app_removed",
            Self::PasskeyAdded => "passkey_added",
            Self::PasskeyRemoved => "passkey_removed",
            Self::CodesNew => "codes_new",
            Self::CodeUsed => "code_used",
            Self::Reset => "reset",
            Self::IdentityLinked => "identity_linked",
            Self::IdentityRemoved => "identity_removed",
        }
    }

    /// The word in the chain.
    const fn action(self) -> &'static str {
        match self {
            Self::AppAdded | Self::PasskeyAdded => "account.factor_added",
            Self::AppRemoved | Self::PasskeyRemoved => "account.factor_removed",
            Self::CodesNew => "account.codes_made",
            Self::CodeUsed => "account.code_used",
            Self::Reset => "account.factors_reset",
            Self::IdentityLinked => "account.identity_linked",
            Self::IdentityRemoved => "account.identity_removed",
        }
    }
}

/// Tells about a change, by letter and in the chain. `more` is the passkey's or provider's name, or how many codes
/// are left.
pub(in crate::domain::accounts) async fn changed(
    tx: &mut PgConnection,
    door: &Door<'_>,
    person: PersonId,
    change: Change,
    more: &str,
) -> Result<(), DbError> {
    let notice = Notice::FactorChanged {
        change: change.code().to_owned(),
        more: more.to_owned(),
        agent: door.from.agent.clone(),
        network: door.from.network.clone(),
    };
    told::letters(tx, person, &notice, door.now).await?;
    told::record(tx, person, change.action(), json!({ "change": change.code() }), door.now).await
}

/// This session was proved by `factor` as well.
pub(super) async fn strengthen(tx: &mut PgConnection, session: SessionId, factor: Factor) -> Result<(), DbError> {
    sqlx::query!("update sessions set second_factor = $2 where session_id = $1", session.uuid(), factor.code())
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// What a person can prove themselves with.
///
/// # Errors
/// When the database does not answer.
pub async fn factors(db: &Db, person: &Person) -> Result<Factors, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let password_at = sqlx::query_scalar!("select changed_at from passwords where person_id = $1", person.id().uuid())
        .fetch_optional(&mut *tx)
        .await?;
    let all = sqlx::query_as!(
        FactorRow,
        r#"select factor_id as "id: FactorId", kind, name, created_at, used_at from factors
           where person_id = $1 order by created_at, factor_id"#,
        person.id().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let codes = recovery::left(&mut tx, person.id()).await?;
    tx.commit().await?;
    Ok(Factors { password_at, all, codes })
}

/// Takes a factor away; with the last one go the recovery codes. One that is not there is gone already.
///
/// # Errors
/// When the database does not answer.
pub async fn remove_factor(door: Door<'_>, person: &Person, factor: FactorId) -> Result<bool, DbError> {
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let gone = sqlx::query!(
        "delete from factors where person_id = $1 and factor_id = $2 returning kind, name",
        person.id().uuid(),
        factor.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(gone) = gone else { return Ok(false) };
    sqlx::query!(
        "delete from recovery_codes where person_id = $1 and not exists (select from factors where person_id = $1)",
        person.id().uuid(),
    )
    .execute(&mut *tx)
    .await?;
    let change = if gone.kind == Factor::App.code() { Change::AppRemoved } else { Change::PasskeyRemoved };
    changed(&mut tx, &door, person.id(), change, &gone.name).await?;
    tx.commit().await?;
    Ok(true)
}
