//! Pages of provider and reseller: inviting, answering an invitation, the two lists, ending it.
//! Rule: nothing happens by opening a link; every end of an invitation has a page of its own that says
//! what to do next (`stop.rs`).

mod address;
mod asked;
mod bulk;
mod day;
mod detail;
mod invitation;
mod invitations;
mod invite;
mod link;
mod nudge;
mod open_door;
mod open_link;
mod partner_file;
mod partner_of_record;
mod picker;
mod providers;
mod removal;
mod resellers;
mod selection;
mod sent;
mod sent_list;
mod sharing;
mod stage_file;
mod stages;
mod stop;
mod suspension;

use crate::domain::organizations::Card;
use crate::web::paths::relationships as paths;
use crate::web::{Audience, Routes, Ui};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Provider, Reseller};
    open_links(routes);
    files(routes);
    invitations_of(routes);
    on_the_way(routes);
    routes
        .get(paths::RESELLERS, Provider, resellers::show)
        .get(paths::RESELLERS_FILE, Provider, partner_file::resellers)
        .get(paths::SUSPENSION, Provider, suspension::show)
        .post(paths::SUSPENSION, Provider, suspension::suspend)
        .post(paths::RESUMPTION, Provider, suspension::resume)
        .post(paths::RESELLER_STAY, Provider, removal::provider_stays)
        .get(paths::PROVIDERS_FILE, Reseller, partner_file::providers)
        .post(paths::STAY, Reseller, removal::reseller_stays)
        .get(paths::PARTNER_OF_RECORD, Provider, partner_of_record::show)
        .get(paths::RESELLER, Provider, detail::reseller)
        .get(paths::RESELLER_REMOVAL, Provider, removal::ask_provider)
        .post(paths::RESELLER_REMOVAL, Provider, removal::by_provider)
        .get(paths::PROVIDERS, Reseller, providers::show)
        .get(paths::PROVIDER, Reseller, detail::provider)
        .get(paths::ACCESS_REMOVAL, Reseller, removal::ask_access)
        .post(paths::ACCESS_REMOVAL, Reseller, removal::access)
        .get(paths::REMOVAL, Reseller, removal::ask_reseller)
        .post(paths::REMOVAL, Reseller, removal::by_reseller);
}

/// Those of invitations, on both sides.
fn invitations_of(routes: &mut Routes) {
    use Audience::{LinkHolder, Provider, Reseller};
    routes
        .get(paths::INVITE, Provider, invite::show)
        .post(paths::INVITE, Provider, invite::submit)
        .get(paths::SENT_INVITATION, Provider, sent::show)
        .post(paths::RESEND, Provider, sent::resend)
        .post(paths::WITHDRAWAL, Provider, sent::withdraw)
        .get(paths::SENT_INVITATIONS, Provider, sent_list::show)
        .post(paths::SELECTION, Provider, selection::submit)
        .get(paths::INVITATION_ADDRESS, Provider, address::show)
        .post(paths::INVITATION_ADDRESS, Provider, address::submit)
        .get(paths::INVITATION_COPY, Provider, address::copy)
        .post(paths::OPENING, LinkHolder, link::onward)
        .post(paths::RENEWAL, LinkHolder, link::renew)
        .post(paths::OTHER_ADDRESS, Reseller, link::elsewhere)
        .post(paths::OWN_RENEWAL, Reseller, invitation::renew)
        .get(paths::INVITATION_LINK, LinkHolder, link::open)
        .get(paths::INVITATION_PREVIEW, LinkHolder, link::show)
        .post(paths::RECEPTION, Reseller, link::receive)
        .get(paths::INVITATIONS, Reseller, invitations::show)
        .get(paths::INVITATION, Reseller, invitation::show)
        .post(paths::ACCEPTANCE, Reseller, invitation::accept)
        .post(paths::DECLINE, Reseller, invitation::decline);
}

/// Those of companies on their way: how far they are, reminders, what they share.
fn on_the_way(routes: &mut Routes) {
    use Audience::{LinkHolder, Provider, Reseller};
    routes
        .get(paths::STAGES, Provider, stages::show)
        .get(paths::STAGES_FILE, Provider, stage_file::send)
        .post(paths::STAGE_OWNERS, Provider, stages::give)
        .get(paths::NUDGE, Provider, nudge::show)
        .post(paths::NUDGE, Provider, nudge::submit)
        .post(paths::QUIET, LinkHolder, nudge::be_quiet)
        .get(paths::SHARING, Reseller, sharing::show)
        .post(paths::SHARING, Reseller, sharing::submit)
        .post(paths::SHARED_REASON, Reseller, sharing::explain);
}

/// Those of files of invitations.
fn files(routes: &mut Routes) {
    use Audience::Provider;
    routes
        .get(paths::BULK, Provider, bulk::hand_in::show)
        .upload(paths::BULK, Provider, bulk::LARGEST, bulk::hand_in::submit)
        .get(paths::BULK_TEMPLATE, Provider, bulk::files::template)
        .get(paths::BULK_CHECK, Provider, bulk::check::show)
        .post(paths::BULK_SENDING, Provider, bulk::check::send)
        .get(paths::BULK_PROBLEMS, Provider, bulk::files::problems)
        .get(paths::BULK_REPORT, Provider, bulk::files::report)
        .get(paths::JOB, Provider, bulk::job::show)
        .post(paths::JOB_CANCELLATION, Provider, bulk::job::cancel);
}

/// Those of the open link.
fn open_links(routes: &mut Routes) {
    use Audience::{LinkHolder, Provider, Reseller};
    routes
        .get(paths::OPEN_LINK, Provider, open_link::show)
        .post(paths::OPEN_LINK, Provider, open_link::make)
        .post(paths::OPEN_LINK_END, Provider, open_link::switch_off)
        .get(paths::OPEN_INVITATION_LINK, LinkHolder, open_door::open)
        .get(paths::OPEN_INVITATION, LinkHolder, open_door::show)
        .post(paths::OPEN_RECEPTION, Reseller, open_door::come);
}

/// The number that orders of a reseller name, for its place in the chain; empty while it chose no location.
fn number_note(ui: &Ui, reseller: &Card) -> String {
    let Some(number) = &reseller.location_partner_id else { return String::new() };
    ui.t("relationships-location_number").arg("partner_id", ui.name("partner_id")).arg("number", number).to_string()
}
