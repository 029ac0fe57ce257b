//! The open link itself: made, rotated, switched off by whoever may invite customers.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::super::invite::{InviteError, allowed, halted};
use super::super::model::Life;
use crate::domain::actor::{Action, Reseller};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerLinkId, OrgId, PartnershipId, PersonId};
use crate::domain::organizations;
use crate::domain::relationships::{self, Opening};

/// A reseller's open link with one provider as it stands.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// Its id, the same whenever it is rotated.
    pub id: CustomerLinkId,
    /// Whose it is.
    pub reseller: OrgId,
    /// The provider that customers accept beside it.
    pub provider: OrgId,
    /// The two of them.
    pub partnership: PartnershipId,
    /// Who made it, and is told when somebody leaves word.
    pub made_by: PersonId,
    /// Their name then.
    pub made_name: String,
    /// Their address then.
    pub made_address: String,
    /// Whether it lets anybody in.
    pub opening: Opening,
}

/// The open link with a provider, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn open_link(db: &Db, by: &Reseller, partnership: PartnershipId) -> Result<Option<OpenLink>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let link = of_partnership(&mut tx, by.org(), partnership).await?;
    tx.commit().await?;
    Ok(link)
}

/// Makes the open link, or rotates it: the address before stops working at once.
///
/// # Errors
/// [`InviteError`]: as for inviting a customer.
pub async fn make(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    life: Life,
    now: DateTime<Utc>,
) -> Result<(), InviteError> {
    let mut tx = db.begin(by.scope()).await?;
    let pair = allowed(&mut tx, by, partnership).await?;
    let provider = organizations::card(&mut tx, pair.provider).await?.ok_or(InviteError::NotFound)?;
    halted(relationships::halt(&mut tx, pair.provider, pair.reseller, now).await?, &provider.name)?;
    let id = sqlx::query_scalar!(
        "insert into customer_open_links as l (org_id, partnership_id, link_id, provider_id, generation, made_by,
                                               made_name, made_address, made_at, expires_at)
         values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9)
         on conflict (org_id, partnership_id) do update set generation = l.generation + 1, made_by = excluded.made_by,
             made_name = excluded.made_name, made_address = excluded.made_address, made_at = excluded.made_at,
             expires_at = excluded.expires_at, off_at = null
         returning link_id",
        by.org().uuid(),
        partnership.uuid(),
        CustomerLinkId::new(now).uuid(),
        pair.provider.uuid(),
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        now,
        life.end(now),
    )
    .fetch_one(&mut *tx)
    .await?;
    let details = json!({ "provider": pair.provider, "expires_at": life.end(now) });
    let entry = Entry { action: "customer.open_link_made", subject: Some(id), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Switches the open link off. What was left by it stays and can be answered.
///
/// # Errors
/// [`InviteError::Role`], [`InviteError::Db`].
pub async fn switch_off(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), InviteError> {
    by.require(Action::RequestCustomerRelationship)?;
    let mut tx = db.begin(by.scope()).await?;
    let off = sqlx::query_scalar!(
        "update customer_open_links set off_at = $3 where org_id = $1 and partnership_id = $2 and off_at is null
         returning link_id",
        by.org().uuid(),
        partnership.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    if off.is_some() {
        let entry = Entry { action: "customer.open_link_ended", subject: off, details: json!({}) };
        audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The open link of a pair; the transaction is in the reseller's company.
pub(super) async fn of_partnership(
    tx: &mut Tx,
    reseller: OrgId,
    partnership: PartnershipId,
) -> Result<Option<OpenLink>, DbError> {
    let row = sqlx::query!(
        "select link_id, provider_id, generation, made_by, made_name, made_address, expires_at, off_at
         from customer_open_links where org_id = $1 and partnership_id = $2",
        reseller.uuid(),
        partnership.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| OpenLink {
        id: row.link_id.into(),
        reseller,
        provider: row.provider_id.into(),
        partnership,
        made_by: row.made_by.into(),
        made_name: row.made_name,
        made_address: row.made_address,
        opening: Opening { generation: row.generation, expires_at: row.expires_at, off_at: row.off_at },
    }))
}
