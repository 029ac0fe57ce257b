//! A directory of work accounts was bound to the company, or removed from it. Its global admins are told.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::Sender;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    company: &str,
    (provider, directory): (&str, &str),
    added: bool,
    by: &Sender,
) -> Draft {
    let (subject, lead, what) = match added {
        true => (
            "letter-directory_changed-subject-added",
            "letter-directory_changed-lead-added",
            "letter-directory_changed-what-added",
        ),
        false => (
            "letter-directory_changed-subject-removed",
            "letter-directory_changed-lead-removed",
            "letter-directory_changed-what-removed",
        ),
    };
    let title = on.title([company], |[company]| on.t(subject).arg("company", company));
    Draft::new(title, on.t("letter-directory_changed-preheader"), on.why(company))
        .say(on.t(lead).arg("person", &by.name).arg("provider", provider).arg("company", company))
        .facts([(on.t("letter-fact-directory"), directory), (on.t("letter-fact-changed_at"), &on.time(on.at))])
        .say(on.t(what))
        .say(on.t("letter-directory_changed-ask").arg("person", &by.name).arg("help", on.help()))
        .button(on.t("letter-directory_changed-button"), on.links.directories(org))
        .small(on.t("letter-signs_in"))
}
