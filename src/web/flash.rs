//! A message for the next page: "Invitation sent". Carried in a sealed cookie, shown once.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use crate::domain::token::{Key, Purpose};

/// A message by its key, with the words that go into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The message's key in the catalogue.
    pub key: String,
    /// Its arguments.
    pub args: Vec<(String, String)>,
}

impl Flash {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// As a cookie carries it.
    #[must_use]
    pub fn sealed(&self, key: &Key) -> String {
        let text = serde_json::to_vec(self).unwrap_or_default();
        let seal = key.seal(Purpose::Flash, &[&text]);
        format!("{}.{}", URL_SAFE_NO_PAD.encode(&text), URL_SAFE_NO_PAD.encode(seal))
    }

    /// The reverse; nothing if it is not ours.
    #[must_use]
    pub fn open(key: &Key, sealed: &str) -> Option<Self> {
        let (text, seal) = sealed.split_once('.')?;
        let text = URL_SAFE_NO_PAD.decode(text).ok()?;
        let seal = URL_SAFE_NO_PAD.decode(seal).ok()?;
        let genuine: bool = key.seal(Purpose::Flash, &[&text]).ct_eq(seal.as_slice()).into();
        genuine.then(|| serde_json::from_slice(&text).ok()).flatten()
    }
}
