//! `/o/{org}/customer-invitations/{invitation}/address` and `…/link`: another address for an invitation of a customer, and
//! its link to be copied. The link alone accepts nothing: whoever answers types a code mailed to the invited address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::invitation::answer;
use crate::domain::actor::Member;
use crate::domain::customers::{self, InvitationPage, InvitationState, InviteError, ReaddressError};
use crate::domain::ids::{CustomerInvitationId, OrgId};
use crate::domain::token::Purpose;
use crate::domain::values::{EmailAddress, Fault};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "customers/address.html")]
struct AddressPage {
    ui: Ui,
    org: OrgId,
    seen: InvitationPage,
    form: AddressForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "customers/copy.html")]
struct CopyPage {
    ui: Ui,
    org: OrgId,
    seen: InvitationPage,
    link: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AddressForm {
    invitee_email: String,
}

/// The invitation, for whoever looks after it.
async fn held(app: &App, ui: &Ui, by: &Member, id: CustomerInvitationId) -> Result<InvitationPage, WebError> {
    let seen = customers::invitation(&app.db, by, id, ui.now()).await?.ok_or(WebError::NotFound)?;
    if seen.asked_by != seen.side {
        return Err(WebError::NotFound);
    }
    customers::must_look_after(by, seen.asked_by)?;
    Ok(seen)
}

/// Whether it may still go elsewhere.
fn may_move(seen: &InvitationPage) -> bool {
    matches!(seen.state, InvitationState::Sent | InvitationState::Expired)
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, CustomerInvitationId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = held(&app, &ui, &by, id).await?;
    if !may_move(&seen) {
        return Ok(see_other(&paths::sent_invitation(org, id)));
    }
    let form = AddressForm { invitee_email: seen.address.clone() };
    page(&AddressPage { ui, org, seen, form, errors: Errors::none() })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, CustomerInvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AddressForm>,
) -> Result<Response, WebError> {
    let seen = held(&app, &ui, &by, id).await?;
    let done = match EmailAddress::parse(&form.invitee_email) {
        Ok(address) => customers::change_address(&app.db, &by, id, &address, now).await,
        Err(fault) => return again(ui, org, seen, form, &fault),
    };
    let fault = match done {
        Ok(()) => {
            let said = Flash::new("relationships-readdressed").with("address", form.invitee_email.trim());
            return Ok(see_other_saying(&app, &paths::sent_invitation(org, id), &said));
        }
        Err(ReaddressError::Sending(error)) => {
            return answer(&app, &paths::sent_invitation(org, id), Err(error), "");
        }
        Err(ReaddressError::Same) => Fault::of("same"),
        Err(ReaddressError::Invite(error)) => unfit(&ui, error)?,
    };
    again(ui, org, seen, form, &fault)
}

/// What speaks against inviting the address, as its field says it.
fn unfit(ui: &Ui, error: InviteError) -> Result<Fault, WebError> {
    Ok(match error {
        InviteError::Open { since, .. } => Fault::of("taken").with("date", ui.date(&since)),
        InviteError::Customer { name, .. } => Fault::of("partner").with("name", name),
        InviteError::Db(error) => return Err(error.into()),
        InviteError::Role(needed) => return Err(needed.into()),
        InviteError::TooMany => return Err(WebError::TooMany(3600)),
        InviteError::NotFound | InviteError::NotActive | InviteError::Halted { .. } | InviteError::Region => {
            return Err(WebError::NotFound);
        }
    })
}

fn again(ui: Ui, org: OrgId, seen: InvitationPage, form: AddressForm, fault: &Fault) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    errors.add("invitee_email", fault);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AddressPage { ui, org, seen, form, errors })
}

pub(super) async fn copy(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, CustomerInvitationId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = held(&app, &ui, &by, id).await?;
    if seen.state != InvitationState::Sent {
        return Ok(see_other(&paths::sent_invitation(org, id)));
    }
    let token = app.key.link(Purpose::CustomerInvitation, id.uuid(), seen.generation);
    let link = app.site.absolute(&paths::request_link(&token)).to_string();
    page(&CopyPage { ui, org, seen, link })
}
