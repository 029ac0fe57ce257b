//! `/o/{org}/move`: a customer makes a code with which another reseller may ask, sees who did, takes it back.
//! Rule: only with a recent proof; the code is shown to those who may end relationships, as long as it works.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Action, Customer};
use crate::domain::customers::{self, Leaving, MakeError, Move, MovePage, MoveState, PartnerKind};
use crate::domain::token::Purpose;
use crate::domain::values::Fault;
use crate::web::extract::{AsCustomer, Now};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "customers/move.html")]
struct MovingPage {
    ui: Ui,
    back: String,
    to: String,
    end: String,
    /// Whom it could leave, as choices.
    partners: Vec<(String, String)>,
    /// The code that works now, and its move.
    open: Option<(String, Move)>,
    /// The one by which somebody asked last, or that is done.
    claimed: Option<Move>,
    form: MoveForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MoveForm {
    leaving: Vec<String>,
}

/// A partner with its part, as it can be chosen.
fn choice(ui: &Ui, it: &Leaving) -> (String, String) {
    let part = ui.t(if it.kind == PartnerKind::Provider { "common-provider" } else { "common-reseller" });
    (
        it.id.to_string(),
        ui.t("customers-move-partner").arg("company", it.name.as_str()).arg("part", part.to_string()).to_string(),
    )
}

async fn made(
    app: &App,
    by: &Customer,
    ui: Ui,
    form: Option<MoveForm>,
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    by.require(Action::RemoveCustomerRelationship)?;
    by.person().recent(ui.now())?;
    let MovePage { partners, newest } = customers::moving(&app.db, by).await?;
    let (open, claimed) = match newest {
        Some(it) if it.works(ui.now()) => (Some((app.key.link(Purpose::Move, it.id.uuid(), 1), it)), None),
        Some(it) if matches!(it.state, MoveState::Claimed | MoveState::Done) => (None, Some(it)),
        _ => (None, None),
    };
    let all = || MoveForm { leaving: partners.iter().map(|it| it.id.to_string()).collect() };
    let form = form.unwrap_or_else(all);
    let made = MovingPage {
        back: paths::partners(by.org()),
        to: paths::moving(by.org()),
        end: paths::move_end(by.org()),
        partners: partners.iter().map(|it| choice(&ui, it)).collect(),
        ui,
        open,
        claimed,
        form,
        errors,
    };
    if status == StatusCode::OK { page(&made) } else { page_with(status, &made) }
}

pub(super) async fn show(AsCustomer(by): AsCustomer, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    made(&app, &by, ui, None, (StatusCode::OK, Errors::none())).await
}

pub(super) async fn make(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<MoveForm>,
) -> Result<Response, WebError> {
    by.require(Action::RemoveCustomerRelationship)?;
    by.person().recent(now)?;
    let leaving: Vec<_> = form.leaving.iter().filter_map(|id| id.parse().ok()).collect();
    match customers::make_move(&app.db, &by, &leaving, ui.language, now).await {
        Ok(_) => Ok(see_other_saying(&app, &paths::moving(by.org()), &Flash::new("customers-move-made"))),
        Err(MakeError::Nothing) => {
            let mut errors = Errors::new(ui.words);
            errors.add("leaving", &Fault::of("choose"));
            made(&app, &by, ui, Some(form), (StatusCode::UNPROCESSABLE_ENTITY, errors)).await
        }
        Err(error) => refused(&by, error),
    }
}

pub(super) async fn take_back(
    AsCustomer(by): AsCustomer,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::take_move_back(&app.db, &by, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::moving(by.org()), &Flash::new("customers-move-taken_back"))),
        Err(error) => refused(&by, error),
    }
}

/// Where it stands otherwise by now, the page says it.
fn refused(by: &Customer, error: MakeError) -> Result<Response, WebError> {
    match error {
        MakeError::Stale | MakeError::Nothing => Ok(see_other(&paths::moving(by.org()))),
        MakeError::Role(role) => Err(role.into()),
        MakeError::Standing(needed) => Err(needed.into()),
        MakeError::Db(error) => Err(error.into()),
    }
}
