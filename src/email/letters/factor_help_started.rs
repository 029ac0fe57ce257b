//! Somebody started to replace this person's lost second factor; they can still stop it.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(on: &Paper<'_>, by: &str, due_at: DateTime<Utc>) -> Draft {
    let title = on.title([], |[]| on.t("letter-factor_help_started-subject"));
    let due = on.time(due_at);
    Draft::new(title, on.t("letter-factor_help_started-preheader"), on.why_account())
        .say(on.t("letter-factor_help_started-lead").arg("name", by).arg("due", due.as_str()))
        .say(on.t("letter-factor_help_started-stop").arg("help", on.help()))
        .button(on.t("letter-factor_help_started-button"), on.links.sign_in())
}
