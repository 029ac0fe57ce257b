//! What changed about delegated access in force is told to both sides.

use chrono::{DateTime, Utc};

use super::answer::readers;
use super::store::Row;
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::notice::{self, DelegationChange, DelegationChanged, Notice};
use crate::domain::organizations;

/// Tells one side, the company the transaction is in, what changed: the end before, where that changed, the end
/// now, and by whom; nobody where it came by itself.
pub(super) async fn tell(
    tx: &mut Tx,
    row: &Row,
    org: OrgId,
    what: DelegationChange,
    (before, ends_at, by): (Option<DateTime<Utc>>, Option<DateTime<Utc>>, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let other = if org == row.partner { row.customer } else { row.partner };
    let other = organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default();
    let letter = Notice::DelegationChanged(DelegationChanged {
        org,
        delegation: row.id,
        other,
        name: row.name.clone(),
        what,
        by: by.to_owned(),
        before,
        ends_at,
        customer: org == row.customer,
    });
    for reader in readers(tx, org, row).await? {
        notice::queue(tx, Some(org), &reader, &letter, now).await?;
    }
    Ok(())
}
