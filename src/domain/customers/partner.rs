//! What a customer reads of one of its partners.

use chrono::{DateTime, Utc};

use super::model::PartnerKind;
use super::request::Party;
use super::store;
use crate::domain::actor::Customer;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::organizations;

/// One partner, as the customer sees it.
#[derive(Debug, Clone)]
pub struct PartnerPage {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The partner.
    pub partner: Party,
    /// On which side of the chain it stands.
    pub kind: PartnerKind,
    /// The other partner accepted with it.
    pub counterpart: Option<Party>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who accepted.
    pub accepted_name: String,
    /// The sentences that were agreed to, as shown then.
    pub sentences: Vec<String>,
    /// Since when it may administer, if it may.
    pub admin_access_since: Option<DateTime<Utc>>,
    /// How its customers reach its support: field and value; nothing once it ended.
    pub support: Vec<(&'static str, String)>,
    /// When it ended, by whom, why.
    pub ended: Option<(DateTime<Utc>, String, String)>,
}

/// Reads one partner of the customer somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn partner(db: &Db, by: &Customer, id: CustomerRelationshipId) -> Result<Option<PartnerPage>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        r#"select r.partner_id, r.partner_kind, r.counterpart_id, r.since, r.accepted_name,
                  case when r.admin_access_removed_at is null then r.admin_access_since end as access,
                  r.ended_at, r.ended_name, r.ended_reason, c.sentences as "sentences?"
           from customer_relationships r
           left join consents c on c.org_id = r.org_id and c.consent_id = r.consent_id
           where r.org_id = $1 and r.customer_id = $1 and r.relationship_id = $2"#,
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wanted: Vec<OrgId> =
        [Some(row.partner_id), row.counterpart_id].into_iter().flatten().map(OrgId::from).collect();
    let mut cards = organizations::cards(&mut tx, &wanted).await?;
    let support = match row.ended_at {
        Some(_) => Vec::new(),
        None => {
            tx.enter(row.partner_id.into()).await?;
            store::support(&mut tx, row.partner_id.into()).await?
        }
    };
    tx.commit().await?;
    let Some(at) = cards.iter().position(|card| card.id.uuid() == row.partner_id) else { return Ok(None) };
    let partner = cards.swap_remove(at);
    Ok(Some(PartnerPage {
        id,
        partner: partner.into(),
        kind: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
        counterpart: cards.pop().map(Party::from),
        since: row.since,
        accepted_name: row.accepted_name,
        sentences: row.sentences.unwrap_or_default(),
        admin_access_since: row.access,
        support,
        ended: row.ended_at.map(|at| (at, row.ended_name.unwrap_or_default(), row.ended_reason.unwrap_or_default())),
    }))
}
