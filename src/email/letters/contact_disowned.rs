//! The primary contact said they do not know the application; the applicant learns of it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-contact_disowned-subject").arg("company", company));
    Draft::new(title, on.t("letter-contact_disowned-preheader"), on.why(company))
        .say(on.t("letter-contact_disowned-lead").arg("company", company).arg("reference", reference))
        .say(on.t("letter-contact_disowned-next"))
        .button(on.t("letter-contact_disowned-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
