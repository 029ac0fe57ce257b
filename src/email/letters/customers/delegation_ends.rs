//! Delegated access ends soon: 30, 7 and 1 days before, to both sides.

use chrono::{DateTime, Utc};

use super::super::draft::Draft;
use super::super::paper::Paper;

pub(super) fn draft(
    on: &Paper<'_>,
    page: String,
    [other, name]: [&String; 2],
    (ends_at, days): (DateTime<Utc>, i32),
    auto_extend: bool,
) -> Draft {
    let title = on.title([other], |[other]| {
        on.t("letter-delegation_ends-subject").arg("company", other).arg("days", i64::from(days))
    });
    Draft::new(title, on.t("letter-delegation_ends-preheader"), on.why_own())
        .say(on.t("letter-delegation_ends-lead").arg("company", other).arg("days", i64::from(days)))
        .facts([(on.t("letter-delegation-name"), name), (on.t("letter-fact-until"), &on.time(ends_at))])
        .say(if auto_extend { on.t("letter-delegation-extends") } else { on.t("letter-delegation_ends-renew") })
        .button(on.t("letter-delegation-button"), page)
        .small(on.t("letter-signs_in"))
}
