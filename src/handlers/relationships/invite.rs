//! `/o/{org}/resellers/invite`: **Request a relationship**: a form, the letter to look over, then it is sent.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::{Act, Action, Provider};
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, InviteError, Life, NewInvitation, Sample};
use crate::domain::token::Purpose;
use crate::domain::values::{CompanyName, EmailAddress, Fault, Note};
use crate::handlers::letter::{self, Letter};
use crate::i18n::Language;
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/invite.html")]
struct InvitePage {
    ui: Ui,
    org: OrgId,
    provider: String,
    form: InviteForm,
    lives: Vec<(String, String)>,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "relationships/invite_preview.html")]
struct PreviewPage {
    ui: Ui,
    org: OrgId,
    reads: Language,
    letter: Letter,
    expires_at: DateTime<Utc>,
    form: InviteForm,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InviteForm {
    invitee_company: String,
    invitee_email: String,
    contact_lang: String,
    note: String,
    life: String,
    step: String,
}

impl InviteForm {
    fn read(&self, ui: &Ui) -> Result<NewInvitation, Errors> {
        let mut errors = Errors::new(ui.words);
        let company = errors.take("invitee_company", CompanyName::parse(&self.invitee_company));
        let address = errors.take(
            "invitee_email",
            EmailAddress::parse_person(&self.invitee_email)
                .map_err(|fault| fault.with("address", self.invitee_email.trim())),
        );
        let language = errors.take("contact_lang", Language::parse(&self.contact_lang).ok_or(Fault::of("choose")));
        let note = (!self.note.trim().is_empty()).then(|| Note::parse(&self.note)).transpose();
        let note = errors.take("note", note);
        let life = errors.take("life", Life::parse(&self.life).ok_or(Fault::of("choose")));
        match (company, address, language, note, life) {
            (Some(company), Some(address), Some(language), Some(note), Some(life)) if errors.is_empty() => {
                Ok(NewInvitation { company, address, language, note, life })
            }
            _ => Err(errors),
        }
    }
}

fn form_page(ui: Ui, by: &Provider, form: InviteForm, errors: Errors) -> InvitePage {
    let lives = Life::ALL
        .iter()
        .map(|life| (life.code().to_owned(), ui.t("field-life-days").arg("days", life.span().num_days()).to_string()))
        .collect();
    InvitePage { ui, org: by.org(), provider: by.company().name.clone(), form, lives, errors }
}

/// Whom to invite, where another page of the portal knows it: a referral does.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filled {
    invitee_company: String,
    invitee_email: String,
    contact_lang: String,
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    State(app): State<App>,
    Query(filled): Query<Filled>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let language = Language::parse(&filled.contact_lang).unwrap_or(ui.language);
    let form = InviteForm {
        invitee_company: filled.invitee_company.chars().take(200).collect(),
        invitee_email: filled.invitee_email.chars().take(254).collect(),
        contact_lang: language.code().to_owned(),
        life: app.program.invitation_days().to_string(),
        ..InviteForm::default()
    };
    page(&form_page(ui, &by, form, Errors::none()))
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<InviteForm>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    if form.step == "edit" {
        return page(&form_page(ui, &by, form, Errors::none()));
    }
    let new = match form.read(&ui) {
        Ok(new) => new,
        Err(errors) => return again(ui, &by, form, errors),
    };
    let done = if form.step == "send" {
        relationships::invite(&app.db, &by, &new, now).await.map(Some)
    } else {
        relationships::may_invite(&app.db, &by, &new.address, now).await.map(|()| None)
    };
    match done {
        Ok(Some(id)) => {
            let said = Flash::new("relationships-invite-sent").with("address", new.address.as_str());
            Ok(see_other_saying(&app, &paths::sent_invitation(by.org(), id), &said))
        }
        Ok(None) => preview(&app, ui, &by, &new, form, now),
        Err(InviteError::Role(needed)) => Err(needed.into()),
        Err(InviteError::Standing(needed)) => Err(needed.into()),
        Err(InviteError::Open { since }) => {
            let fault = Fault::of("taken").with("date", ui.date(&since));
            refused(ui, &by, form, &fault)
        }
        Err(InviteError::AlreadyPartner { name }) => refused(ui, &by, form, &Fault::of("partner").with("name", name)),
        Err(InviteError::Own) => refused(ui, &by, form, &Fault::of("own")),
        Err(InviteError::Db(error)) => Err(error.into()),
    }
}

fn preview(
    app: &App,
    ui: Ui,
    by: &Provider,
    new: &NewInvitation,
    form: InviteForm,
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let sample = Sample {
        company: new.company.as_str(),
        address: new.address.as_str(),
        language: new.language,
        note: new.note.as_ref().map_or("", Note::as_str),
        life: new.life,
    };
    let (to, notice) = relationships::preview_letter(by, &sample, now);
    let letter = letter::of(app, Purpose::Invitation, (&to, &notice), now);
    page(&PreviewPage {
        letter: letter.ok_or(WebError::Broken("a letter of invitation cannot be written".to_owned()))?,
        reads: new.language,
        org: by.org(),
        expires_at: now + new.life.span(),
        ui,
        form,
    })
}

fn refused(ui: Ui, by: &Provider, form: InviteForm, fault: &Fault) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    errors.add("invitee_email", fault);
    again(ui, by, form, errors)
}

fn again(ui: Ui, by: &Provider, form: InviteForm, errors: Errors) -> Result<Response, WebError> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &form_page(ui, by, form, errors))
}
