//! The company is suspended: why, what stops, what goes on, and the way out.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, (reason, words): (&str, &str)) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-company_suspended-subject").arg("company", company));
    let reason_words = on.t(&format!("standing-reason-{reason}")).arg("agreement", on.agreement());
    let cure = on.t(&format!("standing-cure-{reason}")).arg("agreement", on.agreement());
    let draft = Draft::new(title, on.t("letter-company_suspended-preheader"), on.why(company))
        .say(on.t("letter-company_suspended-lead").arg("company", company))
        .facts([(on.t("letter-fact-reason"), &reason_words.to_string()), (on.t("letter-fact-since"), &on.time(on.at))])
        .quote(on.t("letter-company_suspended-writes").arg("portal", on.portal()), words)
        .list([
            on.t("letter-company_suspended-stops"),
            on.t("letter-company_suspended-stays"),
            on.t("letter-company_suspended-customers"),
        ])
        .say(cure);
    draft.button(on.t("letter-company_suspended-button"), on.links.overview(org)).small(on.t("letter-signs_in"))
}
