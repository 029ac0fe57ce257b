//! `/u/{token}` and `/joining/{invitation}`: the invited person reads, joins, says no, asks for another letter.
//! Opening changes nothing. Each state of the link has its page and its next step.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::invitation::Nothing;
use super::picks;
use super::stop::Stop;
use crate::domain::actor::Person;
use crate::domain::hashing::HashingError;
use crate::domain::ids::UserInvitationId;
use crate::domain::token::{Link, Purpose};
use crate::domain::users::{self, Closed, Invitation, JoinError, NewAccount, Preview};
use crate::domain::values::{EmailAddress, Fault, MailedCode, Password, PersonName};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, organizations, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

/// What the reader can do with an open invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Make a work account: the address is nobody's yet.
    Account,
    /// Sign in: the address is somebody's.
    SignIn,
    /// Join: it is theirs.
    Join,
    /// Ask: they are signed in as somebody else.
    Other,
}

#[derive(Template)]
#[template(path = "users/joining.html")]
struct JoiningPage {
    ui: Ui,
    it: Invitation,
    company: String,
    host: String,
    masked: String,
    /// Who is signed in.
    you: String,
    way: Way,
    /// Name and what it allows.
    roles: Vec<(String, String)>,
    sign_in: String,
    account: String,
    acceptance: String,
    decline: String,
    request: String,
    form: AccountForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AccountForm {
    full_name: String,
    password: String,
}

/// Saying no, or asking for a new letter, with the digits of the letter.
#[derive(Template)]
#[template(path = "users/joining_code.html")]
struct CodePage {
    ui: Ui,
    title: String,
    words: Vec<String>,
    to: String,
    act: String,
    risk: bool,
    back: Option<String>,
    form: CodeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CodeForm {
    code: String,
}

/// A reader of an invitation, with what their request brought along.
struct Reader {
    ui: Ui,
    app: App,
    now: chrono::DateTime<chrono::Utc>,
    person: Option<Person>,
}

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

impl Reader {
    /// The invitation, or the page that says why it takes no answer.
    async fn seen(self, link: Link) -> Result<Result<(Self, Preview), Response>, WebError> {
        let found = users::preview(&self.app.db, link, self.now).await?.ok_or(WebError::NotFound)?;
        match found.closed.clone() {
            Some(closed) => self.closed(&closed, &found).map(Err),
            None => Ok(Ok((self, found))),
        }
    }

    fn way(&self, found: &Preview) -> Way {
        match (&self.person, found.known) {
            (Some(person), Some(known)) if person.id() == known => Way::Join,
            (Some(_), _) => Way::Other,
            (None, Some(_)) => Way::SignIn,
            (None, None) => Way::Account,
        }
    }

    fn page_of(self, found: Preview, form: AccountForm, errors: Errors) -> JoiningPage {
        let (way, id) = (self.way(&found), found.invitation.id);
        JoiningPage {
            host: self.app.site.base.host_str().unwrap_or_default().to_owned(),
            masked: found.masked_address(),
            you: self.person.as_ref().map(|p| format!("{}, {}", p.name(), p.address())).unwrap_or_default(),
            roles: found
                .invitation
                .roles
                .iter()
                .map(|r| (picks::name(&self.ui, *r), picks::about(&self.ui, *r)))
                .collect(),
            sign_in: Next::Joining(id).onto(&accounts::sign_in()),
            account: paths::account(id),
            acceptance: paths::acceptance(id),
            decline: paths::decline(id),
            request: paths::request(id),
            company: found.company,
            it: found.invitation,
            way,
            form,
            errors,
            ui: self.ui,
        }
    }

    /// What became of the invitation, and what to do next.
    fn closed(self, closed: &Closed, found: &Preview) -> Result<Response, WebError> {
        let (ui, it) = (&self.ui, &found.invitation);
        let (company, inviter) = (found.company.as_str(), it.inviter_name.as_str());
        let gone = |title: &str| Stop::new(StatusCode::GONE, &ui.t(title));
        let ask = ui.t("users-closed-ask").arg("name", inviter).arg("address", it.inviter_address.as_str());
        let stop = match closed {
            Closed::Expired => return self.expired(found),
            Closed::Superseded => gone("users-superseded-title")
                .say(&ui.t("users-superseded-body").arg("date", ui.time(&it.sent_at)))
                .say(&ask),
            Closed::Withdrawn => {
                gone("users-withdrawn-title").say(&ui.t("users-withdrawn-body").arg("company", company)).say(&ask)
            }
            Closed::Declined => {
                gone("users-declined-title").say(&ui.t("users-declined-body").arg("company", company)).say(&ask)
            }
            Closed::Accepted => Stop::new(StatusCode::CONFLICT, &ui.t("users-used-title"))
                .say(&ui.t("users-used-body").arg("company", company))
                .then(organizations::overview(it.org), &ui.t("users-used-next").arg("company", company)),
        };
        stop.page(self.ui)
    }

    /// Expired: the digits of the letter ask the inviter for a new one.
    fn expired(self, found: &Preview) -> Result<Response, WebError> {
        let page = self.renewal(found, CodeForm::default(), Errors::none());
        page_with(StatusCode::GONE, &page)
    }

    fn renewal(self, found: &Preview, form: CodeForm, errors: Errors) -> CodePage {
        let (ui, it) = (&self.ui, &found.invitation);
        CodePage {
            title: ui.t("users-expired-title").to_string(),
            words: vec![
                ui.t("users-expired-body")
                    .arg("date", ui.time(&it.expires_at))
                    .arg("company", found.company.as_str())
                    .to_string(),
                ui.t("users-expired-ask").arg("name", it.inviter_name.as_str()).to_string(),
            ],
            to: paths::request(it.id),
            act: ui.t("users-expired-act").arg("name", it.inviter_name.as_str()).to_string(),
            risk: false,
            back: None,
            form,
            errors,
            ui: self.ui,
        }
    }

    fn declining(self, found: &Preview, form: CodeForm, errors: Errors) -> CodePage {
        let (ui, it) = (&self.ui, &found.invitation);
        CodePage {
            title: ui.t("users-decline-title").arg("company", found.company.as_str()).to_string(),
            words: vec![ui.t("users-decline-body").arg("name", it.inviter_name.as_str()).to_string()],
            to: paths::decline(it.id),
            act: ui.t("users-decline").to_string(),
            risk: true,
            back: Some(paths::joining(it.id)),
            form,
            errors,
            ui: self.ui,
        }
    }

    /// What a press of a button led to, when it did not lead to its end.
    async fn late(self, link: Link, error: JoinError) -> Result<Response, WebError> {
        match error {
            JoinError::NotFound => Err(WebError::NotFound),
            JoinError::Hashing(HashingError::Busy) => Err(WebError::Busy("hashing".to_owned())),
            JoinError::Hashing(failed) => Err(WebError::Broken(failed.to_string())),
            JoinError::Db(error) => Err(error.into()),
            JoinError::Closed(closed) => {
                let found = users::preview(&self.app.db, link, self.now).await?.ok_or(WebError::NotFound)?;
                self.closed(&closed, &found)
            }
            JoinError::Member => Stop::new(StatusCode::CONFLICT, &self.ui.t("users-member-title"))
                .say(&self.ui.t("users-member-body"))
                .then(accounts::accounts(), &self.ui.t("users-member-next"))
                .page(self.ui),
            JoinError::Asked => Stop::new(StatusCode::TOO_MANY_REQUESTS, &self.ui.t("users-asked-title"))
                .say(&self.ui.t("users-asked-body"))
                .page(self.ui),
            // The page shows the way there is now.
            JoinError::OtherAddress | JoinError::Known | JoinError::Digits => {
                Ok(see_other(&paths::joining(UserInvitationId::from(link.id))))
            }
        }
    }
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
