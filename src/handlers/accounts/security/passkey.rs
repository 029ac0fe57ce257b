//! `/me/security/passkey`: a passkey is made. The browser does it with a script of ours; without script the page
//! says what to do instead.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::app::after;
use super::shown_once;
use crate::domain::accounts::{self, PasskeyError};
use crate::domain::token::Purpose;
use crate::domain::values::{Agent, Fault, PasskeyName};
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::passkey::not_taken;
use crate::web::cookies::Jar;
use crate::web::extract::{Headers, SettingUp};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/passkey_make.html")]
struct MakePage {
    ui: Ui,
    options: String,
    form: MakeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MakeForm {
    passkey_name: String,
    credential: String,
    next: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BeginForm {
    next: String,
}

pub(super) async fn begin(
    SettingUp(person): SettingUp,
    caller: Caller,
    Form(_): Form<BeginForm>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let passkeys = caller.passkeys().ok_or(WebError::NotFound)?;
    match passkeys.begin_making(&caller.app.db, &person, caller.now).await {
        Ok(id) => Ok(caller.holding(&paths::own_passkey(), Jar::Ceremony, Purpose::Ceremony, id.uuid())),
        Err(error) => not_taken(&caller, error),
    }
}

pub(super) async fn show(
    SettingUp(person): SettingUp,
    ui: Ui,
    headers: Headers,
    caller: Caller,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let Some(options) = options(&caller).await? else { return Ok(see_other(&paths::sessions())) };
    let Agent { browser, system } = Agent::of(&headers.agent);
    let name = if system.is_empty() { browser } else { system };
    let form = MakeForm { passkey_name: name.to_owned(), ..MakeForm::default() };
    page(&MakePage { ui, options, form, errors: Errors::none() })
}

pub(super) async fn keep(
    SettingUp(person): SettingUp,
    ui: Ui,
    caller: Caller,
    Form(form): Form<MakeForm>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let Some(options) = options(&caller).await? else { return Ok(see_other(&paths::sessions())) };
    let (Some(passkeys), Some(id)) = (caller.passkeys(), caller.ceremony()) else { return Err(WebError::NotFound) };
    let mut errors = Errors::new(ui.words);
    if let Some(name) = errors.take("passkey_name", PasskeyName::parse(&form.passkey_name)) {
        match passkeys.make(caller.door(), &person, id, &form.credential, name.as_str()).await {
            Ok(Some(codes)) => return shown_once(ui, codes, after(&form.next)),
            Ok(None) => {
                let said = Flash::new("accounts-passkey-added");
                return Ok(see_other_saying(&caller.app, &after(&form.next), &said));
            }
            Err(PasskeyError::Refused(why)) => {
                tracing::info!(why, "a new passkey was refused");
                errors.add("passkey", &Fault::of("refused"));
            }
            Err(error) => return not_taken(&caller, error),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &MakePage { ui, options, form, errors })
}

async fn options(caller: &Caller) -> Result<Option<String>, WebError> {
    let Some(id) = caller.ceremony() else { return Ok(None) };
    Ok(accounts::passkey_options(&caller.app.db, id, caller.now).await?)
}
