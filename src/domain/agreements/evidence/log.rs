//! The file of a company's activity that anybody can check: its chain, an entry a line, and a last line in which the
//! portal signs where the chain ended when the file was made.
//! Rule: a file is good only from the first entry to the signed end; [`check_log`] asks no database.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::key::{Keys, SigningKey};
use crate::domain::audit::Line;
use crate::domain::ids::OrgId;

/// What the last line calls its form.
pub const LOG_FORM: &str = "filiera-activity-1";

/// The last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    format: String,
    org: Uuid,
    entries: i64,
    hash: String,
    at: String,
    key: String,
    signature: String,
}

impl End {
    /// What is signed.
    fn signed(&self) -> String {
        format!("{} {} {} {} {}", self.format, self.org, self.entries, self.hash, self.at)
    }
}

/// What a file of activity proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvedLog {
    /// Whose activity.
    pub org: OrgId,
    /// How many entries, from the first.
    pub entries: i64,
    /// When the file was made.
    pub at: String,
    /// The key that signed the end.
    pub key: String,
}

/// What is wrong with such a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogFlaw {
    /// A line is not in the form the portal writes.
    #[error("line {0} is not in the form the portal writes")]
    Form(usize),
    /// An entry was changed, or does not follow the one before it.
    #[error("entry {0} was changed, or does not follow the one before it")]
    Broken(i64),
    /// The last line is missing, or says something else than the entries.
    #[error("the file does not end where its last line says")]
    Cut,
    /// Signed with a key that is not on the list.
    #[error("the last line names a key that is not on the list of the portal's keys")]
    UnknownKey,
    /// The signature does not fit the last line.
    #[error("the last line or its signature was changed")]
    Signature,
}

/// The last line of a file whose entries end at the place `entries` with `hash`.
#[must_use]
pub fn seal_log(key: &SigningKey, org: OrgId, (entries, hash): (i64, &str), at: DateTime<Utc>) -> String {
    let mut end = End {
        format: LOG_FORM.to_owned(),
        org: org.uuid(),
        entries,
        hash: hash.to_owned(),
        at: at.to_rfc3339_opts(SecondsFormat::Micros, true),
        key: key.public().id(),
        signature: String::new(),
    };
    end.signature = key.sign(end.signed().as_bytes());
    serde_json::to_string(&end).unwrap_or_default()
}

/// Whether these bytes look like a file of activity at all.
#[must_use]
pub fn is_log(bytes: &[u8]) -> bool {
    bytes.starts_with(br#"{"org":""#)
}

/// Checks a file of activity against the keys the reader trusts.
///
/// # Errors
/// The first [`LogFlaw`] found.
pub fn check_log(text: &str, keys: &Keys) -> Result<ProvedLog, LogFlaw> {
    let mut lines = text.lines().enumerate().peekable();
    let (mut org, mut place, mut hash) = (None, 0, String::new());
    while let Some((number, line)) = lines.next() {
        if lines.peek().is_none() {
            return ended(line, (org, place, &hash), keys);
        }
        let entry: Line = read(line).ok_or(LogFlaw::Form(number + 1))?;
        if *org.get_or_insert(entry.org) != entry.org || !entry.follows((place, &hash)) {
            return Err(LogFlaw::Broken(entry.seq));
        }
        (place, hash) = (entry.seq, entry.hash);
    }
    Err(LogFlaw::Cut)
}

/// Reads a line that is written exactly as the portal writes it.
fn read<T: Serialize + DeserializeOwned>(line: &str) -> Option<T> {
    let value: T = serde_json::from_str(line).ok()?;
    (serde_json::to_string(&value).ok()? == line).then_some(value)
}

fn ended(line: &str, (org, place, hash): (Option<Uuid>, i64, &str), keys: &Keys) -> Result<ProvedLog, LogFlaw> {
    let end: End = read(line).ok_or(LogFlaw::Cut)?;
    if end.format != LOG_FORM || Some(end.org) != org || end.entries != place || end.hash != hash {
        return Err(LogFlaw::Cut);
    }
    let key = keys.get(&end.key).ok_or(LogFlaw::UnknownKey)?;
    if !key.verifies(end.signed().as_bytes(), &end.signature) {
        return Err(LogFlaw::Signature);
    }
    Ok(ProvedLog { org: end.org.into(), entries: end.entries, at: end.at, key: end.key })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{key, keys};
    use super::*;

    fn file() -> String {
        let mut text = String::new();
        let (org, mut previous) = (Uuid::from_u128(9), String::new());
        for seq in 1..=3 {
            let mut line = Line {
                org,
                seq,
                at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(seq),
                person: (seq == 2).then(|| Uuid::from_u128(7)),
                actor: "Giulia Rossi".to_owned(),
                action: "customer.invited".to_owned(),
                subject: None,
                details: r#"{"company": "Cantina"}"#.to_owned(),
                previous: previous.clone(),
                hash: String::new(),
            };
            line.hash = line.digest();
            previous.clone_from(&line.hash);
            text.push_str(&serde_json::to_string(&line).unwrap());
            text.push('\n');
        }
        text + &seal_log(&key(), org.into(), (3, &previous), DateTime::UNIX_EPOCH) + "\n"
    }

    #[test]
    fn what_the_portal_wrote_is_accepted_whole() {
        let proved = check_log(&file(), &keys()).unwrap();
        assert_eq!((proved.org, proved.entries), (OrgId::from(Uuid::from_u128(9)), 3));
        assert!(is_log(file().as_bytes()));
    }

    #[test]
    fn every_change_of_one_bit_of_a_file_of_activity_is_refused() {
        let good = file().into_bytes();
        for at in 0..good.len() - 1 {
            for bit in 0..8 {
                let mut changed = good.clone();
                changed[at] ^= 1 << bit;
                let refused = std::str::from_utf8(&changed).map_or(true, |text| check_log(text, &keys()).is_err());
                assert!(refused, "bit {bit} of byte {at}: {:?}", changed[at] as char);
            }
        }
    }

    #[test]
    fn a_file_without_an_entry_or_without_its_end_is_refused() {
        let good = file();
        let lines: Vec<&str> = good.lines().collect();
        for left_out in 0..lines.len() {
            let rest: Vec<&str> =
                lines.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, line)| *line).collect();
            assert!(check_log(&rest.join("\n"), &keys()).is_err(), "without line {left_out}");
        }
        assert_eq!(check_log("", &keys()), Err(LogFlaw::Cut));
        let other = SigningKey::from_seed(&[9; 32]).unwrap();
        assert_eq!(check_log(&good, &Keys::of([other.public()])), Err(LogFlaw::UnknownKey));
    }
}
