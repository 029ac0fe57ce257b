//! Verifying a company: a case for each submitted version of its profile, with its checks.
//! Rule: every change holds the case's row first and raises its version, so that no two people decide the
//! same thing; the review goes on only after the primary contact confirmed. Decisions without I/O: `model.rs`.

mod answer;
mod appeals;
mod calendar;
mod claim;
mod confirmations;
mod contact;
mod contact_letter;
mod decide;
pub mod documents;
mod evidence;
pub mod hints;
mod messages;
mod model;
mod open;
mod outcome;
pub mod proof;
mod queue;
mod remind;
mod reopen;
mod resend;
mod review;
mod store;
mod views;

pub use answer::{AnswerError, answer};
pub use appeals::AppealView;
pub use calendar::{business_days_after, business_days_between};
pub use claim::claim;
pub use contact::{Asked, ConfirmError, asked, confirm, disown, prove_code, type_code};
pub use contact_letter::{ContactError, ContactLetter, Delivery, change_contact, contact_letter};
pub use decide::{DecideError, Judgement, decide};
pub use messages::{MessageView, Side};
pub use model::{
    CaseKind, CaseState, CheckKind, CheckState, Decision, LinkStanding, Reason, Turn, case_state, link_standing,
    may_decide, turn,
};
pub(in crate::domain) use open::{NewCase, close, flag_alike, open};
pub use queue::{QueueRow, queue};
pub use remind::remind_one;
pub(in crate::domain) use reopen::{Changed, go_on_with, may_ask_again, newest_state, open_change};
pub(in crate::domain) use resend::until_tomorrow;
pub use resend::{ResendError, resend, resend_by_link};
pub use review::{Evidence, ReviewPage, review};
pub use views::{CaseView, CheckView, EventView, LastChange, case_of};
