//! What a form asks in one country: labels, hints, what is required, lists of states.
//! Rule: every difference between countries comes from `domain::values` or from a message with the country's code
//! at its end; no page names a country. Used by the legal profile and by locations.

use crate::domain::values::{Country, Need, StateRule, VatNumber, subdivisions};
use crate::handlers::answers;
use crate::web::Ui;

/// The fields of forms for one country.
pub(in crate::handlers) struct CountryFields {
    /// ISO alpha-2.
    pub(in crate::handlers) code: String,
    /// States to choose from, where only those are accepted and they are not known by their two letters.
    pub(in crate::handlers) states: Vec<(String, String)>,
    country: Option<Country>,
}

impl CountryFields {
    pub(in crate::handlers) fn of(code: &str) -> Self {
        let country = Country::parse(code).ok();
        let listed = country.filter(|c| c.rules().state == StateRule::Listed && c.code() != "IT");
        let states = listed.map_or(&[][..], subdivisions);
        let states = states.iter().map(|s| (s.code.to_owned(), s.name.to_owned())).collect();
        Self { code: code.to_owned(), states, country }
    }

    pub(in crate::handlers) fn is_asked(&self, field: &str) -> bool {
        answers::is_asked(field, &self.code)
    }

    pub(in crate::handlers) fn label(&self, ui: &Ui, field: &str) -> String {
        answers::label(ui, field, &self.code).to_string()
    }

    /// The hint: an example of the country's numbers where the program knows one, else the field's words.
    pub(in crate::handlers) fn hint(&self, ui: &Ui, field: &str) -> String {
        let own = format!("field-{field}-hint-{}", self.code);
        if ui.words.has(&own) {
            return ui.t(&own).to_string();
        }
        let example = match field {
            "vat_id" => self.country.and_then(VatNumber::example),
            "postal" => self.country.and_then(|c| c.rules().postal_example()),
            _ => return ui.t(&format!("field-{field}-hint")).to_string(),
        };
        let like = format!("field-{field}-hint-like");
        example.map_or_else(String::new, |example| ui.t(&like).arg("example", example).to_string())
    }

    pub(in crate::handlers) fn needs(&self, field: &str) -> bool {
        let Some(rules) = self.country.map(Country::rules) else { return false };
        match field {
            "region" => rules.state_required(),
            "postal" => rules.postal_code_required(),
            "reg_number" => rules.registration_number == Need::Required,
            "vat_id" => rules.vat == Need::Required,
            _ => true,
        }
    }

    /// The keyboard for numbers that have digits only.
    pub(in crate::handlers) fn digits(&self) -> &'static str {
        if self.code == "IT" { "numeric" } else { "" }
    }

    pub(in crate::handlers) fn region_size(&self) -> usize {
        if self.code == "IT" { 4 } else { 0 }
    }
}
