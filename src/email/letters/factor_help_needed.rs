//! A colleague lost their second factor; a global admin of the company can help.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, name: &str) -> Draft {
    let title = on.title([name], |[name]| on.t("letter-factor_help_needed-subject").arg("name", name));
    Draft::new(title, on.t("letter-factor_help_needed-preheader"), on.why_own())
        .say(on.t("letter-factor_help_needed-lead").arg("name", name).arg("portal", on.portal()))
        .say(on.t("letter-factor_help_needed-check"))
        .button(on.t("letter-factor_help_needed-button"), on.links.lost_factors(org))
}
