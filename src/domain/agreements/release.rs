//! From a draft to a published version, by a platform admin who proved just now who they are.
//! Rule: what is published is what was looked at (`revision`); where the program wants two pairs of eyes, whoever
//! publishes is not whoever saved it last, and the database holds that too. Letters are the worker's (`tell.rs`).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::json;

use super::drafts::{Draft, DraftError, SavedDraft, read_in, remove_in};
use super::publish::{NewVersion, PublishError, Terms, insert};
use crate::domain::actor::{FreshNeeded, PlatformAdmin};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{DraftId, VersionId};
use crate::i18n::Language;

/// What a draft lacks before it can be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It has no number.
    Number,
    /// Its number was published before.
    NumberTaken,
    /// A language has no text.
    Text,
    /// It has no day from which it is in force, or one that is over.
    Effective,
    /// It must be accepted again and says no last day, or one that is not after the first.
    Grace,
    /// The languages do not have the same number of clauses.
    Clauses,
}

impl Lack {
    /// The last part of its word's key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::NumberTaken => "number_taken",
            Self::Text => "text",
            Self::Effective => "effective",
            Self::Grace => "grace",
            Self::Clauses => "clauses",
        }
    }
}

/// Why a draft was not published.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The last proof of who this is is too old.
    #[error(transparent)]
    Fresh(#[from] FreshNeeded),
    /// It is gone, or somebody saved it in the meantime.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// Something is missing.
    #[error("not complete: {0:?}")]
    Lacks(Vec<Lack>),
    /// The program wants another person than whoever saved it last.
    #[error("a second person publishes")]
    SecondPerson,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Noon of a day, which is that day everywhere the program runs; today begins now.
fn moment(day: NaiveDate, now: DateTime<Utc>) -> DateTime<Utc> {
    if day == now.date_naive() {
        return now;
    }
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc()
}

/// What the draft lacks; nothing when it can be published. Only the database knows whether the number is free.
#[must_use]
pub fn lacks(draft: &Draft, now: DateTime<Utc>) -> Vec<Lack> {
    let today = now.date_naive();
    let clauses = |text: &String| text.lines().filter(|line| line.starts_with("## ")).count();
    let grace_missing = draft.grace_on.is_none_or(|grace| draft.effective_on.is_none_or(|day| grace <= day));
    let found = [
        (draft.number.is_empty(), Lack::Number),
        (draft.texts.iter().any(|text| text.trim().is_empty()), Lack::Text),
        (draft.effective_on.is_none_or(|day| day < today), Lack::Effective),
        (draft.again && grace_missing, Lack::Grace),
        (clauses(&draft.texts[0]) != clauses(&draft.texts[1]), Lack::Clauses),
    ];
    found.into_iter().filter(|(lacking, _)| *lacking).map(|(_, lack)| lack).collect()
}

/// Whether the program wants another person to publish than whoever saved it last.
pub(super) async fn two_wanted(tx: &mut Tx) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from program_choices where key = 'agreement_four_eyes' and value = 'on') as "is!""#
    )
    .fetch_one(&mut **tx)
    .await
}

/// Publishes a draft, which is gone then.
///
/// # Errors
/// See [`ReleaseError`].
pub async fn release(
    db: &Db,
    by: &PlatformAdmin,
    (id, revision): (DraftId, i32),
    now: DateTime<Utc>,
) -> Result<VersionId, ReleaseError> {
    by.fresh(now)?;
    let mut tx = db.begin_review(by.id()).await?;
    let saved = read_in(&mut tx, id, true).await?.ok_or(DraftError::NotFound)?;
    if saved.revision != revision {
        return Err(DraftError::Stale { by: saved.edited_name, at: saved.edited_at }.into());
    }
    if two_wanted(&mut tx).await? && saved.edited_by == by.id() {
        return Err(ReleaseError::SecondPerson);
    }
    let lacks = lacks(&saved.draft, now);
    if !lacks.is_empty() {
        return Err(ReleaseError::Lacks(lacks));
    }
    let version = match write(&mut tx, by, &saved, now).await {
        Err(PublishError::NumberTaken) => return Err(ReleaseError::Lacks(vec![Lack::NumberTaken])),
        Err(PublishError::NoGoverningText) => return Err(ReleaseError::Lacks(vec![Lack::Text])),
        Err(PublishError::Db(error)) => return Err(error.into()),
        Ok(version) => version,
    };
    remove_in(&mut tx, id).await?;
    let details =
        json!({ "agreement": saved.draft.kind.code(), "version": saved.draft.number, "editor": saved.edited_name });
    let entry = Entry { action: "agreement.version_published", subject: Some(version.uuid()), details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(version)
}

async fn write(
    tx: &mut Tx,
    by: &PlatformAdmin,
    saved: &SavedDraft,
    now: DateTime<Utc>,
) -> Result<VersionId, PublishError> {
    let draft = &saved.draft;
    let of = |texts: &'_ [String; 2]| Language::ALL.map(|l| (l, texts[Draft::place(l)].clone()));
    let (texts, summaries) = (of(&draft.texts), of(&draft.summaries));
    let new = NewVersion {
        kind: draft.kind,
        number: &draft.number,
        governing: draft.governing,
        texts: &texts.each_ref().map(|(l, text)| (*l, text.as_str())),
        effective_at: draft.effective_on.map_or(now, |day| moment(day, now)),
    };
    let terms = Terms {
        rule: &draft.rule,
        again: draft.again,
        grace_ends_at: draft.grace_on.filter(|_| draft.again).map(|day| moment(day, now)),
        summaries: &summaries.each_ref().map(|(l, text)| (*l, text.as_str())),
        edited: Some((saved.edited_by, saved.edited_name.as_str())),
        published: Some((by.id(), by.name())),
    };
    insert(tx, &new, &terms, now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreements::{AgreementKind, Rule};

    fn draft() -> Draft {
        Draft {
            kind: AgreementKind::Partner,
            number: "4.0".to_owned(),
            governing: Language::English,
            effective_on: NaiveDate::from_ymd_opt(2026, 12, 1),
            again: true,
            grace_on: NaiveDate::from_ymd_opt(2027, 1, 15),
            rule: Rule::default(),
            texts: ["## 1\n".to_owned(), "## 1\n".to_owned()],
            summaries: [String::new(), String::new()],
        }
    }

    #[test]
    fn a_draft_is_complete_with_number_texts_a_day_to_come_and_a_grace_after_it() {
        let now = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc();
        assert_eq!(lacks(&draft(), now), []);
        assert_eq!(lacks(&draft(), now + chrono::TimeDelta::days(1)), [Lack::Effective]);
        assert_eq!(lacks(&Draft { grace_on: None, ..draft() }, now), [Lack::Grace]);
        assert_eq!(lacks(&Draft { grace_on: draft().effective_on, ..draft() }, now), [Lack::Grace]);
        assert_eq!(lacks(&Draft { grace_on: None, again: false, ..draft() }, now), []);
        let texts = ["## 1\n## 2\n".to_owned(), " ".to_owned()];
        let empty = Draft { texts, number: String::new(), effective_on: None, again: false, ..draft() };
        assert_eq!(lacks(&empty, now), [Lack::Number, Lack::Text, Lack::Effective, Lack::Clauses]);
    }

    #[test]
    fn a_day_begins_at_noon_and_today_now() {
        let now = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc();
        assert_eq!(moment(now.date_naive(), now), now);
        assert_eq!(moment(now.date_naive().succ_opt().unwrap(), now), now + chrono::TimeDelta::hours(27));
    }
}
