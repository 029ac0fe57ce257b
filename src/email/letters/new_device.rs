//! E32: somebody signed in from a browser that was not seen before.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, agent: &str, network: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-new_device-subject").arg("portal", on.portal()));
    let (device, when) = (on.device(agent), on.time(on.at));
    Draft::new(title, on.t("letter-new_device-preheader"), on.why_account())
        .say(on.t("letter-new_device-lead").arg("portal", on.portal()))
        .facts([
            (on.t("letter-fact-when"), when.as_str()),
            (on.t("letter-fact-device"), device.as_str()),
            (on.t("letter-fact-network"), network),
        ])
        .say(on.t("letter-new_device-not_you"))
        .button(on.t("letter-security-button"), on.links.security())
}
