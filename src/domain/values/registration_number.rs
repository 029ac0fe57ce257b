//! Company registration numbers. The one rule: the company's number, never a person's; shapes are
//! checked only where every number of the country has them. Who must give one: `countries.rs`.

use super::check_digits;
use super::countries::subdivisions;
use super::country::Country;
use super::fault::Fault;
use super::fiscal_code;
use super::text::{code, line};

/// A registration number in its country's way of writing, such as `TO-1234567` (REA of Italy).
/// Kinds: `missing`, `characters`, `too_short`, `too_long` (2–30), `malformed`, `check_digit`,
/// `personal`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegistrationNumber {
    text: String,
}

impl RegistrationNumber {
    /// Reads a number of this country.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(country: Country, raw: &str) -> Result<Self, Fault> {
        let typed = line(raw, 2, 30)?.to_uppercase();
        let bare = code(raw)?;
        let text = match country.code() {
            "IT" => italian(country, &bare)?,
            "BR" => brazilian(&bare)?,
            "US" => american(&bare)?,
            "RU" => digits_of(&bare, 10, Some(12))?,
            "KZ" => digits_of(&bare, 12, None)?,
            "BY" => digits_of(&bare, 9, None)?,
            "UA" => digits_of(&bare, 8, Some(10))?,
            _ => free(typed)?,
        };
        Ok(Self { text })
    }
}

text_face!(RegistrationNumber);
text_from_store!(RegistrationNumber);

fn free(typed: String) -> Result<String, Fault> {
    let allowed = |c: char| c.is_alphanumeric() || " .-/()".contains(c);
    if typed.chars().all(allowed) && typed.chars().any(char::is_numeric) { Ok(typed) } else { Err(Fault::malformed()) }
}

/// REA number: province of the chamber of commerce and 5–7 digits.
fn italian(country: Country, bare: &str) -> Result<String, Fault> {
    if fiscal_code::is_personal(bare) {
        return Err(Fault::of("personal"));
    }
    let bare = bare.strip_prefix("REA").unwrap_or(bare);
    let (Some(province), Some(digits)) = (bare.get(..2), bare.get(2..)) else {
        return Err(Fault::malformed());
    };
    let known = subdivisions(country).iter().any(|s| s.code == province);
    if known && (5..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        Ok(format!("{province}-{digits}"))
    } else {
        Err(Fault::malformed())
    }
}

/// CNPJ: 12 digits or letters and two check digits, written `11.222.333/0001-81`.
fn brazilian(bare: &str) -> Result<String, Fault> {
    if bare.len() == 11 && bare.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::of("personal"));
    }
    let shaped = bare.len() == 14
        && bare.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && bare.bytes().skip(12).all(|b| b.is_ascii_digit());
    if !shaped {
        return Err(Fault::malformed());
    }
    if !check_digits::cnpj(bare) {
        return Err(Fault::check_digit());
    }
    let part = |from: usize, to: usize| bare.get(from..to).unwrap_or_default();
    Ok(format!("{}.{}.{}/{}-{}", part(0, 2), part(2, 5), part(5, 8), part(8, 12), part(12, 14)))
}

/// EIN: nine digits, written `12-3456789`.
fn american(bare: &str) -> Result<String, Fault> {
    let digits = digits_of(bare, 9, None)?;
    let (area, rest) = digits.split_at(2);
    Ok(format!("{area}-{rest}"))
}

/// Exactly `count` digits; `personal` is the length of a person's number in that country.
fn digits_of(bare: &str, count: usize, personal: Option<usize>) -> Result<String, Fault> {
    if !bare.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::malformed());
    }
    if personal == Some(bare.len()) {
        return Err(Fault::of("personal"));
    }
    if bare.len() == count { Ok(bare.to_owned()) } else { Err(Fault::malformed()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, raw: &str) -> Result<String, Fault> {
        RegistrationNumber::parse(Country::parse(country)?, raw).map(|n| n.text)
    }

    #[test]
    fn an_italian_rea_number_is_a_province_and_five_to_seven_digits() {
        for raw in ["TO-1234567", "to 1234567", "REA TO 1234567", "TO1234567"] {
            assert_eq!(read("IT", raw).as_deref(), Ok("TO-1234567"), "{raw}");
        }
        assert_eq!(read("IT", "XX-123456"), Err(Fault::malformed()));
        assert_eq!(read("IT", "TO-1234"), Err(Fault::malformed()));
        assert_eq!(read("IT", "RSSMRA85T10A562S"), Err(Fault::of("personal")));
    }

    #[test]
    fn a_personal_number_is_refused_where_it_can_be_told() {
        assert_eq!(read("BR", "111.444.777-35"), Err(Fault::of("personal")));
        assert_eq!(read("RU", "500100732259"), Err(Fault::of("personal")));
    }

    #[test]
    fn numbers_are_written_as_their_country_writes_them() {
        assert_eq!(read("BR", "11222333000181").as_deref(), Ok("11.222.333/0001-81"));
        assert_eq!(read("BR", "11222333000182"), Err(Fault::check_digit()));
        assert_eq!(read("US", "123456789").as_deref(), Ok("12-3456789"));
        assert_eq!(read("DE", "HRB 12345 B").as_deref(), Ok("HRB 12345 B"));
        assert_eq!(read("DE", "none"), Err(Fault::malformed()));
        assert_eq!(read("KZ", "123456789012").as_deref(), Ok("123456789012"));
    }
}
