//! `/requests/{id}/code`: six digits to the invited address, and typing them.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Caller, Found, closed};
use crate::domain::accounts::CodeError;
use crate::domain::customers::{self, Proven, Request, SendError, SignedIn};
use crate::domain::ids::{CodeId, CustomerInvitationId};
use crate::domain::token::Link;
use crate::domain::values::{Fault, MailedCode};
use crate::web::cookies::{self, Jar};
use crate::web::extract::Path;
use crate::web::paths::customers as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "customers/request_code.html")]
struct CodePage {
    ui: Ui,
    address: String,
    to: String,
    back: String,
    code: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct CodeForm {
    /// Not there at all to have a code sent.
    code: Option<String>,
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
) -> Result<Response, WebError> {
    match caller.find(id).await? {
        Found::Open(_, seen) => page(&code_page(caller.ui, &seen, String::new(), Errors::none())),
        Found::Other(page) => Ok(page),
    }
}

fn code_page(ui: Ui, seen: &Request, code: String, errors: Errors) -> CodePage {
    let (to, back) = (paths::request_code(seen.id), paths::request(seen.id));
    CodePage { ui, address: seen.masked_address(), to, back, code, errors }
}

pub(in crate::handlers::customers) async fn submit(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
    Form(form): Form<CodeForm>,
) -> Result<Response, WebError> {
    let (link, seen) = match caller.find(id).await? {
        Found::Open(link, seen) => (link, seen),
        Found::Other(page) => return Ok(page),
    };
    let Some(typed) = form.code else {
        return match caller.signed_in(&seen).await? {
            SignedIn::Proven(proven) => Ok(on(&caller, id, &proven)),
            SignedIn::Again | SignedIn::Elsewhere => send(&caller, link).await,
        };
    };
    let mut errors = Errors::new(caller.ui.words);
    if let Some(digits) = errors.take("code", MailedCode::parse(&typed)) {
        let (app, now) = (&caller.app, caller.now);
        let code = caller.code().unwrap_or_else(|| CodeId::new(now));
        match customers::check_code(&app.db, &app.key, link, code, digits.as_str(), now).await {
            Ok(proven) => return Ok(on(&caller, id, &proven)),
            Err(error) => errors.add("code", &fault(error)?),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &code_page(caller.ui, &seen, typed, errors))
}

/// On to the boxes, with the proof in this browser.
fn on(caller: &Caller, id: CustomerInvitationId, proven: &Proven) -> Response {
    let (app, mut response) = (&caller.app, see_other(&paths::review(id)));
    cookies::set(response.headers_mut(), Jar::Proof, &proven.sealed(&app.key), app.site.secure());
    cookies::clear(response.headers_mut(), Jar::Code, app.site.secure());
    response
}

/// What is wrong with the digits, in the words of the field.
fn fault(error: CodeError) -> Result<Fault, WebError> {
    match error {
        CodeError::Wrong { left } => Ok(Fault::of("mismatch").with("tries", left.to_string())),
        CodeError::Expired => Ok(Fault::of("expired")),
        CodeError::Db(error) => Err(error.into()),
    }
}

/// Sends digits. Pressed twice within the minute, the first ones are still on their way.
async fn send(caller: &Caller, link: Link) -> Result<Response, WebError> {
    let id = CustomerInvitationId::from(link.id);
    let (app, to) = (&caller.app, paths::request_code(id));
    match customers::send_code(&app.db, link, caller.ui.language, caller.now).await {
        Ok(code) => {
            let mut response = see_other(&to);
            cookies::set(response.headers_mut(), Jar::Code, &code.to_string(), app.site.secure());
            Ok(response)
        }
        Err(SendError::Wait(wait)) => Err(WebError::TooMany(wait.num_seconds())),
        Err(SendError::NotFound) => closed::lost(caller),
        Err(SendError::NotOpen) => Ok(see_other(&paths::request(id))),
        Err(SendError::Db(error)) => Err(error.into()),
    }
}
