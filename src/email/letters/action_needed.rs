//! E5: the reviewer needs something before one check can be decided.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    company: &str,
    reference: &str,
    check: &str,
    reason: &str,
    message: &str,
) -> Draft {
    let topic = on.topic(check);
    let title = on.title([company], |[company]| {
        on.t("letter-action_needed-subject").arg("topic", &topic).arg("company", company)
    });
    Draft::new(title, on.t("letter-action_needed-preheader"), on.why(company))
        .say(on.t("letter-action_needed-lead").arg("company", company).arg("topic", &topic))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-reason"), &on.reason(reason).unwrap_or_default()),
        ])
        .quote(on.t("letter-reviewer-writes"), message)
        .button(on.t("letter-action_needed-button"), on.links.fix(org, check))
        .small(on.t("letter-action_needed-next"))
        .small(on.t("letter-signs_in"))
}
