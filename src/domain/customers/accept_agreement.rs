//! A customer accepts its agreement on its own page: the first time, or again because a newer version is in force.
//! Rule: a global admin, freshly signed in, under exactly the text that was shown; of two at once the second is told
//! who accepted. Its partners are told, since their orders depend on it.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::agreement_state::{CustomerAcceptance, accepted};
use crate::domain::actor::{Customer, Factor, FreshNeeded, Role, RoleNeeded};
use crate::domain::agreements::evidence::{self, SigningKey};
use crate::domain::agreements::{self, AgreementKind, AgreementText, NewSignature, Signed};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{CustomerRelationshipId, OrgId, VersionId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::values::{JobTitle, PersonName};
use crate::i18n::Language;

/// The agreement as the customer's own page shows it.
#[derive(Debug, Clone)]
pub struct OwnAgreement {
    /// What counts as accepted.
    pub accepted: Option<CustomerAcceptance>,
    /// The text in force, as this customer is offered it.
    pub text: Option<AgreementText>,
    /// Whether it has to be accepted still.
    pub open: bool,
    /// Until when an older version does.
    pub by: Option<DateTime<Utc>>,
}

/// Where the customer somebody acts for stands.
///
/// # Errors
/// When the database does not answer.
pub async fn own_agreement(
    db: &Db,
    by: &Customer,
    language: Language,
    now: DateTime<Utc>,
) -> Result<OwnAgreement, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let wanted = agreements::in_force(&mut tx, AgreementKind::Customer, now).await?;
    let accepted = accepted(&mut tx, by.org(), wanted.as_ref().map(|wanted| wanted.version)).await?;
    let text = agreements::offered_in(&mut tx, &by.company().country, language, now).await?;
    tx.commit().await?;
    let open = text.is_some() && !accepted.as_ref().is_some_and(|accepted| accepted.in_force);
    Ok(OwnAgreement { accepted, text, open, by: wanted.and_then(|wanted| wanted.by) })
}

/// What was shown and typed.
#[derive(Debug, Clone, Copy)]
pub struct Accepting<'a> {
    /// The version on the page.
    pub version: VersionId,
    /// The fingerprint of the text on the page.
    pub sha256: &'a str,
    /// The language of the page.
    pub language: Language,
    /// Who accepts, as typed.
    pub full_name: &'a PersonName,
    /// What they do there, as typed.
    pub job_title: &'a JobTitle,
    /// The sentences ticked, as shown.
    pub sentences: &'a [String],
}

/// Why nothing was accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptAgreementError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The last proof is too old.
    #[error(transparent)]
    Fresh(#[from] FreshNeeded),
    /// There is nothing to accept.
    #[error("nothing to accept")]
    Nothing,
    /// Another text than the one shown is in force by now.
    #[error("the text changed")]
    TextChanged,
    /// Somebody of the company accepted this version before.
    #[error("accepted already by {by}")]
    Already {
        /// Who, as typed.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Signed> for AcceptAgreementError {
    fn from(signed: Signed) -> Self {
        Self::Already { by: signed.by, at: signed.at }
    }
}

/// Accepts for the customer.
///
/// # Errors
/// See [`AcceptAgreementError`].
pub async fn accept_agreement(
    db: &Db,
    key: &SigningKey,
    by: &Customer,
    new: &Accepting<'_>,
    now: DateTime<Utc>,
) -> Result<(), AcceptAgreementError> {
    by.require(&[Role::GlobalAdmin])?;
    by.person().fresh(now)?;
    let mut tx = db.begin(by.scope()).await?;
    let shown = agreements::offered_in(&mut tx, &by.company().country, new.language, now).await?;
    let text = shown.ok_or(AcceptAgreementError::Nothing)?;
    if text.version != new.version || text.sha256 != new.sha256 {
        return Err(AcceptAgreementError::TextChanged);
    }
    let (method, proved_at) = by.person().proof();
    let (network, agent) = by.person().origin();
    let signature = NewSignature {
        text: &text,
        person: by.person().id(),
        full_name: new.full_name.as_str(),
        job_title: new.job_title.as_str(),
        company_name: &by.company().name,
        sentences: new.sentences,
        method: method.code(),
        proved_at,
        network,
        agent,
    };
    let id = match agreements::record_signature(&mut tx, by.org(), &signature, now).await {
        Err(error) if is_constraint(&error, "signatures_once") => {
            drop(tx);
            return Err(before(db, by, text.version).await?);
        }
        other => other?,
    };
    let details = json!({
        "version": text.number, "language": text.language.code(), "sha256": text.sha256,
        "full_name": new.full_name.as_str(), "job_title": new.job_title.as_str(), "signature": id,
    });
    let entry = Entry { action: "customer.agreement_accepted", subject: Some(id.uuid()), details };
    tell(&mut tx, by, (&text, new.full_name.as_str()), &entry, now).await?;
    let second_factor = by.person().means().second.map(Factor::code);
    let act = evidence::Act { org: by.org(), signature: id, second_factor, name_reason: None };
    evidence::write(&mut tx, key, act, now).await?;
    Ok(tx.commit().await?)
}

async fn before(db: &Db, by: &Customer, version: VersionId) -> Result<AcceptAgreementError, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let signed = agreements::signed_in(&mut tx, AgreementKind::Customer, Some(version)).await?;
    tx.commit().await?;
    Ok(signed.map_or(AcceptAgreementError::Nothing, AcceptAgreementError::from))
}

/// Records it for the customer and its partners, and tells all of them, providers first and the customer last.
async fn tell(
    tx: &mut Tx,
    by: &Customer,
    (text, name): (&AgreementText, &str),
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let partners = partners(tx, by.org()).await?;
    for (org, relationship) in partners.into_iter().map(|(org, id)| (org, Some(id))).chain([(by.org(), None)]) {
        tx.enter(org).await?;
        let letter = Notice::CustomerAgreementAccepted {
            org,
            customer: by.company().name.clone(),
            version: text.number.clone(),
            name: name.to_owned(),
            at: now,
            sha256: text.sha256.clone(),
            relationship,
        };
        for reader in organizations::readers(tx, org).await? {
            notice::queue(tx, Some(org), &reader, &letter, now).await?;
        }
        audit::record(tx, org, by.audit(), entry.clone(), now).await?;
    }
    Ok(())
}

async fn partners(tx: &mut Tx, customer: OrgId) -> Result<Vec<(OrgId, CustomerRelationshipId)>, DbError> {
    let rows = sqlx::query!(
        "select partner_id, relationship_id from customer_relationships
         where org_id = $1 and customer_id = $1 and state = 'active' order by partner_kind, partner_id",
        customer.uuid(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.partner_id.into(), row.relationship_id.into())).collect())
}
