//! The primary contact's pages. The mailed link only moves its secret into a cookie; the question is asked
//! at a clean address and answered by a form with the six digits of the letter, so that whatever opens links,
//! runs scripts and presses buttons answers nothing.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::tasks::NoFields;
use crate::domain::ids::ConfirmationId;
use crate::domain::token::{Link, Purpose};
use crate::domain::values::{Fault, MailedCode};
use crate::domain::verification::{self, Asked, ConfirmError, LinkStanding, ResendError, link_standing};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/confirmation.html")]
struct AskPage {
    ui: Ui,
    asked: Asked,
    here: String,
    disavowal: String,
    /// The digits as typed; `None` when they were typed before.
    code: Option<String>,
    errors: Errors,
}

impl AskPage {
    fn of(ui: Ui, asked: Asked, code: Option<String>, errors: Errors) -> Self {
        let (here, disavowal) = (paths::confirmation(asked.id), paths::disavowal(asked.id));
        Self { ui, asked, here, disavowal, code, errors }
    }
}

/// Either answer: the digits stand in the letter only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AnswerForm {
    code: String,
}

/// The pages of a link that opens nothing (any more).
#[derive(Template)]
#[template(path = "enrollment/confirmation_gone.html")]
struct GonePage {
    ui: Ui,
    /// Which of the endings, as part of the message keys.
    ending: &'static str,
    company: String,
    at: Option<DateTime<Utc>>,
    /// Where a newer letter can be asked for, if that helps.
    sending: String,
    verify: String,
}

impl GonePage {
    fn title(&self) -> String {
        self.ui.t(&format!("enrollment-gone-{}-title", self.ending)).to_string()
    }

    fn text(&self) -> String {
        let at = self.at.map(|at| self.ui.date(&at)).unwrap_or_default();
        let text = self.ui.t(&format!("enrollment-gone-{}-text", self.ending));
        text.arg("company", self.company.as_str()).arg("date", at).to_string()
    }
}

pub(super) async fn open(Path(token): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    let link = app.key.open(Purpose::Confirmation, &token).ok_or(WebError::NotFound)?;
    Ok(opened(&app, link, &token))
}

/// Keeps the link in this browser and leads to its question.
pub(super) fn opened(app: &App, link: Link, token: &str) -> Response {
    let mut response = see_other(&paths::confirmation(ConfirmationId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Confirmation, token, app.site.secure());
    response
}

/// What the cookie of somebody holds who came by the digits: they need not type them twice.
pub(super) fn with_code(token: &str, code: &str) -> String {
    format!("{token}.{code}")
}

/// What this browser brings.
#[derive(Clone, Copy)]
struct Held {
    link: Link,
    /// It came by the digits, which are proof already.
    proven: bool,
}

/// The link this browser opened, if it is the one of the address.
fn held(headers: &HeaderMap, app: &App, id: ConfirmationId) -> Option<Held> {
    let cookie = cookies::read(headers, Jar::Confirmation, app.site.secure())?;
    let (token, code) = cookie.split_once('.').unwrap_or((&cookie, ""));
    let link = app.key.open(Purpose::Confirmation, token).filter(|link| link.id == id.uuid())?;
    Some(Held { link, proven: app.key.is_code(link.id, link.generation, code) })
}

pub(super) async fn show(
    Path(id): Path<ConfirmationId>,
    headers: HeaderMap,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(Held { link, proven }) = held(&headers, &app, id) else { return elsewhere(ui) };
    let Some(asked) = verification::asked(&app.db, id).await? else { return Err(WebError::NotFound) };
    match link_standing(&asked.facts, link.generation, now) {
        LinkStanding::Open => page(&AskPage::of(ui, asked, (!proven).then(String::new), Errors::none())),
        ended => gone(ui, &asked, ended, StatusCode::OK),
    }
}

pub(super) async fn confirm(
    Path(id): Path<ConfirmationId>,
    headers: HeaderMap,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Response, WebError> {
    let Some(held) = held(&headers, &app, id) else { return elsewhere(ui) };
    if let Some(page) = unproven(&ui, &app, held, form, now).await? {
        return Ok(page);
    }
    let done = verification::confirm(&app.db, held.link, now).await;
    answered(ui, &app, id, done, "enrollment-confirmation-thanks").await
}

pub(super) async fn disown(
    Path(id): Path<ConfirmationId>,
    headers: HeaderMap,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Response, WebError> {
    let Some(held) = held(&headers, &app, id) else { return elsewhere(ui) };
    if let Some(page) = unproven(&ui, &app, held, form, now).await? {
        return Ok(page);
    }
    let done = verification::disown(&app.db, held.link, now).await;
    answered(ui, &app, id, done, "enrollment-confirmation-disowned").await
}

/// The question once more, when it is open and the digits are not those of the letter.
async fn unproven(
    ui: &Ui,
    app: &App,
    Held { link, proven }: Held,
    form: AnswerForm,
    now: DateTime<Utc>,
) -> Result<Option<Response>, WebError> {
    if proven {
        return Ok(None);
    }
    let asked = verification::asked(&app.db, ConfirmationId::from(link.id)).await?;
    let open = |asked: &Asked| link_standing(&asked.facts, link.generation, now) == LinkStanding::Open;
    let Some(asked) = asked.filter(open) else { return Ok(None) };
    let mut errors = Errors::new(ui.words);
    if let Some(code) = errors.take("code", MailedCode::parse(&form.code)) {
        if verification::prove_code(&app.db, &app.key, link, code.as_str(), now).await? {
            return Ok(None);
        }
        errors.add("code", &Fault::of("not_this"));
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AskPage::of(ui.clone(), asked, Some(form.code), errors)).map(Some)
}

async fn answered(
    ui: Ui,
    app: &App,
    id: ConfirmationId,
    done: Result<Asked, ConfirmError>,
    said: &str,
) -> Result<Response, WebError> {
    match done {
        Ok(asked) => {
            let flash = Flash::new(said).with("company", asked.company);
            Ok(see_other_saying(app, &paths::confirmation(id), &flash))
        }
        Err(ConfirmError::NotFound) => Err(WebError::NotFound),
        Err(ConfirmError::NotOpen(ended)) => {
            let Some(asked) = verification::asked(&app.db, id).await? else { return Err(WebError::NotFound) };
            gone(ui, &asked, ended, StatusCode::CONFLICT)
        }
        Err(ConfirmError::Db(error)) => Err(error.into()),
    }
}

/// Another letter to the same address, for whoever holds an older link.
pub(super) async fn send(
    Path(id): Path<ConfirmationId>,
    headers: HeaderMap,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    if held(&headers, &app, id).is_none() {
        return elsewhere(ui);
    }
    match verification::resend_by_link(&app.db, id, &app.program, now).await {
        Ok(_) => Ok(see_other_saying(&app, &paths::verify(), &Flash::new("enrollment-confirmation-sent_again"))),
        Err(ResendError::Closed) => Ok(see_other(&paths::confirmation(id))),
        Err(ResendError::Wait(wait)) => Err(WebError::TooMany(wait.num_seconds())),
        Err(ResendError::Role(needed)) => Err(needed.into()),
        Err(ResendError::Db(error)) => Err(error.into()),
    }
}

/// The page for an ended link; what was answered is shown with `answered`, everything else is gone.
fn gone(ui: Ui, asked: &Asked, ended: LinkStanding, answered: StatusCode) -> Result<Response, WebError> {
    let (ending, at, status) = match ended {
        LinkStanding::Confirmed(at) => ("confirmed", Some(at), answered),
        LinkStanding::Disowned(at) => ("disowned", Some(at), answered),
        LinkStanding::Closed => ("closed", None, StatusCode::GONE),
        LinkStanding::Superseded => ("superseded", None, StatusCode::GONE),
        LinkStanding::Expired | LinkStanding::Open => ("expired", None, StatusCode::GONE),
    };
    let sending = if matches!(ended, LinkStanding::Expired | LinkStanding::Superseded) {
        paths::sending(asked.id)
    } else {
        String::new()
    };
    let page = GonePage { ui, ending, company: asked.company.clone(), at, sending, verify: paths::verify() };
    page_with(status, &page)
}

/// The page for a browser that did not open the link.
fn elsewhere(ui: Ui) -> Result<Response, WebError> {
    let page = GonePage {
        ui,
        ending: "browser",
        company: String::new(),
        at: None,
        sending: String::new(),
        verify: paths::verify(),
    };
    page_with(StatusCode::GONE, &page)
}
