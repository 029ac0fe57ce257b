//! `/o/{org}/customers/{relationship}/agreement/confirmation`: the provider's word that its customer accepted, with
//! the proof it may hand in. Rule: only the provider, with a fresh proof of who it is.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;

use super::stop::stop;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, AttestError, Attestation, NewProof, PartnerKind};
use crate::domain::ids::{AttestationId, CustomerRelationshipId, OrgId};
use crate::domain::values::{Country, EmailAddress, FamilyName, Fault, GivenName, Phone};
use crate::web::extract::{AsMember, File, Now, Path, Picked, Upload};
use crate::web::file::{Disposition, file};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/attest.html")]
struct AttestPage {
    ui: Ui,
    customer: String,
    to: String,
    back: String,
    form: AttestForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AttestForm {
    given_name: String,
    family_name: String,
    accepter_email: String,
    phone: String,
    accepted_on_d: String,
    accepted_on_m: String,
    accepted_on_y: String,
}

impl AttestForm {
    fn read(&self, ui: &Ui, country: &str) -> Result<Attestation, Errors> {
        let mut errors = Errors::new(ui.words);
        let given = errors.take("given_name", GivenName::parse(&self.given_name));
        let family = errors.take("family_name", FamilyName::parse(&self.family_name));
        let email = errors.take("accepter_email", EmailAddress::parse(&self.accepter_email));
        let phone = match self.phone.trim() {
            "" => Some(None),
            raw => errors.take("phone", Country::parse(country).and_then(|at| Phone::parse(at, raw))).map(Some),
        };
        let accepted_on = errors.take("accepted_on", self.day().ok_or_else(|| Fault::of("date")));
        match (given, family, email, phone, accepted_on) {
            (Some(given), Some(family), Some(email), Some(phone), Some(accepted_on)) => {
                Ok(Attestation { given, family, email, phone, accepted_on })
            }
            _ => Err(errors),
        }
    }

    fn day(&self) -> Option<NaiveDate> {
        let [year, month, day] = [&self.accepted_on_y, &self.accepted_on_m, &self.accepted_on_d].map(|raw| raw.trim());
        let year: i32 = year.parse().ok().filter(|year| (1900..=9999).contains(year))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    }
}

/// The proof that came with the form, if one did. The file holds its place in memory until this goes.
struct Proof(Option<File>);

impl Proof {
    fn of(picked: Picked) -> Result<Self, Fault> {
        match picked {
            Picked::Nothing => Ok(Self(None)),
            Picked::TooLarge => Err(Fault::of("too_large")),
            Picked::File(file) => Ok(Self(Some(file))),
        }
    }

    fn take(&mut self) -> Option<NewProof<'_>> {
        let file = self.0.as_mut()?;
        let bytes = std::mem::take(&mut file.bytes);
        Some(NewProof { name: &file.name, bytes })
    }
}

/// Fields and file together, or every fault of both.
fn both(
    ui: &Ui,
    read: Result<Attestation, Errors>,
    proof: Result<Proof, Fault>,
) -> Result<(Attestation, Proof), Errors> {
    match (read, proof) {
        (Ok(new), Ok(proof)) => Ok((new, proof)),
        (read, Err(fault)) => {
            let mut errors = read.err().unwrap_or_else(|| Errors::new(ui.words));
            errors.add("doc", &fault);
            Err(errors)
        }
        (Err(errors), Ok(_)) => Err(errors),
    }
}

/// Whoever may attest for this customer; else why not.
async fn attester(
    app: &App,
    by: &Member,
    id: CustomerRelationshipId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(String, String), AttestError> {
    let seen = customers::customer(&app.db, by, id).await?.ok_or(AttestError::NotFound)?;
    by.require(Action::ConfirmCustomerAgreement)?;
    if seen.side == PartnerKind::Reseller {
        return Err(AttestError::NotProvider);
    }
    if seen.ended.is_some() {
        return Err(AttestError::Ended);
    }
    by.person().fresh(now)?;
    Ok((seen.customer.name, seen.customer.country))
}

pub(super) async fn ask(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match attester(&app, &by, id, now).await {
        Ok((customer, _)) => page(&form_page(ui, org, id, customer, AttestForm::default())),
        Err(error) => refused(ui, org, id, error),
    }
}

fn form_page(ui: Ui, org: OrgId, id: CustomerRelationshipId, customer: String, form: AttestForm) -> AttestPage {
    let (to, back) = (paths::attestation(org, id), paths::agreement(org, id));
    AttestPage { ui, customer, to, back, form, errors: Errors::none() }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    upload: Upload<AttestForm>,
) -> Result<Response, WebError> {
    let Upload { form, file } = upload;
    let (customer, country) = match attester(&app, &by, id, now).await {
        Ok(found) => found,
        Err(error) => return refused(ui, org, id, error),
    };
    let (read, proof) = (form.read(&ui, &country), Proof::of(file));
    let mut errors = match both(&ui, read, proof) {
        Ok((new, mut proof)) => match customers::attest(&app.db, &by, id, &new, proof.take(), now).await {
            Ok(()) => {
                let said = Flash::new("customers-attest-done");
                return Ok(see_other_saying(&app, &paths::agreement(org, id), &said));
            }
            Err(error) => match fault(error) {
                Ok((field, fault)) => {
                    let mut errors = Errors::new(ui.words);
                    errors.add(field, &fault);
                    errors
                }
                Err(error) => return refused(ui, org, id, error),
            },
        },
        Err(errors) => errors,
    };
    let made = form_page(ui, org, id, customer, form);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AttestPage { errors: std::mem::take(&mut errors), ..made })
}

/// What can be corrected in the form, at its field.
fn fault(error: AttestError) -> Result<(&'static str, Fault), AttestError> {
    match error {
        AttestError::Future => Ok(("accepted_on", Fault::of("future"))),
        AttestError::NoVersion => Ok(("accepted_on", Fault::of("no_version"))),
        AttestError::Same => Ok(("given_name", Fault::of("same"))),
        AttestError::File(fault) => Ok(("doc", fault)),
        other => Err(other),
    }
}

pub(super) fn refused(
    ui: Ui,
    org: OrgId,
    id: CustomerRelationshipId,
    error: AttestError,
) -> Result<Response, WebError> {
    let words = match error {
        AttestError::NotProvider => ui.t("customers-attest-not_provider"),
        AttestError::Ended => ui.t("customers-stop-ended"),
        AttestError::Role(role) => return Err(role.into()),
        AttestError::Fresh(fresh) => return Err(fresh.into()),
        AttestError::Db(error) => return Err(error.into()),
        AttestError::NotFound
        | AttestError::Future
        | AttestError::NoVersion
        | AttestError::Same
        | AttestError::File(_) => {
            return Err(WebError::NotFound);
        }
    };
    let title = ui.t("customers-attest-stop").arg("agreement", ui.name("customer_agreement"));
    let label = ui.t("customers-removal-see");
    stop(ui, &title, &[words], paths::customer(org, id), &label)
}

pub(super) async fn proof(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id, attestation)): Path<(OrgId, CustomerRelationshipId, AttestationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::proof_for_provider(&app.db, &by, id, attestation, now).await {
        Ok(read) => file(&read.name, read.media.content_type(), read.content, Disposition::Saved),
        Err(error) => refused(ui, org, id, error),
    }
}
