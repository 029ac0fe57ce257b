//! Drafts of versions: what platform admins write before they publish.
//! Rule: nobody saves over, and nobody publishes, what they have not seen: `revision` says which one they saw.
//! Publishing is in `release.rs`.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::model::{AgreementKind, Rule};
use crate::domain::actor::PlatformAdmin;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{DraftId, PersonId};
use crate::i18n::Language;

/// What is written in a draft. It may be incomplete until it is published.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Which agreement.
    pub kind: AgreementKind,
    /// Its number.
    pub number: String,
    /// The language that governs.
    pub governing: Language,
    /// The day from which it is in force.
    pub effective_on: Option<NaiveDate>,
    /// Whether who signed an older version must accept it.
    pub again: bool,
    /// The last day for that.
    pub grace_on: Option<NaiveDate>,
    /// Whom it is for.
    pub rule: Rule,
    /// The English text and the Italian one, Markdown.
    pub texts: [String; 2],
    /// What changed, for letters, in the same languages.
    pub summaries: [String; 2],
}

impl Draft {
    /// The place of a language in [`Draft::texts`].
    #[must_use]
    pub const fn place(language: Language) -> usize {
        match language {
            Language::English => 0,
            Language::Italian => 1,
        }
    }

    /// What changes, in a language.
    #[must_use]
    pub fn summary(&self, language: Language) -> &str {
        &self.summaries[Self::place(language)]
    }

    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        &self.texts[Self::place(language)]
    }
}

/// A draft as it was saved.
#[derive(Debug, Clone)]
pub struct SavedDraft {
    /// Its id.
    pub id: DraftId,
    /// What is in it.
    pub draft: Draft,
    /// How often it was saved.
    pub revision: i32,
    /// Who saved it last.
    pub edited_by: PersonId,
    /// Their name.
    pub edited_name: String,
    /// When.
    pub edited_at: DateTime<Utc>,
}

/// Why a draft was not saved or not removed.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// There is no such draft (any more).
    #[error("no such draft")]
    NotFound,
    /// Somebody saved it in the meantime.
    #[error("{by} saved it at {at}")]
    Stale {
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Begins a draft with the newest published texts of an agreement.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(db: &Db, by: &PlatformAdmin, kind: AgreementKind, now: DateTime<Utc>) -> Result<DraftId, DbError> {
    let id = DraftId::new(now);
    let mut tx = db.begin_review(by.id()).await?;
    sqlx::query!(
        "insert into agreement_drafts (draft_id, kind, version, governing, text_en, text_it,
             edited_by, edited_name, edited_at)
         select $1::uuid, $2::text, '', coalesce(v.governing, 'en'), coalesce(e.markdown, ''), coalesce(i.markdown, ''),
                $3::uuid, $4::text, $5::timestamptz
         from (values (1)) as one
         left join lateral (select version_id, governing from agreement_versions where kind = $2
                            order by effective_at desc, published_at desc limit 1) v on true
         left join agreement_texts e on e.version_id = v.version_id and e.language = 'en'
         left join agreement_texts i on i.version_id = v.version_id and i.language = 'it'",
        id.uuid(),
        kind.code(),
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Saves what was written over the revision that was seen.
///
/// # Errors
/// See [`DraftError`].
pub async fn save(
    db: &Db,
    by: &PlatformAdmin,
    (id, revision): (DraftId, i32),
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<(), DraftError> {
    let mut tx = db.begin_review(by.id()).await?;
    let saved = sqlx::query!(
        "update agreement_drafts set version = $3, governing = $4, effective_on = $5, again = $6, grace_on = $7,
             for_kinds = $8, for_countries = $9, for_regions = $10, text_en = $11, text_it = $12,
             summary_en = $13, summary_it = $14, revision = revision + 1,
             edited_by = $15, edited_name = $16, edited_at = $17
         where draft_id = $1 and revision = $2",
        id.uuid(),
        revision,
        draft.number,
        draft.governing.code(),
        draft.effective_on,
        draft.again,
        draft.grace_on,
        &draft.rule.kind_codes(),
        &draft.rule.countries,
        &draft.rule.regions,
        draft.texts[0],
        draft.texts[1],
        draft.summaries[0],
        draft.summaries[1],
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if saved.rows_affected() == 0 {
        let saved = read_in(&mut tx, id, false).await?.ok_or(DraftError::NotFound)?;
        return Err(DraftError::Stale { by: saved.edited_name, at: saved.edited_at });
    }
    Ok(tx.commit().await?)
}

/// Throws a draft away.
///
/// # Errors
/// See [`DraftError`].
pub async fn discard(db: &Db, by: &PlatformAdmin, id: DraftId) -> Result<(), DraftError> {
    let mut tx = db.begin_review(by.id()).await?;
    remove_in(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn remove_in(tx: &mut PgConnection, id: DraftId) -> Result<(), DbError> {
    sqlx::query!("delete from agreement_drafts where draft_id = $1", id.uuid()).execute(&mut *tx).await?;
    Ok(())
}

/// One draft.
///
/// # Errors
/// When the database does not answer.
pub async fn draft(db: &Db, by: &PlatformAdmin, id: DraftId) -> Result<Option<SavedDraft>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let saved = read_in(&mut tx, id, false).await?;
    tx.commit().await?;
    Ok(saved)
}

/// The same inside a transaction; with `lock`, held until its end.
pub(super) async fn read_in(tx: &mut PgConnection, id: DraftId, lock: bool) -> Result<Option<SavedDraft>, DbError> {
    if lock {
        sqlx::query!("select draft_id from agreement_drafts where draft_id = $1 for update", id.uuid())
            .fetch_optional(&mut *tx)
            .await?;
    }
    let row =
        sqlx::query!("select * from agreement_drafts where draft_id = $1", id.uuid()).fetch_optional(&mut *tx).await?;
    Ok(row.and_then(|row| {
        let draft = Draft {
            kind: AgreementKind::parse(&row.kind)?,
            number: row.version,
            governing: Language::parse(&row.governing)?,
            effective_on: row.effective_on,
            again: row.again,
            grace_on: row.grace_on,
            rule: Rule::stored(&row.for_kinds, row.for_countries, row.for_regions),
            texts: [row.text_en, row.text_it],
            summaries: [row.summary_en, row.summary_it],
        };
        Some(SavedDraft {
            id,
            draft,
            revision: row.revision,
            edited_by: PersonId::from(row.edited_by),
            edited_name: row.edited_name,
            edited_at: row.edited_at,
        })
    }))
}
