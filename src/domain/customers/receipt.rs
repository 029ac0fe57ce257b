//! What a customer accepted, when, under which words: read from its own rows, for itself alone.

use chrono::{DateTime, Utc};

use super::model::{PartnerKind, Partners};
use super::proof::Proven;
use super::request::Party;
use super::store;
use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{ConsentId, CustomerInvitationId, OrgId};
use crate::domain::organizations;

/// Who may read a receipt.
#[derive(Debug, Clone, Copy)]
pub enum Viewer<'a> {
    /// Somebody of the company that accepted.
    Person(&'a Person),
    /// Whoever proved the invited mailbox within the hour.
    Proven(&'a Proven),
}

/// The receipt.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The company that accepted.
    pub customer: OrgId,
    /// Its name.
    pub company: String,
    /// Its number: the consent's id.
    pub number: ConsentId,
    /// The reseller that asked.
    pub reseller: Party,
    /// The provider it named.
    pub provider: Option<Party>,
    /// Which of them were accepted.
    pub accepted: Partners,
    /// Who accepted.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The sentences agreed to, as shown.
    pub sentences: Vec<String>,
    /// Whether the partners may administer.
    pub admin_access: bool,
    /// The customer agreement's version that binds the company, and the hash of the text.
    pub agreement: Option<(String, String)>,
}

impl Receipt {
    /// The accepted partners, the reseller first.
    #[must_use]
    pub fn partners(&self) -> Vec<(PartnerKind, &Party)> {
        [(PartnerKind::Reseller, Some(&self.reseller)), (PartnerKind::Provider, self.provider.as_ref())]
            .into_iter()
            .filter(|(kind, _)| self.accepted.include(*kind))
            .filter_map(|(kind, party)| Some((kind, party?)))
            .collect()
    }
}

/// Reads the receipt of an accepted invitation.
///
/// # Errors
/// When the database does not answer.
pub async fn receipt(db: &Db, viewer: Viewer<'_>, id: CustomerInvitationId) -> Result<Option<Receipt>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(reseller) = store::org_of(&mut tx, id).await? else { return Ok(None) };
    tx.enter(reseller).await?;
    let Some(row) = store::read(&mut tx, reseller, id).await? else { return Ok(None) };
    let (Some(customer), Some(accepted), Some(consent)) = (row.customer, row.accepted, row.consent) else {
        return Ok(None);
    };
    let allowed = match viewer {
        Viewer::Person(person) => person.customer(customer).is_some(),
        Viewer::Proven(proven) => proven.invitation() == id,
    };
    if !allowed {
        return Ok(None);
    }
    tx.enter(customer).await?;
    let Some(own) = organizations::card(&mut tx, customer).await? else { return Ok(None) };
    let Some(asking) = organizations::card(&mut tx, reseller).await? else { return Ok(None) };
    let provider = match row.provider {
        Some(provider) => organizations::card(&mut tx, provider).await?,
        None => None,
    };
    let kept = sqlx::query!(
        r#"select c.sentences, c.full_name, c.at,
                  exists (select from customer_relationships r
                          where r.org_id = $1 and r.consent_id = $2 and r.admin_access_since is not null) as "access!"
           from consents c where c.org_id = $1 and c.consent_id = $2"#,
        customer.uuid(),
        consent.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(kept) = kept else { return Ok(None) };
    let agreement = sqlx::query!(
        "select v.version, s.sha256 from signatures s join agreement_versions v using (version_id)
         where s.org_id = $1 and v.kind = 'customer' and s.signed_at <= $2 order by s.signed_at desc limit 1",
        customer.uuid(),
        kept.at,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some(Receipt {
        customer,
        company: own.name,
        number: consent,
        reseller: asking.into(),
        provider: provider.map(Party::from),
        accepted,
        name: kept.full_name,
        at: kept.at,
        sentences: kept.sentences,
        admin_access: kept.access,
        agreement: agreement.map(|signed| (signed.version, signed.sha256)),
    }))
}
