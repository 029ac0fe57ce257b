//! Requests for help of a company to the operator, and the operator's answers.
//! Rules: whoever the table of actions lets writes, whatever the company's standing, so that a rejected or suspended
//! one still reaches a human; writing opens a closed request again; a request to merge accounts changes nothing by
//! itself. Decisions in `model.rs`, SQL in `store.rs`, what pages read in `views.rs`.

mod answer;
mod model;
mod open;
mod store;
mod views;
mod write;

pub use answer::{Answer, AnswerError, answer};
pub use model::{MANY_OPEN, Outcome, Side, State, Topic};
pub use open::{MergeError, New, OpenError, open, request_merge};
pub use views::{Entry, Inbox, InboxRow, Row, Thread, inbox, inbox_thread, list, thread};
pub use write::{WriteError, close, write};
