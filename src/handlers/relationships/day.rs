//! A day typed in three fields, as the forms about relationships ask for it.

use chrono::NaiveDate;

use crate::domain::values::Fault;

/// The day; nothing when every field is empty.
///
/// # Errors
/// When it is no day.
pub(super) fn day(parts: [&str; 3]) -> Result<Option<NaiveDate>, Fault> {
    let [year, month, day] = parts.map(str::trim);
    if [year, month, day].iter().all(|part| part.is_empty()) {
        return Ok(None);
    }
    let real = || {
        let year: i32 = year.parse().ok().filter(|year| (1900..=9999).contains(year))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    };
    real().map(Some).ok_or_else(|| Fault::of("date"))
}
