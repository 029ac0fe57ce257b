//! The route table, and addresses made from it: which company and which rows stand for `{…}`.
//! Rule: a pattern with an unknown part fails, so that no new kind of id stays untested.

use axum::http::Method;
use filiera::domain::token::Purpose;
use filiera::web::routes::Route;
use filiera::web::{Audience, Routes};
use uuid::Uuid;

use super::app::key;
use super::cast::Actor;
use super::world::Side;

/// Every route of a portal in production.
pub fn table() -> Vec<Route> {
    let mut routes = Routes::default();
    filiera::handlers::routes(&mut routes);
    routes.table().to_vec()
}

/// The routes that answer to GET.
pub fn pages() -> Vec<Route> {
    table().into_iter().filter(|route| route.method == Method::GET).collect()
}

/// The routes by which people change something.
pub fn acts() -> Vec<Route> {
    let by_hand = |route: &Route| route.method != Method::GET && route.audience != Audience::Machine;
    table().into_iter().filter(by_hand).collect()
}

/// The routes that machines post to, which have no form; see `returned_mail.rs`.
pub fn machines() -> Vec<Route> {
    table().into_iter().filter(|route| route.audience == Audience::Machine).collect()
}

/// The address of `route` in the company of `home`, with the rows of `rows`.
pub fn fill(route: &Route, home: &Side, rows: &Side) -> String {
    let mut path = String::new();
    let mut rest = route.pattern;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        let (part, after) = after.split_once('}').expect("a pattern closes its brackets");
        path.push_str(&value(part, route, home, rows));
        rest = after;
    }
    path + rest
}

fn value(part: &str, route: &Route, home: &Side, rows: &Side) -> String {
    let pattern = route.pattern;
    let of_customer = pattern.starts_with("/requests/") || pattern.contains("/customer-invitations/");
    match part {
        "org" => home_of(route, home).to_string(),
        "session" => rows.session.to_string(),
        "case" => rows.case.to_string(),
        "document" => rows.document.to_string(),
        "entry" => "1".to_owned(),
        "check" => "business".to_owned(),
        "notice" => rows.dead_notice.to_string(),
        "version" => rows.version.to_string(),
        "draft" => rows.draft.to_string(),
        "signature" => rows.signature.to_string(),
        "relationship" => rows.relationship.to_string(),
        "partnership" => rows.partnership.to_string(),
        "confirmation" => rows.confirmation.to_string(),
        "person" => rows.person.to_string(),
        "wish" => "view_customers".to_owned(),
        "invitation" if pattern.contains("/users/") || pattern.starts_with("/joining/") => {
            rows.user_invitation.to_string()
        }
        "invitation" if of_customer => rows.customer_invitation.to_string(),
        "invitation" if pattern.contains("/resellers/invitations/") => rows.sent_invitation.to_string(),
        "invitation" => rows.received_invitation.to_string(),
        // Nobody's: these are a person's own, and the tests of accounts make them.
        "factor" | "proposal" | "identity" | "form" => rows.session.to_string(),
        "directory" => rows.tenant.to_string(),
        "provider" => "honest".to_owned(),
        "request" => rows.request.to_string(),
        "dispute" => rows.dispute.to_string(),
        "location" => rows.location.to_string(),
        "delegation" => rows.delegation.to_string(),
        "template" => rows.template.to_string(),
        "group" => rows.group.to_string(),
        "assignment" => rows.assignment.to_string(),
        "claim" => rows.claim.to_string(),
        "referral" => rows.referral.to_string(),
        "import" => rows.import.to_string(),
        "file" => rows.customer_file.to_string(),
        "link" => rows.customer_link.to_string(),
        "inquiry" => rows.inquiry.to_string(),
        "kept" => rows.kept_list.to_string(),
        "ticket" => rows.ticket.to_string(),
        "open" => rows.open_link.to_string(),
        "attestation" => rows.attestation.to_string(),
        "region" => "europe".to_owned(),
        "country" => "IT".to_owned(),
        "slug" => rows.slug.to_owned(),
        "token" if pattern.starts_with("/v/") => key().link(Purpose::Confirmation, rows.confirmation, 1),
        "token" if pattern.starts_with("/i/") => key().link(Purpose::Invitation, rows.received_invitation, 1),
        "token" if pattern.starts_with("/p/") => key().link(Purpose::OpenInvitation, rows.open_link, 1),
        "token" if pattern.starts_with("/d/") => key().link(Purpose::CustomerLink, rows.customer_link, 1),
        "token" if pattern.starts_with("/password/") => key().link(Purpose::PasswordReset, rows.session, 1),
        "token" if pattern.starts_with("/c/") => key().link(Purpose::CustomerInvitation, rows.customer_invitation, 1),
        "token" if pattern.starts_with("/u/") => key().link(Purpose::UserInvitation, rows.user_invitation, 1),
        _ => panic!("{pattern}: nobody said what {{{part}}} stands for; add it to tests/portal/support/routes.rs"),
    }
}

/// The company on `side` whose page this is.
pub fn home_of(route: &Route, side: &Side) -> Uuid {
    match route.audience {
        _ if route.pattern.starts_with("/o/{org}/enrollment") => side.applicant,
        Audience::Provider => side.provider,
        Audience::Customer => side.customer,
        _ => side.reseller,
    }
}

/// What somebody may expect of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// An answer that depends on what they do, never on who they are.
    Open,
    /// Nothing without the mailed link.
    NeedsLink,
    /// To be sent to sign in.
    SignIn,
    /// The page that says: not there.
    Hidden,
    /// An answer of the page itself; a role may be missing, but it is there.
    Inside,
}

/// What `who` may expect of `route` on `side`.
pub fn expected(route: &Route, who: Option<Actor>, side: &Side) -> Expected {
    let needs_sign_in = !matches!(route.audience, Audience::Anyone | Audience::LinkHolder);
    let Some(who) = who else {
        return match route.audience {
            Audience::LinkHolder => Expected::NeedsLink,
            Audience::Machine => Expected::Hidden,
            _ if needs_sign_in => Expected::SignIn,
            _ => Expected::Open,
        };
    };
    let inside = match route.audience {
        Audience::Anyone | Audience::SignedIn => return Expected::Open,
        Audience::LinkHolder => return Expected::NeedsLink,
        // Their secret is set in no test but their own.
        Audience::Machine => return Expected::Hidden,
        Audience::Reviewer => who.roles.contains(&"reviewer"),
        Audience::PlatformAdmin => who.roles.contains(&"platform_admin"),
        Audience::Operator => who.company.is_none(),
        Audience::Member | Audience::Reseller | Audience::Provider | Audience::Customer => {
            who.company.map(super::cast::id) == Some(home_of(route, side))
        }
    };
    if inside { Expected::Inside } else { Expected::Hidden }
}
