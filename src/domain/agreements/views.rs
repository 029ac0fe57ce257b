//! What pages about agreements read.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::ask::asked_at;
use super::model::{AgreementKind, AgreementText, Signed, State, may_sign};
use super::store::{current_in, signed_in, text_of, wanted_in};
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{PersonId, SignatureId, VersionId};
use crate::domain::organizations;
use crate::i18n::Language;

/// One line of a company's agreements.
#[derive(Debug, Clone)]
pub struct AgreementRow {
    /// Which agreement.
    pub kind: AgreementKind,
    /// The version.
    pub version: VersionId,
    /// Its number.
    pub number: String,
    /// Where it stands for the company.
    pub state: State,
    /// The signature, if there is one.
    pub signed: Option<Signed>,
}

/// A company's agreements: what it signed, and what waits for it. The newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &Db, by: &Member, now: DateTime<Utc>) -> Result<Vec<AgreementRow>, DbError> {
    let wanted = AgreementKind::of_company(&by.company().kinds);
    let open = wanted == Some(AgreementKind::Partner) && may_sign(by.company().standing);
    let mut tx = db.begin(by.scope()).await?;
    let open = open && is_asked(&mut tx, now).await?;
    let coming = wanted_in(&mut tx, now).await?.filter(|coming| coming.effective_at > now);
    let rows = sqlx::query!(
        r#"with in_force as (
             select distinct on (v.kind) v.version_id, v.kind
             from agreement_versions v join organizations o on o.org_id = (select app.org())
             where v.effective_at <= $1
               and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
             order by v.kind, v.effective_at desc, v.published_at desc)
           select v.version_id, v.kind, v.version, f.version_id is not null as "in_force!",
                  s.signature_id as "signature_id?", s.full_name as "full_name?", s.person_id as "person_id?",
                  s.signed_at as "signed_at?"
           from agreement_versions v
           left join in_force f on f.version_id = v.version_id
           left join signatures s on s.version_id = v.version_id and s.org_id = (select app.org())
           where s.signature_id is not null or (f.version_id is not null and $2 and v.kind = 'partner')
             or v.version_id = $3
           order by v.effective_at desc, v.published_at desc"#,
        now,
        open,
        coming.as_ref().map(|coming| coming.version.uuid()),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let version = VersionId::from(row.version_id);
            let signed = row.signature_id.zip(row.person_id).zip(row.full_name).zip(row.signed_at);
            let signed = signed.map(|(((signature, person), by), at)| Signed {
                signature: SignatureId::from(signature),
                version,
                number: row.version.clone(),
                by,
                person: PersonId::from(person),
                at,
            });
            Some(AgreementRow {
                kind: AgreementKind::parse(&row.kind)?,
                version,
                number: row.version,
                state: match &coming {
                    Some(coming) if coming.version == version => State::Coming,
                    _ => State::of(signed.is_some(), row.in_force, open),
                },
                signed,
            })
        })
        .collect())
}

/// Whether the company the transaction is in has something to sign now: it never signed, or a version in force must be
/// accepted again.
async fn is_asked(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<bool, DbError> {
    let signed = signed_in(tx, AgreementKind::Partner, None).await?;
    Ok(signed.is_none() || wanted_in(tx, now).await?.is_some_and(|wanted| wanted.effective_at <= now))
}

/// One version, as a page to read and perhaps to sign.
#[derive(Debug, Clone)]
pub struct AgreementPage {
    /// Which agreement.
    pub kind: AgreementKind,
    /// The text.
    pub text: AgreementText,
    /// The languages there is a text in.
    pub languages: Vec<Language>,
    /// Where it stands for the company.
    pub state: State,
    /// The company's signature under it.
    pub signed: Option<Signed>,
    /// The version in force, when it is another one: id and number.
    pub newer: Option<(VersionId, String)>,
    /// Whether the work account stands for a location; without one nobody signs.
    pub located: bool,
    /// When the reader last asked for a signature, if less than a day ago.
    pub asked_at: Option<DateTime<Utc>>,
}

/// Reads one version in `language`, or in the governing one where it is not translated.
///
/// # Errors
/// When the database does not answer.
pub async fn read(
    db: &Db,
    by: &Member,
    version: VersionId,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Option<AgreementPage>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some((kind, text)) = text_of(&mut tx, version, language).await? else { return Ok(None) };
    let languages = sqlx::query_scalar!(
        "select language from agreement_texts where version_id = $1 order by language",
        version.uuid()
    )
    .fetch_all(&mut *tx)
    .await?;
    let current = current_in(&mut tx, kind, language, now).await?;
    let signed = signed_in(&mut tx, kind, Some(version)).await?;
    let asked_at = asked_at(&mut tx, by, version, now).await?;
    let located = organizations::is_located(&mut tx, by.org()).await?;
    let asked = is_asked(&mut tx, now).await?;
    tx.commit().await?;
    let in_force = current.as_ref().is_some_and(|c| c.version == version);
    let of_company = AgreementKind::of_company(&by.company().kinds);
    let open = kind == AgreementKind::Partner && of_company == Some(kind) && may_sign(by.company().standing) && asked;
    let superseded = text.effective_at <= now && !in_force;
    Ok(Some(AgreementPage {
        kind,
        state: State::of(signed.is_some(), in_force, open),
        text,
        languages: languages.iter().filter_map(|code| Language::parse(code)).collect(),
        signed,
        located,
        newer: current.filter(|_| superseded).map(|c| (c.version, c.number)),
        asked_at,
    }))
}

/// The newest signature of the company under an agreement of `kind`.
///
/// # Errors
/// When the database does not answer.
pub async fn newest_signature(db: &Db, by: &Member, kind: AgreementKind) -> Result<Option<Signed>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let signed = signed_in(&mut tx, kind, None).await?;
    tx.commit().await?;
    Ok(signed)
}

/// The proof of a signature, as everybody of the company may read it.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Its id.
    pub signature: SignatureId,
    /// Which agreement.
    pub kind: AgreementKind,
    /// The version.
    pub version: VersionId,
    /// Its number.
    pub number: String,
    /// The language of the text shown.
    pub language: Language,
    /// The language that governs.
    pub governing: Language,
    /// SHA-256 of the text shown.
    pub sha256: String,
    /// SHA-256 of the governing text.
    pub governing_sha256: String,
    /// Who signed, as typed.
    pub full_name: String,
    /// In what position, as typed.
    pub job_title: String,
    /// The company's name as it was.
    pub company_name: String,
    /// The sentences ticked.
    pub sentences: Vec<String>,
    /// How the signer had proved who they are: a code of `actor::Method`.
    pub method: String,
    /// When they had.
    pub proved_at: DateTime<Utc>,
    /// When it was signed.
    pub signed_at: DateTime<Utc>,
}

/// Reads the receipt of one of the company's signatures.
///
/// # Errors
/// When the database does not answer.
pub async fn receipt(db: &Db, by: &Member, signature: SignatureId) -> Result<Option<Receipt>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select s.*, v.kind, v.version, v.governing from signatures s join agreement_versions v using (version_id)
         where s.org_id = (select app.org()) and s.signature_id = $1",
        signature.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.and_then(|row| {
        Some(Receipt {
            signature,
            kind: AgreementKind::parse(&row.kind)?,
            version: VersionId::from(row.version_id),
            number: row.version,
            language: Language::parse(&row.language)?,
            governing: Language::parse(&row.governing)?,
            sha256: row.sha256,
            governing_sha256: row.governing_sha256,
            full_name: row.full_name,
            job_title: row.job_title,
            company_name: row.company_name,
            sentences: row.sentences,
            method: row.method,
            proved_at: row.proved_at,
            signed_at: row.signed_at,
        })
    }))
}
