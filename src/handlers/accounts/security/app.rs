//! `/me/security/app`: an authenticator app. The page shows a secret that is stored nowhere; it counts once a
//! code of it was typed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::qr::Qr;
use super::{refused, shown_once};
use crate::domain::accounts::{self, AppError, AppSetup};
use crate::domain::actor::Person;
use crate::domain::ids::FactorId;
use crate::domain::values::{Fault, MailedCode};
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::sign_in::Wish;
use crate::web::extract::{Query, SettingUp};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/app_setup.html")]
struct AppPage {
    ui: Ui,
    setup: AppSetup,
    qr: Qr,
    /// The program wants it before anything else.
    wanted: bool,
    passkeys: bool,
    form: AppForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AppForm {
    factor: String,
    otp: String,
    next: String,
}

impl AppPage {
    fn new(ui: Ui, caller: &Caller, person: &Person, form: AppForm, errors: Errors) -> Self {
        let factor = form.factor.parse().unwrap_or_else(|_| FactorId::new(caller.now));
        let setup = accounts::set_up_app(&caller.app.key, person, factor, &ui.portal);
        let (wanted, passkeys) = (person.must_set_up(), caller.passkeys().is_some());
        Self { ui, qr: Qr::of(&setup.uri), setup, wanted, passkeys, form, errors }
    }
}

pub(super) async fn show(
    SettingUp(person): SettingUp,
    ui: Ui,
    caller: Caller,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    if person.means().app {
        return Ok(see_other(&paths::sessions()));
    }
    let form = AppForm { next: Next::parse(&wish.next).text(), ..AppForm::default() };
    page(&AppPage::new(ui, &caller, &person, form, Errors::none()))
}

pub(super) async fn submit(
    SettingUp(person): SettingUp,
    ui: Ui,
    caller: Caller,
    Form(form): Form<AppForm>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let mut errors = Errors::new(ui.words);
    if let (Some(typed), Ok(factor)) = (errors.take("otp", MailedCode::parse(&form.otp)), form.factor.parse()) {
        match accounts::confirm_app(caller.door(), &person, factor, typed.as_str()).await {
            Ok(Some(codes)) => return shown_once(ui, codes, after(&form.next)),
            Ok(None) => {
                let said = Flash::new("accounts-app-added");
                return Ok(see_other_saying(&caller.app, &after(&form.next), &said));
            }
            Err(AppError::Wrong) => errors.add("otp", &Fault::of("mismatch")),
            Err(AppError::Already) => return Ok(see_other(&paths::sessions())),
            Err(error) => return Err(refused(error)),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AppPage::new(ui, &caller, &person, form, errors))
}

/// Where one was going, or back to the overview of these pages.
pub(super) fn after(next: &str) -> String {
    match Next::parse(next) {
        Next::Home => paths::sessions(),
        next => next.path(),
    }
}
