//! E32: letters go to another address from now on. Sent to the old address and to the new one.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, to: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-letters_moved-subject").arg("portal", on.portal()));
    let why = on.t("letter-letters_moved-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-letters_moved-preheader"), why)
        .say(on.t("letter-letters_moved-lead").arg("portal", on.portal()))
        .facts([(on.t("letter-fact-letters_to"), to), (on.t("letter-fact-changed_at"), &on.time(on.at))])
        .say(on.t("letter-letters_moved-ask"))
        .button(on.t("letter-letters_moved-button"), on.links.me())
        .small(on.t("letter-signs_in"))
}
