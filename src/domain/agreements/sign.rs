//! **Accept and continue**: a global admin signs the partner agreement for a verified company, which
//! thereby becomes active. Signing twice signs once; the second is told who signed and when.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::evidence::{self, SigningKey};
use super::model::{AgreementKind, AgreementText, NewSignature, Signed, may_sign};
use super::store::{current_in, record_signature, signed_in, text_of};
use crate::domain::actor::{Factor, GlobalAdmin, Standing, Suspended};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{SignatureId, VersionId};
use crate::domain::notice::{self, AgreementSigned, Notice};
use crate::domain::organizations;
use crate::domain::values::{JobTitle, PersonName, Reason, fold};
use crate::i18n::Language;

/// What a signer was shown and typed.
#[derive(Debug, Clone, Copy)]
pub struct Signing<'a> {
    /// The version on the page.
    pub version: VersionId,
    /// The language of the text on the page.
    pub language: Language,
    /// The fingerprint of that text, as the form carried it.
    pub sha256: &'a str,
    /// The signer's name, as typed.
    pub full_name: &'a PersonName,
    /// Why that is another name than the account's; needed when it is.
    pub name_reason: Option<&'a Reason>,
    /// The signer's job title, as typed.
    pub job_title: &'a JobTitle,
    /// The sentences ticked, as shown.
    pub sentences: &'a [String],
}

/// Why a signature was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The company is not verified, or has nothing to sign.
    #[error("the company is not verified")]
    NotVerified,
    /// Another version is in force by now, or the text shown was not this one.
    #[error("the text is now version {number}")]
    TextChanged {
        /// The version in force.
        version: VersionId,
        /// Its number.
        number: String,
    },
    /// Somebody of the company signed this version before.
    #[error("signed already by {by}")]
    AlreadySigned {
        /// Who, as typed.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// The receipt.
        signature: SignatureId,
    },
    /// The name typed is not the account's, and nothing says why.
    #[error("another name than the account's")]
    OtherName,
    /// The work account stands for no location yet.
    #[error("no location is associated")]
    NoLocation,
    /// There is no such version.
    #[error("no such version")]
    NotFound,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Signed> for SignError {
    fn from(signed: Signed) -> Self {
        Self::AlreadySigned { by: signed.by, at: signed.at, signature: signed.signature }
    }
}

/// Signs for the company, writes the record that anybody can check, and tells its global admins. The caller has
/// made sure of a fresh sign-in.
///
/// # Errors
/// See [`SignError`].
pub async fn sign(
    db: &Db,
    key: &SigningKey,
    by: &GlobalAdmin<'_>,
    signing: &Signing<'_>,
    now: DateTime<Utc>,
) -> Result<SignatureId, SignError> {
    if signing.name_reason.is_none() && !is_name(signing.full_name.as_str(), by.person().name()) {
        return Err(SignError::OtherName);
    }
    let mut tx = db.begin(by.scope()).await?;
    let (company, located) = lock(&mut tx, by).await?;
    let text = text_to_sign(&mut tx, signing, now).await?;
    if let Some(signed) = signed_in(&mut tx, AgreementKind::Partner, Some(text.version)).await? {
        return Err(signed.into());
    }
    if !located {
        return Err(SignError::NoLocation);
    }
    let id = match write(&mut tx, by, signing, &text, &company, now).await {
        Err(e) if is_constraint(&e, "signatures_once") => {
            drop(tx);
            return Err(signed_before(db, by, text.version).await?);
        }
        other => other?,
    };
    organizations::cured(&mut tx, by.org(), Suspended::Agreement, by.person().name(), now).await?;
    organizations::stand(&mut tx, by.org(), &[Standing::Qualified], Standing::Active, now).await?;
    let details = json!({
        "version": text.number, "language": text.language.code(), "sha256": text.sha256,
        "full_name": signing.full_name.as_str(), "job_title": signing.job_title.as_str(),
    });
    let entry = Entry { action: "agreement.signed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let act = evidence::Act {
        org: by.org(),
        signature: id,
        second_factor: by.person().means().second.map(Factor::code),
        name_reason: signing.name_reason.map(Reason::as_str),
    };
    evidence::write(&mut tx, key, act, now).await?;
    tell(&mut tx, by, signing, &text, &company, (id, now)).await?;
    tx.commit().await?;
    Ok(id)
}

/// Whether a typed name is the account's, but for case, accents and spaces.
#[must_use]
pub fn is_name(typed: &str, account: &str) -> bool {
    let words = |name: &str| fold(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(typed) == words(account)
}

/// Holds the company's row until the end and answers with its name and whether its work account stands for a
/// location, if it may sign.
async fn lock(tx: &mut Tx, by: &GlobalAdmin<'_>) -> Result<(String, bool), SignError> {
    let row = sqlx::query!(
        r#"select o.name, o.program_status,
                  exists (select from associations a where a.org_id = o.org_id) as "located!"
           from organizations o where o.org_id = $1 for update of o"#,
        by.org().uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(SignError::NotFound)?;
    let kind = AgreementKind::of_company(&by.company().kinds);
    let verified = Standing::parse(&row.program_status).is_some_and(may_sign);
    if verified && kind == Some(AgreementKind::Partner) {
        Ok((row.name, row.located))
    } else {
        Err(SignError::NotVerified)
    }
}

/// The text on the page, if it is the one in force and exactly what was shown.
async fn text_to_sign(tx: &mut Tx, signing: &Signing<'_>, now: DateTime<Utc>) -> Result<AgreementText, SignError> {
    let (kind, text) = text_of(tx, signing.version, signing.language).await?.ok_or(SignError::NotFound)?;
    if kind != AgreementKind::Partner {
        return Err(SignError::NotFound);
    }
    let current = current_in(tx, kind, signing.language, now).await?.ok_or(SignError::NotFound)?;
    let as_shown = text.sha256 == signing.sha256 && text.language == signing.language;
    if current.version != signing.version || !as_shown {
        return Err(SignError::TextChanged { version: current.version, number: current.number });
    }
    Ok(text)
}

async fn write(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    signing: &Signing<'_>,
    text: &AgreementText,
    company: &str,
    now: DateTime<Utc>,
) -> Result<SignatureId, DbError> {
    let (method, proved_at) = by.person().proof();
    let (network, agent) = by.person().origin();
    let new = NewSignature {
        text,
        person: by.person().id(),
        full_name: signing.full_name.as_str(),
        job_title: signing.job_title.as_str(),
        company_name: company,
        sentences: signing.sentences,
        method: method.code(),
        proved_at,
        network,
        agent,
    };
    record_signature(tx, by.org(), &new, now).await
}

async fn signed_before(db: &Db, by: &GlobalAdmin<'_>, version: VersionId) -> Result<SignError, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let signed = signed_in(&mut tx, AgreementKind::Partner, Some(version)).await?;
    tx.commit().await?;
    Ok(signed.map_or(SignError::NotFound, SignError::from))
}

/// The signer, the other global admins and the primary contact get the same letter.
async fn tell(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    signing: &Signing<'_>,
    text: &AgreementText,
    company: &str,
    (signature, signed_at): (SignatureId, DateTime<Utc>),
) -> Result<(), DbError> {
    let notice = Notice::AgreementSigned(AgreementSigned {
        org: by.org(),
        company: company.to_owned(),
        signature,
        version: text.number.clone(),
        signer: signing.full_name.as_str().to_owned(),
        signed_at,
        sha256: text.sha256.clone(),
    });
    for reader in organizations::readers_and_contact(tx, by.org()).await? {
        notice::queue(tx, Some(by.org()), &reader, &notice, signed_at).await?;
    }
    Ok(())
}
