//! `/admin/reviews`: the open cases by their due date, narrowed by what the address says, and **Take next**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use crate::domain::actor::Reviewer;
use crate::domain::ids::PersonId;
use crate::domain::verification::{self, Assignee, CheckKind, Flag, Queue, QueueFilter, QueueRow};
use crate::handlers::tones::tone;
use crate::web::extract::{AsReviewer, Now, Query};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

/// The ages one can ask for, in business days.
const AGES: [i32; 4] = [1, 3, 5, 10];

#[derive(Template)]
#[template(path = "verification/queue.html")]
struct QueuePage {
    ui: Ui,
    here: String,
    next_case: String,
    file: String,
    statistics: String,
    wish: Wish,
    options: Options,
    chips: Vec<(String, String)>,
    rows: Vec<Row>,
    first: Option<String>,
    next: Option<String>,
}

/// What each filter offers: values and words.
struct Options {
    age: Vec<(String, String)>,
    country: Vec<(String, String)>,
    check: Vec<(String, String)>,
    assignee: Vec<(String, String)>,
    flag: Vec<(String, String)>,
    provider: Vec<(String, String)>,
}

struct Row {
    href: String,
    /// Key of the check, key of its state, look.
    checks: Vec<(String, String, &'static str)>,
    case: QueueRow,
}

/// What the address asks for. What it does not understand counts as not said.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Wish {
    age: String,
    country: String,
    check: String,
    assignee: String,
    flag: String,
    provider: String,
    after: String,
}

impl Wish {
    pub(super) fn filter(&self, by: &Reviewer) -> QueueFilter {
        let person = |text: &str| text.parse::<PersonId>().ok().map(Assignee::Person);
        QueueFilter {
            age: self.age.parse().ok().filter(|days| (1..=365).contains(days)),
            country: Some(self.country.clone()).filter(|code| !code.is_empty()),
            check: CheckKind::parse(&self.check),
            assignee: match self.assignee.as_str() {
                "nobody" => Some(Assignee::Nobody),
                "me" => Some(Assignee::Person(by.id())),
                other => person(other),
            },
            flag: Flag::parse(&self.flag),
            provider: self.provider.parse().ok(),
            after: self.after.parse().ok(),
        }
    }

    /// An address with these filters, from a place in the list.
    fn onto(&self, path: &str, after: &str) -> String {
        let fields = [
            ("age", self.age.as_str()),
            ("country", &self.country),
            ("check", &self.check),
            ("assignee", &self.assignee),
            ("flag", &self.flag),
            ("provider", &self.provider),
            ("after", after),
        ];
        let said: Vec<(&str, &str)> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        match serde_html_form::to_string(&said) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path.to_owned(),
        }
    }

    /// The filters in force in words, each with the address without it.
    fn chips(&self, options: &Options) -> Vec<(String, String)> {
        let without = |change: fn(&mut Self)| {
            let mut wish = self.clone();
            change(&mut wish);
            wish.onto(&paths::reviews(), "")
        };
        let filters: [Chosen<'_>; 6] = [
            (&self.age, &options.age, without(|wish| wish.age.clear())),
            (&self.country, &options.country, without(|wish| wish.country.clear())),
            (&self.check, &options.check, without(|wish| wish.check.clear())),
            (&self.assignee, &options.assignee, without(|wish| wish.assignee.clear())),
            (&self.flag, &options.flag, without(|wish| wish.flag.clear())),
            (&self.provider, &options.provider, without(|wish| wish.provider.clear())),
        ];
        let said = |(value, known, href): Chosen<'_>| {
            let words = known.iter().find(|(code, _)| code == value).map(|(_, words)| words.clone());
            (!value.is_empty()).then(|| (words.unwrap_or_else(|| value.to_owned()), href))
        };
        filters.into_iter().filter_map(said).collect()
    }
}

/// A filter as it is set: its value, its options, the address without it.
type Chosen<'a> = (&'a str, &'a Vec<(String, String)>, String);

impl Options {
    fn of(ui: &Ui, queue: &Queue) -> Self {
        let word = |family: &str, code: &str| (code.to_owned(), ui.word(family, code).to_string());
        let age = |days: &i32| {
            (days.to_string(), ui.t("verification-queue-age_from").arg("days", i64::from(*days)).to_string())
        };
        let own = ["nobody", "me"].map(|code| word("verification-queue-by_", code));
        let holders = queue.holders.iter().map(|(id, name)| (id.to_string(), name.clone()));
        let mut country: Vec<(String, String)> =
            queue.countries.iter().map(|code| (code.clone(), ui.country(code))).collect();
        country.sort_by(|one, other| one.1.cmp(&other.1));
        Self {
            age: AGES.iter().map(age).collect(),
            country,
            check: CheckKind::ALL.iter().map(|kind| word("verification-check-", kind.code())).collect(),
            assignee: own.into_iter().chain(holders).collect(),
            flag: Flag::ALL.iter().map(|flag| word("verification-flag-", flag.code())).collect(),
            provider: queue.providers.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        }
    }
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    ui: Ui,
    Now(now): Now,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let queue = verification::queue(&app.db, &by, &wish.filter(&by), now).await?;
    let options = Options::of(&ui, &queue);
    let here = paths::reviews();
    page(&QueuePage {
        chips: wish.chips(&options),
        first: (!wish.after.is_empty()).then(|| wish.onto(&here, "")),
        next: queue.next.map(|last| wish.onto(&here, &last.to_string())),
        file: wish.onto(&paths::reviews_file(), ""),
        next_case: paths::next_case(),
        statistics: paths::review_statistics(),
        rows: queue.rows.into_iter().map(row).collect(),
        options,
        wish,
        here,
        ui,
    })
}

fn row(case: QueueRow) -> Row {
    let check = |check: &verification::QueueCheck| {
        let key = format!("verification-short-{}", check.kind.code());
        (key, format!("verification-state-{}", check.state.code()), tone(check.state))
    };
    Row { href: paths::review(case.id), checks: case.checks.iter().map(check).collect(), case }
}

/// Nothing is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NextForm {}

pub(super) async fn take_next(
    AsReviewer(by): AsReviewer,
    Now(now): Now,
    State(app): State<App>,
    Form(NextForm {}): Form<NextForm>,
) -> Result<Response, WebError> {
    Ok(match verification::claim_next(&app.db, &by, now).await? {
        Some(case) => see_other_saying(&app, &paths::review(case), &Flash::new("verification-case-claimed")),
        None => see_other_saying(&app, &paths::reviews(), &Flash::new("verification-queue-nothing_free")),
    })
}
