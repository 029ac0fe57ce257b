//! E8: not verified, with the reason and the way on.

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
    let title = on.title([company], |[company]| on.t("letter-rejected-subject").arg("company", company));
    Draft::new(title, on.t("letter-rejected-preheader"), on.why(company))
        .say(on.t("letter-rejected-lead").arg("company", company).arg("topic", &topic))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-reason"), &on.reason(reason).unwrap_or_default()),
        ])
        .quote(on.t("letter-reviewer-writes"), message)
        .say(on.t("letter-rejected-next").arg("help", on.help()))
        .button(on.t("letter-rejected-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
