//! `/requests/{id}`: who asks for what, until when, and how to check that it is genuine.

use askama::Template;
use axum::response::Response;

use super::{Caller, Found};
use crate::domain::customers::Request;
use crate::domain::ids::CustomerInvitationId;
use crate::web::extract::Path;
use crate::web::paths::customers as paths;
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
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
) -> Result<Response, WebError> {
    let seen = match caller.find(id).await? {
        Found::Open(_, seen) => *seen,
        Found::Other(page) => return Ok(page),
    };
    page(&RequestPage {
        provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        address: seen.masked_address(),
        host: caller.app.site.base.host_str().unwrap_or_default().to_owned(),
        code: paths::request_code(id),
        decline: paths::decline(id),
        ui: caller.ui,
        seen,
    })
}
