//! `/sign-in/mfa/recovery`: one of the ten codes in the place of the app.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{over, refused, step};
use crate::domain::accounts::{self, SecondError, SecondStep};
use crate::domain::values::Fault;
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::sign_in::Wish;
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Query};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::{Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/second_recovery.html")]
struct RecoveryPage {
    ui: Ui,
    step: SecondStep,
    form: RecoveryForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::accounts) struct RecoveryForm {
    recovery: String,
    next: String,
}

pub(in crate::handlers::accounts) async fn show(
    ui: Ui,
    caller: Caller,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let Some((_, step)) = step(&caller).await? else { return Ok(over(&caller)) };
    let form = RecoveryForm { next: Next::parse(&wish.next).text(), ..RecoveryForm::default() };
    page(&RecoveryPage { ui, step, form, errors: Errors::none() })
}

pub(in crate::handlers::accounts) async fn submit(
    ui: Ui,
    caller: Caller,
    MaybeSignedIn(before): MaybeSignedIn,
    Form(form): Form<RecoveryForm>,
) -> Result<Response, WebError> {
    let Some((id, step)) = step(&caller).await? else { return Ok(over(&caller)) };
    let mut errors = Errors::new(ui.words);
    if form.recovery.trim().is_empty() {
        errors.add("recovery", &Fault::missing());
    } else {
        match accounts::second_by_recovery(caller.door(), id, &form.recovery).await {
            Ok((started, left)) => {
                let mut response = caller.begin(&started, before.as_ref(), &Next::parse(&form.next)).await?;
                let said = said(left).sealed(&caller.app.key);
                cookies::set(response.headers_mut(), Jar::Flash, &said, caller.app.site.secure());
                return Ok(response);
            }
            Err(SecondError::Wrong) => errors.add("recovery", &Fault::of("mismatch")),
            Err(other) => return refused(&caller, other),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &RecoveryPage { ui, step, form, errors })
}

/// How many codes are left, after one was used.
fn said(left: i64) -> Flash {
    match left {
        0 => Flash::new("accounts-recovery-used_last"),
        1 => Flash::new("accounts-recovery-used_one"),
        _ => Flash::new("accounts-recovery-used").with("left", left.to_string()),
    }
}
