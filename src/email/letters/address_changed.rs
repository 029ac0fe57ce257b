//! E32: letters go to another address from now on. The old address and the new one both learn it.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, old: &str, new: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-address_changed-subject"));
    let when = on.time(on.at);
    Draft::new(title, on.t("letter-address_changed-preheader"), on.why_account())
        .say(on.t("letter-address_changed-lead").arg("portal", on.portal()))
        .facts([
            (on.t("letter-fact-old_address"), old),
            (on.t("letter-fact-new_address"), new),
            (on.t("letter-fact-when"), when.as_str()),
        ])
        .say(on.t("letter-address_changed-not_you").arg("help", on.help()))
        .button(on.t("letter-security-button"), on.links.security())
}
