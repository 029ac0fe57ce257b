//! `/d/{token}` and `/open-requests/{link}`: where a reseller's open link leads, without signing in. Whoever comes
//! leaves word; nothing is authorized, nothing is mailed to them, and the reseller answers.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::invite::named;
use crate::domain::customers::open::{self, Door, InquireError, NewInquiry};
use crate::domain::ids::CustomerLinkId;
use crate::domain::relationships::Closed;
use crate::domain::token::{Link, Purpose};
use crate::domain::values::{CompanyName, Country, EmailAddress, Fault};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Now, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "customers/open_door.html")]
struct DoorPage {
    ui: Ui,
    it: Door,
    host: String,
    to: String,
    countries: Vec<(String, String)>,
    form: InquiryForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "customers/open_done.html")]
struct DonePage {
    ui: Ui,
    it: Door,
}

#[derive(Template)]
#[template(path = "customers/open_closed.html")]
struct ClosedPage {
    ui: Ui,
    title: &'static str,
    it: Option<Door>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InquiryForm {
    invitee_company: String,
    invitee_email: String,
    country: String,
}

impl InquiryForm {
    fn read(&self, ui: &Ui) -> Result<NewInquiry, Errors> {
        let mut errors = Errors::new(ui.words);
        let company = errors.take("invitee_company", CompanyName::parse(&self.invitee_company));
        let country = errors.take("country", Country::parse(&self.country).map_err(|_| Fault::of("choose")));
        let address = errors.take("invitee_email", EmailAddress::parse(&self.invitee_email));
        match (company, country, address) {
            (Some(company), Some(country), Some(address)) => {
                Ok(NewInquiry { company, country, address, language: ui.language })
            }
            _ => Err(errors),
        }
    }
}

/// The address as it was given out: keeps the secret in a cookie and leaves the address bar without it.
pub(super) async fn open(Path(token): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    let link = app.key.open(Purpose::CustomerLink, &token).ok_or(WebError::NotFound)?;
    let mut response = see_other(&paths::door(CustomerLinkId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Door, &token, app.site.secure());
    Ok(response)
}

fn link_for(app: &App, headers: &HeaderMap, id: CustomerLinkId) -> Option<Link> {
    let token = cookies::read(headers, Jar::Door, app.site.secure())?;
    app.key.open(Purpose::CustomerLink, &token).filter(|link| link.id == id.uuid())
}

fn no_link(ui: Ui) -> Result<Response, WebError> {
    page_with(StatusCode::GONE, &ClosedPage { ui, title: "customers-open-lost-title", it: None })
}

/// A link that takes nobody in any more.
fn closed(ui: Ui, why: &Closed, it: Door) -> Result<Response, WebError> {
    let title = match why {
        Closed::Superseded => "relationships-open_link-rotated-title",
        Closed::Expired => "customers-open-expired-title",
        Closed::Withdrawn | Closed::Answered { .. } => "relationships-open_link-off-title",
    };
    page_with(StatusCode::GONE, &ClosedPage { ui, title, it: Some(it) })
}

fn door_page(app: &App, ui: Ui, it: Door, form: InquiryForm, errors: Errors) -> DoorPage {
    DoorPage {
        host: app.site.base.host_str().unwrap_or_default().to_owned(),
        to: paths::door(it.link.id),
        countries: named(&ui, &it.countries),
        ui,
        it,
        form,
        errors,
    }
}

pub(super) async fn show(
    Path(id): Path<CustomerLinkId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let it = open::door(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    if let Err(why) = it.open.clone() {
        return closed(ui, &why, it);
    }
    let form = InquiryForm { country: it.reseller.country.clone(), ..InquiryForm::default() };
    page(&door_page(&app, ui, it, form, Errors::none()))
}

pub(super) async fn submit(
    Path(id): Path<CustomerLinkId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<InquiryForm>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let it = open::door(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    let new = match form.read(&ui) {
        Ok(new) => new,
        Err(_) if it.open.is_err() => return closed(ui, &Closed::Withdrawn, it),
        Err(errors) => {
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &door_page(&app, ui, it, form, errors));
        }
    };
    match open::inquire(&app.db, link, &new, now).await {
        Ok(()) => Ok(see_other(&paths::door_done(id))),
        Err(InquireError::Closed(why)) => closed(ui, &why, it),
        Err(InquireError::Region) => {
            let mut errors = Errors::new(ui.words);
            errors.add("country", &Fault::of("region"));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &door_page(&app, ui, it, form, errors))
        }
        Err(InquireError::TooMany) => Err(WebError::TooMany(3600)),
        Err(InquireError::NotFound) => Err(WebError::NotFound),
        Err(InquireError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn done(
    Path(id): Path<CustomerLinkId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let it = open::door(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    match it.open.clone() {
        Ok(()) => page(&DonePage { ui, it }),
        Err(why) => closed(ui, &why, it),
    }
}
