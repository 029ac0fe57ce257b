//! A partner asks for delegated access: to the customer's global admins.

use chrono::{DateTime, Utc};

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::Sender;

/// What is asked for.
pub(super) struct What<'a> {
    pub(super) name: &'a str,
    pub(super) roles: &'a [String],
    pub(super) days: i32,
    pub(super) auto_extend: bool,
}

pub(super) fn draft(
    on: &Paper<'_>,
    page: String,
    partner: &str,
    what: &What<'_>,
    asker: &Sender,
    answer_by: DateTime<Utc>,
) -> Draft {
    let title = on.title([partner], |[partner]| on.t("letter-delegation_asked-subject").arg("partner", partner));
    let days = on.t("letter-delegation-days").arg("days", i64::from(what.days)).to_string();
    let by = format!("{}, {partner}", asker.name);
    Draft::new(title, on.t("letter-delegation_asked-preheader"), on.why_own())
        .say(on.t("letter-delegation_asked-lead").arg("partner", partner))
        .facts([
            (on.t("letter-delegation-name"), what.name),
            (on.t("letter-delegation-roles"), &on.words.list(what.roles)),
            (on.t("letter-delegation-time"), &days),
            (on.t("letter-fact-asked_by"), &by),
            (on.t("letter-fact-until"), &on.time(answer_by)),
        ])
        .say(if what.auto_extend { on.t("letter-delegation-extends") } else { on.t("letter-delegation-ends") })
        .button(on.t("letter-delegation_asked-button"), page)
        .small(on.t("letter-delegation_asked-nothing"))
        .small(on.t("letter-signs_in"))
}
