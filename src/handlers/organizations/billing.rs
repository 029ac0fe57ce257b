//! `/o/{org}/settings/organization/billing`: **Billing profile**, and the forms of its two parts.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{conflict, partners_only};
use crate::domain::actor::{Action, Member};
use crate::domain::enrollment::{Faults, Fields, Typed};
use crate::domain::organizations::{self, Billing, BillingError, BillingPart, Kept, tax_id_asked, tax_id_needed};
use crate::domain::values::{Country, VatNumber};
use crate::handlers::answers;
use crate::handlers::country_fields::CountryFields;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::{billing as paths, organizations as company_paths, tickets};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/billing.html")]
struct BillingPage {
    ui: Ui,
    settings: String,
    found: Billing,
    address: Vec<(String, String)>,
    tax_id: String,
    tax_label: String,
    /// Whether the country has a tax number for bills.
    asked: bool,
    /// Where each part is changed; empty for those who may not, who read whom to ask.
    change_address: String,
    change_tax: String,
    ask_address: Vec<(String, String)>,
    ask_tax: Vec<(String, String)>,
    /// Where another bill-to name is asked for; empty for those who may not.
    ticket: String,
}

#[derive(Template)]
#[template(path = "organizations/billing_form.html")]
struct FormPage {
    ui: Ui,
    heading: &'static str,
    here: String,
    back: String,
    address: bool,
    needed: bool,
    local: CountryFields,
    version: String,
    form: Typed,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AddressForm {
    version: String,
    addr1: String,
    addr2: String,
    city: String,
    region: String,
    postal: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TaxForm {
    version: String,
    vat_id: String,
}

fn heading(part: BillingPart) -> &'static str {
    match part {
        BillingPart::Address => "organizations-billing-address",
        BillingPart::TaxId => "organizations-billing-tax",
    }
}

fn to(by: &Member, part: BillingPart) -> String {
    match part {
        BillingPart::Address => paths::address(by.org()),
        BillingPart::TaxId => paths::tax_id(by.org()),
    }
}

/// Who reads it: whoever may read the legal profile or change a part.
fn reads(by: &Member) -> Result<(), WebError> {
    partners_only(by)?;
    if by.may(Action::EditTaxId) { Ok(()) } else { Ok(by.require(Action::ViewLegalProfile)?) }
}

fn vat(country: &str, fields: &Fields) -> String {
    let number = fields.get("vat_id").cloned().unwrap_or_default();
    let country = Country::parse(country).ok().filter(|_| !number.is_empty());
    country.map_or(number.clone(), |country| VatNumber::stored(country, number).prefixed())
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    reads(&by)?;
    let found = organizations::billing(&app.db, &by).await?;
    let label = |field: &str| answers::label(&ui, field, &found.country).to_string();
    let part = |kept: &Kept, field: &str| kept.fields.get(field).cloned().unwrap_or_default();
    let lines = BillingPart::Address.fields().iter().map(|field| (label(field), part(&found.address, field)));
    let offered = |part: BillingPart| if by.may(part.action()) { to(&by, part) } else { String::new() };
    page(&BillingPage {
        settings: company_paths::settings(by.org()),
        address: lines.filter(|(_, value)| !value.is_empty()).collect(),
        tax_id: vat(&found.country, &found.tax_id.fields),
        tax_label: label("vat_id"),
        asked: Country::parse(&found.country).is_ok_and(tax_id_asked),
        change_address: offered(BillingPart::Address),
        change_tax: offered(BillingPart::TaxId),
        ask_address: who_can(&app, &by, BillingPart::Address).await?,
        ask_tax: who_can(&app, &by, BillingPart::TaxId).await?,
        ticket: if by.may(Action::OpenPartnerTicket) { tickets::new(by.org()) } else { String::new() },
        found,
        ui,
    })
}

async fn who_can(app: &App, by: &Member, part: BillingPart) -> Result<Vec<(String, String)>, WebError> {
    let may = by.may(part.action());
    Ok(if may { Vec::new() } else { by.colleagues_with(&app.db, part.action().roles()).await? })
}

fn made(ui: Ui, by: &Member, part: BillingPart, (form, version): (Typed, String), faults: &Faults) -> FormPage {
    let country = by.company().country.as_str();
    let mut errors = Errors::new(ui.words);
    for (field, fault) in &faults.0 {
        answers::refuse(&ui, &mut errors, field, fault, country);
    }
    FormPage {
        heading: heading(part),
        here: to(by, part),
        back: paths::billing(by.org()),
        address: part == BillingPart::Address,
        needed: Country::parse(country).is_ok_and(tax_id_needed),
        local: CountryFields::of(country),
        version,
        form,
        errors,
        ui,
    }
}

async fn edit(by: Member, ui: Ui, app: App, part: BillingPart) -> Result<Response, WebError> {
    partners_only(&by)?;
    by.require(part.action())?;
    let found = organizations::billing(&app.db, &by).await?;
    let kept = found.part(part);
    let mut form = Typed::default();
    kept.fields.iter().for_each(|(field, value)| form.set(field, value));
    page(&made(ui, &by, part, (form, kept.version.to_string()), &Faults(Vec::new())))
}

async fn save(
    by: Member,
    ui: Ui,
    app: App,
    part: BillingPart,
    (typed, version): (Typed, String),
    now: Now,
) -> Result<Response, WebError> {
    partners_only(&by)?;
    let read = version.parse().unwrap_or(0);
    match organizations::change_billing(&app.db, &by, part, (&typed, read), now.0).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::billing(by.org()), &Flash::new("organizations-billing-saved"))),
        Err(BillingError::Role(needed)) => Err(needed.into()),
        Err(BillingError::Standing(needed)) => Err(needed.into()),
        Err(BillingError::Wrong(faults)) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, &by, part, (typed, version), &faults))
        }
        Err(BillingError::Stale) => {
            let found = organizations::billing(&app.db, &by).await?;
            let theirs = |field: &str| found.part(part).fields.get(field).cloned().unwrap_or_default();
            let rows = conflict::rows(&ui, part.fields(), &found.country, |field| typed.get(field).to_owned(), theirs);
            conflict::page(ui, to(&by, part), rows)
        }
        Err(BillingError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn edit_address(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    edit(by, ui, app, BillingPart::Address).await
}

pub(super) async fn edit_tax(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    edit(by, ui, app, BillingPart::TaxId).await
}

pub(super) async fn save_address(
    AsMember(by): AsMember,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    Form(form): Form<AddressForm>,
) -> Result<Response, WebError> {
    let typed = Typed::of([
        ("addr1", form.addr1),
        ("addr2", form.addr2),
        ("city", form.city),
        ("region", form.region),
        ("postal", form.postal),
    ]);
    save(by, ui, app, BillingPart::Address, (typed, form.version), now).await
}

pub(super) async fn save_tax(
    AsMember(by): AsMember,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    Form(form): Form<TaxForm>,
) -> Result<Response, WebError> {
    save(by, ui, app, BillingPart::TaxId, (Typed::of([("vat_id", form.vat_id)]), form.version), now).await
}
