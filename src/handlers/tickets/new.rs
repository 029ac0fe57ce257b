//! `/o/{org}/tickets/new`: a company asks for help; from a location's page, about that location.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Action, Member};
use crate::domain::ids::LocationId;
use crate::domain::organizations::locations;
use crate::domain::tickets::{self, New, OpenError, Topic};
use crate::domain::values::{Fault, Subject, TicketText};
use crate::web::extract::{AsMember, Now, Query};
use crate::web::flash::Flash;
use crate::web::paths::tickets as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "tickets/new.html")]
struct NewPage {
    ui: Ui,
    here: String,
    back: String,
    topics: Vec<(String, String)>,
    /// The location it is about.
    location: Option<String>,
    form: NewForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct About {
    topic: String,
    location: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NewForm {
    topic: String,
    location: String,
    subject: String,
    text: String,
}

impl NewForm {
    fn read(&self, ui: &Ui) -> Result<New, Errors> {
        let mut errors = Errors::new(ui.words);
        let topic = Topic::parse(&self.topic).filter(|topic| *topic != Topic::Merge);
        if topic.is_none() {
            errors.add("topic", &Fault::missing());
        }
        let subject = errors.take("subject", Subject::parse(&self.subject));
        let text = errors.take("text", TicketText::parse(&self.text));
        let location = self.location.parse().ok();
        match (topic, subject, text) {
            (Some(topic), Some(subject), Some(text)) => Ok(New { topic, subject, text, location }),
            _ => Err(errors),
        }
    }
}

async fn made(app: &App, by: &Member, ui: Ui, mut form: NewForm, errors: Errors) -> Result<NewPage, WebError> {
    let id = form.location.parse::<LocationId>().ok();
    let location = match id {
        Some(id) => locations::locations(&app.db, by).await?.find(id).map(|location| location.name.clone()),
        None => None,
    };
    if location.is_none() {
        form.location.clear();
    }
    let topic = |topic: Topic| (topic.code().to_owned(), ui.word("tickets-topic-", topic.code()).to_string());
    Ok(NewPage {
        here: paths::new(by.org()),
        back: paths::tickets(by.org()),
        topics: Topic::asked().map(topic).collect(),
        location,
        form,
        errors,
        ui,
    })
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(about): Query<About>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::OpenPartnerTicket)?;
    let form = NewForm { topic: about.topic, location: about.location, ..NewForm::default() };
    let mut made = made(&app, &by, ui, form, Errors::none()).await?;
    if let Some(location) = &made.location {
        made.form.subject = made.ui.t("tickets-new-about_location").arg("location", location).to_string();
    }
    page(&made)
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NewForm>,
) -> Result<Response, WebError> {
    by.require(Action::OpenPartnerTicket)?;
    let new = match form.read(&ui) {
        Ok(new) => new,
        Err(errors) => {
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, &by, ui, form, errors).await?);
        }
    };
    match tickets::open(&app.db, &by, &app.program, &new, now).await {
        Ok(id) => Ok(see_other_saying(&app, &paths::ticket(by.org(), id), &Flash::new("tickets-new-sent"))),
        Err(OpenError::TooMany) => {
            let mut errors = Errors::new(ui.words);
            errors.say("text", ui.t("tickets-new-too_many").arg("count", tickets::MANY_OPEN).to_string());
            page_with(StatusCode::CONFLICT, &made(&app, &by, ui, form, errors).await?)
        }
        Err(OpenError::Role(needed)) => Err(needed.into()),
        Err(OpenError::NotFound) => Err(WebError::NotFound),
        Err(OpenError::Db(error)) => Err(error.into()),
    }
}
