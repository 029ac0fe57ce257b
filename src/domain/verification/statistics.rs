//! What waits, how long reviews take and what comes of them, for the last twelve months.
//! Rule: the time of a review is the operator's business time alone; waiting for the company is not in it.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use sqlx::PgConnection;

use super::calendar;
use super::model::Reason;
use crate::domain::actor::Reviewer;
use crate::domain::db::{Db, DbError};

/// How many months are looked at, this one included.
pub const MONTHS: u32 = 12;

/// One month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MonthOfReviews {
    /// Its first day.
    pub month: NaiveDate,
    /// Companies authorized.
    pub authorized: i64,
    /// Applications rejected.
    pub rejected: i64,
    /// How often each reason was given, for asking and rejecting.
    pub reasons: BTreeMap<&'static str, i64>,
}

/// The numbers of the page.
#[derive(Debug, Clone, Default)]
pub struct ReviewStatistics {
    /// Cases that wait for the operator.
    pub waiting: i64,
    /// Those of them that are overdue.
    pub overdue: i64,
    /// Cases that wait for the company or its contact.
    pub paused: i64,
    /// How many were decided in these months.
    pub decided: i64,
    /// Half of them took so long or less, in hours on business days.
    pub median: Option<f64>,
    /// Nine of ten did.
    pub ninth: Option<f64>,
    /// The months, the oldest first.
    pub months: Vec<MonthOfReviews>,
}

/// Counts.
///
/// # Errors
/// When the database does not answer.
pub async fn statistics(db: &Db, by: &Reviewer, now: DateTime<Utc>) -> Result<ReviewStatistics, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let today = calendar::load(&mut tx).await?.local(now).date();
    let first = first_month(today);
    let open = sqlx::query!(
        r#"select count(*) filter (where clock_since is not null) as "waiting!",
                  count(*) filter (where clock_since is not null and due_at < $1) as "overdue!",
                  count(*) filter (where clock_since is null) as "paused!"
           from cases where state not in ('authorized', 'rejected', 'closed')"#,
        now
    )
    .fetch_one(&mut *tx)
    .await?;
    // A day more: months begin where the operator is.
    let since = first.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::days(1);
    let took = sqlx::query!(
        r#"select count(*) as "decided!",
                  percentile_cont(0.5) within group (order by clock_spent / 3600.0) as median,
                  percentile_cont(0.9) within group (order by clock_spent / 3600.0) as ninth
           from cases where state in ('authorized', 'rejected') and decided_at >= $1"#,
        since
    )
    .fetch_one(&mut *tx)
    .await?;
    let mut months: BTreeMap<NaiveDate, MonthOfReviews> =
        following(first).map(|month| (month, MonthOfReviews { month, ..MonthOfReviews::default() })).collect();
    outcomes(&mut tx, since, &mut months).await?;
    reasons(&mut tx, since, &mut months).await?;
    tx.commit().await?;
    Ok(ReviewStatistics {
        waiting: open.waiting,
        overdue: open.overdue,
        paused: open.paused,
        decided: took.decided,
        median: took.median,
        ninth: took.ninth,
        months: months.into_values().collect(),
    })
}

async fn outcomes(
    tx: &mut PgConnection,
    since: DateTime<Utc>,
    months: &mut BTreeMap<NaiveDate, MonthOfReviews>,
) -> Result<(), DbError> {
    let rows = sqlx::query!(
        r#"select date_trunc('month', decided_at at time zone coalesce(
                      (select value from program_choices where key = 'calendar_zone'), 'Europe/Rome'))::date as "month!",
                  count(*) filter (where state = 'authorized') as "authorized!",
                  count(*) filter (where state = 'rejected') as "rejected!"
           from cases where state in ('authorized', 'rejected') and decided_at >= $1 group by 1"#,
        since
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in rows {
        if let Some(month) = months.get_mut(&row.month) {
            (month.authorized, month.rejected) = (row.authorized, row.rejected);
        }
    }
    Ok(())
}

async fn reasons(
    tx: &mut PgConnection,
    since: DateTime<Utc>,
    months: &mut BTreeMap<NaiveDate, MonthOfReviews>,
) -> Result<(), DbError> {
    let rows = sqlx::query!(
        r#"select date_trunc('month', at at time zone coalesce(
                      (select value from program_choices where key = 'calendar_zone'), 'Europe/Rome'))::date as "month!",
                  reason as "reason!", count(*) as "times!"
           from case_events where reason is not null and kind in ('asked', 'failed') and at >= $1 group by 1, 2"#,
        since
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in rows {
        if let (Some(month), Some(reason)) = (months.get_mut(&row.month), Reason::parse(&row.reason)) {
            *month.reasons.entry(reason.code()).or_default() += row.times;
        }
    }
    Ok(())
}

/// The first day of the month with which twelve months end today.
fn first_month(today: NaiveDate) -> NaiveDate {
    let this = today.with_day(1).unwrap_or(today);
    this.checked_sub_months(chrono::Months::new(MONTHS - 1)).unwrap_or(this)
}

fn following(first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..MONTHS).filter_map(move |n| first.checked_add_months(chrono::Months::new(n)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_end_with_this_one() {
        let months: Vec<NaiveDate> = following(first_month("2026-03-31".parse().unwrap())).collect();
        assert_eq!(months.len(), 12);
        assert_eq!(months[0].to_string(), "2025-04-01");
        assert_eq!(months[11].to_string(), "2026-03-01");
    }
}
