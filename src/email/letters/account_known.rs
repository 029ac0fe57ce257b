//! E1, when the address already has an account: nothing was made, its owner is told.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>) -> Draft {
    let title = on.title([], |[]| on.t("letter-account_known-subject").arg("portal", on.portal()));
    let why = on.t("letter-account_code-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-account_known-preheader"), why)
        .say(on.t("letter-account_known-lead").arg("portal", on.portal()))
        .say(on.t("letter-account_known-how"))
        .button(on.t("letter-account_known-button"), on.links.sign_in())
        .small(on.t("letter-account_known-ignore"))
}
