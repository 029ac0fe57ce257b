//! E14: somebody's roles changed: to that person, and to the other global admins when it is about one of them.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::actor::Role;
use crate::domain::notice::Sender;

pub(super) fn draft(
    on: &Paper<'_>,
    company: &str,
    name: &str,
    before: &[Role],
    after: &[Role],
    by: &Sender,
    own: bool,
) -> Draft {
    let title = on.title([name, company], |[name, company]| {
        if own {
            on.t("letter-roles_changed-subject").arg("company", company)
        } else {
            on.t("letter-roles_changed-admins-subject").arg("person", name)
        }
    });
    let lead = if own {
        on.t("letter-roles_changed-lead").arg("person", &by.name).arg("company", company)
    } else {
        on.t("letter-roles_changed-admins-lead").arg("by", &by.name).arg("person", name).arg("company", company)
    };
    Draft::new(title, on.t("letter-roles_changed-preheader"), on.why(company))
        .say(lead)
        .facts([
            (on.t("letter-fact-roles_before"), &on.roles(before)),
            (on.t("letter-fact-roles_after"), &on.roles(after)),
            (on.t("letter-fact-changed_at"), &on.time(on.at)),
        ])
        .say(on.t("letter-roles_changed-ask").arg("person", &by.name))
        .button(on.t("letter-roles_changed-button"), on.links.my_roles())
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", &by.name))
        .answered_by(by)
}
