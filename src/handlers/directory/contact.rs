//! `/o/{org}/directory/{slug}/contact`: **Ask to be contacted**: what the provider will see, then it is sent.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Reseller;
use crate::domain::directory::Entry;
use crate::domain::directory::referrals::{self, AskError, Blocked, Offer};
use crate::domain::ids::OrgId;
use crate::domain::values::Note;
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::directory as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "directory/contact.html")]
struct ContactPage {
    ui: Ui,
    org: OrgId,
    company: String,
    asker: String,
    address: String,
    it: Entry,
    /// Why this company cannot ask, as the word in a message's key, and where to look.
    blocked: Option<(&'static str, String)>,
    form: ContactForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ContactForm {
    note: String,
}

fn ask_page(ui: Ui, by: &Reseller, offer: Offer, form: ContactForm, errors: Errors) -> ContactPage {
    let blocked = offer.blocked.map(|blocked| match blocked {
        Blocked::Region => ("region", paths::directory()),
        Blocked::Partners => ("partners", crate::web::paths::relationships::providers(by.org())),
        Blocked::Open(id) => ("open", paths::contact_request(by.org(), id)),
    });
    ContactPage {
        ui,
        org: by.org(),
        company: by.company().name.clone(),
        asker: by.person().name().to_owned(),
        address: by.person().address().to_owned(),
        it: offer.entry,
        blocked,
        form,
        errors,
    }
}

fn refused(error: AskError) -> WebError {
    match error {
        AskError::Role(needed) => needed.into(),
        AskError::Standing(needed) => needed.into(),
        AskError::NotFound | AskError::Blocked(_) => WebError::NotFound,
        AskError::Often(wait) => WebError::TooMany(wait.num_seconds()),
        AskError::Db(error) => error.into(),
    }
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    Path((_, slug)): Path<(OrgId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let offer = referrals::offer(&app.db, &by, &slug, now).await.map_err(refused)?;
    let status = if offer.blocked.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    page_with(status, &ask_page(ui, &by, offer, ContactForm::default(), Errors::none()))
}

pub(super) async fn submit(
    AsReseller(by): AsReseller,
    Path((_, slug)): Path<(OrgId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ContactForm>,
) -> Result<Response, WebError> {
    let offer = referrals::offer(&app.db, &by, &slug, now).await.map_err(refused)?;
    let mut errors = Errors::new(ui.words);
    let Some(note) = errors.take("note", Note::parse(&form.note)) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &ask_page(ui, &by, offer, form, errors));
    };
    match referrals::ask(&app.db, &by, &slug, &note, now).await {
        Ok(id) => {
            let said = Flash::new("directory-contact-sent").with("provider", offer.entry.name);
            Ok(see_other_saying(&app, &paths::contact_request(by.org(), id), &said))
        }
        Err(AskError::Blocked(_)) => Ok(see_other(&paths::contact(by.org(), &slug))),
        Err(error) => Err(refused(error)),
    }
}
