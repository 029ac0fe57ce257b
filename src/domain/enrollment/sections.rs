//! What the sections ask, and the reading of what was typed into them.
//! Rule: typed words are kept as they are; what enters a profile is what the values' own rules made of them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::model::Section;
use crate::domain::ids::LocationId;
use crate::domain::values::{
    Country, EmailAddress, FamilyName, Fault, FiscalCode, GivenName, LegalName, Need, PartnerId, Phone, PostalAddress,
    RegistrationNumber, SupportHours, VatNumber, Website,
};
use crate::i18n::Language;

/// The Partner ID is chosen later, or issued when the company is verified.
pub(super) const LATER: &str = "later";
/// A number of another program, typed.
pub(super) const OTHER: &str = "other";

/// A section as typed: field by field, unchecked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// Fields with their words. The one character the database cannot keep is left out.
    pub fn of<'a>(fields: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value.replace('\0', ""))).collect())
    }

    /// What was typed into a field; nothing if it never was.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Puts words into a field.
    pub fn set(&mut self, field: &str, value: &str) {
        self.0.insert(field.to_owned(), value.to_owned());
    }

    /// Takes words out of a field that is no answer of the section.
    pub fn take(&mut self, field: &str) -> String {
        self.0.remove(field).unwrap_or_default()
    }

    /// Whether nothing was typed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|value| value.trim().is_empty())
    }

    pub(super) fn stored(value: &Value) -> Self {
        let pairs = value.as_object().into_iter().flatten();
        Self(pairs.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect())
    }

    pub(super) fn fields(&self) -> Fields {
        self.0.clone()
    }

    /// As a draft keeps it.
    pub(in crate::domain) fn json(&self) -> Value {
        self.0.iter().map(|(k, v)| (k.clone(), Value::from(v.as_str()))).collect()
    }
}

/// A section's values in canonical form, as a profile keeps them.
pub type Fields = BTreeMap<String, String>;

/// What is wrong with a section, field by field in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<(&'static str, Fault)>);

impl Section {
    /// Its fields, in the order of the form.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::PartnerId => &["partner_choice", "partner_number"],
            Self::Legal => &[
                "legal_name",
                "vat_id",
                "fiscal_code",
                "reg_number",
                "addr1",
                "addr2",
                "city",
                "region",
                "postal",
                "website",
                "pec",
            ],
            Self::Contact => &["contact_is_me", "given_name", "family_name", "work_email", "phone", "contact_lang"],
            Self::Support => &["support_email", "support_phone", "support_url", "support_hours"],
        }
    }

    /// Reads what was typed, for a company of this country.
    ///
    /// # Errors
    /// Everything that is wrong, at once.
    pub fn read(self, country: Country, typed: &Typed) -> Result<Fields, Faults> {
        let mut reading = Reading { typed, fields: Fields::new(), faults: Vec::new() };
        match self {
            Self::PartnerId => partner_id(&mut reading),
            Self::Legal => legal(&mut reading, country),
            Self::Contact => contact(&mut reading, country),
            Self::Support => support(&mut reading, country),
        }
        if reading.faults.is_empty() { Ok(reading.fields) } else { Err(Faults(reading.faults)) }
    }
}

struct Reading<'a> {
    typed: &'a Typed,
    fields: Fields,
    faults: Vec<(&'static str, Fault)>,
}

impl Reading<'_> {
    fn given(&self, field: &str) -> bool {
        !self.typed.get(field).trim().is_empty()
    }

    fn required<T: ToString>(
        &mut self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        match parse(self.typed.get(field)) {
            Ok(value) => {
                self.fields.insert(field.to_owned(), value.to_string());
                Some(value)
            }
            Err(fault) => {
                self.faults.push((field, fault));
                None
            }
        }
    }

    fn asked<T: ToString>(&mut self, needed: bool, field: &'static str, parse: impl FnOnce(&str) -> Result<T, Fault>) {
        if needed || self.given(field) {
            self.required(field, parse);
        }
    }
}

impl Reading<'_> {
    /// A number, as it is dialed and, beside it, as it was typed: people know their own number by its spacing.
    fn phone(&mut self, needed: bool, field: &'static str, typed: &'static str, country: Country) {
        if !needed && !self.given(field) {
            return;
        }
        let Some(phone) = self.required(field, |raw| Phone::parse(country, raw)) else { return };
        let shown = self.typed.get(field).split_whitespace().collect::<Vec<_>>().join(" ");
        if shown != phone.as_str() {
            self.fields.insert(typed.to_owned(), shown);
        }
    }
}

/// The shape alone; whether the location may be stood for is asked where it is known (`partner.rs`).
fn partner_id(r: &mut Reading<'_>) {
    let choice = r.required("partner_choice", |raw| match raw {
        "" => Err(Fault::missing()),
        known if [LATER, OTHER].contains(&known) || known.parse::<LocationId>().is_ok() => Ok(known.to_owned()),
        _ => Err(Fault::of("choose")),
    });
    if choice.as_deref() == Some(OTHER) {
        r.required("partner_number", PartnerId::parse_external);
    }
}

fn legal(r: &mut Reading<'_>, country: Country) {
    let (rules, italian) = (country.rules(), country.code() == "IT");
    r.fields.insert("country".to_owned(), country.code().to_owned());
    r.required("legal_name", LegalName::parse);
    if rules.vat != Need::NotAllowed {
        let needed = rules.vat == Need::Required;
        r.asked(needed, "vat_id", |raw| VatNumber::parse(country, raw).map(|vat| vat.as_str().to_owned()));
    }
    if italian {
        r.asked(false, "fiscal_code", FiscalCode::parse);
    }
    if rules.registration_number != Need::NotAllowed {
        let needed = rules.registration_number == Need::Required;
        r.asked(needed, "reg_number", |raw| RegistrationNumber::parse(country, raw));
    }
    match PostalAddress::read(country, |field| r.typed.get(field)) {
        Ok(address) => {
            r.fields.extend(address.parts().into_iter().map(|(field, part)| (field.to_owned(), part)));
        }
        Err(faults) => r.faults.extend(faults),
    }
    r.asked(false, "website", Website::parse);
    r.asked(false, "pec", EmailAddress::parse);
}

fn contact(r: &mut Reading<'_>, country: Country) {
    let who = r.required("contact_is_me", |raw| one_of(raw, &["yes", "no"]));
    r.required("given_name", GivenName::parse);
    // A work account holds one full name, which need not have two parts.
    r.asked(who.as_deref() != Some("yes"), "family_name", FamilyName::parse);
    r.required("work_email", own_domain);
    r.phone(true, "phone", "phone_typed", country);
    r.required("contact_lang", |raw| one_of(raw, &Language::ALL.map(Language::code)));
}

/// A work address on a domain of a company's own: on a shared host, as of a directory's first days, nobody reads mail
/// for the company alone.
fn own_domain(raw: &str) -> Result<EmailAddress, Fault> {
    let address = EmailAddress::parse_work(raw)?;
    if address.is_shared_host() { Err(Fault::of("shared_host").with("domain", address.domain())) } else { Ok(address) }
}

fn support(r: &mut Reading<'_>, country: Country) {
    if !r.given("support_email") && !r.given("support_phone") {
        r.faults.push(("support_email", Fault::missing()));
    }
    r.asked(false, "support_email", EmailAddress::parse_work);
    r.phone(false, "support_phone", "support_phone_typed", country);
    r.asked(false, "support_url", Website::parse);
    r.asked(false, "support_hours", SupportHours::parse);
}

fn one_of(raw: &str, options: &[&str]) -> Result<String, Fault> {
    match raw {
        "" => Err(Fault::missing()),
        known if options.contains(&known) => Ok(known.to_owned()),
        _ => Err(Fault::of("choose")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn italy() -> Country {
        Country::parse("IT").unwrap()
    }

    fn legal_profile() -> Typed {
        Typed::of([
            ("legal_name", "Nuvola Rossi S.r.l.".to_owned()),
            ("vat_id", "IT 01234567897".to_owned()),
            ("addr1", "Via Roma 1".to_owned()),
            ("city", "Torino".to_owned()),
            ("region", "to".to_owned()),
            ("postal", "10121".to_owned()),
        ])
    }

    fn faults(section: Section, country: &str, typed: &Typed) -> Vec<(&'static str, &'static str)> {
        let read = section.read(Country::parse(country).unwrap(), typed);
        read.err().map(|f| f.0.into_iter().map(|(field, fault)| (field, fault.kind)).collect()).unwrap_or_default()
    }

    #[test]
    fn a_legal_profile_is_kept_in_canonical_form_with_the_country_of_the_work_account() {
        let fields = Section::Legal.read(italy(), &legal_profile()).unwrap();
        assert_eq!(fields["vat_id"], "01234567897");
        assert_eq!(fields["country"], "IT");
        assert_eq!(fields["region"], "TO");
        assert!(!fields.contains_key("pec"));
    }

    #[test]
    fn everything_wrong_with_an_empty_italian_profile_is_said_at_once() {
        let found = faults(Section::Legal, "IT", &Typed::default());
        let fields: Vec<_> = found.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["legal_name", "vat_id", "addr1", "city", "region", "postal"]);
    }

    #[test]
    fn a_post_box_needs_a_second_line() {
        let mut typed = legal_profile();
        typed.set("addr1", "Casella postale 7");
        assert_eq!(faults(Section::Legal, "IT", &typed), [("addr2", "missing")]);
    }

    #[test]
    fn a_country_that_asks_for_a_registration_number_gets_one() {
        let mut typed = legal_profile();
        typed.set("vat_id", "");
        assert!(faults(Section::Legal, "BR", &typed).contains(&("reg_number", "missing")));
        assert!(!faults(Section::Legal, "FR", &typed).iter().any(|(field, _)| *field == "reg_number"));
    }

    #[test]
    fn the_primary_contact_is_not_reached_at_a_public_mail_service() {
        let mut typed = Typed::of([
            ("contact_is_me", "no".to_owned()),
            ("given_name", "Giulia".to_owned()),
            ("family_name", "Rossi".to_owned()),
            ("work_email", "giulia@gmail.com".to_owned()),
            ("phone", "011 555 0123".to_owned()),
            ("contact_lang", "it".to_owned()),
        ]);
        assert_eq!(faults(Section::Contact, "IT", &typed), [("work_email", "webmail")]);
        typed.set("work_email", "giulia@nuvolarossi.example");
        assert_eq!(Section::Contact.read(italy(), &typed).unwrap()["phone"], "+390115550123");
    }

    #[test]
    fn customer_support_has_an_address_or_a_number() {
        assert_eq!(faults(Section::Support, "IT", &Typed::default()), [("support_email", "missing")]);
        let typed = Typed::of([("support_phone", "011 555 0123".to_owned())]);
        assert!(faults(Section::Support, "IT", &typed).is_empty());
    }

    #[test]
    fn what_no_database_can_keep_never_reaches_it() {
        assert_eq!(Typed::of([("city", "Tor\0ino".to_owned())]).get("city"), "Torino");
    }
}
