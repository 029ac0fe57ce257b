//! What regions are called: the operator's words where there are any, else those of the portal's own catalogue.
//! Rule: read once a minute at most, and at once by the process in which they were changed.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::db::{Db, DbError, Scope};
use crate::i18n::Language;

/// How old what was read may be.
const FRESH: TimeDelta = TimeDelta::minutes(1);

/// The regions there are, each with the operator's words for it; cheap to clone, the same for the whole process.
#[derive(Debug, Clone, Default)]
pub struct RegionNames(Arc<RwLock<Read>>);

#[derive(Debug, Default)]
struct Read {
    at: Option<DateTime<Utc>>,
    names: BTreeMap<String, Option<(String, String)>>,
}

impl RegionNames {
    /// The operator's word for a region, if there is one.
    #[must_use]
    pub fn name(&self, code: &str, language: Language) -> Option<String> {
        let read = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (english, italian) = read.names.get(code)?.as_ref()?;
        Some(if language == Language::English { english.clone() } else { italian.clone() })
    }

    /// The regions there are, by code.
    #[must_use]
    pub fn codes(&self) -> Vec<String> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).names.keys().cloned().collect()
    }

    /// Reads them, if what is known is older than a minute.
    ///
    /// # Errors
    /// When the database does not answer; what is known stays.
    pub async fn refresh(&self, db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
        let at = self.0.read().unwrap_or_else(PoisonError::into_inner).at;
        if at.is_some_and(|at| at <= now && now < at + FRESH) { Ok(()) } else { self.reload(db, now).await }
    }

    /// Reads them now.
    ///
    /// # Errors
    /// When the database does not answer; what is known stays.
    pub async fn reload(&self, db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
        let mut tx = db.begin(Scope::NOBODY).await?;
        let rows = sqlx::query!("select code, name_en, name_it from regions").fetch_all(&mut *tx).await?;
        tx.commit().await?;
        let names = rows.into_iter().map(|row| (row.code, row.name_en.zip(row.name_it))).collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Read { at: Some(now), names };
        Ok(())
    }
}
