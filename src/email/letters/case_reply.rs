//! A reviewer wrote to the company in the thread of its case.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, (company, reference): (&str, &str), by: &str, message: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-case_reply-subject").arg("company", company));
    Draft::new(title, on.t("letter-case_reply-preheader"), on.why(company))
        .say(on.t("letter-case_reply-lead").arg("name", by).arg("company", company))
        .facts([(on.t("letter-fact-reference"), reference)])
        .quote(on.t("letter-reviewer-writes"), message)
        .button(on.t("letter-case_reply-button"), on.links.messages(org))
        .small(on.t("letter-signs_in"))
}
