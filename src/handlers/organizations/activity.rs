//! `/o/{org}/settings/activity`: what happened in the company, the newest first, by period, feature and actor; one entry
//! with its old and new values. Rule: every filter stands in the address; what is not understood counts as not said.
//! Next: `activity_file.rs` for the same as files.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::domain::actor::Action;
use crate::domain::ids::OrgId;
use crate::domain::organizations::{self, ACTIVITY_PAGE, ActivityEntry, ActivityFilter, Names};
use crate::web::extract::{AsMember, Path, Query};
use crate::web::paths::organizations as paths;
use crate::web::{App, Ui, WebError, page};

/// The first parts of actions in a company's chain.
const FEATURES: [&str; 17] = [
    "access",
    "account",
    "agreement",
    "company",
    "customer",
    "delegation",
    "directory",
    "document",
    "enrollment",
    "location",
    "organization",
    "profile",
    "referral",
    "relationship",
    "ticket",
    "user",
    "verification",
];

#[derive(Template)]
#[template(path = "organizations/activity.html")]
struct ActivityPage {
    ui: Ui,
    settings: String,
    here: String,
    features: Vec<(String, String)>,
    asked: Asked,
    rows: Vec<Row>,
    chips: Vec<(String, String)>,
    first: Option<String>,
    next: Option<String>,
    file: String,
    chain: String,
}

/// An entry in words.
struct Row {
    at: DateTime<Utc>,
    actor: String,
    what: String,
    href: String,
}

/// The fields of the address, as they came.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    until: String,
    feature: String,
    who: String,
    before: String,
}

impl Asked {
    /// What they mean; days are the reader's, the last one whole.
    pub(super) fn filter(&self, ui: &Ui) -> ActivityFilter {
        let day = |text: &str| text.trim().parse::<NaiveDate>().ok();
        let known = FEATURES.contains(&self.feature.as_str());
        ActivityFilter {
            from: day(&self.from).map(|day| ui.start_of(day)),
            until: day(&self.until).and_then(|day| day.checked_add_days(Days::new(1))).map(|day| ui.start_of(day)),
            feature: if known { self.feature.clone() } else { String::new() },
            actor: self.actor(ui),
            before: self.before.parse().ok(),
        }
    }

    /// The name as it stands in the chain: the program has a word of its own there.
    fn actor(&self, ui: &Ui) -> String {
        let who: String = self.who.trim().chars().filter(|c| !c.is_control()).take(200).collect();
        let program = ui.t("organizations-activity-program").to_string();
        if who.eq_ignore_ascii_case(&program) { "program".to_owned() } else { who }
    }

    /// An address with these fields.
    fn onto(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    fn fields(&self) -> [(&'static str, &String); 5] {
        [
            ("from", &self.from),
            ("until", &self.until),
            ("feature", &self.feature),
            ("who", &self.who),
            ("before", &self.before),
        ]
    }

    /// The filters in force, each with the address without it.
    fn chips(&self, ui: &Ui, path: &str) -> Vec<(String, String)> {
        let whole = Self { before: String::new(), ..self.clone() };
        let day = |text: &str| text.parse::<NaiveDate>().map(|day| ui.day(&day)).ok();
        let feature = FEATURES.contains(&self.feature.as_str()).then(|| feature(ui, &self.feature));
        let chips = [
            (
                day(&self.from).map(|day| ui.t("organizations-activity-from-chip").arg("day", day).to_string()),
                Self { from: String::new(), ..whole.clone() },
            ),
            (
                day(&self.until).map(|day| ui.t("organizations-activity-until-chip").arg("day", day).to_string()),
                Self { until: String::new(), ..whole.clone() },
            ),
            (feature, Self { feature: String::new(), ..whole.clone() }),
            (Some(self.who.clone()).filter(|who| !who.is_empty()), Self { who: String::new(), ..whole.clone() }),
        ];
        chips.into_iter().filter_map(|(words, without)| Some((words?, without.onto(path)))).collect()
    }
}

fn feature(ui: &Ui, code: &str) -> String {
    ui.word("organizations-activity-feature-", code).to_string()
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewActivityLog)?;
    let mut entries = organizations::activity(&app.db, &by, &asked.filter(&ui), ACTIVITY_PAGE + 1).await?;
    let here = paths::activity(by.org());
    let length = usize::try_from(ACTIVITY_PAGE).unwrap_or(usize::MAX);
    let more = entries.len() > length;
    entries.truncate(length);
    let last = entries.last().filter(|_| more).map(|last| last.seq.to_string());
    let whole = Asked { before: String::new(), ..asked.clone() };
    page(&ActivityPage {
        settings: paths::settings(by.org()),
        features: FEATURES.iter().map(|code| ((*code).to_owned(), feature(&ui, code))).collect(),
        rows: entries.iter().map(|entry| Row::of(&ui, by.org(), entry)).collect(),
        chips: asked.chips(&ui, &here),
        first: (!asked.before.is_empty()).then(|| whole.onto(&here)),
        next: last.map(|before| Asked { before, ..whole.clone() }.onto(&here)),
        file: whole.onto(&paths::activity_file(by.org())),
        chain: paths::activity_chain(by.org()),
        here,
        asked,
        ui,
    })
}

impl Row {
    fn of(ui: &Ui, org: OrgId, entry: &ActivityEntry) -> Self {
        let href = paths::activity_entry(org, entry.seq);
        Self { at: entry.at, what: what(ui, &entry.action), actor: actor(ui, &entry.actor), href }
    }
}

/// What happened, in words; an action without words of its own is still named: nothing that happened is hidden.
pub(super) fn what(ui: &Ui, action: &str) -> String {
    let key = key_of(action);
    if ui.words.has(&key) { ui.t(&key).to_string() } else { action.to_owned() }
}

/// Who, as the reader's language calls it.
pub(super) fn actor(ui: &Ui, name: &str) -> String {
    if name == "program" { ui.t("organizations-activity-program").to_string() } else { name.to_owned() }
}

#[derive(Template)]
#[template(path = "organizations/activity_entry.html")]
struct EntryPage {
    ui: Ui,
    back: String,
    entry: ActivityEntry,
    what: String,
    actor: String,
    facts: Vec<Fact>,
    /// Whether one of the facts was changed.
    changes: bool,
}

/// A fact of an entry, and what it was before, where it was changed.
#[derive(Debug, PartialEq, Eq)]
struct Fact {
    name: String,
    before: Option<String>,
    now: String,
}

pub(super) async fn entry(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, seq)): Path<(OrgId, i64)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewActivityLog)?;
    let (entry, names) = organizations::activity_entry(&app.db, &by, seq).await?.ok_or(WebError::NotFound)?;
    let facts = facts(&Saying { ui: &ui, names: &names }, &entry.details);
    page(&EntryPage {
        back: paths::activity(org),
        what: what(&ui, &entry.action),
        actor: actor(&ui, &entry.actor),
        changes: facts.iter().any(|fact| fact.before.is_some()),
        facts,
        entry,
        ui,
    })
}

/// How facts are said: in the reader's language, companies by their names.
struct Saying<'a> {
    ui: &'a Ui,
    names: &'a Names,
}

/// The facts of an entry, one a line.
fn facts(say: &Saying<'_>, details: &Value) -> Vec<Fact> {
    let Some(map) = details.as_object() else { return Vec::new() };
    let mut facts = Vec::with_capacity(map.len());
    match (map.get("before"), map.get("after")) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
            facts.extend(names.map(|name| {
                let old = before.get(name).unwrap_or(&Value::Null);
                say.changed(name, old, after.get(name).unwrap_or(&Value::Null))
            }));
        }
        (Some(before), Some(after)) => facts.push(say.changed("change", before, after)),
        _ => {}
    }
    let whole = facts.is_empty();
    for (name, value) in map.iter().filter(|(name, _)| whole || !["before", "after"].contains(&name.as_str())) {
        facts.push(match (value.get("before"), value.get("after")) {
            (Some(before), Some(after)) => say.changed(name, before, after),
            _ => Fact { name: say.name(name), before: None, now: say.value(value) },
        });
    }
    facts
}

impl Saying<'_> {
    fn changed(&self, name: &str, before: &Value, after: &Value) -> Fact {
        Fact { name: self.name(name), before: Some(self.value(before)), now: self.value(after) }
    }

    /// What a fact is called; one without words of its own keeps its name in the chain.
    fn name(&self, name: &str) -> String {
        let key = format!("activity-fact-{name}");
        if self.ui.words.has(&key) { self.ui.t(&key).to_string() } else { name.to_owned() }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(yes) => self.ui.t(if *yes { "common-yes" } else { "common-no" }).to_string(),
            Value::String(text) if text.is_empty() => "–".to_owned(),
            Value::String(text) => self.names.get(text).unwrap_or(text).clone(),
            Value::Array(many) => many.iter().map(|one| self.value(one)).collect::<Vec<_>>().join(", "),
            other => other.to_string(),
        }
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
