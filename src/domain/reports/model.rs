//! The parts of a report and the months it is about, without I/O.

use chrono::{DateTime, Datelike, Months as Add, NaiveDate, Utc};

use crate::domain::actor::{Standing, words};
use crate::domain::relationships::StageRow;

/// The longest report, in months.
const LONGEST: u32 = 36;
/// What is shown when nothing else is asked for.
const USUAL: u32 = 6;

words! {
    /// How far an invited company came; who is at one step was at all before it.
    Step {
        /// It was invited.
        Invited = "invited",
        /// A person opened the invitation.
        Opened = "opened",
        /// It applied to the program.
        Applied = "applied",
        /// It was verified.
        Verified = "verified",
        /// It signed the partner agreement.
        Signed = "signed",
        /// It authorized the provider.
        Authorized = "authorized",
        /// The two share a customer.
        Customer = "customer",
    }
}

/// Whole months, first and last one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    from: NaiveDate,
    to: NaiveDate,
}

impl Months {
    /// Reads `2026-03` twice. What cannot be read is taken as the last six months; ends that are the wrong way
    /// around are turned, and more than three years are cut at the beginning.
    #[must_use]
    pub fn parse(from: &str, to: &str, now: DateTime<Utc>) -> Self {
        let this = now.date_naive().with_day(1).unwrap_or_else(|| now.date_naive());
        let read =
            |text: &str| NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok().filter(|m| *m <= this);
        let to = read(to).unwrap_or(this);
        let from = read(from).unwrap_or_else(|| back(to, USUAL - 1));
        let (from, to) = if from <= to { (from, to) } else { (to, from) };
        Self { from: from.max(back(to, LONGEST - 1)), to }
    }

    /// The beginning of the first month.
    #[must_use]
    pub fn since(self) -> DateTime<Utc> {
        self.from.and_time(chrono::NaiveTime::MIN).and_utc()
    }

    /// The end of the last month.
    #[must_use]
    pub fn until(self) -> DateTime<Utc> {
        let next = self.to.checked_add_months(Add::new(1)).unwrap_or(self.to);
        next.and_time(chrono::NaiveTime::MIN).and_utc()
    }

    /// The first month, as a form carries it.
    #[must_use]
    pub fn from_code(self) -> String {
        code(self.from)
    }

    /// The last month, as a form carries it.
    #[must_use]
    pub fn to_code(self) -> String {
        code(self.to)
    }

    /// The months to choose from, the newest first: each as a form carries it, with its first moment.
    #[must_use]
    pub fn choices(now: DateTime<Utc>) -> Vec<(String, DateTime<Utc>)> {
        let this = now.date_naive().with_day(1).unwrap_or_else(|| now.date_naive());
        let month = |n| back(this, n);
        (0..LONGEST).map(month).map(|m| (code(m), m.and_time(chrono::NaiveTime::MIN).and_utc())).collect()
    }
}

fn back(month: NaiveDate, months: u32) -> NaiveDate {
    month.checked_sub_months(Add::new(months)).unwrap_or(month)
}

fn code(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

/// How many came to one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// The step.
    pub step: Step,
    /// How many came to it.
    pub companies: i64,
    /// Half of those whose days are known took no longer from the step before, in days.
    pub p50: Option<f64>,
}

/// What became of the invitations of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: DateTime<Utc>,
    /// How many were sent.
    pub sent: i64,
    /// Those that still wait.
    pub open: i64,
    /// Those that became a relationship.
    pub accepted: i64,
    /// Those that were declined.
    pub declined: i64,
    /// Those the provider took back.
    pub withdrawn: i64,
    /// Those whose time ran out.
    pub expired: i64,
}

/// How long it took from the invitation to the authorization.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The country, ISO alpha-2; none for all together.
    pub country: Option<String>,
    /// How many authorized.
    pub companies: i64,
    /// Half of them took no longer, in days.
    pub p50: f64,
    /// Nine of ten took no longer, in days.
    pub p90: f64,
}

/// A reseller and its signature.
#[derive(Debug, Clone)]
pub struct Signing {
    /// Its name.
    pub name: String,
    /// Its Partner ID.
    pub partner_id: Option<String>,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Where it stands in the program.
    pub standing: Standing,
    /// The program's region of that country.
    pub region: String,
    /// The number of the version it signed last, and when.
    pub signed: Option<(String, DateTime<Utc>)>,
    /// Whether it did not sign a newer version in time.
    pub overdue: bool,
    /// Since when it works with the provider.
    pub since: DateTime<Utc>,
}

impl Signing {
    /// Whether it signed, as the last part of its word's key.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match (&self.signed, self.overdue) {
            (_, true) => "overdue",
            (Some(_), false) => "yes",
            (None, false) => "no",
        }
    }
}

/// Everything of one page.
#[derive(Debug, Clone)]
pub struct Report {
    /// How many came to each step.
    pub funnel: Vec<Reached>,
    /// The invitations of each week.
    pub weeks: Vec<Week>,
    /// How long it took: all together first, then by country.
    pub spans: Vec<Span>,
    /// How many active resellers stand where.
    pub standings: Vec<(Standing, i64)>,
    /// Who has not signed first; as many as asked for.
    pub signing: Vec<Signing>,
    /// Who stands longest on the way, whenever it was invited.
    pub stuck: Vec<StageRow>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::parse_from_rfc3339("2026-03-31T10:00:00Z").unwrap().to_utc()
    }

    #[test]
    fn a_report_is_about_whole_months_the_last_six_if_nothing_is_said() {
        let usual = Months::parse("", "nonsense", now());
        assert_eq!((usual.from_code().as_str(), usual.to_code().as_str()), ("2025-10", "2026-03"));
        assert_eq!(usual.since().to_rfc3339(), "2025-10-01T00:00:00+00:00");
        assert_eq!(usual.until().to_rfc3339(), "2026-04-01T00:00:00+00:00");
    }

    #[test]
    fn ends_are_turned_the_right_way_and_three_years_are_the_most() {
        let turned = Months::parse("2026-02", "2025-11", now());
        assert_eq!((turned.from_code().as_str(), turned.to_code().as_str()), ("2025-11", "2026-02"));
        assert_eq!(Months::parse("1999-01", "2026-03", now()).from_code(), "2023-04");
        assert_eq!(Months::parse("2026-09", "2031-01", now()), Months::parse("", "", now()), "nothing of the future");
        assert_eq!(Months::choices(now()).len(), 36);
        assert_eq!(Months::choices(now())[1].0, "2026-02");
    }
}
