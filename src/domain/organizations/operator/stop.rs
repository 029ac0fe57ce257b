//! Suspending a company, letting it back, closing its place. The handler has asked for a fresh sign-in.
//! Rule: one guarded statement moves the standing; a company comes back to where it stood.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::domain::actor::{PlatformAdmin, Standing, Suspended};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{OrgId, SuspensionId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations::store::readers;
use crate::domain::values::Reason;

/// Why a company's standing was not changed.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    /// There is no such company.
    #[error("no such company")]
    NotFound,
    /// It does not stand where this can be done, or somebody was faster.
    #[error("the company is {0:?}")]
    Standing(Standing),
    /// It still works with partners or customers.
    #[error("{0} relationships are open")]
    Open(i64),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Suspends an active or qualified company.
///
/// # Errors
/// See [`StopError`].
pub async fn suspend(
    db: &Db,
    by: &PlatformAdmin,
    org: OrgId,
    (reason, words): (Suspended, &Reason),
    now: DateTime<Utc>,
) -> Result<(), StopError> {
    let mut tx = db.begin_review(by.id()).await?;
    let (name, stood) = lock(&mut tx, org).await?;
    if !matches!(stood, Standing::Active | Standing::Qualified) {
        return Err(StopError::Standing(stood));
    }
    stand(&mut tx, org, Standing::Suspended).await?;
    sqlx::query!(
        "insert into suspensions (org_id, suspension_id, reason, words, stood, since, by_name)
         values ($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
        SuspensionId::new(now).uuid(),
        reason.code(),
        words.as_str(),
        stood.code(),
        now,
        by.name(),
    )
    .execute(&mut *tx)
    .await?;
    let told =
        Notice::CompanySuspended { org, company: name, reason: reason.code().to_owned(), words: words.to_string() };
    let details = json!({ "reason": reason.code(), "words": words.as_str(), "stood": stood.code() });
    tell(&mut tx, org, by, (&told, "organization.suspended", details), now).await?;
    Ok(tx.commit().await?)
}

/// Lets a suspended company back to where it stood.
///
/// # Errors
/// See [`StopError`].
pub async fn lift(
    db: &Db,
    by: &PlatformAdmin,
    org: OrgId,
    words: &Reason,
    now: DateTime<Utc>,
) -> Result<(), StopError> {
    let mut tx = db.begin_review(by.id()).await?;
    let (name, standing) = lock(&mut tx, org).await?;
    if standing != Standing::Suspended {
        return Err(StopError::Standing(standing));
    }
    let stood = sqlx::query_scalar!(
        "update suspensions set lifted_at = $2, lifted_name = $3, lifted_words = $4
         where org_id = $1 and lifted_at is null returning stood",
        org.uuid(),
        now,
        by.name(),
        words.as_str(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let back = stood.as_deref().and_then(Standing::parse).unwrap_or(Standing::Qualified);
    stand(&mut tx, org, back).await?;
    let told = Notice::CompanyLifted { org, company: name, words: words.to_string() };
    let details = json!({ "words": words.as_str(), "stands": back.code() });
    tell(&mut tx, org, by, (&told, "organization.lifted", details), now).await?;
    Ok(tx.commit().await?)
}

/// Closes the place of a company that works with nobody any more.
///
/// # Errors
/// See [`StopError`].
pub async fn close(
    db: &Db,
    by: &PlatformAdmin,
    org: OrgId,
    words: &Reason,
    now: DateTime<Utc>,
) -> Result<(), StopError> {
    let mut tx = db.begin_review(by.id()).await?;
    let (_, standing) = lock(&mut tx, org).await?;
    if matches!(standing, Standing::Closed | Standing::NotRegistered) {
        return Err(StopError::Standing(standing));
    }
    let open = sqlx::query_scalar!(
        r#"select (select count(*) from partnerships where org_id = $1 and state <> 'ended')
                + (select count(*) from customer_relationships where org_id = $1 and state = 'active') as "open!""#,
        org.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    if open > 0 {
        return Err(StopError::Open(open));
    }
    stand(&mut tx, org, Standing::Closed).await?;
    let details = json!({ "words": words.as_str(), "stood": standing.code() });
    let entry = Entry { action: "organization.closed", subject: Some(org.uuid()), details };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Holds the company's row until the end: its name, and where it stands.
async fn lock(tx: &mut Tx, org: OrgId) -> Result<(String, Standing), StopError> {
    let row = sqlx::query!("select name, program_status from organizations where org_id = $1 for update", org.uuid())
        .fetch_optional(&mut **tx)
        .await?
        .ok_or(StopError::NotFound)?;
    Ok((row.name, Standing::parse(&row.program_status).unwrap_or(Standing::NotRegistered)))
}

async fn stand(tx: &mut Tx, org: OrgId, to: Standing) -> Result<(), DbError> {
    sqlx::query!("update organizations set program_status = $2 where org_id = $1", org.uuid(), to.code())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn tell(
    tx: &mut Tx,
    org: OrgId,
    by: &PlatformAdmin,
    (told, action, details): (&Notice, &'static str, Value),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for reader in readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, told, now).await?;
    }
    audit::record(tx, org, by.audit(), Entry { action, subject: Some(org.uuid()), details }, now).await
}
