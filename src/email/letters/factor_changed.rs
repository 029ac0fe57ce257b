//! E32: a second factor came or went, recovery codes were made, or one was used.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, change: &str, more: &str, agent: &str, network: &str) -> Draft {
    let said = |part: &str| on.t(&format!("letter-factor_changed-{change}-{part}"));
    let title = on.title([], |[]| said("subject"));
    let lead = match change {
        "passkey_added" | "passkey_removed" => said("lead").arg("name", more),
        "identity_linked" | "identity_removed" => said("lead").arg("provider", more),
        "code_used" => said("lead").arg("left", more.parse::<i64>().unwrap_or_default()),
        _ => said("lead"),
    };
    let (device, when) = (on.device(agent), on.time(on.at));
    Draft::new(title, on.t("letter-factor_changed-preheader"), on.why_account())
        .say(lead)
        .facts([
            (on.t("letter-fact-when"), when.as_str()),
            (on.t("letter-fact-device"), device.as_str()),
            (on.t("letter-fact-network"), network),
        ])
        .say(on.t("letter-factor_changed-not_you").arg("help", on.help()))
        .button(on.t("letter-security-button"), on.links.security())
}
