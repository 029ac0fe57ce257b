//! The company's domain is proved by its name servers: two checks passed by themselves.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, domain: &str) -> Draft {
    let title = on.title([domain], |[domain]| on.t("letter-domain_proved-subject").arg("domain", domain));
    Draft::new(title, on.t("letter-domain_proved-preheader"), on.why(company))
        .say(on.t("letter-domain_proved-lead").arg("domain", domain).arg("company", company))
        .say(on.t("letter-domain_proved-next"))
        .facts([(on.t("letter-fact-reference"), reference)])
        .button(on.t("letter-domain_proved-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
