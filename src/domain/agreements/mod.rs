//! Agreements: texts and versions, who signed which, and the proof of it.
//! Rule: a published version is never edited, a signature never deleted; what is stored with a signature is
//! the hash of the exact text shown. Decisions in `model.rs`, SQL in `store.rs`.

mod model;
mod store;

pub(in crate::domain) use model::NewSignature;
pub use model::{AgreementKind, AgreementText};
pub use store::current;
pub(in crate::domain) use store::{current_in, record_signature};
