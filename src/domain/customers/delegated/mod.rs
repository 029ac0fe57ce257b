//! Delegated access: a partner asks to hold some administrator roles for a customer, for a time and under a
//! name; the customer grants them or not, and either ends it. Rule: a row for each side, the customer's leads
//! and is locked first; every end is for good. States in `model.rs`; start at `ask.rs`, then `answer.rs`,
//! `term.rs`, `switch.rs`, `finish.rs`, and `due.rs` for what time does.

mod answer;
mod ask;
mod assign;
mod changed;
mod due;
mod finish;
mod model;
mod store;
mod switch;
mod templates;
mod term;
mod views;

pub use answer::{AnswerError, approve, decline};
pub use ask::{AskError, NewDelegation, ask, may_ask};
pub use assign::{AssignError, Assignee, Assignment, assign, assignable, assigners, assignments, unassign, usage};
pub use due::keep_one;
pub use finish::{FinishError, finish};
pub use model::{Catalogued, DelegationState, EndFault, MAX_DAYS};
pub use switch::{MOST_AT_ONCE, extend};
pub use templates::{
    MOST_TEMPLATES, READY, Template, TemplateError, delete_template, rename_template, save_template, templates,
};
pub use term::{NewEnd, Proposed, TermError, propose_end, set_end};
pub use views::{Delegation, catalogue, delegation, delegations, known, may_administer};

pub(super) use assign::usable;
pub(super) use finish::end_all;
pub(super) use store::in_force;
