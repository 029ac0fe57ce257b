//! What a provider vouched for in somebody's own session and what waits for their word: an identity to be linked to
//! them (`links.rs`), or a directory to be bound to their company (`directories.rs`).
//! Rule: coming back from a provider changes nothing; a button of ours does, within ten minutes.

use chrono::{DateTime, TimeDelta, Utc};

use super::identities::WorkIdentity;
use super::identity_store as store;
use crate::domain::actor::{Person, RoleNeeded};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{OrgId, PersonId, ProposalId};

/// How long it may wait.
const PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// Why nothing was linked or bound.
#[derive(Debug, thiserror::Error)]
pub enum ProposalError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Too long ago, answered already, or somebody else's.
    #[error("nothing waits for an answer")]
    Gone,
    /// It is so already.
    #[error("it is linked or bound already")]
    Already,
    /// The identity is another person's, or the directory another company's.
    #[error("it belongs to somebody else")]
    Taken,
    /// The directory does not call them a global admin.
    #[error("the directory does not say global admin")]
    NotAdmin,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Keeps what a provider vouched for until its person says yes: for themselves, or for the company `org`.
///
/// # Errors
/// See [`ProposalError`]: what cannot be accepted is not proposed.
pub async fn propose(
    db: &Db,
    person: &Person,
    org: Option<OrgId>,
    identity: &WorkIdentity,
    now: DateTime<Utc>,
) -> Result<ProposalId, ProposalError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    free(&mut tx, person.id(), org, identity).await?;
    let id = ProposalId::new(now);
    sqlx::query!(
        "insert into proposals (proposal_id, person_id, org_id, provider, issuer, subject, directory, full_name,
                                address, may_bind, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id.uuid(),
        person.id().uuid(),
        org.map(OrgId::uuid),
        identity.provider,
        identity.issuer,
        identity.subject,
        identity.directory,
        identity.full_name,
        identity.address,
        identity.founds(),
        now,
        now + PATIENCE,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Whether it can be linked to the person, or its directory bound to the company.
pub(super) async fn free(
    tx: &mut Tx,
    person: PersonId,
    org: Option<OrgId>,
    identity: &WorkIdentity,
) -> Result<(), ProposalError> {
    let own = match org {
        None => store::person_of(tx, &identity.issuer, &identity.subject).await?.map(|known| known == person),
        Some(_) if !identity.founds() => return Err(ProposalError::NotAdmin),
        Some(org) => store::company_of(tx, &identity.issuer, &identity.directory).await?.map(|known| known == org),
    };
    match own {
        None => Ok(()),
        Some(true) => Err(ProposalError::Already),
        Some(false) => Err(ProposalError::Taken),
    }
}

/// What waits for an answer of this person, for themselves or for the company `org`.
///
/// # Errors
/// When the database does not answer.
pub async fn proposal(
    db: &Db,
    person: &Person,
    org: Option<OrgId>,
    id: ProposalId,
    now: DateTime<Utc>,
) -> Result<Option<WorkIdentity>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let found = find(&mut tx, org, id, now).await?;
    tx.commit().await?;
    Ok(found)
}

async fn find(
    tx: &mut Tx,
    org: Option<OrgId>,
    id: ProposalId,
    now: DateTime<Utc>,
) -> Result<Option<WorkIdentity>, DbError> {
    let row = sqlx::query!(
        "select provider, issuer, subject, directory, full_name, address, may_bind from proposals
         where proposal_id = $1 and org_id is not distinct from $2 and used_at is null and expires_at > $3",
        id.uuid(),
        org.map(OrgId::uuid),
        now,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| WorkIdentity {
        provider: row.provider,
        issuer: row.issuer,
        subject: row.subject,
        directory: row.directory,
        full_name: row.full_name,
        address: row.address,
        global_admin: row.may_bind,
        may_found: false,
        second_factor: false,
        authenticated_at: None,
    }))
}

/// Takes it, once; what came in between is looked at again.
pub(super) async fn take(
    tx: &mut Tx,
    person: PersonId,
    org: Option<OrgId>,
    id: ProposalId,
    now: DateTime<Utc>,
) -> Result<WorkIdentity, ProposalError> {
    let identity = find(tx, org, id, now).await?.ok_or(ProposalError::Gone)?;
    free(tx, person, org, &identity).await?;
    let used =
        sqlx::query!("update proposals set used_at = $2 where proposal_id = $1 and used_at is null", id.uuid(), now,)
            .execute(&mut **tx)
            .await?;
    if used.rows_affected() == 1 { Ok(identity) } else { Err(ProposalError::Gone) }
}
