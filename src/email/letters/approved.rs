//! E7: verified; a global admin can sign now. For a change, that the new version is the one in force.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, change: bool) -> Draft {
    if change {
        return changed(on, org, company, reference);
    }
    let title = on.title([company], |[company]| {
        on.t("letter-approved-subject").arg("company", company).arg("agreement", on.agreement())
    });
    Draft::new(title, on.t("letter-approved-preheader"), on.why(company))
        .say(on.t("letter-approved-lead").arg("company", company).arg("agreement", on.agreement()))
        .facts([(on.t("letter-fact-reference"), reference), (on.t("letter-fact-agreement"), on.agreement())])
        .say(on.t("letter-approved-who").arg("company", company))
        .button(on.t("letter-approved-button"), on.links.agreements(org))
        .small(on.t("letter-approved-nothing"))
        .small(on.t("letter-signs_in"))
}

fn changed(on: &Paper<'_>, org: OrgId, company: &str, reference: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-approved-change-subject").arg("company", company));
    Draft::new(title, on.t("letter-approved-change-preheader"), on.why(company))
        .say(on.t("letter-approved-change-lead").arg("company", company))
        .facts([(on.t("letter-fact-reference"), reference)])
        .button(on.t("letter-contact_disowned-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
