//! A country's rules in the words of the reference program's country-rules call.
//! The one rule: for the United States, the one country whose answer is public, they are that answer field by
//! field (`data/country_validation_US_recorded.json`). The facts come from `countries.rs`.

use serde::Serialize;

use super::countries::{CountryRules, Need, StateRule, subdivisions};
use super::country::Country;

/// What a country asks for, as other programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "the shape of the reference answer")]
pub struct ValidationRules {
    /// ISO 3166 alpha-2 code.
    pub iso2_code: &'static str,
    /// The first of the cultures.
    pub default_culture: &'static str,
    /// Whether an address needs a state or province.
    pub is_state_required: bool,
    /// Codes of the states, where only those are accepted.
    pub supported_states_list: Vec<&'static str>,
    /// Languages of the cultures, each once.
    pub supported_languages_list: Vec<&'static str>,
    /// Language and place, such as `en-US`.
    pub supported_cultures_list: Vec<&'static str>,
    /// Whether an address needs a postal code.
    pub is_postal_code_required: bool,
    /// What a postal code must match, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code_regex: Option<String>,
    /// An address always needs a city.
    pub is_city_required: bool,
    /// Whether a VAT number may be given.
    pub is_vat_id_supported: bool,
    /// How phone numbers are written, where the program says so. What is read is more: any number that can be
    /// dialled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_regex: Option<String>,
    /// Whether a registration number may be given.
    pub is_tax_id_supported: bool,
    /// Whether it may be left out.
    pub is_tax_id_optional: bool,
    /// Calling codes without plus sign.
    pub country_calling_codes_list: Vec<String>,
    /// What this is.
    pub attributes: Attributes,
}

/// What an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attributes {
    /// The word for it.
    pub object_type: &'static str,
}

impl ValidationRules {
    /// The rules of a country.
    #[must_use]
    pub fn of(country: Country) -> Self {
        let rules: &CountryRules = country.rules();
        let mut languages: Vec<&'static str> = Vec::new();
        for language in rules.cultures.iter().filter_map(|culture| culture.split('-').next()) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        let states = if rules.state == StateRule::Listed { subdivisions(country) } else { &[] };
        Self {
            iso2_code: rules.code,
            default_culture: rules.cultures.first().copied().unwrap_or("en-US"),
            is_state_required: rules.state_required(),
            supported_states_list: states.iter().map(|state| state.code).collect(),
            supported_languages_list: languages,
            supported_cultures_list: rules.cultures.clone(),
            is_postal_code_required: rules.postal_code_required(),
            postal_code_regex: whole(rules.postal_pattern),
            is_city_required: true,
            is_vat_id_supported: rules.vat != Need::NotAllowed,
            phone_number_regex: whole(rules.phone_pattern),
            is_tax_id_supported: rules.registration_number != Need::NotAllowed,
            is_tax_id_optional: rules.registration_number != Need::Required,
            country_calling_codes_list: rules
                .calling_codes
                .iter()
                .map(|code| code.chars().filter(char::is_ascii_digit).collect())
                .collect(),
            attributes: Attributes { object_type: "CountryValidationRules" },
        }
    }
}

/// A pattern that must match the whole text.
fn whole(pattern: &str) -> Option<String> {
    match pattern {
        "" => None,
        several if several.contains('|') && !several.starts_with('(') => Some(format!("^(?:{several})$")),
        one => Some(format!("^{one}$")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Phone, PostalCode, Province, VatNumber, countries};

    const RECORDED: &str = include_str!("data/country_validation_US_recorded.json");

    fn recorded() -> serde_json::Map<String, serde_json::Value> {
        let all: serde_json::Value = serde_json::from_str(RECORDED).unwrap();
        all["response"]["body"].as_object().unwrap().clone()
    }

    fn united_states() -> Country {
        Country::parse("US").unwrap()
    }

    #[test]
    fn the_rules_of_the_united_states_are_the_recorded_ones_field_by_field() {
        let ours = serde_json::to_value(ValidationRules::of(united_states())).unwrap();
        let recorded = recorded();
        assert_eq!(recorded.len(), 15);
        for (field, value) in &recorded {
            assert_eq!(&ours[field], value, "{field}");
        }
        assert_eq!(ours.as_object().unwrap().len(), recorded.len());
    }

    #[test]
    fn what_is_read_for_the_united_states_is_what_the_recorded_rules_accept() {
        let (us, recorded) = (united_states(), recorded());
        for state in recorded["supportedStatesList"].as_array().unwrap() {
            assert_eq!(Province::parse(us, state.as_str().unwrap()).unwrap().as_str(), state);
        }
        assert!(Province::parse(us, "PR").is_err());
        let pattern = |field: &str| regex::Regex::new(recorded[field].as_str().unwrap()).unwrap();
        let postal = pattern("postalCodeRegex");
        for code in ["98052", "98052-6399", "9805", "980526", "98052-639", "ABCDE", "98052-"] {
            assert_eq!(
                PostalCode::parse(us, code).is_ok_and(|read| read.as_str() == code),
                postal.is_match(code),
                "{code}"
            );
        }
        let phone = pattern("phoneNumberRegex");
        for typed in ["(425) 555-0123", "1 425 555 0123", "425.555.0123", "425/555-0123", "4255550123"] {
            assert!(phone.is_match(typed), "{typed}");
            assert_eq!(Phone::parse(us, typed).map(|p| p.to_string()).as_deref(), Ok("+14255550123"), "{typed}");
        }
        for typed in ["425 555 012", "call me", "5550123"] {
            assert!(!phone.is_match(typed) && Phone::parse(us, typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn every_country_has_rules_that_fit_what_its_form_asks() {
        for country in countries() {
            let rules = ValidationRules::of(country);
            assert_eq!(rules.is_state_required, !rules.supported_states_list.is_empty(), "{country}");
            assert!(rules.supported_cultures_list.contains(&rules.default_culture), "{country}");
            let pattern = rules.postal_code_regex.map(|p| regex::Regex::new(&p).unwrap());
            assert_eq!(pattern.is_some(), rules.is_postal_code_required, "{country}");
            if let (Some(pattern), Some(example)) = (pattern, country.rules().postal_example()) {
                assert!(pattern.is_match(example), "{country} {example}");
            }
            assert!(rules.is_vat_id_supported || !VatNumber::is_known_in(country), "{country}");
        }
    }
}
