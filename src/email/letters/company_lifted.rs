//! The suspension of a company was lifted.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, words: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-company_lifted-subject").arg("company", company));
    Draft::new(title, on.t("letter-company_lifted-preheader"), on.why(company))
        .say(on.t("letter-company_lifted-lead").arg("company", company))
        .quote(on.t("letter-company_suspended-writes").arg("portal", on.portal()), words)
        .facts([(on.t("letter-fact-when"), &on.time(on.at))])
        .button(on.t("letter-company_lifted-button"), on.links.overview(org))
        .small(on.t("letter-signs_in"))
}
