//! E2 again: the primary contact did not answer yet. The same link and the same code.

use chrono::{DateTime, Utc};

use super::confirm_contact;
use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::ConfirmationId;

pub(super) fn draft(
    on: &Paper<'_>,
    link: (ConfirmationId, i32),
    company: &str,
    applicant: &str,
    applied_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-confirm_reminder-subject").arg("company", company));
    let start = (title, on.t("letter-confirm_reminder-preheader"));
    confirm_contact::asking(on, start, link, (company, applicant), (applied_at, expires_at))
}
