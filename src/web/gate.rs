//! The gate in front of everything that changes anything: every POST passes it, no handler can forget it.
//! It checks the form token, takes it and the one-time id off the form, and lets one press of a button
//! do a thing once: the second press answers with the first one's result. What was typed before a session ended is
//! kept for its person; see docs/decisions/0021.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;

use super::cookies::{self, Jar};
use super::error::WebError;
use super::extract::Received;
use super::form::LARGEST;
use super::layers::Upload;
use super::page::see_other;
use super::paths::accounts as paths;
use super::state::App;
use super::ui;
use super::visit::Visit;
use crate::domain::ids::FormId;
use crate::domain::submissions::{self, Typed};

/// The name of the token field.
pub const TOKEN: &str = "token";
/// Boxes by which somebody agrees: ticked anew each time, never kept.
const CONSENTS: [&str; 7] = ["read", "auth", "authorize", "accept_rel", "accept_dap", "accept_mca", "good_faith"];
/// The name of the one-time id's field.
pub const IDEM: &str = "idem";

/// Forms that are being worked on, so that a second press waits for the first.
#[derive(Clone, Default)]
pub struct Presses(Arc<Mutex<HashMap<FormId, Arc<tokio::sync::Mutex<()>>>>>);

impl Presses {
    fn of(&self, form: FormId) -> Arc<tokio::sync::Mutex<()>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(form).or_default().clone()
    }

    fn done(&self, form: FormId) {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if forms.get(&form).is_some_and(|press| Arc::strong_count(press) <= 2) {
            forms.remove(&form);
        }
    }
}

/// Lets GET and HEAD through; checks every POST.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Result<Response, WebError> {
    match *request.method() {
        Method::GET | Method::HEAD => return Ok(next.run(request).await),
        Method::POST => {}
        _ => return Err(WebError::Method),
    }
    let visit = request.extensions().get::<Visit>().cloned().unwrap_or_else(Visit::nobody);
    if request.extensions().get::<Upload>().is_some() && has_parts(request.headers()) {
        return check_parts(app, visit, request, next).await;
    }
    let (parts, body) = request.into_parts();
    if !is_form(&parts.headers) {
        return Err(WebError::BadForm("not a form".to_owned()));
    }
    let body = to_bytes(body, LARGEST).await.map_err(|_| WebError::TooLarge)?;
    let mut fields: Vec<(String, String)> =
        serde_html_form::from_bytes(&body).map_err(|e| WebError::BadForm(e.to_string()))?;
    let token = take(&mut fields, TOKEN);
    let form = take(&mut fields, IDEM).and_then(|id| id.parse::<FormId>().ok());
    if !token.as_ref().is_some_and(|token| is_ours(&app, &visit, token)) {
        let fields = without_secrets(fields);
        return match kept(&app, &visit, &parts, &token.unwrap_or_default(), &fields).await? {
            Some(form) => Ok(see_other(&paths::session_expired(form))),
            None => Err(WebError::FormExpired(fields)),
        };
    }
    let body = serde_html_form::to_string(&fields).map_err(|e| WebError::BadForm(e.to_string()))?;
    let mut request = Request::from_parts(parts, Body::from(body.clone()));
    request.headers_mut().remove(header::CONTENT_LENGTH);
    match form {
        Some(form) => once(&app, &visit.browser, form, request, next).await,
        None => Ok(next.run(request).await),
    }
}

/// The same for a form with a file: token and one-time id come first, so that nothing of the file is received
/// from somebody who may not send it. The rest waits for the handler, which asks first who it is.
async fn check_parts(app: App, visit: Visit, request: Request, next: Next) -> Result<Response, WebError> {
    let (mut parts, body) = request.into_parts();
    let mut received = Received::of(Request::from_parts(parts.clone(), body)).await?;
    let token = received.first(TOKEN).await?;
    if !is_ours(&app, &visit, &token) {
        received.drain().await;
        return Err(WebError::FormExpired(Vec::new()));
    }
    let form = received.first(IDEM).await?.parse::<FormId>().map_err(|e| WebError::BadForm(e.to_string()))?;
    parts.extensions.insert(received.clone());
    parts.headers.remove(header::CONTENT_LENGTH);
    let answer = once(&app, &visit.browser, form, Request::from_parts(parts, Body::empty()), next).await;
    received.drain().await;
    answer
}

/// One press after the other: the second finds what the first one did.
async fn once(app: &App, browser: &str, form: FormId, request: Request, next: Next) -> Result<Response, WebError> {
    let press = app.presses.of(form);
    let turn = press.lock().await;
    let answer = first_or_again(app, browser, form, request, next).await;
    drop(turn);
    app.presses.done(form);
    answer
}

async fn first_or_again(
    app: &App,
    browser: &str,
    form: FormId,
    request: Request,
    next: Next,
) -> Result<Response, WebError> {
    if let Some(done) = submissions::find(&app.db, browser, form).await? {
        return Ok(see_other(&done));
    }
    let response = next.run(request).await;
    if let Some(location) = repeatable(&response) {
        submissions::keep(&app.db, browser, form, location, app.now()).await?;
    }
    Ok(response)
}

/// Where a successful form led, unless it handed out a cookie: doing that again is harmless, and a
/// replay could not hand it out.
fn repeatable(response: &Response) -> Option<&str> {
    let hands_out = response
        .headers()
        .get_all(header::SET_COOKIE)
        .iter()
        .any(|c| c.to_str().is_ok_and(|c| !c.contains("filiera-flash=") && !c.contains("filiera-browser=")));
    if response.status() != StatusCode::SEE_OTHER || hands_out {
        return None;
    }
    response.headers().get(header::LOCATION)?.to_str().ok()
}

fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.starts_with("application/x-www-form-urlencoded"))
}

fn has_parts(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.to_ascii_lowercase().starts_with("multipart/form-data"))
}

fn is_ours(app: &App, visit: &Visit, token: &str) -> bool {
    let session = visit.person.as_ref().map(|p| p.session().to_string()).unwrap_or_default();
    is_of(app, &visit.browser, &session, token)
}

/// Whether the token was made for this browser and this session.
fn is_of(app: &App, browser: &str, session: &str, token: &str) -> bool {
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
    if bytes.len() != 24 || browser.is_empty() {
        return false;
    }
    let (nonce, seal) = bytes.split_at(8);
    ui::seal_of(app, browser, session, nonce)[..16].ct_eq(seal).into()
}

/// Keeps what was typed into a genuine form of this browser whose session is over, for its person. Nothing of it is
/// done: they send it again themselves, once they are signed in.
async fn kept(
    app: &App,
    visit: &Visit,
    parts: &Parts,
    token: &str,
    fields: &[(String, String)],
) -> Result<Option<FormId>, WebError> {
    let path = parts.uri.path();
    if visit.person.is_some() || !["/o/", "/me", "/admin/"].iter().any(|own| path.starts_with(own)) {
        return Ok(None);
    }
    let Some(cookie) = cookies::read(&parts.headers, Jar::Session, app.site.secure()) else { return Ok(None) };
    let now = app.now();
    let Some((session, person)) = submissions::session_that_was(&app.db, &cookie, now).await? else { return Ok(None) };
    if !is_of(app, &visit.browser, &session.to_string(), token) {
        return Ok(None);
    }
    let action = parts.uri.path_and_query().map_or(path, |it| it.as_str()).to_owned();
    let fields = fields.iter().filter(|(name, _)| !CONSENTS.contains(&name.as_str())).cloned().collect();
    let typed = Typed { action, fields };
    Ok(Some(submissions::keep_typed(&app.db, &app.key, (person, &visit.browser), &typed, now).await?))
}

fn take(fields: &mut Vec<(String, String)>, name: &str) -> Option<String> {
    let at = fields.iter().position(|(field, _)| field == name)?;
    Some(fields.remove(at).1)
}

/// What may be shown again: everything but passwords and codes.
fn without_secrets(fields: Vec<(String, String)>) -> Vec<(String, String)> {
    const SECRETS: [&str; 4] = ["code", "otp", "recovery", "credential"];
    let secret = |name: &str| name.contains("password") || SECRETS.contains(&name);
    fields.into_iter().filter(|(name, _)| !secret(name)).collect()
}
