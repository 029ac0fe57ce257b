//! `/o/{org}/resellers/open-link`: the provider's open link: made, rotated, switched off, how often it was used.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sent::Nothing;
use crate::domain::actor::{Act, Action, Provider};
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, Life, OpenLink, OpenLinkError, Uses};
use crate::domain::token::Purpose;
use crate::domain::values::Fault;
use crate::web::extract::{AsProvider, Now};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/open_link.html")]
struct OpenLinkPage {
    ui: Ui,
    org: OrgId,
    link: Option<OpenLink>,
    uses: Uses,
    /// The address, while it works.
    address: Option<String>,
    lives: Vec<(String, String)>,
    form: LifeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LifeForm {
    life: String,
}

async fn page_of(app: &App, ui: Ui, by: &Provider, form: LifeForm, errors: Errors) -> Result<OpenLinkPage, WebError> {
    let held = relationships::open_link(&app.db, by).await?;
    let (link, uses) = held.map_or((None, Uses::default()), |(link, uses)| (Some(link), uses));
    let address =
        link.as_ref().filter(|link| link.opening.lets(link.opening.generation, ui.now()).is_ok()).map(|link| {
            let token = app.key.link(Purpose::OpenInvitation, link.id.uuid(), link.opening.generation);
            app.site.absolute(&paths::open_invitation_link(&token))
        });
    let days = |life: &Life| ui.t("field-life-days").arg("days", life.span().num_days()).to_string();
    let lives = Life::ALL.iter().map(|life| (life.code().to_owned(), days(life))).collect();
    Ok(OpenLinkPage { org: by.org(), link, uses, address, lives, form, errors, ui })
}

pub(super) async fn show(AsProvider(by): AsProvider, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let form = LifeForm { life: app.program.invitation_days().to_string() };
    page(&page_of(&app, ui, &by, form, Errors::none()).await?)
}

pub(super) async fn make(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LifeForm>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let Some(life) = Life::parse(&form.life) else {
        let mut errors = Errors::new(ui.words);
        errors.add("life", &Fault::of("choose"));
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&app, ui, &by, form, errors).await?);
    };
    done(&app, &by, relationships::make_open_link(&app.db, &by, life, now).await, "relationships-open_link-made")
}

pub(super) async fn switch_off(
    AsProvider(by): AsProvider,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    done(&app, &by, relationships::switch_off_open_link(&app.db, &by, now).await, "relationships-open_link-off")
}

fn done(app: &App, by: &Provider, outcome: Result<(), OpenLinkError>, key: &str) -> Result<Response, WebError> {
    match outcome {
        Ok(()) => Ok(see_other_saying(app, &paths::open_link(by.org()), &Flash::new(key))),
        Err(OpenLinkError::Role(needed)) => Err(needed.into()),
        Err(OpenLinkError::Standing(needed)) => Err(needed.into()),
        Err(OpenLinkError::Db(error)) => Err(error.into()),
    }
}
