//! The form of a location, new or changed. A new one may be in any country of the program: **Use this country** shows
//! the form again with that country's fields and everything as typed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{conflict, partners_only};
use crate::domain::actor::Member;
use crate::domain::enrollment::{Faults, Typed};
use crate::domain::ids::{LocationId, OrgId};
use crate::domain::organizations::locations::{self as domain, AddError, ChangeError, Keeper, Location};
use crate::domain::program::PartnerIdSource;
use crate::domain::values::{Country, Fault, PartnerId};
use crate::handlers::answers;
use crate::handlers::country_fields::CountryFields;
use crate::i18n::Msg;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::locations as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/location_form.html")]
struct FormPage {
    ui: Ui,
    here: String,
    back: String,
    /// The location that is changed; none for a new one.
    version: Option<String>,
    local: CountryFields,
    /// Countries to choose from; none when the country is fixed.
    countries: Vec<(String, String)>,
    /// The number is typed, because another program issues it.
    external: bool,
    form: Typed,
    errors: Errors,
}

impl FormPage {
    fn country_hint(&self) -> Msg {
        self.ui.t("organizations-location-country_hint")
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LocationForm {
    version: String,
    location_name: String,
    country: String,
    shown_country: String,
    use_country: String,
    addr1: String,
    addr2: String,
    city: String,
    region: String,
    postal: String,
    given_name: String,
    family_name: String,
    work_email: String,
    phone: String,
    partner_id: String,
}

impl LocationForm {
    fn typed(self) -> Typed {
        Typed::of([
            ("location_name", self.location_name),
            ("country", self.country),
            ("shown_country", self.shown_country),
            ("use_country", self.use_country),
            ("addr1", self.addr1),
            ("addr2", self.addr2),
            ("city", self.city),
            ("region", self.region),
            ("postal", self.postal),
            ("given_name", self.given_name),
            ("family_name", self.family_name),
            ("work_email", self.work_email),
            ("phone", self.phone),
            ("partner_id", self.partner_id),
        ])
    }
}

fn new_page(ui: Ui, by: &Member, app: &App, form: Typed, faults: &Faults) -> FormPage {
    let country = Country::parse(form.get("country")).map_or_else(|_| by.company().country.clone(), |c| c.to_string());
    FormPage {
        here: paths::new(by.org()),
        back: paths::locations(by.org()),
        version: None,
        countries: answers::countries(&ui),
        external: app.program.partner_ids() == PartnerIdSource::External,
        errors: said(&ui, faults, &country),
        local: CountryFields::of(&country),
        form,
        ui,
    }
}

fn said(ui: &Ui, faults: &Faults, country: &str) -> Errors {
    let mut errors = Errors::new(ui.words);
    for (field, fault) in &faults.0 {
        answers::refuse(ui, &mut errors, field, fault, country);
    }
    errors
}

pub(super) async fn new(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    partners_only(&by)?;
    Keeper::of(&by)?;
    page(&new_page(ui, &by, &app, Typed::default(), &Faults(Vec::new())))
}

pub(super) async fn add(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LocationForm>,
) -> Result<Response, WebError> {
    partners_only(&by)?;
    let keeper = Keeper::of(&by)?;
    let mut typed = form.typed();
    if answers::asks_for_another_country(&mut typed) {
        return page(&new_page(ui, &by, &app, typed, &Faults(Vec::new())));
    }
    let faults = match read_new(&app, &typed) {
        Ok((country, read, number)) => {
            match domain::add(&app.db, keeper, &app.program, country, (&read, number.as_ref()), now).await {
                Ok(id) => {
                    let flash = Flash::new("organizations-location-added").with("location", read.name.as_str());
                    return Ok(see_other_saying(&app, &paths::location(by.org(), id), &flash));
                }
                Err(AddError::NameTaken) => Faults(vec![("location_name", Fault::of("taken"))]),
                Err(AddError::Exhausted) => return Err(WebError::Broken("no Partner ID is left".to_owned())),
                Err(AddError::Db(error)) => return Err(error.into()),
            }
        }
        Err(faults) => faults,
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &new_page(ui, &by, &app, typed, &faults))
}

type New = (Country, domain::Read, Option<PartnerId>);

fn read_new(app: &App, typed: &Typed) -> Result<New, Faults> {
    let country = Country::parse(typed.get("country")).map_err(|_| {
        let kind = if typed.get("country").is_empty() { "missing" } else { "choose" };
        Faults(vec![("country", Fault::of(kind))])
    })?;
    let asked = app.program.partner_ids() == PartnerIdSource::External && !typed.get("partner_id").trim().is_empty();
    let number = asked.then(|| PartnerId::parse_external(typed.get("partner_id"))).transpose();
    match (domain::read(country, typed), number) {
        (Ok(read), Ok(number)) => Ok((country, read, number)),
        (Ok(_), Err(fault)) => Err(Faults(vec![("partner_id", fault)])),
        (Err(faults), Ok(_)) => Err(faults),
        (Err(mut faults), Err(fault)) => {
            faults.0.push(("partner_id", fault));
            Err(faults)
        }
    }
}

async fn found(app: &App, by: &Member, id: LocationId) -> Result<Location, WebError> {
    domain::locations(&app.db, by).await?.find(id).cloned().ok_or(WebError::NotFound)
}

fn edit_page(ui: Ui, by: &Member, location: &Location, (form, version): (Typed, String), faults: &Faults) -> FormPage {
    FormPage {
        here: paths::edit(by.org(), location.id),
        back: paths::location(by.org(), location.id),
        version: Some(version),
        countries: Vec::new(),
        external: false,
        errors: said(&ui, faults, &location.country),
        local: CountryFields::of(&location.country),
        form,
        ui,
    }
}

pub(super) async fn edit(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let location = found(&app, &by, id).await?;
    Keeper::of(&by)?;
    page(&edit_page(ui, &by, &location, (shown(&location), location.version.to_string()), &Faults(Vec::new())))
}

pub(super) async fn change(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LocationForm>,
) -> Result<Response, WebError> {
    let location = found(&app, &by, id).await?;
    let keeper = Keeper::of(&by)?;
    let version = form.version.clone();
    let typed = form.typed();
    let country = Country::parse(&location.country).map_err(|_| WebError::NotFound)?;
    let faults = match domain::read(country, &typed) {
        Ok(read) => match domain::change(&app.db, keeper, id, (&read, version.parse().unwrap_or(0)), now).await {
            Ok(()) => {
                let flash = Flash::new("organizations-location-changed").with("location", read.name.as_str());
                return Ok(see_other_saying(&app, &paths::location(by.org(), id), &flash));
            }
            Err(ChangeError::NameTaken) => Faults(vec![("location_name", Fault::of("taken"))]),
            Err(ChangeError::Stale) => return stale(&app, &by, ui, id, &typed).await,
            Err(ChangeError::Db(error)) => return Err(error.into()),
        },
        Err(faults) => faults,
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &edit_page(ui, &by, &location, (typed, version), &faults))
}

/// The fields of a location, in the order of its form.
const FIELDS: [&str; 10] =
    ["location_name", "addr1", "addr2", "city", "region", "postal", "given_name", "family_name", "work_email", "phone"];

/// A location as its form shows it.
fn shown(location: &Location) -> Typed {
    let mut form = Typed::default();
    form.set("location_name", &location.name);
    for (field, value) in location.address.iter().chain(&location.contact) {
        form.set(field, value);
    }
    if let Some(phone) = location.contact.get("phone_typed") {
        form.set("phone", phone);
    }
    form
}

/// Somebody changed the location first: both versions.
async fn stale(app: &App, by: &Member, ui: Ui, id: LocationId, typed: &Typed) -> Result<Response, WebError> {
    let location = found(app, by, id).await?;
    let saved = shown(&location);
    let (yours, theirs) = (|field: &str| typed.get(field).to_owned(), |field: &str| saved.get(field).to_owned());
    let rows = conflict::rows(&ui, &FIELDS, &location.country, yours, theirs);
    conflict::page(ui, paths::edit(by.org(), id), rows)
}
