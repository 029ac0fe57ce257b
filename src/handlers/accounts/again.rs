//! `/sign-in/again`: before signing, authorizing, deciding or granting, and before one's own password and
//! factors change: the password once more, or a passkey; then the second factor, where there is one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use super::sign_in::{Wish, refused};
use crate::domain::accounts::{self, SignInError};
use crate::domain::actor::Person;
use crate::domain::values::Fault;
use crate::web::extract::{Query, SettingUp};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "accounts/again.html")]
struct AgainPage {
    ui: Ui,
    address: String,
    /// There is a password to ask for; else a code by mail.
    password: bool,
    /// There is a passkey to ask for.
    passkey: bool,
    /// Providers at which this person can prove it: where their buttons lead, what they are called.
    providers: Vec<(String, String)>,
    form: AgainForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AgainForm {
    password: String,
    next: String,
}

pub(super) async fn show(
    SettingUp(person): SettingUp,
    ui: Ui,
    caller: Caller,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let next = Next::parse(&wish.next);
    if person.lacks_factor() && person.recent(caller.now).is_ok() {
        return Ok(see_other(&next.onto(&paths::own_app())));
    }
    let providers = providers(&caller.app, &person, &next).await?;
    let form = AgainForm { next: next.text(), ..AgainForm::default() };
    let means = person.means();
    let passkey = means.passkey && caller.passkeys().is_some();
    let (address, password) = (person.address().to_owned(), means.password);
    page(&AgainPage { ui, address, password, passkey, providers, form, errors: Errors::none() })
}

pub(super) async fn submit(
    SettingUp(person): SettingUp,
    ui: Ui,
    caller: Caller,
    Form(form): Form<AgainForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    match accounts::prove_again(caller.door(), &person, &form.password).await {
        Ok(arrived) => return caller.arrived(arrived, Some(&person), &Next::parse(&form.next)).await,
        Err(SignInError::Wrong) => errors.add("password", &Fault::of("mismatch")),
        Err(other) => return Err(refused(other)),
    }
    let providers = providers(&caller.app, &person, &Next::parse(&form.next)).await?;
    let means = person.means();
    let passkey = means.passkey && caller.passkeys().is_some();
    let (address, password) = (person.address().to_owned(), means.password);
    let page = AgainPage { ui, address, password, passkey, providers, form, errors };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The buttons of the providers at which somebody has an identity.
async fn providers(app: &App, person: &Person, next: &Next) -> Result<Vec<(String, String)>, WebError> {
    let names = accounts::providers_of(&app.db, person).await?;
    let own = app.providers.all().filter(|provider| names.iter().any(|name| name == provider.name()));
    let button = |p: &crate::oidc::Provider| {
        let to = next.onto(&paths::provider(p.name()));
        let sign = if to.contains('?') { '&' } else { '?' };
        (format!("{to}{sign}again=1"), p.title().to_owned())
    };
    Ok(own.map(button).collect())
}
