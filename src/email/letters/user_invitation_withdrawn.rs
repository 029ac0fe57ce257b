//! The invitation of a person to a company was taken back.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, company: &str, by: &Sender) -> Draft {
    let title =
        on.title([company], |[company]| on.t("letter-user_invitation_withdrawn-subject").arg("company", company));
    let why = on.t("letter-user_invitation_withdrawn-why").arg("company", company).arg("portal", on.portal());
    Draft::new(title, on.t("letter-user_invitation_withdrawn-preheader"), why)
        .say(on.t("letter-user_invitation_withdrawn-lead").arg("person", &by.name).arg("company", company))
        .say(on.t("letter-user_invitation_withdrawn-what"))
        .button(on.t("letter-access_declined-button"), on.links.sign_in())
        .small(on.t("letter-answers-to").arg("person", &by.name))
        .answered_by(by)
}
