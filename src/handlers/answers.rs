//! The answers of a section as rows to read, in the words of the company's country. Shown to the company
//! before it sends them and to the reviewer.

use crate::domain::enrollment::Section;
use crate::i18n::{Language, Msg};
use crate::web::Ui;

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
            label: label(ui, field, country).to_string(),
            value: words(ui, field, &get(field)),
        })
        .collect()
}

/// Whether a field is asked in this country.
pub(in crate::handlers) fn is_asked(field: &str, country: &str) -> bool {
    match field {
        "fiscal_code" | "pec" => country == "IT",
        "reg_number" => crate::domain::values::Country::parse(country)
            .is_ok_and(|c| c.rules().registration_number != crate::domain::values::Need::NotAllowed),
        _ => true,
    }
}

/// A field's label, the country's own where it has one.
pub(in crate::handlers) fn label(ui: &Ui, field: &str, country: &str) -> Msg {
    let own = format!("field-{field}-{country}");
    if ui.words.has(&own) { ui.t(&own) } else { ui.t(&format!("field-{field}")) }
}

fn words(ui: &Ui, field: &str, value: &str) -> String {
    match (field, value) {
        ("contact_is_me", "yes" | "no") => ui.t(&format!("field-contact_is_me-{value}")).to_string(),
        ("contact_lang", code) => Language::parse(code).map_or_else(String::new, |l| l.own_name().to_owned()),
        _ => value.to_owned(),
    }
}
