//! Pages of signing in, getting a work account, and one's own account.

mod again;
mod code;
mod me;
mod picker;
mod profile;
mod roles;
mod session;
mod sign_in;
mod work_account;

use axum::response::Response;

use crate::domain::accounts::{Origin, Started};
use crate::web::cookies::{self, Jar};
use crate::web::extract::Headers;
use crate::web::paths::accounts as paths;
use crate::web::{App, Audience, Routes, see_other};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, SignedIn};
    routes
        .get(paths::SIGN_IN, Anyone, sign_in::show)
        .post(paths::SIGN_IN, Anyone, sign_in::submit)
        .get(paths::SIGN_IN_CODE, Anyone, code::ask)
        .post(paths::SIGN_IN_CODE, Anyone, code::send)
        .get(paths::SIGN_IN_CODE_CHECK, Anyone, code::show)
        .post(paths::SIGN_IN_CODE_CHECK, Anyone, code::submit)
        .get(paths::SIGN_IN_AGAIN, SignedIn, again::show)
        .post(paths::SIGN_IN_AGAIN, SignedIn, again::submit)
        .get(paths::WORK_ACCOUNT_NEW, Anyone, work_account::new::show)
        .post(paths::WORK_ACCOUNT_NEW, Anyone, work_account::new::submit)
        .get(paths::WORK_ACCOUNT_VERIFY, Anyone, work_account::verify::show)
        .post(paths::WORK_ACCOUNT_VERIFY, Anyone, work_account::verify::submit)
        .post(paths::WORK_ACCOUNT_RESEND, Anyone, work_account::verify::resend)
        .get(paths::WORK_ACCOUNT_DONE, Anyone, work_account::done)
        .post(paths::SESSION_END, Anyone, session::end)
        .get(paths::SIGNED_OUT, Anyone, session::signed_out)
        .get(paths::ACCOUNTS, SignedIn, picker::show)
        .get(paths::ME, SignedIn, profile::show)
        .post(paths::ME, SignedIn, profile::submit)
        .get(paths::MY_ROLES, SignedIn, roles::show)
        .post(paths::LETTERS, SignedIn, profile::ask)
        .post(paths::LETTERS_CODE, SignedIn, profile::prove)
        .post(paths::LETTERS_END, SignedIn, profile::end)
        .get(paths::SESSIONS, SignedIn, me::security)
        .post(paths::SESSION_END_OTHER, SignedIn, me::end_session);
}

/// The answer that begins a session in this browser.
pub(super) fn begin(app: &App, started: &Started, to: &str) -> Response {
    let mut response = see_other(to);
    cookies::set(response.headers_mut(), Jar::Session, &started.token, app.site.secure());
    cookies::clear(response.headers_mut(), Jar::Code, app.site.secure());
    response
}

impl From<Headers> for Origin {
    fn from(headers: Headers) -> Self {
        Self { network: headers.network, agent: headers.agent }
    }
}
