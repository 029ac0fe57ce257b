//! Verifying a company: a case for each submitted version of its profile, with its checks.
//! Rule: every change holds the case's row first and raises its version, so that no two people decide the
//! same thing; the review goes on only after the primary contact confirmed. Decisions without I/O: `model.rs`.

mod answer;
mod appeal;
mod appeals;
mod calendar;
mod claim;
mod confirmations;
mod contact;
mod decide;
mod evidence;
mod judged;
mod messages;
mod model;
mod open;
mod outcome;
mod queue;
mod reasons;
mod remind;
mod resend;
mod review;
mod store;
mod views;

pub use answer::{Answer, AnswerError, answer};
pub use appeal::{AppealError, appeal};
pub use appeals::AppealView;
pub use calendar::{business_days_after, business_days_between};
pub use claim::claim;
pub use contact::{Asked, ConfirmError, asked, confirm, disown, prove_code, type_code};
pub use decide::{DecideError, Judgement, decide};
pub use messages::{MessageView, Side, WriteError, write_to_company, write_to_reviewer};
pub use model::{
    CaseKind, CaseState, CheckKind, CheckState, Decision, LinkStanding, Turn, case_state, link_standing, may_decide,
    turn,
};
pub(in crate::domain) use open::{NewCase, close, open};
pub use queue::{QueueRow, queue};
pub use reasons::{Accepted, Proof, Reason};
pub use remind::remind;
pub use resend::{ResendError, resend, resend_by_link};
pub use review::{Evidence, ReviewPage, review};
pub use views::{CaseView, CheckView, EventView, LastChange, case_of};
