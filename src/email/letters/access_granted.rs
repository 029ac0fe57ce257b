//! A global admin granted access: there is a place in the company, without roles yet.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, by: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-access_granted-subject").arg("company", company));
    Draft::new(title, on.t("letter-access_granted-preheader"), on.why_own())
        .say(on.t("letter-access_granted-lead").arg("person", by).arg("company", company))
        .say(on.t("letter-access_granted-roles"))
        .button(on.t("letter-access_granted-button"), on.links.overview(org))
        .small(on.t("letter-signs_in"))
}
