//! Agreements: texts and versions, who signed which, and the proof of it.
//! Rule: a published version is never edited, a signature never deleted; what is stored with a signature is
//! the hash of the exact text shown. Decisions in `model.rs`, SQL in `store.rs`, what pages read in
//! `views.rs`; the verbs are `sign.rs`, `ask.rs`, `publish.rs`; the operator writes in `drafts.rs` and `release.rs`,
//! and reads in `operator.rs`; `tell.rs` is what the worker says about a new version.

mod ask;
mod compare;
mod differences;
mod drafts;
pub mod evidence;
mod in_force;
mod model;
mod offered;
pub mod operator;
mod publish;
mod release;
mod sign;
mod store;
mod tell;
mod views;
mod wording;

pub use ask::{AskError, Asking, ask};
pub use compare::{Compared, compare};
pub use differences::{Change, Passage, differences};
pub use drafts::{Draft, DraftError, SavedDraft, begin, discard, draft, save};
pub use in_force::InForce;
pub use model::{AgreementKind, AgreementText, Rule, Signed, State, Wanted};
pub use offered::{offered, offered_language};
pub use publish::{DEMONSTRATION_CUSTOMER, DEMONSTRATION_PARTNER, NewVersion, PublishError, publish};
pub use release::{Lack, ReleaseError, lacks, release};
pub use sign::{SignError, Signing, is_name, sign};
pub use store::current;
pub use tell::{RemindError, remind, tell_some};
pub use views::{AgreementPage, AgreementRow, Receipt, list, newest_signature, read, receipt};
pub use wording::wording;

pub(in crate::domain) use in_force::in_force;
pub(in crate::domain) use model::NewSignature;
pub(in crate::domain) use offered::offered_in;
pub(in crate::domain) use store::{current_in, record_signature, signed_in, wanted_in};
