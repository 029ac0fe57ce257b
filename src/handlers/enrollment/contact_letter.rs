//! `/o/{org}/enrollment/verification-email`: what became of the primary contact's letter; another letter, another address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Member;
use crate::domain::enrollment::{Faults, Typed};
use crate::domain::verification::{self, ContactError, ContactLetter, Delivery, ResendError};
use crate::handlers::answers;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/contact_letter.html")]
struct LetterPage {
    ui: Ui,
    here: String,
    status: String,
    resend: String,
    letter: ContactLetter,
    address: String,
    delivery: String,
    form: Typed,
    person: (String, String),
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ContactForm {
    contact_is_me: String,
    given_name: String,
    family_name: String,
    work_email: String,
    phone: String,
    contact_lang: String,
}

fn made(ui: Ui, by: &Member, letter: ContactLetter, form: Typed, errors: Errors) -> LetterPage {
    let delivery = match &letter.delivery {
        Delivery::Queued => ui.t("enrollment-letter-queued").to_string(),
        Delivery::Deferred => ui.t("enrollment-letter-deferred").to_string(),
        Delivery::Sent(at) => ui.t("enrollment-letter-sent").arg("time", ui.time(at)).to_string(),
        Delivery::Refused(answer) => ui.t("enrollment-letter-refused").arg("answer", answer.as_str()).to_string(),
    };
    LetterPage {
        here: paths::contact_letter(by.org()),
        status: paths::status(by.org()),
        resend: paths::resend(by.org()),
        address: letter.contact.get("work_email").cloned().unwrap_or_default(),
        person: (by.person().name().to_owned(), by.person().address().to_owned()),
        delivery,
        letter,
        form,
        errors,
        ui,
    }
}

/// The contact as the form shows them: the phone as it was typed.
fn known(letter: &ContactLetter) -> Typed {
    let mut form = Typed::default();
    letter.contact.iter().for_each(|(field, value)| form.set(field, value));
    if let Some(phone) = letter.contact.get("phone_typed") {
        form.set("phone", phone);
    }
    form
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    match verification::contact_letter(&app.db, &by).await? {
        Some(letter) => {
            let form = known(&letter);
            page(&made(ui, &by, letter, form, Errors::none()))
        }
        None => Ok(see_other(&paths::status(by.org()))),
    }
}

pub(super) async fn change(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ContactForm>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let typed = Typed::of([
        ("contact_is_me", form.contact_is_me),
        ("given_name", form.given_name),
        ("family_name", form.family_name),
        ("work_email", form.work_email),
        ("phone", form.phone),
        ("contact_lang", form.contact_lang),
    ]);
    let here = paths::contact_letter(by.org());
    match verification::change_contact(&app.db, &by, &typed, &app.program, now).await {
        Ok(address) => {
            Ok(see_other_saying(&app, &here, &Flash::new("enrollment-letter-changed").with("address", address)))
        }
        Err(ContactError::Wrong(faults)) => refuse(ui, &by, &app, typed, &faults).await,
        Err(ContactError::Resend(ResendError::Closed)) => Ok(see_other(&paths::status(by.org()))),
        Err(ContactError::Resend(ResendError::Role(needed))) => Err(needed.into()),
        Err(ContactError::Resend(ResendError::Wait(wait))) => Err(WebError::TooMany(wait.num_seconds())),
        Err(ContactError::Resend(ResendError::Db(error))) => Err(error.into()),
    }
}

async fn refuse(ui: Ui, by: &Member, app: &App, typed: Typed, faults: &Faults) -> Result<Response, WebError> {
    let Some(letter) = verification::contact_letter(&app.db, by).await? else {
        return Ok(see_other(&paths::status(by.org())));
    };
    let mut errors = Errors::new(ui.words);
    faults.0.iter().for_each(|(field, fault)| answers::refuse(&ui, &mut errors, field, fault, &by.company().country));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, by, letter, typed, errors))
}
