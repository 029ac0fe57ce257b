//! Pages of customers: the reseller's invitations, the partners' lists, the request a customer answers
//! (`request/`), and the customer's own list of partners.

mod address;
mod agreement;
mod asked;
mod attestation;
mod create;
mod delegated;
mod detail;
mod details;
mod export;
mod files;
mod inquiry;
mod invitation;
mod invite;
mod kept;
mod list;
mod moving;
mod objection;
mod open_door;
mod open_link;
mod own_agreement;
mod partner;
mod partner_access;
mod partners;
mod removal;
mod request;
mod selection;
mod sent_list;
mod several;
mod several_lines;
mod shared;
mod stop;
mod support;
mod take_over;

use crate::domain::verification::documents::LARGEST;
use crate::web::paths::customers as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, Customer, LinkHolder, Member, Reseller};
    routes
        .get(paths::CUSTOMERS, Member, list::show)
        .get(paths::CUSTOMER, Member, detail::show)
        .get(paths::EXPORT, Member, export::all)
        .get(paths::SHARED_EXPORT, Reseller, export::shared)
        .get(paths::SHARED, Reseller, shared::show)
        .get(paths::INVITE, Reseller, invite::show)
        .post(paths::INVITE, Reseller, invite::submit)
        .get(paths::INVITE_SEVERAL, Reseller, several::show)
        .post(paths::INVITE_SEVERAL, Reseller, several::submit)
        .get(paths::REQUEST_LINK, Anyone, request::link::open)
        .get(paths::REQUEST, LinkHolder, request::show::show)
        .get(paths::REQUEST_CODE, LinkHolder, request::code::show)
        .post(paths::REQUEST_CODE, LinkHolder, request::code::submit)
        .get(paths::REVIEW, LinkHolder, request::review::show)
        .post(paths::ACCEPTANCE, LinkHolder, request::acceptance::submit)
        .get(paths::DECLINE, LinkHolder, request::decline::show)
        .post(paths::DECLINE, LinkHolder, request::decline::submit)
        .get(paths::DONE, LinkHolder, request::done::show)
        .get(paths::PARTNERS, Customer, partners::show);
    lists(routes);
    open_links(routes);
    sent(routes);
    acts(routes);
    moves(routes);
}

/// The open link, who comes by it, and the answer.
fn open_links(routes: &mut Routes) {
    use Audience::{LinkHolder, Reseller};
    routes
        .get(paths::OPEN_LINK, Reseller, open_link::show)
        .post(paths::OPEN_LINK, Reseller, open_link::make)
        .post(paths::OPEN_LINK_END, Reseller, open_link::switch_off)
        .post(paths::INQUIRY_CONFIRMATION, Reseller, inquiry::confirm)
        .post(paths::INQUIRY_REFUSAL, Reseller, inquiry::refuse)
        .get(paths::DOOR_LINK, LinkHolder, open_door::open)
        .get(paths::DOOR, LinkHolder, open_door::show)
        .post(paths::DOOR, LinkHolder, open_door::submit)
        .get(paths::DOOR_DONE, LinkHolder, open_door::done);
}

/// Long lists as files, and lists somebody keeps.
fn lists(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::FILE_NEW, Member, files::ask)
        .post(paths::FILES, Member, files::submit)
        .get(paths::FILE, Member, files::show)
        .get(paths::FILE_CONTENT, Member, files::content)
        .get(paths::KEPT, Member, kept::show)
        .post(paths::KEPT, Member, kept::submit)
        .post(paths::KEPT_END, Member, kept::drop);
}

/// What was sent, on the side of whoever asks.
fn sent(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::SENT_INVITATIONS, Member, sent_list::show)
        .post(paths::SELECTION, Member, selection::submit)
        .get(paths::SENT_INVITATION, Member, invitation::show)
        .post(paths::RESEND, Member, invitation::resend)
        .post(paths::WITHDRAWAL, Member, invitation::withdraw)
        .get(paths::INVITATION_ADDRESS, Member, address::show)
        .post(paths::INVITATION_ADDRESS, Member, address::submit)
        .get(paths::INVITATION_COPY, Member, address::copy);
}

/// What is done with a relationship that is in force.
fn acts(routes: &mut Routes) {
    use Audience::{Customer, Member, Provider};
    routes
        .get(paths::REMOVAL, Member, removal::ask)
        .post(paths::REMOVAL, Member, removal::submit)
        .get(paths::CREATE, Provider, create::show)
        .post(paths::CREATE, Provider, create::submit)
        .get(paths::DETAILS, Member, details::show)
        .post(paths::DETAILS, Member, details::submit)
        .get(paths::AGREEMENT, Member, agreement::show)
        .get(paths::ATTESTATION, Member, attestation::ask)
        .upload(paths::ATTESTATION, Member, LARGEST, attestation::submit)
        .get(paths::PROOF, Member, attestation::proof)
        .get(paths::OWN_AGREEMENT, Customer, own_agreement::show)
        .post(paths::OWN_ACCEPTANCE, Customer, own_agreement::submit)
        .get(paths::OWN_ATTESTATION, Customer, objection::show)
        .post(paths::OBJECTION, Customer, objection::submit)
        .get(paths::OWN_PROOF, Customer, objection::proof)
        .get(paths::SUPPORT, Member, support::show)
        .post(paths::SUPPORT, Member, support::submit)
        .get(paths::PARTNER, Customer, partner::show)
        .get(paths::OWN_REMOVAL, Customer, removal::ask_own)
        .post(paths::OWN_REMOVAL, Customer, removal::submit_own)
        .get(paths::ACCESS_REMOVAL, Customer, partner_access::ask)
        .post(paths::ACCESS_REMOVAL, Customer, partner_access::submit);
    delegation(routes);
}

/// Moving to other partners.
fn moves(routes: &mut Routes) {
    use Audience::{Customer, Reseller};
    routes
        .get(paths::MOVE, Customer, moving::show)
        .post(paths::MOVE, Customer, moving::make)
        .post(paths::MOVE_END, Customer, moving::take_back)
        .get(paths::TAKE_OVER, Reseller, take_over::show)
        .post(paths::TAKE_OVER, Reseller, take_over::submit);
}

/// Delegated access, on either side.
fn delegation(routes: &mut Routes) {
    use Audience::{Customer, Member};
    use delegated::{administration, answer, ask, assignments, bulk, list, show, template, term};
    routes
        .get(paths::ACCESS, Member, list::show)
        .get(paths::ACCESS_NEW, Member, ask::show)
        .post(paths::ACCESS_NEW, Member, ask::submit)
        .get(paths::ADMINISTRATION, Member, administration::show)
        .post(paths::ADMINISTRATION, Member, administration::submit)
        .get(paths::DELEGATION, Member, show::show)
        .post(paths::DELEGATION_END, Member, show::end)
        .post(paths::DELEGATION_EXTENSION, Member, show::extension)
        .get(paths::ROLE_TEMPLATES, Member, template::show)
        .get(paths::ROLE_TEMPLATE, Member, template::one)
        .post(paths::ROLE_TEMPLATE, Member, template::rename)
        .post(paths::ROLE_TEMPLATE_REMOVAL, Member, template::remove)
        .get(paths::ASSIGNMENTS, Member, assignments::show)
        .post(paths::ASSIGNMENTS, Member, assignments::submit)
        .post(paths::UNASSIGNMENT, Member, assignments::remove)
        .get(paths::OWN_DELEGATION, Customer, answer::show)
        .post(paths::OWN_APPROVAL, Customer, answer::approve)
        .post(paths::OWN_DECLINE, Customer, answer::decline)
        .post(paths::OWN_END, Customer, answer::end)
        .post(paths::OWN_EXTENSION, Customer, answer::extension)
        .get(paths::OWN_TERM, Customer, term::show)
        .post(paths::OWN_TERM, Customer, term::submit)
        .post(paths::ACCESS_EXTENSION, Member, bulk::submit)
        .post(paths::OWN_ACCESS_EXTENSION, Customer, bulk::submit_own);
}
