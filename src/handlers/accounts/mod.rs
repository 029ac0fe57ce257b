//! Pages of signing in, getting a work account, and one's own account.

mod again;
mod arrival;
mod caller;
mod code;
mod directories;
mod disputes;
mod kept;
mod lost;
mod notifications;
mod passkey;
mod password;
mod picker;
mod profile;
mod provider;
mod roles;
mod second;
mod security;
mod session;
mod sign_in;
mod work_account;

use axum::response::Response;

use crate::domain::accounts::{Origin, Started};
use crate::domain::token::Purpose;
use crate::web::cookies::{self, Jar};
use crate::web::extract::Headers;
use crate::web::paths::{accounts as paths, admin};
use crate::web::{App, Audience, Routes, see_other};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::SignedIn;
    signing_in(routes);
    second_step(routes);
    coming_to_be(routes);
    routes
        .get(paths::ME, SignedIn, profile::show)
        .post(paths::ME, SignedIn, profile::submit)
        .get(paths::NOTIFICATIONS, SignedIn, notifications::show)
        .post(paths::NOTIFICATIONS_READ, SignedIn, notifications::read)
        .get(paths::MY_ROLES, SignedIn, roles::show)
        .post(paths::LETTERS, SignedIn, profile::ask)
        .post(paths::LETTERS_CODE, SignedIn, profile::prove)
        .post(paths::LETTERS_END, SignedIn, profile::end);
    security::routes(routes);
    lost::routes(routes);
    directories::routes(routes);
}

fn signing_in(routes: &mut Routes) {
    use Audience::{Anyone, SignedIn};
    routes
        .get(paths::SIGN_IN, Anyone, sign_in::show)
        .post(paths::SIGN_IN, Anyone, sign_in::submit)
        .get(paths::SIGN_IN_CODE, Anyone, code::ask)
        .post(paths::SIGN_IN_CODE, Anyone, code::send)
        .get(paths::SIGN_IN_CODE_CHECK, Anyone, code::show)
        .post(paths::SIGN_IN_CODE_CHECK, Anyone, code::submit)
        .get(paths::PROVIDER, Anyone, provider::send_away)
        .get(paths::PROVIDER_RETURN, Anyone, provider::take_back)
        .get(paths::SIGN_IN_AGAIN, SignedIn, again::show)
        .post(paths::SIGN_IN_AGAIN, SignedIn, again::submit)
        .post(paths::SESSION_END, Anyone, session::end)
        .get(paths::SIGNED_OUT, Anyone, session::signed_out)
        .get(paths::SESSION_EXPIRED, Anyone, kept::expired)
        .get(paths::KEPT_FORM, SignedIn, kept::show)
        .get(paths::ACCOUNTS, SignedIn, picker::show);
}

/// What comes between the first proof and the session, and the ways back after something is lost.
fn second_step(routes: &mut Routes) {
    use Audience::Anyone;
    routes
        .get(paths::SECOND, Anyone, second::show)
        .post(paths::SECOND, Anyone, second::submit)
        .get(paths::SECOND_RECOVERY, Anyone, second::recovery::show)
        .post(paths::SECOND_RECOVERY, Anyone, second::recovery::submit)
        .get(paths::SECOND_LOST, Anyone, second::lost::show)
        .post(paths::SECOND_LOST, Anyone, second::lost::submit)
        .post(paths::SECOND_REPLACEMENT, Anyone, second::lost::replace)
        .get(paths::PASSKEY, Anyone, passkey::show)
        .post(paths::PASSKEY, Anyone, passkey::ask)
        .post(paths::PASSKEY_PROOF, Anyone, passkey::prove)
        .get(paths::PASSWORD_FORGOT, Anyone, password::ask)
        .post(paths::PASSWORD_FORGOT, Anyone, password::send)
        .get(paths::PASSWORD_RESET, Anyone, password::show)
        .post(paths::PASSWORD_RESET, Anyone, password::submit)
        .get(paths::PASSWORD_RESET_LINK, Anyone, password::open);
}

/// A work account, and a company that may be here already.
fn coming_to_be(routes: &mut Routes) {
    use Audience::{Anyone, Reviewer};
    routes
        .get(paths::ARRIVAL, Anyone, arrival::show)
        .post(paths::ARRIVAL, Anyone, arrival::submit)
        .get(paths::WORK_ACCOUNT_COMPANY, Anyone, work_account::company::show)
        .post(paths::WORK_ACCOUNT_REQUEST, Anyone, work_account::company::ask)
        .post(paths::WORK_ACCOUNT_DISPUTE, Anyone, work_account::company::dispute)
        .get(paths::WORK_ACCOUNT_ASKED, Anyone, work_account::company::asked)
        .get(paths::WORK_ACCOUNT_DISPUTED, Anyone, work_account::company::disputed)
        .get(admin::DISPUTES, Reviewer, disputes::show)
        .post(admin::DISPUTE_DECISION, Reviewer, disputes::decide)
        .get(paths::WORK_ACCOUNT_NEW, Anyone, work_account::new::show)
        .post(paths::WORK_ACCOUNT_NEW, Anyone, work_account::new::submit)
        .get(paths::WORK_ACCOUNT_VERIFY, Anyone, work_account::verify::show)
        .post(paths::WORK_ACCOUNT_VERIFY, Anyone, work_account::verify::submit)
        .post(paths::WORK_ACCOUNT_RESEND, Anyone, work_account::verify::resend)
        .get(paths::WORK_ACCOUNT_DONE, Anyone, work_account::done);
}

/// The answer that begins a session in this browser.
pub(super) fn begin(app: &App, started: &Started, to: &str) -> Response {
    let mut response = see_other(to);
    cookies::set(response.headers_mut(), Jar::Session, &started.token, app.site.secure());
    if let Some(device) = started.device {
        let sealed = app.key.link(Purpose::Device, device.uuid(), 1);
        cookies::set(response.headers_mut(), Jar::Device, &sealed, app.site.secure());
    }
    cookies::clear(response.headers_mut(), Jar::Code, app.site.secure());
    cookies::clear(response.headers_mut(), Jar::Ceremony, app.site.secure());
    response
}

impl From<Headers> for Origin {
    fn from(headers: Headers) -> Self {
        Self { network: headers.network, agent: headers.agent }
    }
}
