//! Delegated access: a partner asks to hold some administrator roles for a customer, for a time and under a
//! name; the customer grants them or not, and either ends it. Rule: a row for each side, the customer's leads
//! and is locked first; every end is for good. States in `model.rs`; start at `ask.rs`, then `answer.rs`,
//! `finish.rs`, and `due.rs` for what time does.

mod answer;
mod ask;
mod due;
mod finish;
mod model;
mod store;
mod views;

pub use answer::{AnswerError, approve, decline};
pub use ask::{AskError, NewDelegation, ask, may_ask};
pub use due::keep_one;
pub use finish::{FinishError, extend, finish};
pub use model::{Catalogued, DelegationState, MAX_DAYS};
pub use views::{Delegation, catalogue, delegation, delegations, may_administer};

pub(super) use finish::end_all;
pub(super) use store::in_force;
