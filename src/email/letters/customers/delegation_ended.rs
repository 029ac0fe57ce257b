//! Delegated access is over, or its request.

use super::super::draft::Draft;
use super::super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, page: String, [other, name, by]: [&String; 3], how: &str) -> Draft {
    let title = on.title([other], |[other]| on.t("letter-delegation_ended-subject").arg("company", other));
    let lead = match how {
        "withdrawn" => on.t("letter-delegation_ended-withdrawn"),
        "terminated" => on.t("letter-delegation_ended-terminated"),
        "unanswered" => on.t("letter-delegation_ended-unanswered"),
        _ => on.t("letter-delegation_ended-expired"),
    };
    Draft::new(title, on.t("letter-delegation_ended-preheader"), on.why_own())
        .say(lead)
        .facts([
            (on.t("letter-delegation-name"), name),
            (on.t("letter-delegation-ended_by"), by),
            (on.t("letter-fact-ended_at"), &on.time(on.at)),
        ])
        .say(on.t("letter-delegation_ended-again"))
        .button(on.t("letter-delegation-button"), page)
        .small(on.t("letter-signs_in"))
}
