//! The proof of a domain: a TXT record with a value that is the company's own, instead of papers.
//! Rule: the value is derived from the server's key, the company and the domain; it is shown to the company alone
//! and stored nowhere. Once found it is good for ever. `check.rs` looks for it and lets the checks pass.

mod check;
mod domain;

pub use check::{ProofError, prove};
pub use domain::{Asked, Unfit, asked, value};
