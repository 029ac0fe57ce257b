//! E30: what waits for reviewers, in the morning of a business day.

use chrono::NaiveDate;

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, day: NaiveDate, (waiting, overdue): (i64, i64), soon: &[String]) -> Draft {
    let date = on.words.day(day);
    let title =
        on.title([], |[]| on.t("letter-review_digest-subject").arg("waiting", waiting).arg("date", date.as_str()));
    let why = on.t("letter-case_answered-why").arg("portal", on.portal());
    let first = on.words.list(soon);
    Draft::new(title, on.t("letter-review_digest-preheader"), why)
        .say(on.t("letter-review_digest-waiting").arg("waiting", waiting))
        .say(on.t("letter-review_digest-overdue").arg("overdue", overdue))
        .facts([(on.t("letter-review_digest-first"), first.as_str())])
        .button(on.t("letter-review_digest-button"), on.links.reviews())
        .small(on.t("letter-signs_in"))
}
