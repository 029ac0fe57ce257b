//! `/o/{org}/settings/roles/{wish}`: what one may not do, which roles allow it, and a button to ask who can give them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::stop::Stop;
use super::{matrix, picks};
use crate::domain::actor::Member;
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::users::{self, AskError, Helper, Wish};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::users as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "users/wish.html")]
struct WishPage {
    ui: Ui,
    /// What is wished for, in words.
    wish: String,
    roles: String,
    /// Whether the reader may do it already.
    yours: bool,
    helpers: Vec<(Helper, String)>,
    here: String,
    back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AskForm {
    person: String,
}

fn held(by: &Member, wish: Wish) -> bool {
    match wish {
        Wish::Action(action) => by.may(action),
        Wish::Role(role) => by.has(&[role]),
    }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((org, wish)): Path<(OrgId, String)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let wish = Wish::parse(&wish).ok_or(WebError::NotFound)?;
    let helpers = users::helpers(&app.db, &by, wish).await?;
    page(&WishPage {
        wish: match wish {
            Wish::Action(action) => matrix::said(&ui, action),
            Wish::Role(role) => picks::name(&ui, role),
        },
        roles: picks::names(&ui, &wish.roles()),
        yours: held(&by, wish),
        helpers: helpers
            .into_iter()
            .map(|h| {
                let role = picks::name(&ui, h.role);
                (h, role)
            })
            .collect(),
        here: paths::wish(org, wish.code()),
        back: paths::roles(org),
        ui,
    })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Path((org, wish)): Path<(OrgId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AskForm>,
) -> Result<Response, WebError> {
    let wish = Wish::parse(&wish).ok_or(WebError::NotFound)?;
    let here = paths::wish(org, wish.code());
    let helper: PersonId = form.person.parse().map_err(|_| WebError::BadForm("nobody was named".to_owned()))?;
    match users::ask(&app.db, &by, wish, helper, now).await {
        Ok(name) => Ok(see_other_saying(&app, &here, &Flash::new("users-wish-asked").with("name", name))),
        Err(AskError::NotFound) => Err(WebError::NotFound),
        Err(AskError::Often) => Stop::new(StatusCode::TOO_MANY_REQUESTS, &ui.t("users-wish-often-title"))
            .say(&ui.t("users-wish-often-body"))
            .then(here, &ui.t("common-back"))
            .page(ui),
        Err(AskError::Db(error)) => Err(error.into()),
    }
}
