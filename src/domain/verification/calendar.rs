//! The operator's calendar: Monday to Friday less the holidays of its country, counted on its own clock.
//! Rule: business time is a line of its own; every moment has one place on it and a day on it lasts 24 hours, so
//! that what was counted can be stopped and go on. Decisions without I/O, but for [`load`]. Next: `due.rs`.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use sqlx::PgConnection;

use crate::domain::db::DbError;

/// One business day, in seconds.
pub(super) const DAY: i64 = 24 * 60 * 60;

/// Which days count, and where midnight is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
    holidays: BTreeSet<NaiveDate>,
}

/// Reads the calendar of the operator's country.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn load(tx: &mut PgConnection) -> Result<Calendar, DbError> {
    let row = sqlx::query!(
        r#"select coalesce((select value from program_choices where key = 'calendar_zone'), 'Europe/Rome') as "zone!",
                  array(select h.day from holidays h
                        where h.country = coalesce((select value from program_choices where key = 'calendar_country'), 'IT'))
                      as "days!: Vec<NaiveDate>""#
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Calendar::new(row.zone.parse().unwrap_or(Tz::Europe__Rome), row.days))
}

impl Calendar {
    /// A calendar with these days off, beside Saturdays and Sundays.
    #[must_use]
    pub fn new(zone: Tz, holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { zone, holidays: holidays.into_iter().collect() }
    }

    /// Whether anybody reviews on that day.
    #[must_use]
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    /// Day and time of day where the operator is.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&self.zone).naive_local()
    }

    /// Seconds of business time from one moment to another; negative when the second comes first.
    #[must_use]
    pub fn between(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> i64 {
        if end < start {
            return -self.between(end, start);
        }
        let (from, to) = (self.local(start), self.local(end));
        let mut seconds = 0;
        let mut day = from.date();
        while day <= to.date() {
            if self.is_business_day(day) {
                let begins = if day == from.date() { second_of(from) } else { 0 };
                let ends = if day == to.date() { second_of(to) } else { DAY };
                seconds += ends - begins;
            }
            day = next(day);
        }
        // Where clocks go back, the same second of the day comes twice.
        seconds.max(0)
    }

    /// Whole business days from one moment to another.
    #[must_use]
    pub fn days_between(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> i64 {
        self.between(start, end) / DAY
    }

    /// The moment that lies `seconds` of business time after `start`, or before it when they are negative. A day
    /// that is used up ends with its last second, never with the first one of a Saturday.
    #[must_use]
    pub fn after(&self, start: DateTime<Utc>, seconds: i64) -> DateTime<Utc> {
        if seconds == 0 {
            return start;
        }
        if seconds < 0 {
            return self.before(start, -seconds);
        }
        let from = self.local(start);
        let (mut day, mut at, mut left) = (from.date(), second_of(from), seconds);
        loop {
            if self.is_business_day(day) {
                if left <= DAY - at {
                    return self.moment(day, (at + left).min(DAY - 1));
                }
                left -= DAY - at;
            }
            day = next(day);
            at = 0;
        }
    }

    fn before(&self, start: DateTime<Utc>, seconds: i64) -> DateTime<Utc> {
        let from = self.local(start);
        let (mut day, mut at, mut left) = (from.date(), second_of(from), seconds);
        loop {
            if self.is_business_day(day) {
                if left <= at {
                    return self.moment(day, at - left);
                }
                left -= at;
            }
            day = day.pred_opt().unwrap_or(day);
            at = DAY;
        }
    }

    /// The moment `days` business days after `start`.
    #[must_use]
    pub fn days_after(&self, start: DateTime<Utc>, days: i32) -> DateTime<Utc> {
        self.after(start, i64::from(days) * DAY)
    }

    /// A second of a local day. One that clocks skip is the one an hour later; of two alike it is the first.
    fn moment(&self, day: NaiveDate, second: i64) -> DateTime<Utc> {
        let local = day.and_time(NaiveTime::MIN) + TimeDelta::seconds(second);
        let found = |local: NaiveDateTime| self.zone.from_local_datetime(&local).earliest();
        let at = found(local).or_else(|| found(local + TimeDelta::hours(1)));
        at.map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
    }
}

fn second_of(at: NaiveDateTime) -> i64 {
    (at - at.date().and_time(NaiveTime::MIN)).num_seconds()
}

fn next(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Italy around the turn of the year and Easter.
    pub(in crate::domain::verification) fn italy() -> Calendar {
        let days = ["2026-04-06", "2026-12-08", "2026-12-25", "2027-01-01", "2027-01-06"];
        Calendar::new(Tz::Europe__Rome, days.map(|day| day.parse().unwrap()))
    }

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T10:30:00Z").parse().unwrap()
    }

    #[test]
    fn five_business_days_from_a_monday_end_on_the_next_monday() {
        assert_eq!(italy().days_after(at("2026-11-23"), 5), at("2026-11-30"));
    }

    #[test]
    fn a_weekend_and_a_holiday_do_not_count() {
        let italy = italy();
        assert_eq!(italy.days_after(at("2026-11-27"), 1), at("2026-11-30"));
        assert_eq!(italy.days_after(at("2026-12-07"), 1), at("2026-12-09"));
        assert_eq!(italy.days_after(at("2026-12-24"), 2), at("2026-12-29"));
        assert_eq!(italy.between(at("2026-11-28"), at("2026-11-29")), 0);
    }

    #[test]
    fn what_is_sent_on_a_saturday_is_due_at_the_end_of_a_business_day() {
        let due = italy().days_after(at("2026-11-28"), 5);
        assert_eq!(due, "2026-12-04T22:59:59Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn a_day_begins_where_the_operator_is() {
        let friday_night = "2026-11-27T22:30:00Z".parse::<DateTime<Utc>>().unwrap();
        let saturday = "2026-11-27T23:30:00Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(italy().between(friday_night, saturday), 1800);
    }

    #[test]
    fn days_are_counted_across_the_change_of_clocks() {
        let friday = "2026-03-27T10:30:00Z".parse::<DateTime<Utc>>().unwrap();
        // An hour less in universal time, the same hour on the wall.
        assert_eq!(italy().days_after(friday, 1), "2026-03-30T09:30:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    prop_compose! {
        fn moments()(minutes in 0..600_000i64, seconds in 0..60i64) -> DateTime<Utc> {
            at("2026-03-02") + TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds)
        }
    }

    proptest! {
        #[test]
        fn what_was_added_lies_between(start in moments(), seconds in 0..30 * DAY) {
            let italy = italy();
            let end = italy.after(start, seconds);
            // The last second of a day stands for the first one of the next.
            prop_assert!((seconds - 1..=seconds).contains(&italy.between(start, end)), "{start} {end}");
            prop_assert!(seconds == 0 || italy.is_business_day(italy.local(end).date()));
        }

        #[test]
        fn going_back_undoes_going_on(start in moments(), seconds in 1..30 * DAY) {
            let italy = italy();
            let earlier = italy.after(start, -seconds);
            prop_assert_eq!(italy.between(earlier, start), seconds);
        }

        #[test]
        fn time_adds_up(one in moments(), other in moments(), third in moments()) {
            let italy = italy();
            let mut moments = [one, other, third];
            moments.sort_unstable();
            let [a, b, c] = moments;
            prop_assert_eq!(italy.between(a, b) + italy.between(b, c), italy.between(a, c));
            prop_assert_eq!(italy.between(c, a), -italy.between(a, c));
        }
    }
}
