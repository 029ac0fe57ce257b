//! Pages of customers: the reseller's invitations, the partners' lists, the request a customer answers
//! (`request/`), and the customer's own list of partners.

mod detail;
mod invitation;
mod invite;
mod list;
mod partners;
mod request;
mod shared;

use crate::web::paths::customers as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, Customer, LinkHolder, Member, Reseller};
    routes
        .get(paths::CUSTOMERS, Member, list::show)
        .get(paths::CUSTOMER, Member, detail::show)
        .get(paths::SHARED, Reseller, shared::show)
        .get(paths::INVITE, Reseller, invite::show)
        .post(paths::INVITE, Reseller, invite::submit)
        .get(paths::SENT_INVITATION, Reseller, invitation::show)
        .post(paths::RESEND, Reseller, invitation::resend)
        .post(paths::WITHDRAWAL, Reseller, invitation::withdraw)
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
