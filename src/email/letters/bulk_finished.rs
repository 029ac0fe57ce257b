//! E29: a file of invitations is through, or its rest was cancelled; the file with the errors stays behind the sign-in.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::BulkNews;

pub(super) fn draft(on: &Paper<'_>, news: &BulkNews) -> Draft {
    let title =
        on.title([], |[]| on.t("letter-bulk_finished-subject").arg("sent", news.sent).arg("problems", news.problems));
    let count = |count: i64| if count == 0 { String::new() } else { on.words.number(count) };
    let lead = if news.cancelled > 0 { "letter-bulk_finished-cancelled" } else { "letter-bulk_finished-lead" };
    let why = on.t("letter-bulk_finished-why").arg("portal", on.portal());
    let draft = Draft::new(title, on.t("letter-bulk_finished-preheader"), why).say(on.t(lead)).facts([
        (on.t("letter-bulk_finished-file"), &news.file),
        (on.t("letter-bulk_finished-fact_sent"), &on.words.number(news.sent)),
        (on.t("letter-bulk_finished-fact_problems"), &count(news.problems)),
        (on.t("letter-bulk_finished-fact_known"), &count(news.known)),
        (on.t("letter-bulk_finished-fact_cancelled"), &count(news.cancelled)),
    ]);
    let draft = if news.problems > 0 { draft.say(on.t("letter-bulk_finished-problems")) } else { draft };
    draft
        .button(on.t("letter-bulk_finished-button"), on.links.job(news.org, news.import))
        .small(on.t("letter-signs_in"))
}
