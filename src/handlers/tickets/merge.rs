//! `/o/{org}/settings/merge`: an account admin asks to merge another company's account into this one. The page says
//! what follows; the operator decides.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Action, Member};
use crate::domain::program::PartnerIdSource;
use crate::domain::tickets::{self, MergeError};
use crate::domain::values::{Fault, PartnerId, TicketText};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::tickets as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "tickets/merge.html")]
struct MergePage {
    ui: Ui,
    company: String,
    here: String,
    back: String,
    form: MergeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MergeForm {
    other_partner_id: String,
    text: String,
    agreed: String,
}

impl MergeForm {
    fn read(&self, ui: &Ui, app: &App) -> Result<(PartnerId, TicketText), Errors> {
        let mut errors = Errors::new(ui.words);
        let number = match app.program.partner_ids() {
            PartnerIdSource::Issued => PartnerId::parse(&self.other_partner_id),
            PartnerIdSource::External => PartnerId::parse_external(&self.other_partner_id),
        };
        let words = if self.other_partner_id.trim().is_empty() { "other_partner_id" } else { "partner_id" };
        let named = |fault: Fault| fault.with("partner_id", ui.name("partner_id").to_owned());
        let number = number.map_err(|fault| errors.add_as("other_partner_id", words, &named(fault), None)).ok();
        let text = errors.take("text", TicketText::parse(&self.text));
        if self.agreed != "1" {
            errors.add("agreed", &Fault::missing());
        }
        match (number, text) {
            (Some(number), Some(text)) if errors.is_empty() => Ok((number, text)),
            _ => Err(errors),
        }
    }
}

fn made(ui: Ui, by: &Member, form: MergeForm, errors: Errors) -> MergePage {
    let (company, here, back) = (by.company().name.clone(), paths::merge(by.org()), paths::tickets(by.org()));
    MergePage { ui, company, here, back, form, errors }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui) -> Result<Response, WebError> {
    by.require(Action::MergeAccounts)?;
    page(&made(ui, &by, MergeForm::default(), Errors::none()))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<MergeForm>,
) -> Result<Response, WebError> {
    by.require(Action::MergeAccounts)?;
    let (number, text) = match form.read(&ui, &app) {
        Ok(read) => read,
        Err(errors) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, &by, form, errors)),
    };
    let why = match tickets::request_merge(&app.db, &by, &app.program, (&number, &text), now).await {
        Ok(id) => return Ok(see_other_saying(&app, &paths::ticket(by.org(), id), &Flash::new("tickets-merge-sent"))),
        Err(MergeError::Own) => ui.t("tickets-merge-own").arg("partner_id", ui.name("partner_id")).to_string(),
        Err(MergeError::OneOpen) => ui.t("tickets-merge-one_open").to_string(),
        Err(MergeError::Role(needed)) => return Err(needed.into()),
        Err(MergeError::Db(error)) => return Err(error.into()),
    };
    let mut errors = Errors::new(ui.words);
    errors.say("other_partner_id", why);
    page_with(StatusCode::CONFLICT, &made(ui, &by, form, errors))
}
