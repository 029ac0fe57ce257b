//! E4: the review goes on; nothing to do.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, reference: &str, expected: DateTime<Utc>) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-application_in_review-subject").arg("company", company));
    let expected = on.date(expected);
    Draft::new(title, on.t("letter-application_in_review-preheader"), on.why(company))
        .say(on.t("letter-application_in_review-lead").arg("company", company))
        .say(on.t("letter-application_in_review-next").arg("expected", &expected))
        .facts([(on.t("letter-fact-reference"), reference), (on.t("letter-fact-expected"), &expected)])
        .button(on.t("letter-application_in_review-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
