//! Pages of provider and reseller: inviting, answering an invitation, the two lists, ending it.
//! Rule: nothing happens by opening a link; every end of an invitation has a page of its own that says
//! what to do next (`stop.rs`).

mod bulk;
mod detail;
mod invitation;
mod invitations;
mod invite;
mod link;
mod partner_of_record;
mod providers;
mod removal;
mod resellers;
mod sent;
mod stop;

use crate::domain::organizations::Card;
use crate::web::paths::relationships as paths;
use crate::web::{Audience, Routes, Ui};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{LinkHolder, Provider, Reseller};
    routes
        .get(paths::RESELLERS, Provider, resellers::show)
        .get(paths::PARTNER_OF_RECORD, Provider, partner_of_record::show)
        .get(paths::INVITE, Provider, invite::show)
        .post(paths::INVITE, Provider, invite::submit)
        .get(paths::BULK, Provider, bulk::hand_in::show)
        .upload(paths::BULK, Provider, bulk::LARGEST, bulk::hand_in::submit)
        .get(paths::BULK_TEMPLATE, Provider, bulk::files::template)
        .get(paths::BULK_CHECK, Provider, bulk::check::show)
        .post(paths::BULK_SENDING, Provider, bulk::check::send)
        .get(paths::BULK_PROBLEMS, Provider, bulk::files::problems)
        .get(paths::BULK_REPORT, Provider, bulk::files::report)
        .get(paths::JOB, Provider, bulk::job::show)
        .post(paths::JOB_CANCELLATION, Provider, bulk::job::cancel)
        .get(paths::SENT_INVITATION, Provider, sent::show)
        .post(paths::RESEND, Provider, sent::resend)
        .post(paths::WITHDRAWAL, Provider, sent::withdraw)
        .get(paths::RESELLER, Provider, detail::reseller)
        .get(paths::RESELLER_REMOVAL, Provider, removal::ask_provider)
        .post(paths::RESELLER_REMOVAL, Provider, removal::by_provider)
        .get(paths::INVITATION_LINK, LinkHolder, link::open)
        .get(paths::INVITATION_PREVIEW, LinkHolder, link::show)
        .post(paths::RECEPTION, Reseller, link::receive)
        .get(paths::INVITATIONS, Reseller, invitations::show)
        .get(paths::INVITATION, Reseller, invitation::show)
        .post(paths::ACCEPTANCE, Reseller, invitation::accept)
        .post(paths::DECLINE, Reseller, invitation::decline)
        .get(paths::PROVIDERS, Reseller, providers::show)
        .get(paths::PROVIDER, Reseller, detail::provider)
        .get(paths::ACCESS_REMOVAL, Reseller, removal::ask_access)
        .post(paths::ACCESS_REMOVAL, Reseller, removal::access)
        .get(paths::REMOVAL, Reseller, removal::ask_reseller)
        .post(paths::REMOVAL, Reseller, removal::by_reseller);
}

/// The number that orders of a reseller name, for its place in the chain; empty while it chose no location.
fn number_note(ui: &Ui, reseller: &Card) -> String {
    let Some(number) = &reseller.location_partner_id else { return String::new() };
    ui.t("relationships-location_number").arg("partner_id", ui.name("partner_id")).arg("number", number).to_string()
}
