//! A reviewer settled whether a company is another one than the one that is known.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, company: &str, separate: bool) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-dispute_settled-subject").arg("company", company));
    let draft = Draft::new(title, on.t("letter-dispute_settled-preheader"), on.why_own());
    let lead = on.t("letter-dispute_settled-lead").arg("company", company);
    match separate {
        true => draft
            .say(lead)
            .say(on.t("letter-dispute_settled-separate"))
            .button(on.t("letter-dispute_settled-create"), on.links.new_work_account()),
        false => draft
            .say(lead)
            .say(on.t("letter-dispute_settled-same"))
            .button(on.t("letter-dispute_settled-ask"), on.links.new_work_account()),
    }
}
