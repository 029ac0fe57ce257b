//! Whoever reads an invitation to a company: which way in is theirs, and the page for each state of the link.
//! Rule: each end of an invitation names what happened and the next step. The acts are in `join.rs`.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::picks;
use super::stop::Stop;
use crate::domain::actor::Person;
use crate::domain::hashing::HashingError;
use crate::domain::ids::UserInvitationId;
use crate::domain::token::Link;
use crate::domain::users::{self, Closed, Invitation, JoinError, Preview};
use crate::web::next::Next;
use crate::web::paths::{accounts, organizations, users as paths};
use crate::web::{App, Errors, Ui, WebError, page_with, see_other};

/// What the reader can do with an open invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
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
pub(super) struct JoiningPage {
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
    pub(super) full_name: String,
    pub(super) password: String,
}

/// Saying no, or asking for a new letter, with the digits of the letter.
#[derive(Template)]
#[template(path = "users/joining_code.html")]
pub(super) struct CodePage {
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
    pub(super) code: String,
}

/// A reader of an invitation, with what their request brought along.
pub(super) struct Reader {
    pub(super) ui: Ui,
    pub(super) app: App,
    pub(super) now: chrono::DateTime<chrono::Utc>,
    pub(super) person: Option<Person>,
}

impl Reader {
    /// The invitation, or the page that says why it takes no answer.
    pub(super) async fn seen(self, link: Link) -> Result<Result<(Self, Preview), Response>, WebError> {
        let found = users::preview(&self.app.db, link, self.now).await?.ok_or(WebError::NotFound)?;
        match found.closed.clone() {
            Some(closed) => self.closed(&closed, &found).map(Err),
            None => Ok(Ok((self, found))),
        }
    }

    pub(super) fn way(&self, found: &Preview) -> Way {
        match (&self.person, found.known) {
            (Some(person), Some(known)) if person.id() == known => Way::Join,
            (Some(_), _) => Way::Other,
            (None, Some(_)) => Way::SignIn,
            (None, None) => Way::Account,
        }
    }

    pub(super) fn page_of(self, found: Preview, form: AccountForm, errors: Errors) -> JoiningPage {
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

    pub(super) fn renewal(self, found: &Preview, form: CodeForm, errors: Errors) -> CodePage {
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

    pub(super) fn declining(self, found: &Preview, form: CodeForm, errors: Errors) -> CodePage {
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
    pub(super) async fn late(self, link: Link, error: JoinError) -> Result<Response, WebError> {
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
