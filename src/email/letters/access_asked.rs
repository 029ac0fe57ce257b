//! Somebody with a mailbox of the company asks its global admins for access.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, page: String, company: &str, person: &str, address: &str) -> Draft {
    let title = on.title([person, company], |[person, company]| {
        on.t("letter-access_asked-subject").arg("person", person).arg("company", company)
    });
    Draft::new(title, on.t("letter-access_asked-preheader"), on.why(company))
        .say(on.t("letter-access_asked-lead").arg("person", person).arg("company", company).arg("portal", on.portal()))
        .facts([(on.t("letter-fact-asked_by"), person), (on.t("letter-fact-address"), address)])
        .say(on.t("letter-access_asked-check"))
        .button(on.t("letter-access_asked-button"), page)
        .small(on.t("letter-access_asked-nothing"))
        .small(on.t("letter-signs_in"))
}
