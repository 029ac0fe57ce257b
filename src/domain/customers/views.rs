//! What the pages about one customer and about the invitations read.

use chrono::{DateTime, Utc};

use super::model::{InvitationState, PartnerKind, Partners, Situation, situation};
use super::request::Party;
use super::{ledger, relationships as rows, store};
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, OrgId};
use crate::domain::organizations;
use crate::domain::relationships::{Line, Step};

/// One customer, as its partner sees it.
#[derive(Debug, Clone)]
pub struct CustomerPage {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The customer.
    pub customer: Party,
    /// On which side of the chain the reading company stands.
    pub side: PartnerKind,
    /// The other partner accepted with it.
    pub counterpart: Option<Party>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who accepted.
    pub accepted_name: String,
    /// Since when the reading company may administer, if it may.
    pub admin_access_since: Option<DateTime<Utc>>,
    /// Whether the customer granted it delegated access that is in force.
    pub delegated: bool,
    /// When it ended, by whom, why.
    pub ended: Option<(DateTime<Utc>, String, String)>,
}

/// Reads one customer of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn customer(db: &Db, by: &Member, id: CustomerRelationshipId) -> Result<Option<CustomerPage>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        r#"select customer_id, partner_kind, counterpart_id, since, accepted_name,
                  case when admin_access_removed_at is null then admin_access_since end as access,
                  ended_at, ended_name, ended_reason, exists (
                      select from delegations g
                      where g.org_id = $1 and g.relationship_id = $2 and g.state = 'active') as "delegated!"
           from customer_relationships where org_id = $1 and partner_id = $1 and relationship_id = $2"#,
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(customer) = organizations::card(&mut tx, OrgId::from(row.customer_id)).await? else { return Ok(None) };
    let counterpart = match row.counterpart_id {
        Some(other) => organizations::card(&mut tx, OrgId::from(other)).await?,
        None => None,
    };
    tx.commit().await?;
    Ok(Some(CustomerPage {
        id,
        customer: customer.into(),
        side: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
        counterpart: counterpart.map(Party::from),
        since: row.since,
        accepted_name: row.accepted_name,
        admin_access_since: row.access,
        delegated: row.delegated,
        ended: row.ended_at.map(|at| (at, row.ended_name.unwrap_or_default(), row.ended_reason.unwrap_or_default())),
    }))
}

/// An invitation, as either of the two that are named in it sees it.
#[derive(Debug, Clone)]
pub struct InvitationPage {
    /// Its id.
    pub id: CustomerInvitationId,
    /// The reseller.
    pub reseller: String,
    /// The provider it names.
    pub provider: Option<Party>,
    /// Which of them sent it.
    pub asked_by: PartnerKind,
    /// The side of the reading company.
    pub side: PartnerKind,
    /// The invited company.
    pub company: String,
    /// Its country.
    pub country: String,
    /// The invited address.
    pub address: String,
    /// The message that went with it.
    pub note: String,
    /// Whether administrator permissions were asked for.
    pub ask_admin_access: bool,
    /// Who sent it.
    pub inviter_name: String,
    /// Where it stands.
    pub state: InvitationState,
    /// The same, and while it is open what became of its letter.
    pub step: Step,
    /// What happened, the oldest first.
    pub history: Vec<Line>,
    /// Which sending's link is valid.
    pub generation: i32,
    /// When it was sent for the first time.
    pub created_at: DateTime<Utc>,
    /// When it was sent last.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
    /// When it was answered or withdrawn, and by whom.
    pub answered: Option<(DateTime<Utc>, String)>,
    /// Why it was declined.
    pub reason: String,
    /// Whom the customer accepted.
    pub accepted: Option<Partners>,
    /// The reading company's own relationship with the customer, once there is one.
    pub relationship: Option<CustomerRelationshipId>,
}

/// Reads an invitation that names the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn invitation(
    db: &Db,
    by: &Member,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Option<InvitationPage>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(row) = store::read(&mut tx, by.org(), id).await? else { return Ok(None) };
    let Some(reseller) = organizations::card(&mut tx, row.reseller).await? else { return Ok(None) };
    let side = if row.reseller == by.org() { PartnerKind::Reseller } else { PartnerKind::Provider };
    let provider = match row.provider {
        Some(provider) => organizations::card(&mut tx, provider).await?,
        None => None,
    };
    let relationship = match row.customer {
        Some(customer) => rows::active(&mut tx, by.org(), customer, by.org()).await?,
        None => None,
    };
    let (step, history) = ledger::history(&mut tx, &row, now).await?;
    tx.commit().await?;
    let expired = situation(row.standing, row.standing.generation, now) == Situation::Expired;
    Ok(Some(InvitationPage {
        id,
        reseller: reseller.name,
        side,
        asked_by: row.asked_by,
        provider: provider.map(Party::from),
        company: row.company_name,
        country: row.country,
        address: row.typed,
        note: row.note,
        ask_admin_access: row.ask_admin_access,
        inviter_name: row.inviter_name,
        state: if expired { InvitationState::Expired } else { row.standing.state },
        step,
        history,
        generation: row.standing.generation,
        created_at: row.created_at,
        sent_at: row.sendings.sent_at,
        expires_at: row.standing.expires_at,
        answered: row.answered_at.map(|at| (at, row.answered_name.unwrap_or_default())),
        reason: row.reason.unwrap_or_default(),
        accepted: row.accepted,
        relationship,
    }))
}

/// An invitation in a list.
#[derive(Debug, Clone)]
pub struct InvitationRow {
    /// Its id.
    pub id: CustomerInvitationId,
    /// The invited company.
    pub company: String,
    /// The invited address.
    pub address: String,
    /// When it was sent last.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
}

/// The invitations of a pair, the reading company and `other`, that wait for an answer, the newest first; at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn open_invitations(
    db: &Db,
    by: &Member,
    other: OrgId,
    now: DateTime<Utc>,
) -> Result<Vec<InvitationRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query_as!(
        InvitationRow,
        r#"select invitation_id as "id: CustomerInvitationId", company_name as company, typed as address, sent_at, expires_at
           from customer_invitations
           where org_id = $1 and $2 in (reseller_id, provider_id) and state = 'sent' and expires_at > $3
           order by created_at desc, invitation_id limit 50"#,
        by.org().uuid(),
        other.uuid(),
        now,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}
