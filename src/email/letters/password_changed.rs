//! E32: the password is another one, and every other session ended.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, agent: &str, network: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-password_changed-subject"));
    let (device, when) = (on.device(agent), on.time(on.at));
    Draft::new(title, on.t("letter-password_changed-preheader"), on.why_account())
        .say(on.t("letter-password_changed-lead").arg("portal", on.portal()))
        .facts([
            (on.t("letter-fact-when"), when.as_str()),
            (on.t("letter-fact-device"), device.as_str()),
            (on.t("letter-fact-network"), network),
        ])
        .say(on.t("letter-password_changed-not_you").arg("help", on.help()))
        .button(on.t("letter-password_changed-button"), on.links.forgot())
}
