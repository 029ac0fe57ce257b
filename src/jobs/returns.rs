//! Mail that comes back to the letters' return addresses, read from a maildir. (Posted: `handlers/mail/returns.rs`.)
//! Rule: a message is looked at once and then kept as read, whatever is in it; one that is no delivery status, or whose
//! address no key of ours made, changes nothing. What a bounce does is in `domain/outbox.rs`.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Desk;
use crate::domain::db::{Db, DbError};
use crate::domain::notice::{Back, Mail, Write};
use crate::domain::outbox;

/// Messages looked at in one round.
const ROUND: usize = 200;
/// The largest message that is looked at, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// Reads what came back. Says how many letters it was news about.
///
/// # Errors
/// When the database does not answer; then the message stays unread.
pub async fn read_returns(db: &Db, desk: &Desk, now: DateTime<Utc>) -> Result<usize, DbError> {
    let Some(folder) = desk.writer.return_folder() else { return Ok(0) };
    let mut news = 0;
    for name in unread(folder).await {
        let path = folder.join("new").join(&name);
        if let Some(bytes) = small(&path).await
            && let Back::Failed { letter, answer } = desk.writer.back(Mail::Whole(&bytes), "")
            && outbox::returned(db, letter, &answer, now).await?
        {
            tracing::info!(notice.id = %letter, "letter came back");
            news += 1;
        }
        let read = folder.join("cur").join(format!("{name}:2,S"));
        if let Err(error) = tokio::fs::rename(&path, &read).await {
            tracing::warn!(%error, "a returned message could not be put away");
        }
    }
    Ok(news)
}

/// The names in `new`, the oldest first as maildirs name them.
async fn unread(folder: &Path) -> Vec<String> {
    let Ok(mut entries) = tokio::fs::read_dir(folder.join("new")).await else { return Vec::new() };
    if tokio::fs::create_dir_all(folder.join("cur")).await.is_err() {
        return Vec::new();
    }
    let mut names = Vec::new();
    while let Ok(Some(entry)) = entries.next_entry().await {
        if let Ok(name) = entry.file_name().into_string() {
            names.push(name);
        }
    }
    names.sort();
    names.truncate(ROUND);
    names
}

/// The bytes of a file that is a file and not too large.
async fn small(path: &Path) -> Option<Vec<u8>> {
    let about = tokio::fs::symlink_metadata(path).await.ok()?;
    if !about.is_file() || about.len() > LARGEST {
        return None;
    }
    tokio::fs::read(path).await.ok()
}
