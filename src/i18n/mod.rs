//! The words: everything a reader sees that is not data, in English and Italian.
//!
//! A leaf: it knows nothing else of ours. The sentences live in Fluent files (`en/*.ftl`,
//! `it/*.ftl`, one per feature), never in Rust or in a template; names of a program, an agreement or
//! a company are data and come in as arguments.
//!
//! - [`language`]: the two languages and what a browser asks for
//! - [`words`]: what pages and letters use (`words.t("key").arg("name", value)`)
//! - [`format`](mod@format): dates, times, numbers
//! - [`countries`]: names of countries, in the order of each language
//! - [`catalogue`]: the files, parsed once; add a feature's file there
//! - [`messages`]: the messages as they are written, for the checks
//! - [`check`]: what differs between the languages, what the sources use

pub mod catalogue;
pub mod check;
pub mod countries;
pub mod format;
pub mod language;
pub mod messages;
pub mod words;

pub use language::{Language, negotiate};
pub use words::{ArgValue, Msg, Words};
