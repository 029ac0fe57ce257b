//! A version beside the one the company signed before it; where it signed none, beside the one published before.

use super::differences::{Passage, differences};
use super::model::AgreementKind;
use super::store::text_of;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::VersionId;
use crate::i18n::Language;

/// What is different.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Which agreement.
    pub kind: AgreementKind,
    /// The version's number.
    pub number: String,
    /// The number of the version before, and whether the company signed that; none where there is none.
    pub before: Option<(String, bool)>,
    /// The language compared.
    pub language: Language,
    /// What is different.
    pub passages: Vec<Passage>,
}

/// Compares a version, in `language` where both have it, else in the governing one of each.
///
/// # Errors
/// When the database does not answer.
pub async fn compare(
    db: &Db,
    by: &Member,
    version: VersionId,
    language: Language,
) -> Result<Option<Compared>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some((kind, text)) = text_of(&mut tx, version, language).await? else { return Ok(None) };
    let before = sqlx::query!(
        r#"select b.version_id, s.signature_id is not null as "signed!"
           from agreement_versions v
           join agreement_versions b on b.kind = v.kind
               and (b.effective_at, b.published_at) < (v.effective_at, v.published_at)
           join organizations o on o.org_id = (select app.org())
           left join signatures s on s.version_id = b.version_id and s.org_id = o.org_id
           where v.version_id = $1
             and (s.signature_id is not null
                  or app.hits(b.for_kinds, b.for_countries, b.for_regions, o.kinds, o.country))
           order by (s.signature_id is not null) desc, b.effective_at desc, b.published_at desc limit 1"#,
        version.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let older = match &before {
        Some(row) => text_of(&mut tx, VersionId::from(row.version_id), text.language).await?,
        None => None,
    };
    tx.commit().await?;
    let passages = older.as_ref().map(|(_, old)| differences(&old.markdown, &text.markdown)).unwrap_or_default();
    let before = older.zip(before).map(|((_, old), row)| (old.number, row.signed));
    Ok(Some(Compared { kind, number: text.number, before, language: text.language, passages }))
}
