//! The SQL of agreements.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{AgreementKind, AgreementText, NewSignature};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{OrgId, SignatureId, VersionId};
use crate::i18n::Language;

/// The version in force, in `language` or, where it is not translated, in the governing one.
///
/// # Errors
/// When the database does not answer.
pub async fn current(
    db: &Db,
    kind: AgreementKind,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Option<AgreementText>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let text = current_in(&mut tx, kind, language, now).await?;
    tx.commit().await?;
    Ok(text)
}

/// [`current`] inside a transaction.
pub(in crate::domain) async fn current_in(
    tx: &mut PgConnection,
    kind: AgreementKind,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Option<AgreementText>, DbError> {
    let row = sqlx::query!(
        "select v.version_id, v.version, v.governing, v.effective_at, t.language, t.markdown, t.sha256,
                g.sha256 as governing_sha256
         from agreement_versions v
         join agreement_texts g on g.version_id = v.version_id and g.language = v.governing
         join agreement_texts t on t.version_id = v.version_id and t.language in ($2, v.governing)
         where v.kind = $1 and v.effective_at <= $3
         order by v.effective_at desc, v.published_at desc, (t.language = $2) desc limit 1",
        kind.code(),
        language.code(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| AgreementText {
        version: VersionId::from(row.version_id),
        number: row.version,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        governing: Language::parse(&row.governing).unwrap_or(Language::English),
        markdown: row.markdown,
        sha256: row.sha256,
        governing_sha256: row.governing_sha256,
        effective_at: row.effective_at,
    }))
}

/// Writes a signature of the company the transaction is in. A second one under the same version is
/// refused by the constraint `signatures_once`.
pub(in crate::domain) async fn record_signature(
    tx: &mut PgConnection,
    org: OrgId,
    new: &NewSignature<'_>,
    now: DateTime<Utc>,
) -> Result<SignatureId, DbError> {
    let id = SignatureId::new(now);
    sqlx::query!(
        "insert into signatures (org_id, signature_id, version_id, language, sha256, governing_sha256, person_id,
             full_name, job_title, company_name, sentences, method, proved_at, network, agent, signed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        org.uuid(),
        id.uuid(),
        new.text.version.uuid(),
        new.text.language.code(),
        new.text.sha256,
        new.text.governing_sha256,
        new.person.uuid(),
        new.full_name,
        new.job_title,
        new.company_name,
        new.sentences,
        new.method,
        new.proved_at,
        new.network,
        new.agent,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(id)
}
