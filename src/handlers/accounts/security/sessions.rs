//! Ending one's own sessions: one of them, or all but this one.

use axum::response::Response;

use crate::domain::accounts;
use crate::domain::ids::SessionId;
use crate::handlers::accounts::caller::Caller;
use crate::web::extract::{Path, SettingUp};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{WebError, see_other, see_other_saying};

pub(super) async fn end(
    SettingUp(person): SettingUp,
    caller: Caller,
    Path(session): Path<SessionId>,
) -> Result<Response, WebError> {
    accounts::end_session(&caller.app.db, &person, session, caller.now).await?;
    if session == person.session() {
        return Ok(see_other(&paths::signed_out()));
    }
    Ok(see_other_saying(&caller.app, &paths::sessions(), &Flash::new("accounts-security-ended")))
}

pub(super) async fn end_others(SettingUp(person): SettingUp, caller: Caller) -> Result<Response, WebError> {
    accounts::end_other_sessions(&caller.app.db, &person, caller.now).await?;
    Ok(see_other_saying(&caller.app, &paths::sessions(), &Flash::new("accounts-security-ended_others")))
}
