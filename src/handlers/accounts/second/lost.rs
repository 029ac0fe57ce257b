//! `/sign-in/mfa/lost`: neither the factor nor a recovery code. Somebody else has to help, and time has to pass.

use askama::Template;
use axum::response::Response;

use super::{over, refused, step};
use crate::domain::accounts::{self, SecondStep};
use crate::handlers::accounts::caller::Caller;
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/second_lost.html")]
struct LostPage {
    ui: Ui,
    step: SecondStep,
    hours: i64,
    due: bool,
}

pub(in crate::handlers::accounts) async fn show(ui: Ui, caller: Caller) -> Result<Response, WebError> {
    let Some((_, step)) = step(&caller).await? else { return Ok(over(&caller)) };
    let due = step.help.and_then(|help| help.due_at).is_some_and(|due| due <= caller.now);
    page(&LostPage { ui, step, hours: accounts::DELAY.num_hours(), due })
}

pub(in crate::handlers::accounts) async fn submit(caller: Caller) -> Result<Response, WebError> {
    let Some((id, _)) = step(&caller).await? else { return Ok(over(&caller)) };
    match accounts::ask_for_help(caller.door(), id).await {
        Ok(()) => {
            let said = Flash::new("accounts-lost-asked");
            Ok(see_other_saying(&caller.app, &paths::second_lost(), &said))
        }
        Err(error) => refused(&caller, error),
    }
}

pub(in crate::handlers::accounts) async fn replace(caller: Caller) -> Result<Response, WebError> {
    let Some((id, _)) = step(&caller).await? else { return Ok(over(&caller)) };
    match accounts::finish_help(caller.door(), id).await {
        Ok(started) => caller.begin(&started, None, &Next::parse(&paths::own_app())).await,
        Err(error) => refused(&caller, error),
    }
}
