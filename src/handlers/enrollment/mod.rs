//! Pages of enrolling: Welcome page, task list, sections, check, status; and the primary contact's own pages.
//! Rule: `may_visit` says which page opens now; a page that does not make sense leads to the one that does.

mod address;
mod alike;
mod appeal;
mod check;
mod confirmation;
mod conflict;
mod contact_letter;
mod documents;
mod fix;
mod partner_id;
mod proof;
mod rejection;
mod section;
mod sent;
mod status;
mod tasks;
mod thread;
mod verify;
mod welcome;
mod withdrawal;

use axum::response::Response;

use crate::domain::actor::{Kind, Member};
use crate::domain::enrollment::{Application, ApplicationState, Page, Question, Section, may_visit};
use crate::domain::ids::OrgId;
use crate::domain::verification::documents::LARGEST;
use crate::web::paths::enrollment as paths;
use crate::web::{Audience, Routes, see_other};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, LinkHolder, Member, SignedIn};
    routes
        .get(paths::WELCOME, Anyone, welcome::show)
        .get(paths::START, SignedIn, welcome::start)
        .get(paths::TASKS, Member, tasks::show)
        .post(paths::TASKS, Member, tasks::start)
        .get(paths::PARTNER_ID, Member, section::partner_id)
        .post(paths::PARTNER_ID, Member, section::save_partner_id)
        .get(paths::ALIKE, Member, alike::show)
        .post(paths::ALIKE_REQUEST, Member, alike::ask)
        .post(paths::ALIKE_CONTINUATION, Member, alike::go_on)
        .get(paths::ADDRESS, Member, address::show)
        .post(paths::ADDRESS, Member, address::submit)
        .get(paths::LEGAL_PROFILE, Member, section::legal)
        .post(paths::LEGAL_PROFILE, Member, section::save_legal)
        .get(paths::PRIMARY_CONTACT, Member, section::contact)
        .post(paths::PRIMARY_CONTACT, Member, section::save_contact)
        .get(paths::CUSTOMER_SUPPORT, Member, section::support)
        .post(paths::CUSTOMER_SUPPORT, Member, section::save_support)
        .get(paths::CHECK, Member, check::show)
        .post(paths::SUBMISSION, Member, check::submit)
        .get(paths::SUBMITTED, Member, sent::show)
        .get(paths::CONFIRMATION_LINK, Anyone, confirmation::open)
        .get(paths::CONFIRMATION, LinkHolder, confirmation::show)
        .post(paths::CONFIRMATION, LinkHolder, confirmation::confirm)
        .post(paths::DISAVOWAL, LinkHolder, confirmation::disown)
        .post(paths::SENDING, LinkHolder, confirmation::send)
        .get(paths::VERIFY, Anyone, verify::show)
        .post(paths::VERIFY, Anyone, verify::submit);
    case_routes(routes);
    document_routes(routes);
}

/// What the company does once the application is sent.
fn case_routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::STATUS, Member, status::show)
        .post(paths::RESEND, Member, status::resend)
        .get(paths::CONTACT_LETTER, Member, contact_letter::show)
        .post(paths::CONTACT_LETTER, Member, contact_letter::change)
        .get(paths::FIX, Member, fix::show)
        .post(paths::FIX, Member, fix::submit)
        .get(paths::MESSAGES, Member, thread::show)
        .post(paths::MESSAGES, Member, thread::submit)
        .get(paths::REJECTION, Member, rejection::show)
        .get(paths::APPEAL, Member, appeal::show)
        .post(paths::APPEAL, Member, appeal::submit)
        .get(paths::WITHDRAWAL, Member, withdrawal::show)
        .post(paths::WITHDRAWAL, Member, withdrawal::submit);
}

fn document_routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::DOCUMENTS, Member, documents::show)
        .upload(paths::DOCUMENTS, Member, LARGEST, documents::add)
        .get(paths::DOCUMENT, Member, documents::save)
        .post(paths::DOCUMENT_REMOVAL, Member, documents::remove)
        .get(paths::FIX_DOCUMENTS, Member, documents::show_for_answer)
        .upload(paths::FIX_DOCUMENTS, Member, LARGEST, documents::add_to_answer)
        .get(paths::DOMAIN_PROOF, Member, proof::show)
        .post(paths::DOMAIN_PROOF, Member, proof::check);
}

/// Where a reseller says which providers see how far its enrollment is.
fn sharing(by: &Member) -> Option<String> {
    by.company().kinds.contains(&Kind::Reseller).then(|| crate::web::paths::relationships::sharing(by.org()))
}

/// The address of a page of the application.
fn path_of(org: OrgId, page: Page) -> String {
    match page {
        Page::Tasks | Page::Fix => paths::tasks(org),
        Page::Section(Section::PartnerId) => paths::partner_id(org),
        Page::Alike => paths::alike(org),
        Page::Address => paths::address(org),
        Page::Section(Section::Legal) => paths::legal_profile(org),
        Page::Section(Section::Contact) => paths::primary_contact(org),
        Page::Section(Section::Support) => paths::customer_support(org),
        Page::Check => paths::check(org),
        Page::Submitted => paths::submitted(org),
        Page::Status => paths::status(org),
        Page::Withdrawal => paths::withdrawal(org),
    }
}

/// Where to answer what a saved legal profile asks.
fn path_of_question(org: OrgId, question: Question) -> String {
    match question {
        Question::Alike => path_of(org, Page::Alike),
        Question::Address => path_of(org, Page::Address),
    }
}

/// The page a browser is led to from a page of the draft that was sent meanwhile: the receipt, which says when.
fn sent_already(path: &str, application: Option<&Application>, org: OrgId) -> Response {
    let sent = application.is_some_and(|a| a.state == ApplicationState::Submitted);
    if sent { see_other(&format!("{}?already=1", paths::submitted(org))) } else { see_other(path) }
}

/// Where to go instead, if the page does not make sense now.
fn elsewhere(org: OrgId, application: Option<&Application>, page: Page) -> Option<String> {
    let sent = application.is_some_and(|a| a.submitted_at.is_some());
    let complete = application.is_some_and(Application::is_complete);
    may_visit(application.map(|a| a.state), sent, complete, page).err().map(|instead| path_of(org, instead))
}
