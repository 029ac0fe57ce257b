//! `…/{invitation}/address` and `…/{invitation}/link`: another address for an invitation, and its link to be copied.
//! The link alone accepts nothing: whoever answers must be reachable at the invited address (decision 0027).

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sent::too_often;
use super::stop::Stop;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::relationships::{self, Invitation, InviteError, ReaddressError, Sent};
use crate::domain::token::Purpose;
use crate::domain::values::{EmailAddress, Fault};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/address.html")]
struct AddressPage {
    ui: Ui,
    org: OrgId,
    it: Invitation,
    form: AddressForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "relationships/copy.html")]
struct CopyPage {
    ui: Ui,
    org: OrgId,
    it: Invitation,
    link: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AddressForm {
    invitee_email: String,
}

/// The invitation, if it may still go elsewhere.
async fn held(app: &App, ui: &Ui, by: &Provider, id: InvitationId) -> Result<Result<Sent, Stop>, WebError> {
    by.require(Action::InviteReseller)?;
    let sent = relationships::sent_invitation(&app.db, by, id, ui.now()).await?.ok_or(WebError::NotFound)?;
    let expired = sent.step == relationships::Step::Expired;
    let ended = sent.invitation.open(ui.now()).is_err() && !expired;
    Ok(if ended { Err(changed(ui, by, id)) } else { Ok(sent) })
}

fn changed(ui: &Ui, by: &Provider, id: InvitationId) -> Stop {
    Stop::new(StatusCode::CONFLICT, &ui.t("error-conflict-title"))
        .say(&ui.t("error-conflict-body"))
        .then(paths::sent_invitation(by.org(), id), &ui.t("error-conflict-next"))
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let sent = match held(&app, &ui, &by, id).await? {
        Ok(sent) => sent,
        Err(stop) => return stop.page(ui),
    };
    let wanted = sent.asked.and_then(|asked| asked.address);
    let form = AddressForm { invitee_email: wanted.unwrap_or_else(|| sent.invitation.typed.clone()) };
    page(&AddressPage { ui, org: by.org(), it: sent.invitation, form, errors: Errors::none() })
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AddressForm>,
) -> Result<Response, WebError> {
    let sent = match held(&app, &ui, &by, id).await? {
        Ok(sent) => sent,
        Err(stop) => return stop.page(ui),
    };
    let done = match EmailAddress::parse_person(&form.invitee_email) {
        Ok(address) => relationships::change_address(&app.db, &by, id, &address, now).await,
        Err(fault) => return again(ui, &by, sent, form, fault),
    };
    let fault = match done {
        Ok(()) => {
            let said = Flash::new("relationships-readdressed").with("address", form.invitee_email.trim());
            return Ok(see_other_saying(&app, &paths::sent_invitation(by.org(), id), &said));
        }
        Err(ReaddressError::NotFound) => return Err(WebError::NotFound),
        Err(ReaddressError::Closed(_)) => return changed(&ui, &by, id).page(ui),
        Err(ReaddressError::Wait(wait)) => return too_often(&ui, wait).page(ui),
        Err(ReaddressError::Same) => Fault::of("same"),
        Err(ReaddressError::Invite(error)) => unfit(&ui, error)?,
    };
    again(ui, &by, sent, form, fault)
}

/// What speaks against inviting the address, as its field says it.
fn unfit(ui: &Ui, error: InviteError) -> Result<Fault, WebError> {
    Ok(match error {
        InviteError::Role(needed) => return Err(needed.into()),
        InviteError::Standing(needed) => return Err(needed.into()),
        InviteError::Db(error) => return Err(error.into()),
        InviteError::Open { since } => Fault::of("taken").with("date", ui.date(&since)),
        InviteError::AlreadyPartner { name } => Fault::of("partner").with("name", name),
        InviteError::Own => Fault::of("own"),
    })
}

fn again(ui: Ui, by: &Provider, sent: Sent, form: AddressForm, fault: Fault) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    errors.add("invitee_email", &fault.with("address", form.invitee_email.trim()));
    let page = AddressPage { ui, org: by.org(), it: sent.invitation, form, errors };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub(super) async fn copy(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let sent = match held(&app, &ui, &by, id).await? {
        Ok(sent) if sent.invitation.open(now).is_ok() => sent,
        Ok(_) => return changed(&ui, &by, id).page(ui),
        Err(stop) => return stop.page(ui),
    };
    let token = app.key.link(Purpose::Invitation, id.uuid(), sent.invitation.generation);
    let link = app.site.absolute(&paths::invitation_link(&token));
    page(&CopyPage { ui, org: by.org(), it: sent.invitation, link: link.to_string() })
}
