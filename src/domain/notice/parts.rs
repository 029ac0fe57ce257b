//! What notices are made of beside words and ids: who reads, who may be answered, which documents are named.
//! Rule: what is kept in the outbox is read again from there, so a field that is added has a default.

use serde::{Deserialize, Serialize};

use crate::i18n::Language;

/// Who a letter goes to, in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Their name, possibly empty.
    pub name: String,
    /// Their address as typed.
    pub address: String,
    /// The language they read.
    pub language: Language,
}

/// The person a letter may be answered to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// The documents that would answer a question: their words, how many months old each may be at most, and whether
/// each of them is needed or any one will do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// Each of them, or any one.
    pub each: bool,
    /// The documents, none when none is needed.
    pub proofs: Vec<(String, Option<u32>)>,
}
