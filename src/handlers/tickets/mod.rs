//! Requests for help: the company's list, form and threads, the request to merge accounts, the operator's inbox.

mod inbox;
mod list;
mod merge;
mod new;
mod thread;

use crate::domain::tickets::State;
use crate::web::paths::tickets as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Member, Operator};
    routes
        .get(paths::TICKETS, Member, list::show)
        .get(paths::NEW, Member, new::show)
        .post(paths::NEW, Member, new::submit)
        .get(paths::TICKET, Member, thread::show)
        .post(paths::MESSAGES, Member, thread::write)
        .post(paths::CLOSING, Member, thread::close)
        .get(paths::MERGE, Member, merge::show)
        .post(paths::MERGE, Member, merge::submit)
        .get(paths::INBOX, Operator, inbox::list)
        .get(paths::OPERATOR_TICKET, Operator, inbox::show)
        .post(paths::ANSWER, Operator, inbox::answer);
}

/// A state as a tag for the side whose turn `waits` is: its look.
fn look(state: State, waits: State) -> &'static str {
    match state {
        State::Closed => "",
        state if state == waits => "warn",
        _ => "info",
    }
}
