//! Who accepts, for which company, under which consent and signature: the customer's own side of an
//! acceptance. Rule: the mailbox was proved; the company is one of that person's or a new one.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::accept::{AcceptError, Acceptance, Company};
use super::invite::own_domain;
use super::proof::Proven;
use super::request::{Own, companies_of};
use super::store::Invitation;
use crate::domain::accounts::{self, NewPerson, Origin};
use crate::domain::actor::{Kind, Role};
use crate::domain::agreements::{self, AgreementText, NewSignature};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{ConsentId, OrgId, PersonId, SignatureId};
use crate::domain::organizations::{self, NewCompany, NewMember};
use crate::domain::values::{EmailAddress, fold};

/// The accepting person and company.
#[derive(Debug, Clone)]
pub(super) struct Signer {
    pub(super) person: PersonId,
    pub(super) customer: OrgId,
    pub(super) name: String,
    pub(super) folded: String,
    pub(super) consent: ConsentId,
    /// The signature under the customer agreement, unless the company signed that version before.
    pub(super) signature: Option<SignatureId>,
}

/// Finds or makes the person and the company, and writes consent and signature. The transaction is in the
/// customer's company afterwards.
pub(super) async fn bind(
    tx: &mut Tx,
    row: &Invitation,
    proven: &Proven,
    acceptance: &Acceptance,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Signer, AcceptError> {
    let text = agreements::offered_in(tx, &row.country, acceptance.language, now).await?;
    let sha256 = text.as_ref().map(|text| text.sha256.as_str()).unwrap_or_default();
    if text.as_ref().map(|text| text.version) != acceptance.agreement || sha256 != acceptance.agreement_sha256 {
        return Err(AcceptError::AgreementChanged);
    }
    let person = person(tx, row, acceptance, now).await?;
    let own = company(tx, person, row, acceptance, now).await?;
    let (consented, signature) = (ConsentId::new(now), None);
    let mut signer =
        Signer { person, customer: own.id, name: own.name, folded: own.folded, consent: consented, signature };
    consent(tx, &signer, acceptance, from, now).await?;
    if let Some(text) = text {
        signer.signature = sign(tx, &signer, &text, proven, acceptance, from, now).await?;
    }
    Ok(signer)
}

async fn person(
    tx: &mut Tx,
    row: &Invitation,
    acceptance: &Acceptance,
    now: DateTime<Utc>,
) -> Result<PersonId, DbError> {
    if let Some(known) = accounts::person_of(tx, &row.address).await? {
        tx.enter_person(known).await?;
        return Ok(known);
    }
    let person = PersonId::new(now);
    tx.enter_person(person).await?;
    let new = NewPerson {
        full_name: acceptance.full_name.as_str(),
        address: &row.address,
        typed: &row.typed,
        language: acceptance.language,
    };
    accounts::new_person(tx, person, &new, now).await?;
    Ok(person)
}

async fn company(
    tx: &mut Tx,
    person: PersonId,
    row: &Invitation,
    acceptance: &Acceptance,
    now: DateTime<Utc>,
) -> Result<Own, AcceptError> {
    let mut theirs = companies_of(tx, person, &row.country).await?.into_iter();
    let (found, name) = match &acceptance.company {
        Company::Own(org) => (Some(theirs.find(|own| own.id == *org).ok_or(AcceptError::NotTheirs)?), None),
        Company::Named(name) => (theirs.find(|own| own.folded == name.folded()), Some(name)),
    };
    if let Some(own) = found {
        tx.enter(own.id).await?;
        return Ok(own);
    }
    let org = OrgId::new(now);
    let name = name.map_or(row.company_name.as_str(), |name| name.as_str());
    tx.enter(org).await?;
    let address = EmailAddress::stored(&row.typed);
    let company = NewCompany {
        name,
        country: &row.country,
        kinds: &[Kind::Customer],
        domain: own_domain(&address),
        language: acceptance.language,
    };
    organizations::found(tx, org, &company, now).await?;
    let first = NewMember {
        person,
        full_name: acceptance.full_name.as_str(),
        address: &row.typed,
        language: acceptance.language,
        roles: &[Role::GlobalAdmin],
    };
    organizations::join(tx, org, &first, now).await?;
    Ok(Own { id: org, name: name.to_owned(), folded: fold(name) })
}

async fn consent(
    tx: &mut PgConnection,
    signer: &Signer,
    acceptance: &Acceptance,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into consents (org_id, consent_id, kind, sentences, language, person_id, full_name, at, network, agent)
         values ($1, $2, 'customer_relationship', $3, $4, $5, $6, $7, $8, $9)",
        signer.customer.uuid(),
        signer.consent.uuid(),
        &acceptance.sentences,
        acceptance.language.code(),
        signer.person.uuid(),
        acceptance.full_name.as_str(),
        now,
        from.network,
        from.agent,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Signs the customer agreement, unless the company signed this version before.
async fn sign(
    tx: &mut PgConnection,
    signer: &Signer,
    text: &AgreementText,
    proven: &Proven,
    acceptance: &Acceptance,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Option<SignatureId>, DbError> {
    let signed = sqlx::query_scalar!(
        r#"select exists (select from signatures where org_id = $1 and version_id = $2) as "signed!""#,
        signer.customer.uuid(),
        text.version.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    if signed {
        return Ok(None);
    }
    let new = NewSignature {
        text,
        person: signer.person,
        full_name: acceptance.full_name.as_str(),
        job_title: acceptance.job_title.as_str(),
        company_name: &signer.name,
        sentences: &acceptance.agreement_sentences,
        method: proven.method().code(),
        proved_at: proven.proved_at(),
        network: &from.network,
        agent: &from.agent,
    };
    agreements::record_signature(tx, signer.customer, &new, now).await.map(Some)
}
