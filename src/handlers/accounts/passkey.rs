//! `/sign-in/passkey`: the browser is asked for a passkey. To sign in with nothing else, as the second step, or
//! to prove again who one is: which of them is known by what this browser holds.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use super::second::{over, refused};
use super::sign_in::Wish;
use crate::domain::accounts::{self, PasskeyError, SecondError};
use crate::domain::token::Purpose;
use crate::domain::values::Fault;
use crate::web::cookies::Jar;
use crate::web::extract::{MaybeSignedIn, Query};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/passkey.html")]
struct PasskeyPage {
    ui: Ui,
    /// What the browser is asked, for the script; empty when it is over.
    options: String,
    form: PasskeyForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PasskeyForm {
    credential: String,
    next: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AskForm {
    next: String,
}

pub(super) async fn ask(
    caller: Caller,
    MaybeSignedIn(before): MaybeSignedIn,
    Form(form): Form<AskForm>,
) -> Result<Response, WebError> {
    let passkeys = caller.passkeys().ok_or(WebError::NotFound)?;
    let (db, now) = (&caller.app.db, caller.now);
    let second = match caller.ceremony() {
        Some(id) => accounts::second_step(db, id, now).await?.map(|_| id),
        None => None,
    };
    let begun = match (second, &before) {
        (Some(id), _) => passkeys.begin_second(db, id, now).await.map(|()| id),
        (None, Some(person)) => passkeys.begin_again(db, person, now).await,
        (None, None) => passkeys.begin_sign_in(caller.door()).await,
    };
    let to = Next::parse(&form.next).onto(&paths::passkey());
    match begun {
        Ok(id) => Ok(caller.holding(&to, Jar::Ceremony, Purpose::Ceremony, id.uuid())),
        Err(error) => not_taken(&caller, error),
    }
}

pub(super) async fn show(ui: Ui, caller: Caller, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let Some(options) = options(&caller).await? else { return Ok(over(&caller)) };
    let form = PasskeyForm { next: Next::parse(&wish.next).text(), ..PasskeyForm::default() };
    page(&PasskeyPage { ui, options, form, errors: Errors::none() })
}

pub(super) async fn prove(
    ui: Ui,
    caller: Caller,
    MaybeSignedIn(before): MaybeSignedIn,
    Form(form): Form<PasskeyForm>,
) -> Result<Response, WebError> {
    let (Some(passkeys), Some(id)) = (caller.passkeys(), caller.ceremony()) else { return Ok(over(&caller)) };
    let signed_in = before.as_ref().map(crate::domain::actor::Person::id);
    match passkeys.sign_in(caller.door(), id, &form.credential, signed_in).await {
        Ok(started) => caller.begin(&started, before.as_ref(), &Next::parse(&form.next)).await,
        Err(PasskeyError::Refused(why)) => {
            tracing::info!(why, "a passkey was refused");
            let Some(options) = options(&caller).await? else { return Ok(over(&caller)) };
            let mut errors = Errors::new(ui.words);
            errors.add("passkey", &Fault::of("refused"));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &PasskeyPage { ui, options, form, errors })
        }
        Err(error) => not_taken(&caller, error),
    }
}

async fn options(caller: &Caller) -> Result<Option<String>, WebError> {
    let Some(id) = caller.ceremony() else { return Ok(None) };
    Ok(accounts::passkey_options(&caller.app.db, id, caller.now).await?)
}

/// The answer to a passkey that was not even compared.
pub(super) fn not_taken(caller: &Caller, error: PasskeyError) -> Result<Response, WebError> {
    match error {
        PasskeyError::Gone | PasskeyError::Refused(_) => Ok(over(caller)),
        PasskeyError::Wait(wait) => refused(caller, SecondError::Wait(wait)),
        PasskeyError::Hashing(error) => refused(caller, SecondError::Hashing(error)),
        PasskeyError::Db(error) => Err(error.into()),
    }
}
