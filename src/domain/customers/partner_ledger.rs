//! The customer's ledger: every partner it ever worked with, by which consent, what each may do until when, what was
//! used last, and how it ended. Rule: read from the customer's own rows; of a partner's nothing but the receipt's id.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::delegated::{self, Delegation, DelegationState};
use super::model::PartnerKind;
use crate::domain::actor::Customer;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, DelegationId};

/// How many partners there may be before those that ended are shown on demand only.
pub const FEW: usize = 5;

/// One partner.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The partner's name.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Its Partner ID.
    pub partner_id: Option<String>,
    /// On which side of the chain it stands.
    pub kind: PartnerKind,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who accepted it.
    pub accepted_name: String,
    /// The receipt of that.
    pub receipt: Option<CustomerInvitationId>,
    /// When it ended, by whom, why.
    pub ended: Option<(DateTime<Utc>, String, String)>,
    /// Since when it may administer everything, if it may.
    pub access_since: Option<DateTime<Utc>>,
    /// The delegated access in force or asked for: its id, name, number of roles, end, whether it is extended by itself.
    pub delegated: Vec<Granted>,
    /// When it last administered, and who did.
    pub used: Option<(DateTime<Utc>, String)>,
}

/// Delegated access in the ledger.
#[derive(Debug, Clone)]
pub struct Granted {
    /// Its id.
    pub id: DelegationId,
    /// The name both sides know it by.
    pub name: String,
    /// How many roles.
    pub roles: usize,
    /// Until when; nothing while it waits for an answer.
    pub until: Option<DateTime<Utc>>,
    /// Whether it is extended by itself.
    pub auto_extend: bool,
}

/// The ledger.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Those in force, then, where asked for, those that ended; at most 200.
    pub entries: Vec<Entry>,
    /// How many there are, with those that ended.
    pub all: usize,
    /// Whether those that ended are among the entries.
    pub with_ended: bool,
}

/// Reads it; those that ended only where `all` are wanted, or there are few.
///
/// # Errors
/// When the database does not answer.
pub async fn ledger(db: &Db, by: &Customer, all: bool, now: DateTime<Utc>) -> Result<Ledger, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select r.relationship_id, o.name, o.country, o.partner_id, r.partner_kind, r.since, r.accepted_name,
                  r.ended_at, r.ended_name, r.ended_reason, v.invitation_id as "invitation_id?",
                  case when r.admin_access_removed_at is null then r.admin_access_since end as access
           from customer_relationships r join organizations o on o.org_id = r.partner_id
           left join app.accepted_by_consents(array(
               select c.consent_id from customer_relationships c where c.org_id = $1 and c.customer_id = $1)) v
               on v.consent_id = r.consent_id
           where r.org_id = $1 and r.customer_id = $1
           order by r.state, r.ended_at desc, r.other_folded, r.relationship_id limit 200"#,
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let mut delegated: HashMap<CustomerRelationshipId, Vec<Delegation>> = HashMap::new();
    for it in delegated::known(db, by, now).await? {
        delegated.entry(it.relationship).or_default().push(it);
    }
    let count = rows.len();
    let with_ended = all || count <= FEW;
    let entries = rows
        .into_iter()
        .filter(|row| with_ended || row.ended_at.is_none())
        .map(|row| {
            let id = CustomerRelationshipId::from(row.relationship_id);
            let of_it = delegated.remove(&id).unwrap_or_default();
            Entry {
                id,
                name: row.name,
                country: row.country,
                partner_id: row.partner_id,
                kind: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
                since: row.since,
                accepted_name: row.accepted_name,
                receipt: row.invitation_id.map(CustomerInvitationId::from),
                ended: row
                    .ended_at
                    .map(|at| (at, row.ended_name.unwrap_or_default(), row.ended_reason.unwrap_or_default())),
                access_since: row.access,
                used: of_it.iter().filter_map(|it| it.last_used.clone()).max_by_key(|(at, _)| *at),
                delegated: of_it.into_iter().filter_map(granted).collect(),
            }
        })
        .collect();
    Ok(Ledger { entries, all: count, with_ended })
}

/// What of it is in force or asked for.
fn granted(it: Delegation) -> Option<Granted> {
    let open = matches!(it.state, DelegationState::Active | DelegationState::Pending);
    open.then(|| Granted {
        id: it.id,
        name: it.name,
        roles: it.roles.len(),
        until: it.ends_at.filter(|_| it.state == DelegationState::Active),
        auto_extend: it.auto_extend,
    })
}
