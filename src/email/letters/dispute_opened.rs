//! Somebody with a mailbox of a known company says that it is not theirs. The reviewers are told.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, known: &str, company: &str, person: &str) -> Draft {
    let title = on.title([known], |[known]| on.t("letter-dispute_opened-subject").arg("known", known));
    let why = on.t("letter-dispute_opened-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-dispute_opened-preheader"), why)
        .say(on.t("letter-dispute_opened-lead").arg("person", person).arg("known", known).arg("company", company))
        .button(on.t("letter-dispute_opened-button"), on.links.disputes())
        .small(on.t("letter-signs_in"))
}
