//! Somebody at the second step of a sign-in as this person said that the second factor is lost.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>) -> Draft {
    let title = on.title([], |[]| on.t("letter-factor_help_asked-subject"));
    Draft::new(title, on.t("letter-factor_help_asked-preheader"), on.why_account())
        .say(on.t("letter-factor_help_asked-lead").arg("portal", on.portal()))
        .say(on.t("letter-factor_help_asked-next"))
        .say(on.t("letter-factor_help_asked-not_you").arg("help", on.help()))
        .button(on.t("letter-factor_help_asked-button"), on.links.forgot())
}
