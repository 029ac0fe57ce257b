//! `/o/{org}/customer-agreement/attestations/{attestation}`: what a provider said the customer accepted, the proof of
//! it, and **This is not so**. Rule: everybody of the customer who may see agreements reads it, a global admin
//! contradicts, once.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::{Action, Customer, Role};
use crate::domain::customers::{self, AttestError, AttestationRow, ObjectError};
use crate::domain::ids::{AttestationId, OrgId};
use crate::domain::values::Reason;
use crate::web::extract::{AsCustomer, Now, Path};
use crate::web::file::{Disposition, file};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, customers as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/attestation.html")]
struct SaidPage {
    ui: Ui,
    back: String,
    said: AttestationRow,
    proof: Option<String>,
    /// Where it is contradicted, for who may now.
    to: Option<String>,
    /// Where who may proves who they are first.
    again: Option<String>,
    form: ObjectionForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ObjectionForm {
    reason: String,
}

pub(super) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((_, id)): Path<(OrgId, AttestationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, &by, ui, id, ObjectionForm::default(), now).await?)
}

async fn made(
    app: &App,
    by: &Customer,
    ui: Ui,
    id: AttestationId,
    form: ObjectionForm,
    now: DateTime<Utc>,
) -> Result<SaidPage, WebError> {
    let said = customers::attestation(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomerAgreement)?;
    let org = by.org();
    let may = said.objection.is_none() && by.has(&[Role::GlobalAdmin]);
    let fresh = by.person().fresh(now).is_ok();
    let again = || Next::parse(&paths::own_attestation(org, id)).onto(&accounts::sign_in_again());
    Ok(SaidPage {
        ui,
        back: paths::own_agreement(org),
        proof: said.proof.map(|_| paths::own_proof(org, id)),
        to: (may && fresh).then(|| paths::objection(org, id)),
        again: (may && !fresh).then(again),
        said,
        form,
        errors: Errors::none(),
    })
}

pub(super) async fn submit(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((_, id)): Path<(OrgId, AttestationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ObjectionForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let reason = (!form.reason.trim().is_empty()).then(|| Reason::parse(&form.reason)).transpose();
    let reason = errors.take("reason", reason).flatten();
    if !errors.is_empty() {
        let made = SaidPage { errors, ..made(&app, &by, ui, id, form, now).await? };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made);
    }
    let here = paths::own_attestation(by.org(), id);
    match customers::object(&app.db, &by, id, reason.as_ref(), now).await {
        Ok(()) => Ok(see_other_saying(&app, &here, &Flash::new("customers-object-done"))),
        Err(ObjectError::Already) => Ok(see_other_saying(&app, &here, &Flash::new("customers-object-already"))),
        Err(ObjectError::Role(role)) => Err(role.into()),
        Err(ObjectError::Fresh(fresh)) => Err(fresh.into()),
        Err(ObjectError::NotFound) => Err(WebError::NotFound),
        Err(ObjectError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn proof(
    AsCustomer(by): AsCustomer,
    Path((_, id)): Path<(OrgId, AttestationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::proof_for_customer(&app.db, &by, id, now).await {
        Ok(read) => file(&read.name, read.media.content_type(), read.content, Disposition::Saved),
        Err(AttestError::Role(role)) => Err(role.into()),
        Err(AttestError::Db(error)) => Err(error.into()),
        // The customer's side knows no other refusal.
        Err(_) => Err(WebError::NotFound),
    }
}

/// A day in words; it lies in no zone.
fn day(ui: &Ui, day: chrono::NaiveDate) -> String {
    let noon: DateTime<Utc> = day.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12);
    ui.words.date(noon, chrono_tz::UTC)
}
