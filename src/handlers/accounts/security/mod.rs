//! `/me/security`: one's own password, second factors, recovery codes and sessions.
//! Rule: looking needs a session, changing needs everything one has, proved within the last minutes; somebody
//! of whom the program wants a second factor comes here before anywhere else.

mod app;
mod codes;
mod factor;
mod identity;
mod passkey;
mod password;
mod qr;
mod sessions;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::caller::Caller;
use crate::domain::accounts::{self, AppError, Factors, LinkedIdentity, OpenSession};
use crate::domain::hashing::HashingError;
use crate::domain::ids::SessionId;
use crate::domain::values::{Agent, Place};
use crate::web::extract::SettingUp;
use crate::web::paths::accounts as paths;
use crate::web::{Audience, Routes, Ui, WebError, page, page_with};

/// Registers them.
pub(super) fn routes(routes: &mut Routes) {
    use Audience::SignedIn;
    routes
        .get(paths::SESSIONS, SignedIn, show)
        .get(paths::OWN_PASSWORD, SignedIn, password::show)
        .post(paths::OWN_PASSWORD, SignedIn, password::submit)
        .get(paths::OWN_APP, SignedIn, app::show)
        .post(paths::OWN_APP, SignedIn, app::submit)
        .get(paths::OWN_PASSKEY, SignedIn, passkey::show)
        .post(paths::OWN_PASSKEY, SignedIn, passkey::begin)
        .post(paths::OWN_PASSKEY_PROOF, SignedIn, passkey::keep)
        .get(paths::OWN_CODES, SignedIn, codes::show)
        .post(paths::OWN_CODES, SignedIn, codes::submit)
        .get(paths::OWN_FACTOR, SignedIn, factor::show)
        .post(paths::OWN_FACTOR_REMOVAL, SignedIn, factor::remove)
        .get(paths::OWN_IDENTITY_BEGIN, SignedIn, identity::begin)
        .get(paths::OWN_IDENTITY_NEW, SignedIn, identity::show)
        .post(paths::OWN_IDENTITY_NEW, SignedIn, identity::link)
        .get(paths::OWN_IDENTITY, SignedIn, identity::before_removal)
        .post(paths::OWN_IDENTITY_REMOVAL, SignedIn, identity::remove)
        .post(paths::SESSIONS_END, SignedIn, sessions::end_others)
        .post(paths::SESSION_END_OTHER, SignedIn, sessions::end);
}

#[derive(Template)]
#[template(path = "accounts/security.html")]
struct SecurityPage {
    ui: Ui,
    current: SessionId,
    sessions: Vec<OpenSession>,
    factors: Factors,
    app: bool,
    /// The portal has a name that passkeys can be bound to.
    passkeys: bool,
    /// The program wants a second factor that is missing.
    wanted: bool,
    identities: Vec<Linked>,
    /// Where each provider's button leads, and what the provider is called.
    providers: Vec<(String, String)>,
}

/// An identity at a provider, by the provider's name for people.
struct Linked {
    title: String,
    row: LinkedIdentity,
}

impl SecurityPage {
    /// A browser in words.
    fn device(&self, session: &OpenSession) -> String {
        match Agent::of(&session.agent) {
            Agent { browser: "", system: "" } => self.ui.t("accounts-device-unknown").to_string(),
            Agent { browser, system: "" } => browser.to_owned(),
            Agent { browser: "", system } => system.to_owned(),
            Agent { browser, system } => {
                self.ui.t("accounts-device").arg("browser", browser).arg("system", system).to_string()
            }
        }
    }

    /// A network in words.
    fn place(&self, session: &OpenSession) -> String {
        let place = Place::of(&session.network);
        match place {
            Place::Here | Place::Unknown => self.ui.word("accounts-place-", place.code()).to_string(),
            Place::Private(_) | Place::Public(_) => {
                self.ui.word("accounts-place-", place.code()).arg("range", place.range()).to_string()
            }
        }
    }
}

async fn show(SettingUp(person): SettingUp, ui: Ui, caller: Caller) -> Result<Response, WebError> {
    let db = &caller.app.db;
    let factors = accounts::factors(db, &person).await?;
    let sessions = accounts::list_sessions(db, &person, caller.now).await?;
    let identities = accounts::linked_identities(db, &person).await?;
    let linked = |row: LinkedIdentity| Linked { title: identity::title(&caller.app, &row.provider), row };
    let button = |p: &crate::oidc::Provider| (paths::own_identity_begin(p.name()), p.title().to_owned());
    page(&SecurityPage {
        ui,
        current: person.session(),
        sessions,
        app: person.means().app,
        factors,
        passkeys: caller.passkeys().is_some(),
        wanted: person.lacks_factor(),
        identities: identities.into_iter().map(linked).collect(),
        providers: caller.app.providers.all().map(button).collect(),
    })
}

#[derive(Template)]
#[template(path = "accounts/recovery_codes.html")]
struct CodesPage {
    ui: Ui,
    codes: Vec<String>,
    next: String,
}

/// The codes, for the only time: no redirect could carry them.
fn shown_once(ui: Ui, codes: Vec<String>, next: String) -> Result<Response, WebError> {
    page_with(StatusCode::OK, &CodesPage { ui, codes, next })
}

/// The answer to a change that was not even tried.
fn refused(error: AppError) -> WebError {
    match error {
        AppError::Wrong | AppError::Already => WebError::NotFound,
        AppError::Hashing(HashingError::Busy) => WebError::Busy("hashing".to_owned()),
        AppError::Hashing(failed) => WebError::Broken(failed.to_string()),
        AppError::Db(error) => error.into(),
    }
}
