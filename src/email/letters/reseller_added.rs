//! A company that was in the program already is a reseller too.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-reseller_added-subject").arg("company", company));
    Draft::new(title, on.t("letter-reseller_added-preheader"), on.why(company))
        .say(on.t("letter-reseller_added-lead").arg("company", company))
        .say(on.t("letter-reseller_added-next").arg("agreement", on.agreement()))
        .facts([(on.t("letter-fact-reference"), reference)])
        .button(on.t("letter-reseller_added-button"), on.links.overview(org))
        .small(on.t("letter-signs_in"))
}
