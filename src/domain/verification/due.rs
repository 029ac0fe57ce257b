//! When a case is due. Its clock counts the operator's business time alone: it stops while the case waits for
//! the applicant and goes on with what was left.
//! Rule: `store::move_case` and `store::flag_disowned` are the only ones that turn it, and always through
//! [`keep`]; both sides read the one date it writes. Why so: docs/decisions/0024.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::calendar::{self, Calendar, DAY};
use super::model::{CaseState, CheckKind};
use super::store::Held;
use crate::domain::db::DbError;
use crate::domain::ids::{CaseId, OrgId};

/// How long before the due date the reviewer is reminded: with five days, on the third.
const REMINDER: i64 = 2 * DAY;

/// The clock of a case, in seconds of business time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewClock {
    /// Since when it runs; nothing while it is paused or over.
    pub since: Option<DateTime<Utc>>,
    /// What it counted before.
    pub spent: i64,
    /// What it may count until the case is due.
    pub budget: i64,
}

impl ReviewClock {
    /// What is left at `now`; negative when the case is overdue.
    #[must_use]
    pub fn left(&self, calendar: &Calendar, now: DateTime<Utc>) -> i64 {
        self.budget - self.spent(calendar, now)
    }

    /// What was counted until `now`.
    #[must_use]
    pub fn spent(&self, calendar: &Calendar, now: DateTime<Utc>) -> i64 {
        self.spent + self.since.map_or(0, |since| calendar.between(since, now))
    }

    /// When the case is due: of a paused clock, if it went on at `now`.
    #[must_use]
    pub fn due(&self, calendar: &Calendar, now: DateTime<Utc>) -> DateTime<Utc> {
        calendar.after(self.since.unwrap_or(now), self.budget - self.spent)
    }

    /// The clock after `now`: running, or paused with what it counted.
    #[must_use]
    pub fn turned(self, running: bool, calendar: &Calendar, now: DateTime<Utc>) -> Self {
        match (running, self.since) {
            (true, None) => Self { since: Some(now), ..self },
            (false, Some(_)) => Self { since: None, spent: self.spent(calendar, now), ..self },
            _ => self,
        }
    }

    /// The clock with `days` business days from now on: an appeal is as long as a review.
    #[must_use]
    pub fn extended(self, days: i32, calendar: &Calendar, now: DateTime<Utc>) -> Self {
        Self { budget: self.spent(calendar, now) + i64::from(days) * DAY, ..self }
    }
}

/// Whether the operator's time runs in a case that stands so. Whoever's contact disowned the application waits
/// for a reviewer.
#[must_use]
pub const fn runs(state: CaseState, disowned: bool) -> bool {
    match state {
        CaseState::InReview | CaseState::Appealed => true,
        CaseState::EmailPending => disowned,
        _ => false,
    }
}

/// When a case that begins now is due, if nobody has to be waited for, and its budget in seconds.
pub(super) async fn begin(
    tx: &mut PgConnection,
    days: i32,
    now: DateTime<Utc>,
) -> Result<(DateTime<Utc>, i64), DbError> {
    let calendar = calendar::load(tx).await?;
    Ok((calendar.days_after(now, days), i64::from(days) * DAY))
}

/// Writes down how much business time a new case has.
pub(super) async fn allow(tx: &mut PgConnection, (org, case): (OrgId, CaseId), budget: i64) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set clock_budget = $3 where org_id = $1 and case_id = $2",
        org.uuid(),
        case.uuid(),
        budget
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Lets the clock of a held case run or stand, as its state wants it; one that is open again after its end has as
/// long as a new one. Answers with the due date.
pub(super) async fn keep(
    tx: &mut PgConnection,
    held: &Held,
    (to, disowned): (CaseState, bool),
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, DbError> {
    let row = sqlx::query!(
        r#"select clock_since, clock_spent, clock_budget, disowned_at is not null as "disowned!",
                  coalesce((select value from program_limits where key = 'review_days'), 5) as "days!"
           from cases where org_id = $1 and case_id = $2"#,
        held.org.uuid(),
        held.id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let calendar = calendar::load(tx).await?;
    let clock = ReviewClock { since: row.clock_since, spent: row.clock_spent, budget: row.clock_budget };
    let anew = !held.state.is_open() && to.is_open();
    let clock = if anew { clock.extended(row.days, &calendar, now) } else { clock };
    let turned = clock.turned(runs(to, disowned || row.disowned), &calendar, now);
    if turned == clock && !anew {
        return Ok(held.due_at);
    }
    let due = if anew || turned.since.is_some() { turned.due(&calendar, now) } else { held.due_at };
    let remind = turned.since.map(|_| calendar.after(due, -REMINDER));
    sqlx::query!(
        "update cases set clock_since = $3, clock_spent = $4, clock_budget = $5, due_at = $6, remind_at = $7,
             reminded_at = case when $8 then null else reminded_at end,
             escalated_at = case when $8 then null else escalated_at end
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        turned.since,
        turned.spent,
        turned.budget,
        due,
        remind,
        anew,
    )
    .execute(&mut *tx)
    .await?;
    Ok(due)
}

/// Until when a company that is asked should answer.
pub(super) async fn answer_by(
    tx: &mut PgConnection,
    held: &Held,
    kind: CheckKind,
    until: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update checks set due_at = $4 where org_id = $1 and case_id = $2 and kind = $3",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
        until,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;

    fn calendar() -> Calendar {
        Calendar::new(Tz::Europe__Rome, ["2026-04-06", "2026-05-01"].map(|day| day.parse().unwrap()))
    }

    fn monday() -> DateTime<Utc> {
        "2026-03-02T09:00:00Z".parse().unwrap()
    }

    const NEW: ReviewClock = ReviewClock { since: None, spent: 0, budget: 5 * DAY };

    #[test]
    fn the_clock_runs_while_it_is_the_operators_turn() {
        use CaseState::{Appealed, EmailPending, InReview};
        for state in CaseState::ALL {
            assert_eq!(runs(*state, false), matches!(state, InReview | Appealed), "{state:?}");
        }
        assert!(runs(EmailPending, true), "whoever was disowned waits for a reviewer");
    }

    #[test]
    fn an_appeal_has_as_long_as_a_review() {
        let calendar = calendar();
        let over = NEW.turned(true, &calendar, monday()).turned(false, &calendar, monday() + TimeDelta::days(3));
        let later = monday() + TimeDelta::days(7);
        let appealed = over.extended(5, &calendar, later).turned(true, &calendar, later);
        assert_eq!(appealed.due(&calendar, later), calendar.days_after(later, 5));
    }

    proptest! {
        #[test]
        fn waiting_for_the_applicant_costs_nothing(pauses in prop::collection::vec((0..200_000i64, 0..2_000_000i64), 0..8)) {
            let calendar = calendar();
            let (mut clock, mut now, mut worked) = (NEW, monday(), 0);
            for (work, wait) in pauses {
                clock = clock.turned(true, &calendar, now);
                let end = now + TimeDelta::seconds(work);
                worked += calendar.between(now, end);
                clock = clock.turned(false, &calendar, end);
                now = end + TimeDelta::seconds(wait);
            }
            prop_assert_eq!(clock.left(&calendar, now), 5 * DAY - worked);
            let running = clock.turned(true, &calendar, now);
            prop_assert_eq!(running.due(&calendar, now), calendar.after(now, 5 * DAY - worked));
        }

        #[test]
        fn a_pause_of_no_time_moves_no_date(work in 0..2_000_000i64, later in 0..600_000i64) {
            let calendar = calendar();
            let clock = NEW.turned(true, &calendar, monday());
            let now = monday() + TimeDelta::seconds(work);
            let again = clock.turned(false, &calendar, now).turned(true, &calendar, now);
            let (before, after) = (clock.due(&calendar, now), again.due(&calendar, now));
            prop_assert!(calendar.between(before, after).abs() <= 1, "{before} {after}");
            // Turned to where it is already, it stays as it is.
            let then = now + TimeDelta::seconds(later);
            prop_assert_eq!(again.turned(true, &calendar, then), again);
        }

        #[test]
        fn the_due_date_never_moves_towards_the_reviewer(work in 0..400_000i64, wait in 0..2_000_000i64) {
            let calendar = calendar();
            let clock = NEW.turned(true, &calendar, monday());
            let end = monday() + TimeDelta::seconds(work);
            let resumed = end + TimeDelta::seconds(wait);
            let again = clock.turned(false, &calendar, end).turned(true, &calendar, resumed);
            prop_assert!(again.due(&calendar, resumed) >= clock.due(&calendar, end) - TimeDelta::seconds(1));
        }
    }
}
