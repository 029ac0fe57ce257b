//! `/o/{org}/customer-invitations/{id}`: where an invitation stands; sending it again, taking it back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, InvitationPage, InvitationState, SendingError};
use crate::domain::ids::{CustomerInvitationId, OrgId};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "customers/invitation.html")]
struct SentPage {
    ui: Ui,
    errors: Errors,
    seen: InvitationPage,
    customers: String,
    relationship: Option<String>,
    resend: String,
    withdrawal: String,
    address: String,
    copy: String,
    open: bool,
    may: bool,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, invitation)): Path<(OrgId, CustomerInvitationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = customers::invitation(&app.db, &by, invitation, now).await?.ok_or(WebError::NotFound)?;
    may_see(&by)?;
    page(&SentPage {
        ui,
        errors: Errors::none(),
        customers: paths::sent_invitations(org),
        relationship: seen.relationship.map(|id| paths::customer(org, id)),
        resend: paths::resend(org, invitation),
        withdrawal: paths::withdrawal(org, invitation),
        address: paths::invitation_address(org, invitation),
        copy: paths::invitation_copy(org, invitation),
        open: seen.state == InvitationState::Sent,
        may: customers::may_look_after(&by, seen.asked_by) && seen.asked_by == seen.side,
        seen,
    })
}

/// Whoever may invite sees what was sent, also without the right to see customers.
pub(super) fn may_see(by: &Member) -> Result<(), WebError> {
    if by.may(Action::CreateCustomer) { Ok(()) } else { Ok(by.require(Action::ViewCustomers)?) }
}

pub(super) async fn resend(
    AsMember(by): AsMember,
    Path((org, invitation)): Path<(OrgId, CustomerInvitationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let done = customers::resend(&app.db, &by, invitation, now).await;
    answer(&app, &paths::sent_invitation(org, invitation), done, "customers-invitation-sent_again")
}

pub(super) async fn withdraw(
    AsMember(by): AsMember,
    Path((org, invitation)): Path<(OrgId, CustomerInvitationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let done = customers::withdraw(&app.db, &by, invitation, now).await;
    answer(&app, &paths::sent_invitation(org, invitation), done, "customers-invitation-taken_back")
}

/// Back to the invitation, which says how it stands now.
pub(super) fn answer(app: &App, page: &str, done: Result<(), SendingError>, said: &str) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(see_other_saying(app, page, &Flash::new(said))),
        Err(SendingError::Closed) => Ok(see_other(page)),
        Err(SendingError::Wait(wait)) => Err(WebError::TooMany(wait.0.num_seconds())),
        Err(SendingError::NotFound) => Err(WebError::NotFound),
        Err(SendingError::Role(role)) => Err(role.into()),
        Err(SendingError::Standing(needed)) => Err(needed.into()),
        Err(SendingError::Db(error)) => Err(error.into()),
    }
}
