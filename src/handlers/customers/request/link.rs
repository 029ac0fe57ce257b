//! `/c/{token}`: the mailed link. It only remembers the link in this browser and shows the clean address.

use axum::extract::State;
use axum::response::Response;

use super::{Caller, closed};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::token::Purpose;
use crate::web::cookies::{self, Jar};
use crate::web::extract::Path;
use crate::web::paths::customers as paths;
use crate::web::{App, WebError, see_other};

pub(in crate::handlers::customers) async fn open(
    caller: Caller,
    Path(token): Path<String>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(link) = app.key.open(Purpose::CustomerInvitation, &token) else { return closed::damaged(&caller) };
    let mut response = see_other(&paths::request(CustomerInvitationId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Request, &token, app.site.secure());
    Ok(response)
}
