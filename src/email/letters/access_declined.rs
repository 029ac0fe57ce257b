//! A global admin declined to give access.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, company: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-access_declined-subject").arg("company", company));
    Draft::new(title, on.t("letter-access_declined-preheader"), on.why_own())
        .say(on.t("letter-access_declined-lead").arg("company", company))
        .say(on.t("letter-access_declined-next"))
        .button(on.t("letter-access_declined-button"), on.links.sign_in())
}
