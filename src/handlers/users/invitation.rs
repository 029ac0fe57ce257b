//! `/o/{org}/settings/users/invitations/{invitation}`: how an invitation of a person stands; sending it again,
//! to another address of theirs, taking it back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::picks;
use super::stop::{self, Stop};
use crate::domain::actor::{Action, Member};
use crate::domain::ids::{OrgId, UserInvitationId};
use crate::domain::users::{self, Invitation, InvitationState, SendingError, Wait};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{organizations, users as paths};
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "users/invitation.html")]
struct InvitationPage {
    ui: Ui,
    it: Invitation,
    back: String,
    tone: &'static str,
    status: &'static str,
    roles: String,
    /// Sending again, and taking back, where that can be.
    open: bool,
    may_act: bool,
    resend: String,
    elsewhere: String,
    withdrawal: String,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, UserInvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewUsers)?;
    let it = users::invitation(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    let (tone, status) = match it.state_at(now) {
        InvitationState::Sent if it.bounced => ("danger", "bounced"),
        InvitationState::Sent => ("info", "invited"),
        InvitationState::Accepted => ("ok", "accepted"),
        InvitationState::Declined => ("warn", "declined"),
        InvitationState::Withdrawn => ("", "withdrawn"),
        InvitationState::Expired => ("warn", "expired"),
    };
    page(&InvitationPage {
        back: organizations::users(org),
        roles: picks::names(&ui, &it.roles),
        open: matches!(it.state_at(now), InvitationState::Sent | InvitationState::Expired),
        may_act: by.may(Action::CreateUsers),
        resend: paths::resend(org, id),
        elsewhere: paths::elsewhere(org, id),
        withdrawal: paths::withdrawal(org, id),
        tone,
        status,
        it,
        ui,
    })
}

pub(super) async fn resend(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, UserInvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(Action::CreateUsers)?;
    by.person().fresh(now)?;
    let done = users::resend(&app.db, &by, id, now).await;
    answer(&app, ui, &by, id, done, "users-invitation-sent_again")
}

pub(super) async fn elsewhere(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, UserInvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(Action::CreateUsers)?;
    by.person().fresh(now)?;
    let done = users::send_to_asked(&app.db, &by, id, now).await;
    answer(&app, ui, &by, id, done, "users-invitation-sent_elsewhere")
}

pub(super) async fn withdraw(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, UserInvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let done = users::withdraw(&app.db, &by, id, now).await;
    answer(&app, ui, &by, id, done, "users-invitation-taken_back")
}

/// Back to the invitation, or what happened meanwhile.
fn answer(
    app: &App,
    ui: Ui,
    by: &Member,
    id: UserInvitationId,
    done: Result<(), SendingError>,
    said: &str,
) -> Result<Response, WebError> {
    let back = paths::invitation(by.org(), id);
    match done {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new(said))),
        Err(SendingError::Role(needed)) => Err(needed.into()),
        Err(SendingError::NotFound) => Err(WebError::NotFound),
        Err(SendingError::Db(error)) => Err(error.into()),
        Err(SendingError::Wait(Wait::Minute)) => Err(WebError::TooMany(60)),
        Err(SendingError::Wait(Wait::Day)) => Stop::new(StatusCode::TOO_MANY_REQUESTS, &ui.t("users-often-title"))
            .say(&ui.t("users-often-body"))
            .then(back, &ui.t("error-conflict-next"))
            .page(ui),
        Err(SendingError::Refused(refusal)) => stop::refused(&ui, refusal, back).page(ui),
        Err(SendingError::Closed | SendingError::Open) => stop::changed(&ui, back).page(ui),
    }
}
