//! `/o/{org}/settings/activity`: what happened in the company, the newest first, for those who answer for it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::Role;
use crate::domain::organizations::{self, ACTIVITY_PAGE, ActivityEntry};
use crate::web::extract::{AsMember, Query};
use crate::web::paths::organizations as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/activity.html")]
struct ActivityPage {
    ui: Ui,
    settings: String,
    rows: Vec<Row>,
    first: Option<String>,
    next: Option<String>,
}

struct Row {
    at: DateTime<Utc>,
    actor: String,
    what: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    before: Option<i64>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(&[Role::GlobalAdmin, Role::AdminAgent])?;
    let mut entries = organizations::activity(&app.db, &by, wish.before).await?;
    let here = paths::activity(by.org());
    let more = entries.len() > ACTIVITY_PAGE;
    entries.truncate(ACTIVITY_PAGE);
    let next = entries.last().filter(|_| more).map(|last| format!("{here}?before={}", last.seq));
    page(&ActivityPage {
        settings: paths::settings(by.org()),
        rows: entries.into_iter().map(|entry| Row::of(&ui, entry)).collect(),
        first: wish.before.map(|_| here),
        next,
        ui,
    })
}

impl Row {
    fn of(ui: &Ui, entry: ActivityEntry) -> Self {
        let key = key_of(&entry.action);
        let what = if ui.words.has(&key) {
            let names = ["partner_agreement", "customer_agreement"].map(|name| ui.name(name).to_owned());
            let [agreement, customer_agreement] = names;
            ui.t(&key).arg("agreement", agreement).arg("customer_agreement", customer_agreement).to_string()
        } else {
            entry.action
        };
        let actor = if entry.actor == "program" { ui.t("organizations-activity-program").to_string() } else { entry.actor };
        Self { at: entry.at, actor, what }
    }
}

/// The key of an action's words: `enrollment.sent` is `activity-enrollment_sent`.
fn key_of(action: &str) -> String {
    format!("activity-{}", action.replace('.', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    #[test]
    fn every_action_of_the_program_has_words_in_both_languages() {
        let actions = [
            "account.created",
            "agreement.asked",
            "agreement.signed",
            "consents.kept",
            "customer.accepted",
            "customer_invitation.declined",
            "customer_invitation.resent",
            "customer_invitation.sent",
            "customer_invitation.withdrawn",
            "enrollment.answered",
            "enrollment.saved",
            "enrollment.started",
            "enrollment.submitted",
            "enrollment.withdrawn",
            "invitation.declined",
            "invitation.received",
            "invitation.resent",
            "invitation.sent",
            "invitation.withdrawn",
            "relationship.accepted",
            "relationship.access_removed",
            "relationship.ended",
            "verification.asked",
            "verification.authorized",
            "verification.claimed",
            "verification.confirmed",
            "verification.decided",
            "verification.disowned",
            "verification.rejected",
            "verification.resent",
        ];
        for action in actions {
            for language in Language::ALL {
                assert!(Words::new(language).has(&key_of(action)), "{action} in {}", language.code());
            }
        }
    }
}
