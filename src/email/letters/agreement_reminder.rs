//! E11: a version of the agreement is not signed yet: how long there is, and what stops; or what stopped.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::AgreementNews;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, news: &AgreementNews, days: Option<i64>) -> Draft {
    let turn = match days {
        None => "open",
        Some(0) => "over",
        Some(_) => "left",
    };
    let until = news.accept_by.map(|at| on.date(at)).unwrap_or_default();
    let said = |key: &str| {
        on.t(&format!("letter-agreement_reminder-{key}-{turn}"))
            .arg("agreement", on.agreement())
            .arg("company", company)
            .arg("version", news.number.as_str())
            .arg("date", until.as_str())
            .arg("days", days.unwrap_or_default())
    };
    let title = on.title([], |[]| said("subject"));
    let stops = if turn == "over" { "stopped" } else { "stops" };
    Draft::new(title, on.t("letter-agreement_reminder-preheader"), on.why(company))
        .say(said("lead"))
        .say(on.t(&format!("letter-agreement_reminder-{stops}")).arg("company", company))
        .say(on.t("letter-approved-who").arg("company", company))
        .button(on.t("letter-approved-button"), on.links.agreement(org, news.id))
        .small(on.t("letter-approved-nothing"))
        .small(on.t("letter-signs_in"))
}
