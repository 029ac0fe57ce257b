//! Names of companies and people. The one rule: any script is welcome, but a name is a name:
//! letters in it, no web address (names travel in letters). Rules: field catalogue, pages 2.2.

use super::fault::Fault;
use super::links::{has_explicit_link, has_link};
use super::text::{fold, line};

text_value! {
    /// The registered name of a company, 2–200 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`, `digits`, `test`, `links`.
    LegalName, legal_name
}

text_value! {
    /// A company's name as somebody outside it writes it (an invitation), 2–200 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`, `digits`, `links`.
    CompanyName, company_name
}

text_value! {
    /// A person's full name, 2–200 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`, `digits`, `links`.
    PersonName, |raw| person(raw, 2, 200)
}

text_value! {
    /// A first name, 1–100 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `digits`, `links`.
    GivenName, |raw| person(raw, 1, 100)
}

text_value! {
    /// A last name, 1–100 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `digits`, `links`.
    FamilyName, |raw| person(raw, 1, 100)
}

text_value! {
    /// What a person does in the company, 2–100 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`, `digits`, `links`.
    JobTitle, |raw| person(raw, 2, 100)
}

text_value! {
    /// When customer support answers, as free text of 1–200 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    SupportHours, |raw| no_link(line(raw, 1, 200)?)
}

text_value! {
    /// What somebody calls one of their own passkeys, 1–60 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    PasskeyName, |raw| no_link(line(raw, 1, 60)?)
}

text_value! {
    /// What both sides call one delegated access, 1–50 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    DelegationName, |raw| no_link(line(raw, 1, 50)?)
}

text_value! {
    /// What somebody calls a list they keep, 1–50 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    ListName, |raw| no_link(line(raw, 1, 50)?)
}

impl LegalName {
    /// The name as it is sorted and searched.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.text)
    }
}

impl PersonName {
    /// First and last name in the order Western letters use.
    #[must_use]
    pub fn of(given: &GivenName, family: &FamilyName) -> Self {
        Self { text: format!("{given} {family}") }
    }

    /// The name as it is sorted and searched.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.text)
    }
}

/// Names people type to get past the field; a register holds none of them.
const TEST_NAMES: [&str; 14] = [
    "test",
    "tests",
    "testing",
    "test company",
    "company test",
    "test srl",
    "prova",
    "prova srl",
    "azienda di prova",
    "azienda test",
    "asdf",
    "xxx",
    "example",
    "company",
];

fn legal_name(raw: &str) -> Result<String, Fault> {
    let name = company_name(raw)?;
    if TEST_NAMES.contains(&fold(&name).as_str()) {
        return Err(Fault::of("test"));
    }
    Ok(name)
}

fn company_name(raw: &str) -> Result<String, Fault> {
    let name = lettered(line(raw, 2, 200)?)?;
    if has_explicit_link(&name) {
        return Err(Fault::of("links"));
    }
    Ok(name)
}

fn person(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    no_link(lettered(line(raw, min, max)?)?)
}

fn lettered(name: String) -> Result<String, Fault> {
    if name.chars().any(char::is_alphabetic) { Ok(name) } else { Err(Fault::of("digits")) }
}

fn no_link(text: String) -> Result<String, Fault> {
    if has_link(&text) { Err(Fault::of("links")) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind<T>(result: Result<T, Fault>) -> &'static str {
        result.err().map_or("fine", |fault| fault.kind)
    }

    #[test]
    fn a_registered_name_is_not_a_number_a_test_or_an_address() {
        assert_eq!(kind(LegalName::parse("12345 678")), "digits");
        assert_eq!(kind(LegalName::parse(" TEST ")), "test");
        assert_eq!(kind(LegalName::parse("Prova S.r.l.")), "test");
        assert_eq!(kind(LegalName::parse("https://nuvola.example")), "links");
        assert_eq!(kind(LegalName::parse("X")), "too_short");
        assert_eq!(kind(LegalName::parse(&"x".repeat(201))), "too_long");
        for name in ["Nuvola Rossi S.r.l.", "3M", "Testa & Figli", "株式会社クラウド", "Booking.com B.V."] {
            assert_eq!(kind(LegalName::parse(name)), "fine", "{name}");
        }
    }

    #[test]
    fn any_script_makes_a_person_name_but_no_web_address_does() {
        for name in ["Giulia Rossi", "李小龍", "Łukasz", "O’Brien", "Ng", "María José"] {
            assert_eq!(kind(PersonName::parse(name)), "fine", "{name}");
        }
        assert_eq!(kind(PersonName::parse("win at evil.com")), "links");
        assert_eq!(kind(GivenName::parse("42")), "digits");
        assert_eq!(kind(GivenName::parse("李")), "fine");
        assert_eq!(kind(FamilyName::parse("")), "missing");
    }
}
