//! The SQL of agreements.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{AgreementKind, AgreementText, NewSignature, Signed, Wanted};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{OrgId, PersonId, SignatureId, VersionId};
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

/// [`current`] inside a transaction: of the partner agreement the newest version whose rule hits the company the
/// transaction is in; without a company, and of other agreements, the newest one that is for everybody.
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
         left join organizations o on o.org_id = (select app.org()) and v.kind = 'partner'
         where v.kind = $1 and v.effective_at <= $3
           and app.hits(v.for_kinds, v.for_countries, v.for_regions, coalesce(o.kinds, '{}'), o.country)
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

/// The newest signature of the company the transaction is in under an agreement of `kind`; with a
/// `version`, the one under that version.
pub(in crate::domain) async fn signed_in(
    tx: &mut PgConnection,
    kind: AgreementKind,
    version: Option<VersionId>,
) -> Result<Option<Signed>, DbError> {
    let row = sqlx::query!(
        "select s.signature_id, s.version_id, v.version, s.full_name, s.person_id, s.signed_at
         from signatures s join agreement_versions v using (version_id)
         where s.org_id = (select app.org()) and v.kind = $1 and ($2::uuid is null or s.version_id = $2)
         order by v.effective_at desc, s.signed_at desc limit 1",
        kind.code(),
        version.map(VersionId::uuid),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Signed {
        signature: SignatureId::from(row.signature_id),
        version: VersionId::from(row.version_id),
        number: row.version,
        by: row.full_name,
        person: PersonId::from(row.person_id),
        at: row.signed_at,
    }))
}

/// The version that the company the transaction is in is asked to accept, the most urgent one, those in force first;
/// none where it signed that one or a newer one, or never signed any.
pub(in crate::domain) async fn wanted_in(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Wanted>, DbError> {
    let row = sqlx::query!(
        "select v.version_id, v.version, v.effective_at, v.grace_ends_at
         from agreement_versions v join organizations o on o.org_id = (select app.org())
         where v.kind = 'partner' and v.again and app.signs(o.kinds)
           and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
           and exists (select from signatures s join agreement_versions w on w.version_id = s.version_id
                       where s.org_id = o.org_id and w.kind = 'partner')
           and not exists (select from signatures s join agreement_versions w on w.version_id = s.version_id
                           where s.org_id = o.org_id and w.kind = 'partner'
                             and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at))
         order by v.effective_at <= $1 desc, v.grace_ends_at nulls last, v.effective_at desc limit 1",
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Wanted {
        version: VersionId::from(row.version_id),
        number: row.version,
        effective_at: row.effective_at,
        grace_ends_at: row.grace_ends_at,
    }))
}

/// One published version in `language`, else in the governing one, whether in force or not.
pub(super) async fn text_of(
    tx: &mut PgConnection,
    version: VersionId,
    language: Language,
) -> Result<Option<(AgreementKind, AgreementText)>, DbError> {
    let row = sqlx::query!(
        "select v.kind, v.version, v.governing, v.effective_at, t.language, t.markdown, t.sha256,
                g.sha256 as governing_sha256
         from agreement_versions v
         join agreement_texts g on g.version_id = v.version_id and g.language = v.governing
         join agreement_texts t on t.version_id = v.version_id and t.language in ($2, v.governing)
         where v.version_id = $1
         order by (t.language = $2) desc limit 1",
        version.uuid(),
        language.code(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.and_then(|row| {
        let text = AgreementText {
            version,
            number: row.version,
            language: Language::parse(&row.language)?,
            governing: Language::parse(&row.governing)?,
            markdown: row.markdown,
            sha256: row.sha256,
            governing_sha256: row.governing_sha256,
            effective_at: row.effective_at,
        };
        Some((AgreementKind::parse(&row.kind)?, text))
    }))
}
