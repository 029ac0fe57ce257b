//! Somebody without a role asks a colleague who can give it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::actor::Role;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, page: String, company: &str, asker: &Sender, wish: &str, roles: &[Role]) -> Draft {
    let person = asker.name.as_str();
    let title = on.title([person], |[person]| on.t("letter-role_asked-subject").arg("person", person));
    let wished = on.wish(wish);
    Draft::new(title, on.t("letter-role_asked-preheader"), on.why(company))
        .say(on.t("letter-role_asked-lead").arg("person", person).arg("company", company))
        .facts([
            (on.t("letter-fact-wish"), &wished),
            (on.t("letter-fact-roles_for"), &on.roles(roles)),
            (on.t("letter-fact-asked_by"), person),
        ])
        .button(on.t("letter-role_asked-button"), page)
        .small(on.t("letter-role_asked-nothing"))
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(asker)
}
