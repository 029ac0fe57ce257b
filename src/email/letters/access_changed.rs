//! E15: somebody was suspended, let back or removed.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, company: &str, what: &str, by: &Sender) -> Draft {
    let (subject, lead) = match what {
        "reactivated" => ("letter-access_changed-subject-reactivated", "letter-access_changed-lead-reactivated"),
        "removed" => ("letter-access_changed-subject-removed", "letter-access_changed-lead-removed"),
        _ => ("letter-access_changed-subject-suspended", "letter-access_changed-lead-suspended"),
    };
    let title = on.title([company], |[company]| on.t(subject).arg("company", company));
    let why = on.t("letter-access_changed-why").arg("company", company).arg("portal", on.portal());
    Draft::new(title, on.t("letter-access_changed-preheader"), why)
        .say(on.t(lead).arg("person", &by.name).arg("company", company))
        .facts([(on.t("letter-fact-company"), company), (on.t("letter-fact-changed_at"), &on.time(on.at))])
        .say(on.t("letter-access_changed-ask").arg("person", &by.name))
        .button(on.t("letter-access_changed-button"), on.links.my_roles())
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", &by.name))
        .answered_by(by)
}
