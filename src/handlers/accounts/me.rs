//! `/me/security`: where one is signed in. Who one is here is in `profile.rs`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::accounts::{self, OpenSession};
use crate::domain::ids::SessionId;
use crate::web::extract::{Now, Path, SignedIn};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{App, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/security.html")]
struct SecurityPage {
    ui: Ui,
    current: SessionId,
    sessions: Vec<OpenSession>,
}

pub(super) async fn security(
    SignedIn(person): SignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let sessions = accounts::list_sessions(&app.db, &person, now).await?;
    page(&SecurityPage { ui, current: person.session(), sessions })
}

pub(super) async fn end_session(
    SignedIn(person): SignedIn,
    Path(session): Path<SessionId>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    accounts::end_session(&app.db, &person, session, now).await?;
    if session == person.session() {
        return Ok(see_other(&paths::signed_out()));
    }
    Ok(see_other_saying(&app, &paths::sessions(), &Flash::new("accounts-security-ended")))
}
