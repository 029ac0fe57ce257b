//! `/o/{org}/providers/{partnership}/customers/take-over`: a reseller asks a customer by the code it was given.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::invite;
use crate::domain::actor::{Action, Reseller};
use crate::domain::customers::{self, Claim, ClaimError, InviteError, InvitingFor};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::token::{Key, Purpose};
use crate::domain::values::{Fault, Note};
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/take_over.html")]
struct TakeOverPage {
    ui: Ui,
    with: InvitingFor,
    own: String,
    to: String,
    back: String,
    /// Whether the reader may ask for administrator permissions.
    may_ask: bool,
    form: TakeOverForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TakeOverForm {
    move_code: String,
    ask_dap: String,
    note: String,
}

impl TakeOverForm {
    fn read(&self, key: &Key, ui: &Ui) -> Result<Claim, Errors> {
        let mut errors = Errors::new(ui.words);
        let code = self.move_code.trim();
        let link = match code {
            "" => Err(Fault::missing()),
            code => key.open(Purpose::Move, code).ok_or_else(|| Fault::of("gone")),
        };
        let link = errors.take("move_code", link);
        let note = match self.note.trim() {
            "" => Some(None),
            note => errors.take("note", Note::parse(note)).map(Some),
        };
        match (link, note) {
            (Some(link), Some(note)) => Ok(Claim { link, note, ask_admin_access: self.ask_dap == "1" }),
            _ => Err(errors),
        }
    }
}

fn made(
    ui: Ui,
    by: &Reseller,
    (partnership, with): (PartnershipId, InvitingFor),
    form: TakeOverForm,
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    let made = TakeOverPage {
        own: by.company().name.clone(),
        to: paths::take_over(by.org(), partnership),
        back: paths::invite(by.org(), partnership),
        may_ask: by.may(Action::RequestDelegatedAdmin),
        ui,
        with,
        form,
        errors,
    };
    page_with(status, &made)
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => made(ui, &by, (partnership, with), TakeOverForm::default(), (StatusCode::OK, Errors::none())),
        Err(error) => invite::refused(ui, &by, error),
    }
}

pub(super) async fn submit(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((org, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<TakeOverForm>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return invite::refused(ui, &by, error),
    };
    let new = match form.read(&app.key, &ui) {
        Ok(new) => new,
        Err(errors) => {
            return made(ui, &by, (partnership, with), form, (StatusCode::UNPROCESSABLE_ENTITY, errors));
        }
    };
    let fault = match customers::claim(&app.db, &by, partnership, &new, now).await {
        Ok(invitation) => {
            let said = Flash::new("customers-take_over-sent");
            return Ok(see_other_saying(&app, &paths::sent_invitation(org, invitation), &said));
        }
        Err(error) => wrong(&ui, error),
    };
    match fault {
        Ok(fault) => {
            let mut errors = Errors::new(ui.words);
            errors.add("move_code", &fault);
            made(ui, &by, (partnership, with), form, (StatusCode::UNPROCESSABLE_ENTITY, errors))
        }
        Err(error) => invite::refused(ui, &by, error),
    }
}

/// What is wrong with the code; the rest has pages of its own.
fn wrong(ui: &Ui, error: ClaimError) -> Result<Fault, InviteError> {
    match error {
        ClaimError::Gone => Ok(Fault::of("gone")),
        ClaimError::Known => Ok(Fault::of("known")),
        ClaimError::Invite(InviteError::Region) => Ok(Fault::of("region")),
        ClaimError::Invite(InviteError::Open { since, .. }) => Ok(Fault::of("taken").with("date", ui.date(&since))),
        ClaimError::Invite(error) => Err(error),
    }
}
