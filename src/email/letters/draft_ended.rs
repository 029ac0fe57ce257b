//! A draft nobody came back to was removed.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-draft_ended-subject").arg("company", company));
    Draft::new(title, on.t("letter-draft_ended-preheader"), on.why(company))
        .say(on.t("letter-draft_ended-lead").arg("company", company))
        .say(on.t("letter-draft_ended-again"))
        .button(on.t("letter-draft_ended-button"), on.links.application(org))
        .small(on.t("letter-signs_in"))
}
