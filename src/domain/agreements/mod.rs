//! Agreements: texts and versions, who signed which, and the proof of it.
//! Rule: a published version is never edited, a signature never deleted; what is stored with a signature is
//! the hash of the exact text shown. Decisions in `model.rs`, SQL in `store.rs`, what pages read in
//! `views.rs`; the verbs are `sign.rs`, `ask.rs` and `publish.rs`.

mod ask;
pub mod evidence;
mod in_force;
mod model;
mod offered;
mod publish;
mod sign;
mod store;
mod views;

pub use ask::{AskError, ask};
pub use in_force::InForce;
pub use model::{AgreementKind, AgreementText, Signed, State};
pub use offered::{offered, offered_language};
pub use publish::{DEMONSTRATION_CUSTOMER, DEMONSTRATION_PARTNER, NewVersion, PublishError, publish};
pub use sign::{SignError, Signing, is_name, sign};
pub use store::current;
pub use views::{AgreementPage, AgreementRow, Receipt, list, newest_signature, read, receipt};

pub(in crate::domain) use in_force::in_force;
pub(in crate::domain) use model::NewSignature;
pub(in crate::domain) use offered::offered_in;
pub(in crate::domain) use store::{current_in, record_signature, signed_in};
