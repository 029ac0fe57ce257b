//! `/requests/{id}`: who asks for what, until when, and how to check that it is genuine.

use askama::Template;
use axum::response::Response;

use super::{Caller, Found};
use crate::domain::customers::{Request, SignedIn};
use crate::domain::ids::CustomerInvitationId;
use crate::web::extract::Path;
use crate::web::next::Next;
use crate::web::paths::{accounts, customers as paths};
use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/request.html")]
struct RequestPage {
    ui: Ui,
    seen: Request,
    provider: String,
    address: String,
    host: String,
    code: String,
    decline: String,
    /// No digits are needed: the reader has the invited address.
    signed_in: bool,
    /// Where to sign in instead of having digits sent.
    sign_in: Option<String>,
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
) -> Result<Response, WebError> {
    let seen = match caller.find(id).await? {
        Found::Open(_, seen) => *seen,
        Found::Other(page) => return Ok(page),
    };
    let here = Next::Request(id);
    let (signed_in, sign_in) = match caller.signed_in(&seen).await? {
        SignedIn::Proven(_) => (true, None),
        SignedIn::Again => (false, Some(here.onto(&accounts::sign_in_again()))),
        SignedIn::Elsewhere => (false, caller.person.is_none().then(|| here.onto(&accounts::sign_in()))),
    };
    page(&RequestPage {
        signed_in,
        sign_in,
        provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        address: seen.masked_address(),
        host: caller.app.site.base.host_str().unwrap_or_default().to_owned(),
        code: paths::request_code(id),
        decline: paths::decline(id),
        ui: caller.ui,
        seen,
    })
}
