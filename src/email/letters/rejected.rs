//! E8: not verified: the reason, what cures it, which documents, how many appeals are left. For a change, that the
//! version in force stays.

use chrono::{DateTime, Utc};

use super::action_needed::with_cure;
use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::Papers;

/// What was rejected.
pub(super) struct Rejection<'a> {
    pub(super) check: &'a str,
    pub(super) reason: &'a str,
    pub(super) message: &'a str,
    pub(super) change: bool,
    pub(super) papers: &'a Papers,
    pub(super) appeals: Option<(i32, DateTime<Utc>)>,
}

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, rejection: &Rejection<'_>) -> Draft {
    let topic = on.topic(rejection.check);
    let (subject, preheader, lead) = if rejection.change {
        ("letter-rejected-change-subject", "letter-rejected-change-preheader", "letter-rejected-change-lead")
    } else {
        ("letter-rejected-subject", "letter-rejected-preheader", "letter-rejected-lead")
    };
    let title = on.title([company], |[company]| on.t(subject).arg("company", company));
    let draft = Draft::new(title, on.t(preheader), on.why(company))
        .say(on.t(lead).arg("company", company).arg("topic", &topic))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-reason"), &on.reason(rejection.reason).unwrap_or_default()),
        ])
        .quote(on.t("letter-reviewer-writes"), rejection.message);
    let mut draft = with_cure(on, draft, rejection.reason, rejection.papers);
    if let Some((left, until)) = rejection.appeals.filter(|(left, _)| *left > 0) {
        let until = on.date(until);
        draft = draft.say(on.t("letter-rejected-appeals").arg("left", i64::from(left)).arg("date", until));
    }
    draft
        .say(on.t("letter-rejected-next").arg("help", on.help()))
        .button(on.t("letter-rejected-button"), on.links.rejection(org))
        .small(on.t("letter-signs_in"))
}
