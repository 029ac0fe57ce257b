//! `/o/{org}/settings/activity`: what happened in the company, the newest first, for those who answer for it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::Action;
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
    by.require(Action::ViewActivityLog)?;
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
        // An action without words of its own is still named: nothing that happened is hidden.
        let what = if ui.words.has(&key) { ui.t(&key).to_string() } else { entry.action };
        let actor =
            if entry.actor == "program" { ui.t("organizations-activity-program").to_string() } else { entry.actor };
        Self { at: entry.at, actor, what }
    }
}

/// The key of an action's words: `agreement.signed` is `activity-agreement_signed`.
fn key_of(action: &str) -> String {
    format!("activity-{}", action.replace('.', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    /// The actions that the domain's files name, as `action: "feature.verb"`.
    fn actions_in(folder: &std::path::Path, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                actions_in(&entry.path(), into);
            } else if let Ok(text) = std::fs::read_to_string(entry.path()) {
                into.extend(
                    text.split("action: \"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())),
                );
            }
        }
    }

    #[test]
    fn every_action_of_the_program_has_words_in_both_languages() {
        let mut actions = Vec::new();
        actions_in(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain"), &mut actions);
        assert!(actions.iter().any(|action| action == "agreement.signed"));
        for action in actions {
            for language in Language::ALL {
                assert!(Words::new(language).has(&key_of(&action)), "{action} in {}", language.code());
            }
        }
    }
}
