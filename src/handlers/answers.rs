//! The answers of a section as rows to read, in the words of the company's country. Shown to the company
//! before it sends them and to the reviewer.

use crate::domain::enrollment::{Section, Typed};
use crate::domain::values::{Country, Fault, Need};
use crate::i18n::{Language, Msg};
use crate::web::{Errors, Ui};

/// A field and what was answered.
pub(in crate::handlers) struct Answer {
    /// The field's id.
    pub(in crate::handlers) field: &'static str,
    /// Its label.
    pub(in crate::handlers) label: String,
    /// The answer, possibly empty.
    pub(in crate::handlers) value: String,
}

/// The rows of a section, `get` being what was answered to a field.
pub(in crate::handlers) fn answers(
    ui: &Ui,
    section: Section,
    country: &str,
    get: impl Fn(&str) -> String,
) -> Vec<Answer> {
    section
        .fields()
        .iter()
        .filter(|field| is_asked(field, country))
        .map(|field| Answer {
            field,
            label: label(ui, field, country).arg("partner_id", ui.name("partner_id")).to_string(),
            value: words(ui, field, &get(field)),
        })
        .collect()
}

/// Whether a field is asked in this country.
pub(in crate::handlers) fn is_asked(field: &str, country: &str) -> bool {
    let rules = Country::parse(country).map(Country::rules);
    match field {
        "fiscal_code" | "pec" => country == "IT",
        "vat_id" => rules.is_ok_and(|rules| rules.vat != Need::NotAllowed),
        "reg_number" => rules.is_ok_and(|rules| rules.registration_number != Need::NotAllowed),
        _ => true,
    }
}

/// Keeps a fault of a field in the words of the country: its own sentence, its own name of the number.
pub(in crate::handlers) fn refuse(ui: &Ui, errors: &mut Errors, field: &'static str, fault: &Fault, country: &str) {
    let named = ui.words.has(&format!("field-{field}-{country}"))
        && !ui.words.has(&format!("fault-{field}-{}-{country}", fault.kind));
    let said = match (field, fault.kind) {
        ("reg_number", "missing") if named => Fault::of("missing_named").with("label", label(ui, field, country)),
        ("country", "mismatch") => Fault::of("mismatch").with("country", ui.country(country)),
        ("partner_choice", "country") => {
            let named = |name: &str| fault.arg(name).map(|code| ui.country(code)).unwrap_or_default();
            Fault::of("country").with("country", named("country")).with("expected", named("expected"))
        }
        _ => fault.clone(),
    };
    errors.add_as(field, field, &said, Some(country));
}

/// The countries of the program to choose from, in the alphabetical order of the reader's language.
pub(in crate::handlers) fn countries(ui: &Ui) -> Vec<(String, String)> {
    let all = ui.words.sorted_countries().iter();
    all.filter(|(code, _)| Country::parse(code).is_ok())
        .map(|(c, name)| ((*c).to_owned(), (*name).to_owned()))
        .collect()
}

/// Whether **Use this country** was pressed to see another country's fields. Enter in a field presses the first
/// button of a form, so that a press without another country counts as the form's own button.
pub(in crate::handlers) fn asks_for_another_country(typed: &mut Typed) -> bool {
    let (pressed, shown) = (typed.take("use_country"), typed.take("shown_country"));
    !pressed.is_empty() && typed.get("country") != shown
}

/// A field's label, the country's own where it has one.
pub(in crate::handlers) fn label(ui: &Ui, field: &str, country: &str) -> Msg {
    let own = format!("field-{field}-{country}");
    if ui.words.has(&own) { ui.t(&own) } else { ui.t(&format!("field-{field}")) }
}

fn words(ui: &Ui, field: &str, value: &str) -> String {
    match (field, value) {
        ("partner_choice", "later" | "other") => ui.t(&format!("field-partner_choice-{value}")).to_string(),
        ("contact_is_me", "yes" | "no") => ui.t(&format!("field-contact_is_me-{value}")).to_string(),
        ("contact_lang", code) => Language::parse(code).map_or_else(String::new, |l| l.own_name().to_owned()),
        _ => value.to_owned(),
    }
}
