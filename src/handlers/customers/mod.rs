//! Pages of customers: the reseller's invitations, the partners' lists, the request a customer answers
//! (`request/`), and the customer's own list of partners.

mod agreement;
mod attestation;
mod create;
mod delegated;
mod detail;
mod details;
mod export;
mod invitation;
mod invite;
mod list;
mod moving;
mod objection;
mod own_agreement;
mod partner;
mod partner_access;
mod partners;
mod removal;
mod request;
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
        .get(paths::SENT_INVITATION, Member, invitation::show)
        .post(paths::RESEND, Member, invitation::resend)
        .post(paths::WITHDRAWAL, Member, invitation::withdraw)
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
    acts(routes);
    moves(routes);
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
    use delegated::{administration, answer, ask, list, show};
    routes
        .get(paths::ACCESS, Member, list::show)
        .get(paths::ACCESS_NEW, Member, ask::show)
        .post(paths::ACCESS_NEW, Member, ask::submit)
        .get(paths::ADMINISTRATION, Member, administration::show)
        .post(paths::ADMINISTRATION, Member, administration::submit)
        .get(paths::DELEGATION, Member, show::show)
        .post(paths::DELEGATION_END, Member, show::end)
        .post(paths::DELEGATION_EXTENSION, Member, show::extension)
        .get(paths::OWN_DELEGATION, Customer, answer::show)
        .post(paths::OWN_APPROVAL, Customer, answer::approve)
        .post(paths::OWN_DECLINE, Customer, answer::decline)
        .post(paths::OWN_END, Customer, answer::end)
        .post(paths::OWN_EXTENSION, Customer, answer::extension);
}

/// The rows of a list of customers, as pages show them.
pub(super) struct Row {
    href: String,
    row: crate::domain::customers::CustomerRow,
}

/// What a list's address says; whatever names nothing is ignored.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    reseller: String,
    after: String,
}

impl Asked {
    fn filter(&self) -> crate::domain::customers::Filter {
        crate::domain::customers::Filter {
            prefix: self.q.chars().take(200).collect(),
            counterpart: self.reseller.parse().ok(),
            after: self.after.parse().ok(),
        }
    }

    /// The list's address with these filters and this place.
    fn onto(&self, path: &str, reseller: bool, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value, wanted) in
            [("q", self.q.as_str(), true), ("reseller", &self.reseller, reseller), ("after", after, true)]
        {
            if wanted && !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

fn rows(org: crate::domain::ids::OrgId, rows: Vec<crate::domain::customers::CustomerRow>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { href: paths::customer(org, row.id), row }).collect()
}
