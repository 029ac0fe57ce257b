//! `/o/{org}/settings/organization/identifiers`: the numbers a company is known by, to copy; and, for the program, the
//! location its work account stands for. A Partner ID is always named with its kind.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::location::NumberForm;
use super::partners_only;
use crate::domain::actor::{Kind, Member, Role};
use crate::domain::organizations::locations::{self as domain, ClaimError, Keeper, LocationsPage};
use crate::domain::organizations::{self, CompanyPage};
use crate::domain::program::PartnerIdSource;
use crate::domain::values::{Country, VatNumber};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::{locations as paths, organizations as company_paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/identifiers.html")]
struct IdentifiersPage {
    ui: Ui,
    settings: String,
    rows: Vec<Row>,
    /// Section of the program; nothing for a company that is only a customer.
    program: Option<ProgramPart>,
    /// Where the company's own number of another program is typed, by who may.
    number: String,
    typed: String,
    errors: Errors,
}

/// The location the work account stands for.
struct ProgramPart {
    row: Row,
    location: String,
    chosen: Option<(DateTime<Utc>, String)>,
    /// **Update**, for global admins.
    update: String,
    /// Who they are, for everybody else.
    helpers: Vec<(String, String)>,
}

struct Row {
    anchor: &'static str,
    label: String,
    number: String,
    /// Why there is no number, or where it is from.
    hint: String,
}

async fn made(ui: Ui, by: &Member, app: &App, typed: String, errors: Errors) -> Result<IdentifiersPage, WebError> {
    let company = organizations::company_page(&app.db, by).await?.ok_or(WebError::NotFound)?;
    let found = domain::locations(&app.db, by).await?;
    let partner = company.card.kinds[..] != [Kind::Customer];
    let external = app.program.partner_ids() == PartnerIdSource::External;
    let types = partner && external && Keeper::of(by).is_ok();
    let types = types && found.company_number.is_none() && found.company_claimed.is_none();
    Ok(IdentifiersPage {
        settings: company_paths::settings(by.org()),
        rows: rows(&ui, by, &company, &found, partner, external),
        program: if partner { Some(program(&ui, by, app, found).await?) } else { None },
        number: if types { paths::company_number(by.org()) } else { String::new() },
        typed,
        errors,
        ui,
    })
}

fn rows(ui: &Ui, by: &Member, company: &CompanyPage, found: &LocationsPage, partner: bool, external: bool) -> Vec<Row> {
    let number = found.company_number.clone().unwrap_or_default();
    let hint = match &found.company_claimed {
        _ if !number.is_empty() => ui.t("organizations-identifiers-company_use").to_string(),
        Some(typed) => ui.t("organizations-number-waits").arg("number", typed).to_string(),
        None if external => ui.t("organizations-identifiers-to_type").to_string(),
        None => ui.t("organizations-identifiers-later").to_string(),
    };
    let label = ui.t("common-number-company").arg("partner_id", ui.name("partner_id")).to_string();
    let vat = company.legal.iter().find(|(field, _)| field == "vat_id").map(|(_, value)| value.clone());
    let vat = vat.unwrap_or_default();
    let shown = Country::parse(&company.card.country).ok().filter(|_| !vat.is_empty());
    let partner_row = Row { anchor: "partner-id", label, number, hint };
    let mut rows = if partner { vec![partner_row] } else { Vec::new() };
    rows.push(Row {
        anchor: "company-id",
        label: ui.t("organizations-identifiers-company").to_string(),
        number: by.org().to_string(),
        hint: String::new(),
    });
    rows.push(Row {
        anchor: "vat",
        label: ui.t("field-vat_id").to_string(),
        number: shown.map_or(vat.clone(), |country| VatNumber::stored(country, vat).prefixed()),
        hint: ui.t("organizations-identifiers-vat").to_string(),
    });
    rows
}

async fn program(ui: &Ui, by: &Member, app: &App, found: LocationsPage) -> Result<ProgramPart, WebError> {
    let current = found.current();
    let admin = by.global_admin().is_ok();
    let helpers = if admin { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let hint = if current.is_none() {
        "organizations-identifiers-no_location"
    } else {
        "organizations-identifiers-location_use"
    };
    Ok(ProgramPart {
        row: Row {
            anchor: "location-id",
            label: ui.t("common-number-location").arg("partner_id", ui.name("partner_id")).to_string(),
            number: current.and_then(|l| l.partner_id.clone()).unwrap_or_default(),
            hint: ui.t(hint).to_string(),
        },
        location: current.map(|l| format!("{}, {}", l.name, ui.country(&l.country))).unwrap_or_default(),
        chosen: found.associated.as_ref().map(|a| (a.at, a.by.clone())),
        update: if admin { paths::association(by.org()) } else { String::new() },
        helpers,
    })
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    page(&made(ui, &by, &app, String::new(), Errors::none()).await?)
}

pub(super) async fn number(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NumberForm>,
) -> Result<Response, WebError> {
    partners_only(&by)?;
    let keeper = Keeper::of(&by)?;
    let number = match form.read(&ui) {
        Ok(number) => number,
        Err(errors) => {
            let page = made(ui, &by, &app, form.partner_id, errors).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let here = company_paths::identifiers(by.org());
    match domain::claim(&app.db, keeper, &app.program, (None, &number), now).await {
        Ok(()) => Ok(see_other_saying(&app, &here, &Flash::new("organizations-number-typed"))),
        Err(ClaimError::HasOne) => Ok(see_other(&here)),
        Err(ClaimError::NotFound) => Err(WebError::NotFound),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}
