//! "This is not so": the customer contradicts a provider's word that it accepted its agreement.
//! Rule: a global admin, once for each attestation; from then on it does not count, on neither side, and both are
//! told. The words stay with it for ever.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::end::held_between;
use crate::domain::actor::{Customer, FreshNeeded, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{AttestationId, OrgId};
use crate::domain::notice::{self, Disputed, Notice};
use crate::domain::organizations;
use crate::domain::values::Reason;

/// Why nothing was contradicted.
#[derive(Debug, thiserror::Error)]
pub enum ObjectError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The last proof is too old.
    #[error(transparent)]
    Fresh(#[from] FreshNeeded),
    /// Nothing of the kind was said of this company.
    #[error("no such attestation")]
    NotFound,
    /// It was contradicted before.
    #[error("contradicted already")]
    Already,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What is contradicted.
struct Said {
    partner: OrgId,
    company: String,
    version: String,
}

/// Contradicts an attestation about the customer somebody acts for.
///
/// # Errors
/// See [`ObjectError`].
pub async fn object(
    db: &Db,
    by: &Customer,
    id: AttestationId,
    words: Option<&Reason>,
    now: DateTime<Utc>,
) -> Result<(), ObjectError> {
    by.require(&[Role::GlobalAdmin])?;
    by.person().fresh(now)?;
    let mut tx = db.begin(by.scope()).await?;
    let said = said(&mut tx, by.org(), id).await?.ok_or(ObjectError::NotFound)?;
    let words = words.map_or("", Reason::as_str);
    for org in [by.org(), said.partner] {
        tx.enter(org).await?;
        match write(&mut tx, org, by, (id, words), now).await {
            Err(error) if is_constraint(&error, "attestation_objections_pkey") => return Err(ObjectError::Already),
            other => other?,
        }
    }
    let details =
        json!({ "customer": by.company().name, "provider": said.company, "version": said.version, "reason": words });
    let entry = Entry { action: "customer.agreement_disputed", subject: Some(id.uuid()), details };
    // Providers before resellers before the customer, as everywhere.
    let between = held_between(&mut tx, said.partner, by.org()).await?;
    let counterpart = between.as_ref().and_then(|it| it.counterpart);
    for org in [Some(said.partner), counterpart, Some(by.org())].into_iter().flatten() {
        tx.enter(org).await?;
        let relationship = between.as_ref().filter(|_| org == said.partner).map(|it| it.id);
        if Some(org) != counterpart {
            let letter = Notice::AttestationDisputed(Disputed {
                org,
                customer: by.company().name.clone(),
                provider: said.company.clone(),
                version: said.version.clone(),
                by: by.person().name().to_owned(),
                words: words.to_owned(),
                relationship,
                own: org == by.org(),
            });
            for reader in organizations::readers(&mut tx, org).await? {
                notice::queue(&mut tx, Some(org), &reader, &letter, now).await?;
            }
        }
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
    }
    Ok(tx.commit().await?)
}

async fn said(tx: &mut Tx, customer: OrgId, id: AttestationId) -> Result<Option<Said>, DbError> {
    let row = sqlx::query!(
        "select a.partner_id, a.attested_company, v.version
         from customer_attestations a join agreement_versions v using (version_id)
         where a.org_id = $1 and a.customer_id = $1 and a.attestation_id = $2",
        customer.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Said { partner: row.partner_id.into(), company: row.attested_company, version: row.version }))
}

async fn write(
    tx: &mut Tx,
    org: OrgId,
    by: &Customer,
    (id, words): (AttestationId, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into attestation_objections (org_id, attestation_id, words, at, person_id, full_name)
         values ($1, $2, $3, $4, $5, $6)",
        org.uuid(),
        id.uuid(),
        words,
        now,
        by.person().id().uuid(),
        by.person().name(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
