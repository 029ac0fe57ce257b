//! Letters as files: what development and the demonstration send instead of mail.
//!
//! One rule: a file is whole or absent (written beside, then renamed), and a name that came from
//! an address bar is looked up in the folder's own listing shape before it is opened.
//! Shown at `/dev/letters`. Next: `parsed`.

use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use tokio::fs;

use super::mime::{self, Message};
use super::parsed::Parsed;

/// One letter in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Name of the file, for [`read`].
    pub file: String,
    /// When the letter was queued.
    pub at: Option<DateTime<Utc>>,
    /// The address it goes to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The kind: `invite.provider`.
    pub kind: String,
    /// Code of its language.
    pub language: String,
}

/// Writes the message as `{time}-{kind}-{to}-{id}.eml` and says the file's name. The same
/// message again replaces its own file.
///
/// # Errors
/// When the folder cannot be made or written.
pub async fn write(folder: &Path, message: &Message) -> io::Result<String> {
    let file = file_name(message);
    fs::create_dir_all(folder).await?;
    let beside = folder.join(format!(".{file}.part"));
    fs::write(&beside, message.formatted()).await?;
    fs::rename(&beside, folder.join(&file)).await?;
    Ok(file)
}

/// The letters in the folder, newest first; none when there is no folder yet.
///
/// # Errors
/// When the folder is there and cannot be read.
pub async fn list(folder: &Path) -> io::Result<Vec<Summary>> {
    let mut entries = match fs::read_dir(folder).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut letters = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        let Ok(file) = entry.file_name().into_string() else {
            continue;
        };
        let Ok(parsed) = read(folder, &file).await else {
            continue;
        };
        letters.push(Summary {
            at: parsed.at(),
            to: parsed.to().to_owned(),
            subject: parsed.header("Subject").to_owned(),
            kind: parsed.header("X-Portal-Mail").to_owned(),
            language: parsed.header("Content-Language").to_owned(),
            file,
        });
    }
    letters.sort_by(|a, b| b.file.cmp(&a.file));
    Ok(letters)
}

/// Reads one letter.
///
/// # Errors
/// `NotFound` for a name that no letter can have, so that a path can lead nowhere else; what the
/// file system says otherwise.
pub async fn read(folder: &Path, file: &str) -> io::Result<Parsed> {
    if !is_file_name(file) {
        return Err(io::ErrorKind::NotFound.into());
    }
    let path = folder.join(file);
    if !fs::symlink_metadata(&path).await?.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let bytes = fs::read(path).await?;
    Parsed::read(&bytes).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

fn file_name(message: &Message) -> String {
    let time = mime::queued_at(message).map(|at| at.format("%Y%m%dT%H%M%SZ").to_string()).unwrap_or_default();
    let to = message.envelope().to().first().map(ToString::to_string).unwrap_or_default();
    let id = hex::encode(Sha256::digest(mime::id(message).as_bytes()));
    format!("{time}-{}-{}-{}.eml", part(mime::kind(message)), part(&to), &id[..8])
}

/// Kept short: a file name holds 255 bytes, and the file beside it has a longer one.
fn part(words: &str) -> String {
    words.chars().take(80).map(|c| if c.is_ascii_alphanumeric() || "@._+-".contains(c) { c } else { '_' }).collect()
}

fn is_file_name(file: &str) -> bool {
    file.len() <= 240
        && file.ends_with(".eml")
        && !file.starts_with('.')
        && file.bytes().all(|b| b.is_ascii_alphanumeric() || b"@._+-".contains(&b))
}
