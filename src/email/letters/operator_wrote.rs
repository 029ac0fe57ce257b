//! A reviewer wrote to the company in the thread of its case.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, message: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-operator_wrote-subject").arg("company", company));
    Draft::new(title, on.t("letter-operator_wrote-preheader"), on.why(company))
        .say(on.t("letter-operator_wrote-lead").arg("company", company))
        .facts([(on.t("letter-fact-reference"), reference)])
        .quote(on.t("letter-reviewer-writes"), message)
        .button(on.t("letter-operator_wrote-button"), on.links.messages(org))
        .small(on.t("letter-signs_in"))
}
