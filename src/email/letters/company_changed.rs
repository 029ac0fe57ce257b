//! Customer support, the billing address or the tax number was changed: the other global admins can look at it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, what: &str, by: &str) -> Draft {
    let (subject, lead, page) = match what {
        "billing_address" => (
            "letter-company_changed-subject-billing_address",
            "letter-company_changed-lead-billing_address",
            on.links.billing(org),
        ),
        "tax_id" => {
            ("letter-company_changed-subject-tax_id", "letter-company_changed-lead-tax_id", on.links.billing(org))
        }
        _ => ("letter-company_changed-subject-support", "letter-company_changed-lead-support", on.links.support(org)),
    };
    let title = on.title([company], |[company]| on.t(subject).arg("company", company));
    Draft::new(title, on.t("letter-company_changed-preheader"), on.why(company))
        .say(on.t(lead).arg("person", by).arg("company", company))
        .facts([(on.t("letter-fact-company"), company), (on.t("letter-fact-changed_at"), &on.time(on.at))])
        .say(on.t("letter-own_data-ask").arg("person", by))
        .button(on.t("letter-company_changed-button"), page)
        .small(on.t("letter-signs_in"))
}
