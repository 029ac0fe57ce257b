//! Dates, times and numbers as a reader of each language writes them.
//!
//! Rule: the month is always a word and the time zone is always named (pages.md 4.19), and a time
//! never depends on the zone of the server.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::{Locale, locale};

use super::language::Language;

/// Dates and numbers of one language; `None` would mean that ICU's embedded data lacks it, and then
/// the international form is shown.
struct Formats {
    dates: Option<DateTimeFormatter<YMD>>,
    numbers: Option<DecimalFormatter>,
}

thread_local! {
    /// One set for each thread: ICU's formatters are not `Sync`.
    static FORMATS: [Formats; 2] = Language::ALL.map(|language| Formats {
        dates: DateTimeFormatter::try_new(language.locale().into(), YMD::long()).ok(),
        numbers: DecimalFormatter::try_new(
            number_locale(language).into(),
            GroupingStrategy::Always.into(),
        )
        .ok(),
    });
}

/// CLDR groups Italian numbers from five digits only ("1240", "12.400"). A column of both is hard to
/// read, so Italian takes the German rule: the same signs, grouped from four.
const fn number_locale(language: Language) -> Locale {
    match language {
        Language::English => language.locale(),
        Language::Italian => locale!("de"),
    }
}

/// "22 November 2025", "22 novembre 2025": the day it is at `zone`.
#[must_use]
pub fn date(language: Language, at: DateTime<Utc>, zone: Tz) -> String {
    day(language, at.with_timezone(&zone).date_naive())
}

/// A day that is not an instant, such as a due date.
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    let date = || {
        let month = u8::try_from(day.month()).ok()?;
        let of_month = u8::try_from(day.day()).ok()?;
        Date::try_new_iso(day.year(), month, of_month).ok()
    };
    let written = FORMATS.with(|formats| {
        let formatter = formats[language.index()].dates.as_ref()?;
        Some(formatter.format(&date()?).to_string())
    });
    written.unwrap_or_else(|| day.to_string())
}

/// "22 November 2025, 14:05 (Europe/Rome)": 24 hours in both languages.
#[must_use]
pub fn time(language: Language, at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    format!("{}, {} ({zone})", day(language, local.date_naive()), local.format("%H:%M"))
}

/// "1,240", "1.240".
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    decimal(language, &Decimal::from(number))
}

/// A share of one as a percentage: 0.401 with one digit is "40.1%", "40,1%". A share that is not a
/// number is shown as "–".
#[must_use]
pub fn percent(language: Language, share: f64, digits: u8) -> String {
    if !share.is_finite() {
        return "–".to_owned();
    }
    let written = format!("{:.*}", usize::from(digits), share * 100.0);
    let written = written_number(language, &written).unwrap_or(written);
    format!("{written}%")
}

/// The number that is written with digits and a point, as in "1240.5"; `None` when it is not one.
pub(super) fn written_number(language: Language, digits: &str) -> Option<String> {
    let number = Decimal::try_from_str(digits).ok()?;
    Some(decimal(language, &number))
}

fn decimal(language: Language, number: &Decimal) -> String {
    FORMATS.with(|formats| match &formats[language.index()].numbers {
        Some(formatter) => formatter.format(number).to_string(),
        None => number.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, Utc};
    use chrono_tz::{America::New_York, Europe::Rome};

    use super::{date, day, number, percent, time, written_number};
    use crate::i18n::Language::{English, Italian};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn a_date_has_the_month_in_words() {
        let noon = at("2025-11-22T13:05:00Z");
        assert_eq!(date(English, noon, Rome), "22 November 2025");
        assert_eq!(date(Italian, noon, Rome), "22 novembre 2025");
        let due = NaiveDate::from_ymd_opt(2026, 1, 3).unwrap_or_default();
        assert_eq!(day(English, due), "3 January 2026");
        assert_eq!(day(Italian, due), "3 gennaio 2026");
    }

    #[test]
    fn a_time_names_its_zone_and_belongs_to_the_day_there() {
        let noon = at("2025-11-22T13:05:00Z");
        assert_eq!(time(English, noon, Rome), "22 November 2025, 14:05 (Europe/Rome)");
        assert_eq!(time(Italian, noon, Rome), "22 novembre 2025, 14:05 (Europe/Rome)");
        let late = at("2025-07-01T23:30:00Z");
        assert_eq!(time(English, late, Rome), "2 July 2025, 01:30 (Europe/Rome)");
        assert_eq!(date(English, late, New_York), "1 July 2025");
    }

    #[test]
    fn numbers_are_grouped_from_four_digits_in_both_languages() {
        assert_eq!(number(English, 1240), "1,240");
        assert_eq!(number(Italian, 1240), "1.240");
        assert_eq!(number(Italian, 999), "999");
        assert_eq!(number(Italian, -1_000_000), "-1.000.000");
        assert_eq!(written_number(English, "1240.5").as_deref(), Some("1,240.5"));
        assert_eq!(written_number(Italian, "1240.5").as_deref(), Some("1.240,5"));
        assert_eq!(written_number(Italian, "many"), None);
    }

    #[test]
    fn a_share_of_one_is_written_as_a_percentage() {
        assert_eq!(percent(English, 0.401, 1), "40.1%");
        assert_eq!(percent(Italian, 0.401, 1), "40,1%");
        assert_eq!(percent(Italian, 1.0, 0), "100%");
        assert_eq!(percent(English, f64::NAN, 0), "–");
    }
}
