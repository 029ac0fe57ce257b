//! One's own identities at providers: linked from inside one's account, and given up.
//! Rule: an identity is linked only by whoever is signed in here and proved there, a moment ago; the last way in is
//! never given up. Directories of companies are in `directories.rs`.

use chrono::{DateTime, Utc};

use super::arrive::Door;
use super::factors::list::{Change, changed};
use super::identity_store as store;
use super::proposals::{self, ProposalError};
use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope, is_constraint};
use crate::domain::ids::{IdentityId, ProposalId};

/// One of one's identities, as a list shows it.
#[derive(Debug, Clone)]
pub struct LinkedIdentity {
    /// Its id.
    pub id: IdentityId,
    /// The provider, by its name in the settings.
    pub provider: String,
    /// The address the provider said when it was linked, or the name; possibly empty.
    pub label: String,
    /// Since when.
    pub linked_at: DateTime<Utc>,
    /// Last use.
    pub last_used_at: DateTime<Utc>,
}

/// Why an identity was not given up.
#[derive(Debug, thiserror::Error)]
pub enum UnlinkError {
    /// There is none of this id.
    #[error("no such identity")]
    NotFound,
    /// Nothing else would sign them in.
    #[error("it is the last way in")]
    LastWay,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Somebody's identities, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn linked_identities(db: &Db, person: &Person) -> Result<Vec<LinkedIdentity>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let found = sqlx::query_as!(
        LinkedIdentity,
        r#"select identity_id as "id: IdentityId", provider, label, linked_at, last_used_at
           from identities where person_id = $1 order by linked_at, identity_id"#,
        person.id().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(found)
}

/// Links what the provider vouched for. `title` is the provider's name for people.
///
/// # Errors
/// See [`ProposalError`].
pub async fn link_identity(door: Door<'_>, person: &Person, id: ProposalId, title: &str) -> Result<(), ProposalError> {
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let identity = proposals::take(&mut tx, person.id(), None, id, door.now).await?;
    match store::insert_identity(&mut tx, person.id(), &identity, door.now).await {
        Err(error) if is_constraint(&error, "identities_one_person") => return Err(ProposalError::Taken),
        other => other?,
    }
    changed(&mut tx, &door, person.id(), Change::IdentityLinked, title).await?;
    Ok(tx.commit().await?)
}

/// Gives an identity up, unless nothing else signs its person in.
///
/// # Errors
/// See [`UnlinkError`].
pub async fn unlink_identity(door: Door<'_>, person: &Person, id: IdentityId, title: &str) -> Result<(), UnlinkError> {
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    // Two who are given up at once wait for each other.
    let known = sqlx::query_scalar!(
        "select identity_id from identities where person_id = $1 order by identity_id for update",
        person.id().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    if !known.contains(&id.uuid()) {
        return Err(UnlinkError::NotFound);
    }
    let gone = sqlx::query!(
        "delete from identities
         where person_id = $1 and identity_id = $2
           and (exists (select from passwords where person_id = $1)
                or exists (select from factors where person_id = $1 and kind = 'passkey')
                or exists (select from identities o where o.person_id = $1 and o.identity_id <> $2))",
        person.id().uuid(),
        id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    if gone.rows_affected() == 0 {
        return Err(UnlinkError::LastWay);
    }
    changed(&mut tx, &door, person.id(), Change::IdentityRemoved, title).await?;
    Ok(tx.commit().await?)
}
