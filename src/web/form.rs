//! Forms: what was typed, what is wrong with it, and the extractor that reads it.
//! Rule: fields nobody asked for are refused, values are kept as typed, all faults are shown at once.
//! The token and the one-time id were taken off by [`super::gate`] before a form is read.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::error::WebError;
use super::state::App;
use crate::domain::values::Fault;
use crate::i18n::{Msg, Words};

/// The fact of a fault by whose number a sentence changes: "1 try left", "2 tries left".
const COUNTED: &str = "tries";

/// The largest form, in bytes. Uploads have their own way in.
pub const LARGEST: usize = 64 * 1024;

/// A form as its closed type; the handler's last argument.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, _: &App) -> Result<Self, WebError> {
        let body = to_bytes(request.into_body(), LARGEST).await.map_err(|_| WebError::TooLarge)?;
        serde_html_form::from_bytes(&body).map(Self).map_err(|e| WebError::BadForm(e.to_string()))
    }
}

/// What is wrong with a form, field by field, in words.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    words: Option<Words>,
    list: Vec<(String, Vec<String>)>,
}

impl Errors {
    /// No fault yet; faults will be said in these words.
    #[must_use]
    pub fn new(words: Words) -> Self {
        Self { words: Some(words), list: Vec::new() }
    }

    /// A form shown for the first time.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The value, or a fault kept under `field`.
    pub fn take<T>(&mut self, field: &str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.add(field, &fault)).ok()
    }

    /// Keeps a fault. Its words are `fault-<field>-<kind>` or, where a field has none of its own, `fault-<kind>`.
    pub fn add(&mut self, field: &str, fault: &Fault) {
        self.add_as(field, field, fault, None);
    }

    /// Keeps a fault under `field` in the words of the field `named`, those of a country where it has its own.
    pub fn add_as(&mut self, field: &str, named: &str, fault: &Fault, country: Option<&str>) {
        let text = self.words.map_or_else(String::new, |words| {
            let start = words.fault(named, fault.kind, country);
            let told = |msg: Msg, (name, value): &(&'static str, String)| match value.parse::<i64>() {
                Ok(count) if *name == COUNTED => msg.arg(name, count),
                _ => msg.arg(name, value.as_str()),
            };
            fault.args.iter().fold(start, told).to_string()
        });
        self.say(field, text);
    }

    /// Keeps words that are already said.
    pub fn say(&mut self, field: &str, text: String) {
        match self.list.iter_mut().find(|(name, _)| name == field) {
            Some((_, texts)) => texts.push(text),
            None => self.list.push((field.to_owned(), vec![text])),
        }
    }

    /// Whether the form may be taken as it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What is wrong with one field.
    #[must_use]
    pub fn get(&self, field: &str) -> &[String] {
        self.list.iter().find(|(name, _)| name == field).map_or(&[], |(_, texts)| texts)
    }

    /// Everything, for the summary: fields in the order of the form, each with its words.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list.iter().flat_map(|(field, texts)| texts.iter().map(move |text| (field.as_str(), text.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_tries_that_are_left_change_the_sentence() {
        let said = |tries: &str| {
            let mut errors = Errors::new(Words::new(Language::English));
            errors.add("code", &Fault::of("mismatch").with("tries", tries));
            errors.get("code").join(" ")
        };
        assert!(said("2").ends_with("2 tries left"), "{}", said("2"));
        assert!(said("1").ends_with("1 try left"), "{}", said("1"));
        assert!(said("0").ends_with("Send a new one"), "{}", said("0"));
    }
}
