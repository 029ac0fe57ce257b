//! What happened with one customer, read from the reading company's own chain.
//! Rule: the entries about the relationship, about the invitations the customer answered and about delegated access,
//! the newest first. The whole chain and single entries are read by `organizations/activity.rs`.

use chrono::{DateTime, Utc};

use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CustomerRelationshipId;

/// How many entries a customer's page shows.
pub const RECENT: i64 = 20;

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name as it was then.
    pub actor: String,
    /// What, as `feature.verb`.
    pub action: String,
    /// Its place in the company's chain.
    pub seq: i64,
}

/// What happened last with one customer of the company somebody acts for, the newest first, at most [`RECENT`].
///
/// # Errors
/// When the database does not answer.
pub async fn customer_history(db: &Db, by: &Member, id: CustomerRelationshipId) -> Result<Vec<Happened>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let happened = sqlx::query_as!(
        Happened,
        "select at, actor, action, seq from audit_entries
         where org_id = $1 and subject_id = any(array(
             select relationship_id from customer_relationships where org_id = $1 and relationship_id = $2
             union all
             select delegation_id from delegations where org_id = $1 and relationship_id = $2
             union all
             select i.invitation_id from customer_relationships r
             join customer_invitations i on i.org_id = r.org_id and i.customer_id = r.customer_id
             where r.org_id = $1 and r.relationship_id = $2))
         order by at desc, seq desc limit $3",
        by.org().uuid(),
        id.uuid(),
        RECENT,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(happened)
}
