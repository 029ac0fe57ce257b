//! A customer made a code with which another reseller may ask. It goes to its global admins: one of them may know nothing
//! of it.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::MoveBegun;

pub(in crate::email::letters) fn draft(on: &Paper<'_>, it: &MoveBegun) -> Draft {
    let title = on.title([it.company.as_str()], |[company]| on.t("letter-move_begun-subject").arg("company", company));
    let leaving = it.leaving.iter().map(|name| on.t("letter-move_begun-leaving").arg("company", name.as_str()));
    Draft::new(title, on.t("letter-move_begun-preheader"), on.why_own())
        .say(on.t("letter-move_begun-lead").arg("name", it.name.as_str()).arg("company", it.company.as_str()))
        .list(leaving)
        .say(on.t("letter-move_begun-nothing"))
        .facts([(on.t("letter-move_begun-until"), &on.time(it.expires_at))])
        .button(on.t("letter-move_begun-button"), on.links.moving(it.org))
        .small(on.t("letter-signs_in"))
}
