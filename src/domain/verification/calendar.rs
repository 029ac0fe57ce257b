//! Business days, Monday to Friday. Holidays are not known to the program.

use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};

/// The moment `days` business days after `start`, at the same time of the day.
#[must_use]
pub fn business_days_after(start: DateTime<Utc>, days: i32) -> DateTime<Utc> {
    let mut at = start;
    let mut left = days;
    while left > 0 {
        at += TimeDelta::days(1);
        if is_business_day(at) {
            left -= 1;
        }
    }
    at
}

/// How many business days lie between two moments; a part of a day counts as none.
#[must_use]
pub fn business_days_between(start: DateTime<Utc>, end: DateTime<Utc>) -> i64 {
    let mut at = start + TimeDelta::days(1);
    let mut days = 0;
    while at <= end {
        days += i64::from(is_business_day(at));
        at += TimeDelta::days(1);
    }
    days
}

fn is_business_day(at: DateTime<Utc>) -> bool {
    !matches!(at.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T10:30:00Z").parse().unwrap()
    }

    #[test]
    fn five_business_days_from_a_monday_end_on_the_next_monday() {
        assert_eq!(business_days_after(at("2026-11-23"), 5), at("2026-11-30"));
    }

    #[test]
    fn a_weekend_does_not_count() {
        assert_eq!(business_days_after(at("2026-11-27"), 1), at("2026-11-30"));
        assert_eq!(business_days_after(at("2026-11-28"), 1), at("2026-11-30"));
        assert_eq!(business_days_after(at("2026-11-28"), 5), at("2026-12-04"));
    }

    #[test]
    fn no_days_later_is_now() {
        assert_eq!(business_days_after(at("2026-11-28"), 0), at("2026-11-28"));
    }

    #[test]
    fn the_days_between_are_those_that_were_added() {
        for days in 0..15 {
            let end = business_days_after(at("2026-11-25"), days);
            assert_eq!(business_days_between(at("2026-11-25"), end), i64::from(days));
        }
        assert_eq!(business_days_between(at("2026-11-28"), at("2026-11-29")), 0);
    }
}
