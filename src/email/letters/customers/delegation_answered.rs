//! Delegated access was granted, or declined.

use chrono::{DateTime, Utc};

use super::super::draft::Draft;
use super::super::paper::Paper;

pub(super) fn draft(
    on: &Paper<'_>,
    page: String,
    [other, name, by]: [&String; 3],
    approved: bool,
    ends_at: Option<DateTime<Utc>>,
) -> Draft {
    let title = on.title([other], |[other]| {
        if approved {
            on.t("letter-delegation_answered-subject").arg("company", other)
        } else {
            on.t("letter-delegation_answered-no").arg("company", other)
        }
    });
    let lead = if approved {
        on.t("letter-delegation_answered-lead").arg("company", other)
    } else {
        on.t("letter-delegation_answered-lead-no").arg("company", other)
    };
    let until = ends_at.map(|at| on.time(at)).unwrap_or_default();
    Draft::new(title, on.t("letter-delegation_answered-preheader"), on.why_own())
        .say(lead)
        .facts([
            (on.t("letter-delegation-name"), name),
            (on.t("letter-delegation-answered_by"), by),
            (on.t("letter-fact-until"), &until),
        ])
        .button(on.t("letter-delegation-button"), page)
        .small(on.t("letter-signs_in"))
}
