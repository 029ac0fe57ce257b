//! A company's own entry, as it is being written and as it stands in the list.
//! Rule: a draft is kept as typed, whatever is wrong with it; whoever saves an older version overwrites nothing.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::listing::Draft;
use super::remind::QUARTER;
use super::store;
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};

/// Why a draft was not kept.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Somebody saved first.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A company's entry as its people see it.
#[derive(Debug, Clone)]
pub struct Own {
    /// What is being written; the published entry, where nothing is.
    pub draft: Draft,
    /// Which version of the draft; 0 as long as there is none.
    pub version: i32,
    /// When it was edited last, and by whom.
    pub edited: Option<(DateTime<Utc>, String)>,
    /// The fingerprint of the draft's picture.
    pub logo: Option<String>,
    /// The entry in the list.
    pub published: Option<Published>,
}

/// What stands in the list.
#[derive(Debug, Clone)]
pub struct Published {
    /// Its part of the address.
    pub slug: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When the company last said that it is right.
    pub confirmed_at: DateTime<Utc>,
    /// Whether the company is verified and takes resellers, so that others see it.
    pub seen: bool,
}

impl Published {
    /// Until when the entry counts as fresh.
    #[must_use]
    pub fn due_at(&self) -> DateTime<Utc> {
        self.confirmed_at + QUARTER
    }

    /// Whether it is time to say that it is still right; offered a month before.
    #[must_use]
    pub fn may_be_confirmed(&self, now: DateTime<Utc>) -> bool {
        self.due_at() - TimeDelta::days(30) <= now
    }
}

/// Reads the company's own entry.
///
/// # Errors
/// [`DraftError::Role`] for whom the table of actions does not let edit it.
pub async fn own(db: &Db, by: &Provider) -> Result<Own, DraftError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let kept = store::draft(&mut tx, by.org()).await?;
    let entry = sqlx::query!(
        "select slug, summary_en, summary_it, languages, services, contact_address, website, accepting, verified,
                confirmed_at, published_at
         from directory_entries where org_id = $1",
        by.org().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let logo = sqlx::query_scalar!(
        "select sha256 from directory_logos where org_id = $1 and edition = 'draft'",
        by.org().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let published = entry.as_ref().and_then(|row| {
        Some(Published {
            slug: row.slug.clone(),
            since: row.published_at?,
            confirmed_at: row.confirmed_at,
            seen: row.verified && row.accepting,
        })
    });
    let as_published = entry.map(|row| Draft {
        summary_en: row.summary_en,
        summary_it: row.summary_it,
        languages: row.languages,
        services: row.services,
        contact: row.contact_address,
        website: row.website.unwrap_or_default(),
        accepting: row.accepting,
        places: Vec::new(),
    });
    let fresh = Draft { accepting: true, contact: by.person().address().to_owned(), ..Draft::default() };
    Ok(match kept {
        Some(kept) => Own {
            draft: kept.draft,
            version: kept.version,
            edited: Some((kept.edited_at, kept.edited_name)),
            logo,
            published,
        },
        None => Own { draft: as_published.unwrap_or(fresh), version: 0, edited: None, logo, published },
    })
}

/// Keeps what was typed; says the draft's new version.
///
/// # Errors
/// See [`DraftError`].
pub async fn save(
    db: &Db,
    by: &Provider,
    (draft, version): (&Draft, i32),
    now: DateTime<Utc>,
) -> Result<i32, DraftError> {
    by.require(Action::EditBusinessProfile)?;
    by.lets(Act::EditProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let kept = store::keep_draft(&mut tx, by, (draft, version), now).await?.ok_or(DraftError::Stale)?;
    let entry =
        Entry { action: "directory.saved", subject: Some(by.org().uuid()), details: json!({ "version": kept }) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(kept)
}
