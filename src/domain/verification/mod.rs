//! Verifying a company: a case for each submitted version of its profile, with its checks.
//! Rule: every change holds the case's row first and raises its version, so that no two people decide the
//! same thing; the review goes on only after the primary contact confirmed. Decisions without I/O: `model.rs`.

mod answer;
mod answers_due;
mod appeal;
mod appeals;
mod calendar;
mod claim;
mod confirmations;
mod contact;
mod contact_letter;
mod decide;
mod desk;
pub mod documents;
mod due;
mod evidence;
pub mod hints;
mod judged;
mod messages;
mod model;
mod open;
mod outcome;
mod overdue;
pub mod proof;
mod queue;
mod reasons;
mod remind;
mod reopen;
mod reply;
mod resend;
mod review;
mod rules;
mod second;
mod staff;
mod statistics;
mod store;
mod views;

pub use answer::{Answer, AnswerError, answer};
pub use answers_due::remind_of_answers;
pub use appeal::{AppealError, appeal};
pub use appeals::AppealView;
pub use calendar::Calendar;
pub use claim::{ClaimError, Holder, claim, claim_next};
pub use contact::{Asked, ConfirmError, asked, confirm, disown, prove_code, type_code};
pub use contact_letter::{ContactError, ContactLetter, Delivery, change_contact, contact_letter};
pub use decide::{DecideError, Judgement, decide, preview};
pub use desk::{DeskPage, EarlierCase, desk};
pub use due::{ReviewClock, runs};
pub use messages::{MessageView, Side, WriteError, write_to_reviewer};
pub use model::{
    CaseKind, CaseState, CheckKind, CheckState, Decision, LinkStanding, Turn, case_state, link_standing, may_decide,
    turn,
};
pub(in crate::domain) use open::{NewCase, close, flag_alike, open};
pub use overdue::tell_late;
pub use queue::{Assignee, Flag, Queue, QueueCheck, QueueFilter, QueueRow, queue, queue_file};
pub use reasons::{Accepted, Proof, Reason};
pub use remind::remind_one;
pub(in crate::domain) use reopen::{Changed, go_on_with, may_ask_again, newest_state, open_change};
pub use reply::reply;
pub(in crate::domain) use resend::until_tomorrow;
pub use resend::{ResendError, resend, resend_by_link};
pub use review::{Evidence, ReviewPage, review};
pub use rules::{Holiday, ReviewRules, RulesPage, add_holiday, remove_holiday, rules, set_rules};
pub use second::{Proposal, Second, agree};
pub use statistics::{MonthOfReviews, ReviewStatistics, statistics};
pub use views::{CaseView, CheckView, EventView, LastChange, case_of};
