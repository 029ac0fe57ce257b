//! A partner asks for delegated access: to the customer's global admins.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::DelegationAsked;

pub(super) fn draft(on: &Paper<'_>, page: String, it: &DelegationAsked) -> Draft {
    let partner = it.partner.as_str();
    let title = on.title([partner], |[partner]| on.t("letter-delegation_asked-subject").arg("partner", partner));
    let days = on.t("letter-delegation-days").arg("days", i64::from(it.days)).to_string();
    let by = format!("{}, {partner}", it.asker.name);
    Draft::new(title, on.t("letter-delegation_asked-preheader"), on.why_own())
        .say(on.t("letter-delegation_asked-lead").arg("partner", partner))
        .facts([
            (on.t("letter-delegation-name"), &it.name),
            (on.t("letter-delegation-roles"), &on.words.list(&it.roles)),
            (on.t("letter-delegation-time"), &days),
            (on.t("letter-fact-asked_by"), &by),
            (on.t("letter-fact-until"), &on.time(it.answer_by)),
        ])
        .say(if it.auto_extend { on.t("letter-delegation-extends") } else { on.t("letter-delegation-ends") })
        .button(on.t("letter-delegation_asked-button"), page)
        .small(on.t("letter-delegation_asked-nothing"))
        .small(on.t("letter-signs_in"))
}
