//! E5: the reviewer needs something before one check can be decided: what, which fields, which documents, until when.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::Papers;
use crate::i18n::Msg;

/// What is asked.
pub(super) struct Question<'a> {
    pub(super) check: &'a str,
    pub(super) reason: &'a str,
    pub(super) message: &'a str,
    pub(super) questioned: &'a [String],
    pub(super) due_at: Option<DateTime<Utc>>,
    pub(super) papers: &'a Papers,
}

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, asked: &Question<'_>) -> Draft {
    let topic = on.topic(asked.check);
    let due = asked.due_at.map(|at| on.date(at)).unwrap_or_default();
    let title = on.title([company], |[company]| {
        let key = if due.is_empty() { "letter-action_needed-subject" } else { "letter-action_needed-subject_by" };
        on.t(key).arg("topic", &topic).arg("company", company).arg("date", &*due)
    });
    let mut draft = Draft::new(title, on.t("letter-action_needed-preheader"), on.why(company))
        .say(on.t("letter-action_needed-lead").arg("company", company).arg("topic", &topic))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-reason"), &on.reason(asked.reason).unwrap_or_default()),
            (on.t("letter-fact-answer_by"), &due),
        ])
        .quote(on.t("letter-reviewer-writes"), asked.message);
    if !asked.questioned.is_empty() {
        let fields = asked.questioned.iter().map(|field| label(on, field));
        draft = draft.say(on.t("letter-action_needed-fields")).list(fields);
    }
    with_cure(on, draft, asked.reason, asked.papers)
        .button(on.t("letter-action_needed-button"), on.links.fix(org, asked.check))
        .small(on.t("letter-action_needed-next"))
        .small(on.t("letter-signs_in"))
}

/// A field as the page calls it: by the name it has in the company's country, where it has one.
fn label(on: &Paper<'_>, field: &str) -> Msg {
    let own = format!("field-{field}");
    let plain = field.split_once('-').map_or(field, |(plain, _)| plain);
    if on.words.has(&own) { on.t(&own) } else { on.t(&format!("field-{plain}")) }
}

/// What cures a reason, and the documents that do.
pub(super) fn with_cure(on: &Paper<'_>, draft: Draft, reason: &str, papers: &Papers) -> Draft {
    let cure = format!("verification-cure-{reason}");
    let draft = if reason != "other" && on.words.has(&cure) { draft.say(on.t(&cure)) } else { draft };
    if papers.proofs.is_empty() {
        return draft;
    }
    let proofs = papers.proofs.iter().map(|(proof, months)| {
        let name = on.t(&format!("verification-proof-{proof}"));
        match months {
            Some(months) => on.t("verification-proof-months").arg("proof", name).arg("months", *months),
            None => name,
        }
    });
    let how = if papers.each { "verification-accepted-all_of" } else { "verification-accepted-one_of" };
    draft.say(on.t(how)).list(proofs)
}
