//! `/verify`: address and six digits instead of the mailed link, for mail programs that break links.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::confirmation::{opened, with_code};
use crate::domain::limit::{self, NETWORK};
use crate::domain::token::Purpose;
use crate::domain::values::{EmailAddress, Fault, MailedCode};
use crate::domain::verification;
use crate::web::extract::{Headers, Now};
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "enrollment/verify.html")]
struct VerifyPage {
    ui: Ui,
    here: String,
    form: VerifyForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct VerifyForm {
    email: String,
    code: String,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&VerifyPage { ui, here: paths::verify(), form: VerifyForm::default(), errors: Errors::none() })
}

pub(super) async fn submit(
    ui: Ui,
    headers: Headers,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<VerifyForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let address = errors.take("email", EmailAddress::parse(&form.email));
    let code = errors.take("code", MailedCode::parse(&form.code));
    if let (Some(address), Some(code)) = (address, code) {
        if let Err(wait) = limit::count(&app.db, &format!("verify {}", headers.network), NETWORK, now).await? {
            return Err(WebError::TooMany(wait.num_seconds()));
        }
        match verification::type_code(&app.db, &app.key, &address, code.as_str(), now).await? {
            Some(link) => {
                let token = app.key.link(Purpose::Confirmation, link.id, link.generation);
                return Ok(opened(&app, link, &with_code(&token, code.as_str())));
            }
            // One answer for a wrong code, an old one and an unknown address: nobody learns who applied.
            None => errors.add("code", &Fault::of("no_match")),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &VerifyPage { ui, here: paths::verify(), form, errors })
}
