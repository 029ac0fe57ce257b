//! `/sign-in/mfa`: the second step of signing in. The app's code here; a recovery code, a passkey or help beside.
//! Rule: without a first step in this browser there is nothing to see; too late means from the beginning.

pub(super) mod lost;
pub(super) mod recovery;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use super::sign_in::Wish;
use crate::domain::accounts::{self, SecondError, SecondStep};
use crate::domain::hashing::HashingError;
use crate::domain::ids::CeremonyId;
use crate::domain::values::{Fault, MailedCode};
use crate::web::extract::{MaybeSignedIn, Query};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/second.html")]
struct SecondPage {
    ui: Ui,
    step: SecondStep,
    form: SecondForm,
    errors: Errors,
    passkeys: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SecondForm {
    otp: String,
    next: String,
}

pub(super) async fn show(ui: Ui, caller: Caller, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let Some((_, step)) = step(&caller).await? else { return Ok(over(&caller)) };
    let form = SecondForm { next: Next::parse(&wish.next).text(), ..SecondForm::default() };
    page(&SecondPage { ui, step, form, errors: Errors::none(), passkeys: caller.passkeys().is_some() })
}

pub(super) async fn submit(
    ui: Ui,
    caller: Caller,
    MaybeSignedIn(before): MaybeSignedIn,
    Form(form): Form<SecondForm>,
) -> Result<Response, WebError> {
    let Some((id, step)) = step(&caller).await? else { return Ok(over(&caller)) };
    let mut errors = Errors::new(ui.words);
    if let Some(typed) = errors.take("otp", MailedCode::parse(&form.otp)) {
        match accounts::second_by_app(caller.door(), id, typed.as_str()).await {
            Ok(started) => return caller.begin(&started, before.as_ref(), &Next::parse(&form.next)).await,
            Err(SecondError::Wrong) => errors.add("otp", &Fault::of("mismatch")),
            Err(other) => return refused(&caller, other),
        }
    }
    let page = SecondPage { ui, step, form, errors, passkeys: caller.passkeys().is_some() };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The second step this browser is at.
async fn step(caller: &Caller) -> Result<Option<(CeremonyId, SecondStep)>, WebError> {
    let Some(id) = caller.ceremony() else { return Ok(None) };
    Ok(accounts::second_step(&caller.app.db, id, caller.now).await?.map(|step| (id, step)))
}

/// From the beginning again.
pub(super) fn over(caller: &Caller) -> Response {
    see_other_saying(&caller.app, &paths::sign_in(), &Flash::new("accounts-second-over"))
}

/// The answer to a second step that was not even tried.
pub(super) fn refused(caller: &Caller, error: SecondError) -> Result<Response, WebError> {
    match error {
        SecondError::Gone | SecondError::Wrong => Ok(over(caller)),
        SecondError::Wait(wait) => Err(WebError::TooMany(wait.num_seconds())),
        SecondError::Hashing(HashingError::Busy) => Err(WebError::Busy("hashing".to_owned())),
        SecondError::Hashing(failed) => Err(WebError::Broken(failed.to_string())),
        SecondError::Db(error) => Err(error.into()),
    }
}
