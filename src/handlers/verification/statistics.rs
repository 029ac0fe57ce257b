//! `/admin/reviews/statistics`: what waits, how long reviews take, what comes of them; as drawings, tables, a file.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::verification::{self, MonthOfReviews, Reason, ReviewStatistics};
use crate::web::csv::Sheet;
use crate::web::extract::{AsReviewer, Now};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

/// Where bars begin, and how long the longest is; in units of the drawing.
const LEFT: i64 = 8;
const LONGEST: i64 = 380;
/// The heights of a bar and of what lies between two groups of them.
const BAR: i64 = 18;
const GAP: i64 = 30;

#[derive(Template)]
#[template(path = "verification/statistics.html")]
struct StatisticsPage {
    ui: Ui,
    queue: String,
    overdue: String,
    file: String,
    numbers: ReviewStatistics,
    outcomes: Drawing,
    reasons: Drawing,
    /// Reasons that were given, by code and in words.
    given: Vec<(&'static str, String)>,
}

impl StatisticsPage {
    /// Hours with one digit, in the page's language.
    fn hours(&self, hours: Option<f64>) -> String {
        let Some(hours) = hours else { return self.ui.t("verification-statistics-nothing").to_string() };
        let point = if self.ui.language == crate::i18n::Language::Italian { "," } else { "." };
        format!("{hours:.1}").replace('.', point)
    }

    fn month(month: &MonthOfReviews) -> String {
        month.month.format("%m/%Y").to_string()
    }

    fn times(month: &MonthOfReviews, reason: &str) -> i64 {
        month.reasons.get(reason).copied().unwrap_or(0)
    }
}

/// Bars in groups, one under the other.
struct Drawing {
    height: i64,
    groups: Vec<Group>,
}

struct Group {
    label: String,
    y: i64,
    bars: Vec<Bar>,
}

struct Bar {
    y: i64,
    width: i64,
    words: String,
    /// Where its words stand.
    after: i64,
    below: i64,
    light: bool,
}

impl Drawing {
    /// Groups with their bars: words and number; every second bar of a group is lighter.
    fn of(groups: Vec<(String, Vec<(String, i64)>)>) -> Self {
        let most = groups.iter().flat_map(|(_, bars)| bars.iter().map(|(_, number)| *number)).max().unwrap_or(0).max(1);
        let mut y = 16;
        let groups = groups.into_iter().map(|(label, bars)| {
            let top = y;
            y += 8;
            let drawn = bars.into_iter().enumerate().map(|(n, (words, number))| {
                let width = number * LONGEST / most;
                let bar = Bar { y, width, words, after: LEFT + width + 6, below: y + 13, light: n % 2 == 1 };
                y += BAR + 2;
                bar
            });
            let bars = drawn.collect();
            y += GAP - 8;
            Group { label, y: top, bars }
        });
        let groups = groups.collect();
        Self { height: y, groups }
    }
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let numbers = verification::statistics(&app.db, &by, now).await?;
    let given: Vec<(&'static str, String)> = Reason::ALL
        .iter()
        .map(|reason| reason.code())
        .filter(|code| numbers.months.iter().any(|month| month.reasons.contains_key(code)))
        .map(|code| (code, ui.word("verification-reason-", code).to_string()))
        .collect();
    page(&StatisticsPage {
        queue: paths::reviews(),
        overdue: format!("{}?flag=overdue", paths::reviews()),
        file: paths::review_statistics_file(),
        outcomes: outcomes(&ui, &numbers),
        reasons: reasons(&numbers, &given),
        given,
        numbers,
        ui,
    })
}

fn outcomes(ui: &Ui, numbers: &ReviewStatistics) -> Drawing {
    let bar = |key: &str, number: i64| {
        let number_words = ui.number(number);
        (ui.t(key).arg("number", number_words).to_string(), number)
    };
    let group = |month: &MonthOfReviews| {
        let bars = vec![
            bar("verification-statistics-authorized_bar", month.authorized),
            bar("verification-statistics-rejected_bar", month.rejected),
        ];
        (StatisticsPage::month(month), bars)
    };
    Drawing::of(numbers.months.iter().map(group).collect())
}

fn reasons(numbers: &ReviewStatistics, given: &[(&'static str, String)]) -> Drawing {
    let total = |code: &str| numbers.months.iter().map(|month| StatisticsPage::times(month, code)).sum::<i64>();
    let group = |(code, words): &(&'static str, String)| (words.clone(), vec![(total(code).to_string(), total(code))]);
    let mut groups: Vec<_> = given.iter().map(group).collect();
    groups.sort_by_key(|(_, bars)| -bars[0].1);
    Drawing::of(groups)
}

pub(super) async fn download(
    AsReviewer(by): AsReviewer,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let numbers = verification::statistics(&app.db, &by, now).await?;
    let mut sheet = Sheet::of(["month", "what", "code", "number"]);
    for month in &numbers.months {
        let name = month.month.format("%Y-%m").to_string();
        sheet.row([&name, "outcome", "authorized", &month.authorized.to_string()]);
        sheet.row([&name, "outcome", "rejected", &month.rejected.to_string()]);
        for (reason, times) in &month.reasons {
            sheet.row([&name, "reason", reason, &times.to_string()]);
        }
    }
    Ok(sheet.answer("review-statistics.csv"))
}
