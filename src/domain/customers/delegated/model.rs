//! Delegated access, without I/O: its states, how long it lasts, when its end is near.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::domain::actor::words;

/// The longest time access is asked for, in days.
pub const MAX_DAYS: i32 = 730;
/// How long a request waits for its answer.
pub(super) const PATIENCE: TimeDelta = TimeDelta::days(90);
/// By how much access is extended by itself.
pub(super) const EXTENSION: TimeDelta = TimeDelta::days(180);
/// How many days before the end both sides are warned.
const WARNINGS: [i32; 3] = [1, 7, 30];

words! {
    /// Where delegated access stands.
    DelegationState {
        /// The customer has not answered.
        Pending = "pending",
        /// In force.
        Active = "active",
        /// The customer said no.
        Declined = "declined",
        /// The partner took the request back.
        Withdrawn = "withdrawn",
        /// Nobody answered in time, or its time is over.
        Expired = "expired",
        /// One side ended it.
        Terminated = "terminated",
    }
}

impl DelegationState {
    /// The word people read for it, as the last part of a key: whatever one side ended has ended.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Terminated => "ended",
            other => other.code(),
        }
    }
}

/// Why a day cannot be the end of access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndFault {
    /// It is not after today.
    Past,
    /// It is more than [`MAX_DAYS`] away.
    Far,
    /// The access ends on that day already.
    Same,
    /// A role among them never goes beyond the time it was granted for.
    FirstTerm,
}

/// The end a customer chooses by its day: noon UTC, so that it is the same day nearly everywhere. `first` is the end
/// as it was granted, for access with a role that never goes beyond it.
pub(super) fn new_end(
    day: NaiveDate,
    end: DateTime<Utc>,
    first: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, EndFault> {
    let latest = now + TimeDelta::days(i64::from(MAX_DAYS));
    if day <= now.date_naive() {
        return Err(EndFault::Past);
    }
    if day > latest.date_naive() {
        return Err(EndFault::Far);
    }
    if day == end.date_naive() {
        return Err(EndFault::Same);
    }
    let noon = day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc().min(latest);
    match first {
        Some(first) if day > first.date_naive() => Err(EndFault::FirstTerm),
        Some(first) => Ok(noon.min(first)),
        None => Ok(noon),
    }
}

/// The last warning whose time has come at `now`: whoever is told of the end now needs no other.
pub(super) fn told(ends_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<i32> {
    WARNINGS.into_iter().find(|before| ends_at - TimeDelta::days(i64::from(*before)) <= now)
}

/// A role of the catalogue.
#[derive(Debug, Clone)]
pub struct Catalogued {
    /// Its id, the same everywhere.
    pub id: Uuid,
    /// The category, as its code.
    pub category: String,
    /// Its name, as the catalogue has it.
    pub name: String,
    /// Whether access with it is never extended by itself.
    pub never_extends: bool,
}

/// The warning that is due at `now`, in days before the end; nothing if it was given or the access is shorter.
pub(super) fn warning(ends_at: DateTime<Utc>, days: i32, warned: Option<i32>, now: DateTime<Utc>) -> Option<i32> {
    let near = WARNINGS.into_iter().find(|before| ends_at - TimeDelta::days(i64::from(*before)) <= now)?;
    (near < days && ends_at > now && warned.is_none_or(|given| given > near)).then_some(near)
}

/// When the worker has to look at access in force again: at the next warning, or at its end.
pub(super) fn next_look(ends_at: DateTime<Utc>, days: i32, warned: Option<i32>) -> DateTime<Utc> {
    let left = WARNINGS.into_iter().filter(|before| *before < days && warned.is_none_or(|given| given > *before));
    left.max().map_or(ends_at, |before| ends_at - TimeDelta::days(i64::from(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(days: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(days)
    }

    #[test]
    fn both_sides_are_warned_30_7_and_1_days_before_the_end_once_each() {
        assert_eq!(warning(at(100), 100, None, at(69)), None);
        assert_eq!(warning(at(100), 100, None, at(70)), Some(30));
        assert_eq!(warning(at(100), 100, Some(30), at(92)), None);
        assert_eq!(warning(at(100), 100, Some(30), at(93)), Some(7));
        assert_eq!(warning(at(100), 100, None, at(99)), Some(1), "late, the nearest alone");
        assert_eq!(warning(at(100), 100, Some(1), at(99)), None);
        assert_eq!(warning(at(100), 100, None, at(100)), None, "then it is over");
    }

    #[test]
    fn the_worker_looks_at_each_warning_and_at_the_end() {
        assert_eq!(next_look(at(100), 100, None), at(70));
        assert_eq!(next_look(at(100), 100, Some(30)), at(93));
        assert_eq!(next_look(at(100), 100, Some(1)), at(100));
        assert_eq!(next_look(at(7), 7, None), at(6));
    }

    #[test]
    fn a_customer_sets_an_end_from_tomorrow_to_730_days_from_now() {
        let (now, end) = (at(100), at(150) + TimeDelta::hours(9));
        let on = |days: i64| new_end(at(days).date_naive(), end, None, now);
        assert_eq!(on(100), Err(EndFault::Past));
        assert_eq!(on(101), Ok(at(101) + TimeDelta::hours(12)));
        assert_eq!(on(150), Err(EndFault::Same));
        assert_eq!(on(830), Ok(at(830)), "never a moment longer");
        assert_eq!(on(831), Err(EndFault::Far));
    }

    #[test]
    fn a_role_that_never_extends_goes_back_to_its_first_end_and_no_further() {
        let (now, first) = (at(100), at(150) + TimeDelta::hours(9));
        let on = |days: i64| new_end(at(days).date_naive(), at(120), Some(first), now);
        assert_eq!(on(150), Ok(first));
        assert_eq!(on(151), Err(EndFault::FirstTerm));
    }

    #[test]
    fn who_is_told_of_an_end_that_is_near_is_not_warned_of_it_again() {
        assert_eq!(told(at(100), at(50)), None);
        assert_eq!(told(at(100), at(80)), Some(30));
        assert_eq!(next_look(at(100), 100, told(at(100), at(80))), at(93));
    }

    #[test]
    fn access_for_a_week_is_not_warned_about_on_its_first_day() {
        assert_eq!(warning(at(7), 7, None, at(0)), None);
        assert_eq!(warning(at(7), 7, None, at(6)), Some(1));
        assert_eq!(warning(at(1), 1, None, at(0)), None);
    }
}
