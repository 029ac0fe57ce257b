//! `/requests/{id}/decline`: "This is not for us", with a reason if one likes, after the mailed digits.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Caller, Found, closed};
use crate::domain::customers::{self, DeclineError, Request, Situation};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::values::Reason;
use crate::web::extract::Path;
use crate::web::paths::customers as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "customers/request_decline.html")]
struct DeclinePage {
    ui: Ui,
    seen: Request,
    provider: String,
    to: String,
    back: String,
    form: DeclineForm,
    errors: Errors,
}

/// Before the digits were typed: whoever only followed the link, like a mail scanner, declines nothing.
#[derive(Template)]
#[template(path = "customers/request_decline_first.html")]
struct FirstPage {
    ui: Ui,
    seen: Request,
    provider: String,
    address: String,
    code: String,
    back: String,
}

#[derive(Template)]
#[template(path = "customers/request_declined.html")]
struct DeclinedPage {
    ui: Ui,
    seen: Request,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct DeclineForm {
    decline_reason: String,
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
) -> Result<Response, WebError> {
    match caller.seen(id).await? {
        None => closed::lost(&caller),
        Some((_, seen)) if seen.situation == Situation::Declined => page(&DeclinedPage { ui: caller.ui, seen }),
        Some((_, seen)) if caller.proven(id).is_some() && may_decline(&seen) => {
            page(&decline_page(caller.ui, seen, DeclineForm::default(), Errors::none()))
        }
        Some((_, seen)) if seen.situation == Situation::Open => page(&FirstPage {
            provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
            address: seen.masked_address(),
            code: paths::request_code(id),
            back: paths::request(id),
            ui: caller.ui,
            seen,
        }),
        Some((_, seen)) => closed::page_of(&caller, seen).await,
    }
}

/// A request whose partners may not work together can still be declined.
fn may_decline(seen: &Request) -> bool {
    matches!(seen.situation, Situation::Open | Situation::PartnershipEnded | Situation::Region)
}

fn decline_page(ui: Ui, seen: Request, form: DeclineForm, errors: Errors) -> DeclinePage {
    DeclinePage {
        provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        to: paths::decline(seen.id),
        back: paths::request(seen.id),
        ui,
        seen,
        form,
        errors,
    }
}

pub(in crate::handlers::customers) async fn submit(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
    Form(form): Form<DeclineForm>,
) -> Result<Response, WebError> {
    let Some((link, seen)) = caller.seen(id).await? else { return closed::lost(&caller) };
    if caller.proven(id).is_none() {
        return Ok(see_other(&paths::decline(id)));
    }
    let mut errors = Errors::new(caller.ui.words);
    let reason = match form.decline_reason.trim() {
        "" => None,
        text => errors.take("decline_reason", Reason::parse(text)),
    };
    if !errors.is_empty() && may_decline(&seen) {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &decline_page(caller.ui, seen, form, errors));
    }
    match customers::decline(&caller.app.db, link, reason.as_ref(), caller.now).await {
        Ok(()) => Ok(see_other(&paths::decline(id))),
        Err(DeclineError::NotFound) => closed::lost(&caller),
        Err(DeclineError::NotOpen) => match caller.find(id).await? {
            Found::Other(page) => Ok(page),
            Found::Open(..) => Ok(see_other(&paths::request(id))),
        },
        Err(DeclineError::Db(error)) => Err(error.into()),
    }
}
