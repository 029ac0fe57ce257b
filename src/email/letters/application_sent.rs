//! E3: the applicant learns that the application arrived.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, contact: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-application_sent-subject").arg("reference", reference));
    let why = on.t("letter-application_sent-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-application_sent-preheader"), why)
        .say(on.t("letter-application_sent-lead").arg("company", company).arg("contact", contact))
        .say(on.t("letter-application_sent-next").arg("days", on.program.review_days()))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-company"), company),
            (on.t("letter-fact-contact"), contact),
        ])
        .button(on.t("letter-application_sent-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
