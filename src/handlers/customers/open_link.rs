//! `/o/{org}/providers/{partnership}/customers/open-link`: the reseller's open link for customers: made, rotated,
//! switched off, and whoever left word by it. Next: `inquiry.rs` answers them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::delegated::Nothing;
use super::invite::{lives, refused};
use crate::domain::actor::{Action, Reseller};
use crate::domain::customers::open::{self, Inquiry, OpenLink};
use crate::domain::customers::{self, InviteError, InvitingFor, Life};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::token::Purpose;
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/open_link.html")]
struct OpenLinkPage {
    ui: Ui,
    org: OrgId,
    partnership: PartnershipId,
    with: InvitingFor,
    own: String,
    link: Option<OpenLink>,
    /// The address, while it works.
    address: Option<String>,
    waiting: Vec<Inquiry>,
    lives: Vec<(String, String)>,
    form: LifeForm,
    errors: Errors,
}

#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LifeForm {
    life: String,
}

impl Default for LifeForm {
    fn default() -> Self {
        Self { life: Life::default().days().to_string() }
    }
}

async fn page_of(
    app: &App,
    ui: Ui,
    by: &Reseller,
    (partnership, with): (PartnershipId, InvitingFor),
    (form, errors): (LifeForm, Errors),
) -> Result<OpenLinkPage, WebError> {
    let link = open::open_link(&app.db, by, partnership).await?;
    let address = link.as_ref().filter(|link| link.opening.lets(link.opening.generation, ui.now()).is_ok());
    let address = address.map(|link| {
        let token = app.key.link(Purpose::CustomerLink, link.id.uuid(), link.opening.generation);
        app.site.absolute(&paths::door_link(&token))
    });
    let waiting = open::inquiries(&app.db, by, partnership).await?;
    let own = by.company().name.clone();
    let lives = lives(&ui);
    Ok(OpenLinkPage { org: by.org(), partnership, with, own, link, address, waiting, lives, form, errors, ui })
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => {
            let form = (LifeForm::default(), Errors::none());
            page(&page_of(&app, ui, &by, (partnership, with), form).await?)
        }
        Err(error) => refused(ui, &by, error),
    }
}

pub(super) async fn make(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LifeForm>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, &by, error),
    };
    let mut errors = Errors::new(ui.words);
    let Some(life) = errors.take("life", Life::parse(&form.life)) else {
        let page = page_of(&app, ui, &by, (partnership, with), (form, errors)).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let outcome = open::make(&app.db, &by, partnership, life, now).await;
    done(&app, ui, &by, partnership, (outcome, "relationships-open_link-made"))
}

pub(super) async fn switch_off(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(Action::RequestCustomerRelationship)?;
    let outcome = open::switch_off(&app.db, &by, partnership, now).await;
    done(&app, ui, &by, partnership, (outcome, "relationships-open_link-off"))
}

fn done(
    app: &App,
    ui: Ui,
    by: &Reseller,
    partnership: PartnershipId,
    (outcome, key): (Result<(), InviteError>, &str),
) -> Result<Response, WebError> {
    match outcome {
        Ok(()) => Ok(see_other_saying(app, &paths::open_link(by.org(), partnership), &Flash::new(key))),
        Err(error) => refused(ui, by, error),
    }
}
