//! E12: a colleague asks a global admin to sign. The answer goes to the colleague.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, asker: &Sender, note: &str) -> Draft {
    let title = on.title([&asker.name], |[person]| {
        on.t("letter-agreement_asked-subject").arg("person", person).arg("agreement", on.agreement())
    });
    let why = on.t("letter-agreement_asked-why").arg("person", &asker.name).arg("portal", on.portal());
    let lead = on
        .t("letter-agreement_asked-lead")
        .arg("person", &asker.name)
        .arg("company", company)
        .arg("agreement", on.agreement());
    Draft::new(title, on.t("letter-agreement_asked-preheader"), why)
        .say(lead)
        .facts([
            (on.t("letter-fact-asked_by"), &asker.name),
            (on.t("letter-fact-company"), company),
            (on.t("letter-fact-agreement"), on.agreement()),
        ])
        .quote(on.t("letter-person-writes").arg("person", &asker.name), note)
        .button(on.t("letter-agreement_asked-button"), on.links.agreements(org))
        .small(on.t("letter-agreement_asked-nothing"))
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", &asker.name))
        .answered_by(asker)
}
