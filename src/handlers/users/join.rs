//! `/u/{token}` and `/joining/{invitation}`: the invited person reads, joins, says no, asks for another letter.
//! Opening changes nothing. Each state of the link has its page and its next step.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::invitation::Nothing;
use super::reader::{AccountForm, CodeForm, Reader, Way};
use super::stop::Stop;
use crate::domain::ids::UserInvitationId;
use crate::domain::token::{Link, Purpose};
use crate::domain::users::{self, Closed, Invitation, JoinError, NewAccount};
use crate::domain::values::{EmailAddress, Fault, MailedCode, Password, PersonName};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

/// The mailed address: keeps the secret in a cookie and leaves the address bar without it.
pub(super) async fn open(Path(token): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    let link = app.key.open(Purpose::UserInvitation, &token).ok_or(WebError::NotFound)?;
    let mut response = see_other(&paths::joining(UserInvitationId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Joining, &token, app.site.secure());
    Ok(response)
}

/// The link this browser opened, if it is for this invitation.
fn link_for(app: &App, headers: &HeaderMap, id: UserInvitationId) -> Option<Link> {
    let token = cookies::read(headers, Jar::Joining, app.site.secure())?;
    app.key.open(Purpose::UserInvitation, &token).filter(|link| link.id == id.uuid())
}

fn no_link(ui: Ui) -> Result<Response, WebError> {
    Stop::new(StatusCode::GONE, &ui.t("users-no-link-title")).say(&ui.t("users-no-link-body")).page(ui)
}

pub(super) async fn show(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let (reader, found) = match (Reader { ui, app, now, person }).seen(link).await? {
        Ok(seen) => seen,
        Err(closed) => return Ok(closed),
    };
    let form = AccountForm { full_name: found.invitation.full_name.clone(), ..AccountForm::default() };
    let status = if reader.way(&found) == Way::Other { StatusCode::CONFLICT } else { StatusCode::OK };
    page_with(status, &reader.page_of(found, form, Errors::none()))
}

pub(super) async fn account(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<AccountForm>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let (reader, found) = match (Reader { ui, app, now, person }).seen(link).await? {
        Ok(seen) => seen,
        Err(closed) => return Ok(closed),
    };
    if reader.way(&found) != Way::Account {
        return Ok(see_other(&paths::joining(id)));
    }
    let new = match form.read(&reader.ui, &found.invitation) {
        Ok(new) => new,
        Err(errors) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &reader.page_of(found, form, errors)),
    };
    match users::join_new(&reader.app.db, &reader.app.hashing, link, &new, now).await {
        Ok(org) => {
            let said = Flash::new("users-joined-sign-in").with("company", found.company);
            let next = Next::Company(org, Vec::new()).onto(&accounts::sign_in());
            Ok(joined(&reader.app, &next, &said))
        }
        Err(error) => reader.late(link, error).await,
    }
}

impl AccountForm {
    fn read(&self, ui: &Ui, it: &Invitation) -> Result<NewAccount, Errors> {
        let mut errors = Errors::new(ui.words);
        let address = EmailAddress::parse(&it.typed).ok();
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let password = errors.take("password", Password::parse(&self.password, address.as_ref()));
        match (full_name, password) {
            (Some(full_name), Some(password)) => Ok(NewAccount { full_name, password, language: ui.language }),
            _ => Err(errors),
        }
    }
}

pub(super) async fn accept(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let Some(by) = person.clone() else { return Ok(see_other(&paths::joining(id))) };
    let (reader, found) = match (Reader { ui, app, now, person }).seen(link).await? {
        Ok(seen) => seen,
        Err(closed) => return Ok(closed),
    };
    match users::join(&reader.app.db, link, &by, now).await {
        Ok(_) => {
            let said = Flash::new("users-joined").with("company", found.company);
            Ok(joined(&reader.app, &accounts::accounts(), &said))
        }
        Err(error) => reader.late(link, error).await,
    }
}

/// The link did its work; the browser need not hold it any more.
fn joined(app: &App, to: &str, said: &Flash) -> Response {
    let mut response = see_other_saying(app, to, said);
    cookies::clear(response.headers_mut(), Jar::Joining, app.site.secure());
    response
}

pub(super) async fn ask_decline(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    match (Reader { ui, app, now, person }).seen(link).await? {
        Ok((reader, found)) => page(&reader.declining(&found, CodeForm::default(), Errors::none())),
        Err(closed) => Ok(closed),
    }
}

pub(super) async fn decline(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let (reader, found) = match (Reader { ui, app, now, person }).seen(link).await? {
        Ok(seen) => seen,
        Err(closed) => return Ok(closed),
    };
    let mut errors = Errors::new(reader.ui.words);
    if let Some(digits) = errors.take("code", MailedCode::parse(&form.code)) {
        match users::decline(&reader.app.db, &reader.app.key, link, digits.as_str(), now).await {
            Ok(()) => return Ok(see_other(&paths::joining(id))),
            Err(JoinError::Digits) => errors.add("code", &Fault::of("letter")),
            Err(error) => return reader.late(link, error).await,
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &reader.declining(&found, form, errors))
}

pub(super) async fn request(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<UserInvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return no_link(ui) };
    let found = users::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    let reader = Reader { ui, app, now, person };
    let other = found.closed.is_none() && reader.way(&found) == Way::Other;
    if !other && found.closed != Some(Closed::Expired) {
        return Ok(see_other(&paths::joining(id)));
    }
    let mut errors = Errors::new(reader.ui.words);
    let digits = if other { None } else { errors.take("code", MailedCode::parse(&form.code)) };
    if other || digits.is_some() {
        let typed = digits.as_ref().map(MailedCode::as_str).unwrap_or_default();
        let by = reader.person.as_ref().filter(|_| other);
        match users::ask_inviter(&reader.app.db, &reader.app.key, link, by, typed, now).await {
            Ok(()) => {
                let ui = &reader.ui;
                let name = found.invitation.inviter_name.as_str();
                let stop = Stop::new(StatusCode::OK, &ui.t("users-request-sent-title").arg("name", name));
                return stop.say(&ui.t("users-request-sent-body").arg("name", name)).page(reader.ui);
            }
            Err(JoinError::Digits) => errors.add("code", &Fault::of("letter")),
            Err(error) => return reader.late(link, error).await,
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &reader.renewal(&found, form, errors))
}
