//! Pages of enrolling: Welcome page, task list, sections, check, status; and the primary contact's own pages.
//! Rule: `may_visit` says which page opens now; a page that does not make sense leads to the one that does.

mod appeal;
mod check;
mod confirmation;
mod fix;
mod rejection;
mod section;
mod sent;
mod status;
mod tasks;
mod thread;
mod verify;
mod welcome;
mod withdrawal;

use crate::domain::enrollment::{Application, Page, Section, may_visit};
use crate::domain::ids::OrgId;
use crate::web::paths::enrollment as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, LinkHolder, Member, SignedIn};
    routes
        .get(paths::WELCOME, Anyone, welcome::show)
        .get(paths::START, SignedIn, welcome::start)
        .get(paths::TASKS, Member, tasks::show)
        .post(paths::TASKS, Member, tasks::start)
        .get(paths::LEGAL_PROFILE, Member, section::legal)
        .post(paths::LEGAL_PROFILE, Member, section::save_legal)
        .get(paths::PRIMARY_CONTACT, Member, section::contact)
        .post(paths::PRIMARY_CONTACT, Member, section::save_contact)
        .get(paths::CUSTOMER_SUPPORT, Member, section::support)
        .post(paths::CUSTOMER_SUPPORT, Member, section::save_support)
        .get(paths::CHECK, Member, check::show)
        .post(paths::SUBMISSION, Member, check::submit)
        .get(paths::SUBMITTED, Member, sent::show)
        .get(paths::STATUS, Member, status::show)
        .post(paths::RESEND, Member, status::resend)
        .get(paths::FIX, Member, fix::show)
        .post(paths::FIX, Member, fix::submit)
        .get(paths::MESSAGES, Member, thread::show)
        .post(paths::MESSAGES, Member, thread::submit)
        .get(paths::REJECTION, Member, rejection::show)
        .get(paths::APPEAL, Member, appeal::show)
        .post(paths::APPEAL, Member, appeal::submit)
        .get(paths::WITHDRAWAL, Member, withdrawal::show)
        .post(paths::WITHDRAWAL, Member, withdrawal::submit)
        .get(paths::CONFIRMATION_LINK, Anyone, confirmation::open)
        .get(paths::CONFIRMATION, LinkHolder, confirmation::show)
        .post(paths::CONFIRMATION, LinkHolder, confirmation::confirm)
        .post(paths::DISAVOWAL, LinkHolder, confirmation::disown)
        .post(paths::SENDING, LinkHolder, confirmation::send)
        .get(paths::VERIFY, Anyone, verify::show)
        .post(paths::VERIFY, Anyone, verify::submit);
}

/// The address of a page of the application.
fn path_of(org: OrgId, page: Page) -> String {
    match page {
        Page::Tasks | Page::Fix => paths::tasks(org),
        Page::Section(Section::Legal) => paths::legal_profile(org),
        Page::Section(Section::Contact) => paths::primary_contact(org),
        Page::Section(Section::Support) => paths::customer_support(org),
        Page::Check => paths::check(org),
        Page::Submitted => paths::submitted(org),
        Page::Status => paths::status(org),
        Page::Withdrawal => paths::withdrawal(org),
    }
}

/// Where to go instead, if the page does not make sense now.
fn elsewhere(org: OrgId, application: Option<&Application>, page: Page) -> Option<String> {
    let sent = application.is_some_and(|a| a.submitted_at.is_some());
    let complete = application.is_some_and(Application::is_complete);
    may_visit(application.map(|a| a.state), sent, complete, page).err().map(|instead| path_of(org, instead))
}
