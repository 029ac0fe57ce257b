//! `/o/{org}/resellers/invitations/{invitation}`: one invitation its provider sent; sending it again, taking
//! it back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::stop::Stop;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::relationships::{self, Invitation, InvitationState, SendingError, Wait};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/sent.html")]
struct SentPage {
    ui: Ui,
    org: OrgId,
    provider: String,
    it: Invitation,
    state: InvitationState,
    may_act: bool,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = relationships::sent_invitation(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    let state = it.state_at(now);
    let may_act = by.may(Action::InviteReseller);
    page(&SentPage { ui, org: by.org(), provider: by.company().name.clone(), it, state, may_act })
}

pub(super) async fn resend(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match relationships::resend(&app.db, &by, id, now).await {
        Ok(()) => Ok(done(&app, &by, id, "relationships-sent-again")),
        Err(error) => refused(ui, &by, id, error),
    }
}

pub(super) async fn withdraw(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match relationships::withdraw(&app.db, &by, id, now).await {
        Ok(()) => Ok(done(&app, &by, id, "relationships-sent-withdrawn")),
        Err(error) => refused(ui, &by, id, error),
    }
}

fn done(app: &App, by: &Provider, id: InvitationId, key: &str) -> Response {
    see_other_saying(app, &paths::sent_invitation(by.org(), id), &Flash::new(key))
}

/// What happened meanwhile, with the way back to the invitation as it is now.
fn refused(ui: Ui, by: &Provider, id: InvitationId, error: SendingError) -> Result<Response, WebError> {
    let stop = match error {
        SendingError::Role(needed) => return Err(needed.into()),
        SendingError::NotFound => return Err(WebError::NotFound),
        SendingError::Db(error) => return Err(error.into()),
        SendingError::Wait(Wait::Minute) => return Err(WebError::TooMany(60)),
        SendingError::Wait(Wait::Day) => Stop::new(StatusCode::TOO_MANY_REQUESTS, &ui.t("relationships-often-title"))
            .say(&ui.t("relationships-often-body")),
        SendingError::Closed(_) => {
            Stop::new(StatusCode::CONFLICT, &ui.t("error-conflict-title")).say(&ui.t("error-conflict-body"))
        }
        SendingError::Open => {
            Stop::new(StatusCode::CONFLICT, &ui.t("relationships-open-title")).say(&ui.t("relationships-open-body"))
        }
    };
    stop.then(paths::sent_invitation(by.org(), id), &ui.t("error-conflict-next")).page(ui)
}
