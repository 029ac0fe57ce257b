//! What can go wrong at the edge, and its page. Handlers return a [`WebError`]; the page itself is made
//! by [`pages`], which knows the visitor's language, menu and the request's reference.
//! Rule: foreign and absent look alike (404); somebody who may read but not act is told who can.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next as Then;
use axum::response::{IntoResponse, Response};

use super::layers::{Reference, Refusal, Render};
use super::next::Next;
use super::page::{page_with, see_other};
use super::paths;
use super::state::App;
use super::ui::Ui;
use super::visit::Visit;
use crate::domain::actor::{Action, FreshNeeded, RoleNeeded, StandingNeeded, Suspension};
use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

/// Everything a handler may answer instead of a page.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WebError {
    /// Not there, or not theirs: the same page.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("a sign-in is needed")]
    SignInNeeded(Next),
    /// Signed in, but the last proof is too old for what comes next.
    #[error("a fresh sign-in is needed")]
    FreshNeeded,
    /// The program wants a second factor of this person, and they have none yet.
    #[error("a second factor has to be set up")]
    FactorNeeded(Next),
    /// An insider without the role; the page says who has it.
    #[error(transparent)]
    RoleNeeded(RoleNeeded),
    /// The company stands where this cannot be done; the page says why and what is the way out.
    #[error(transparent)]
    StandingNeeded(StandingNeeded),
    /// The form is not from this browser or too old. What was typed is offered again.
    #[error("the form expired")]
    FormExpired(Vec<(String, String)>),
    /// The form has a field nobody asked for, or is no form.
    #[error("not a form of ours: {0}")]
    BadForm(String),
    /// More than a form may hold.
    #[error("too large")]
    TooLarge,
    /// Too many tries; wait so many seconds.
    #[error("too many tries, wait {0} s")]
    TooMany(i64),
    /// Another method than the page's own.
    #[error("method not allowed")]
    Method,
    /// Nobody could have typed this: our fault.
    #[error("broken: {0}")]
    Broken(String),
    /// The database or the machine is too busy; worth a second try.
    #[error("busy: {0}")]
    Busy(String),
}

impl WebError {
    /// Its status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded(_) | Self::FreshNeeded | Self::FactorNeeded(_) => StatusCode::SEE_OTHER,
            Self::RoleNeeded(_) | Self::FormExpired(_) => StatusCode::FORBIDDEN,
            Self::StandingNeeded(_) => StatusCode::CONFLICT,
            Self::BadForm(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::NotFound | Self::SignInNeeded(_) | Self::FreshNeeded | Self::FactorNeeded(_) => "error-not_found",
            Self::RoleNeeded(_) => "error-forbidden",
            Self::StandingNeeded(_) => "error-standing",
            Self::FormExpired(_) => "error-form_expired",
            Self::BadForm(_) => "error-malformed",
            Self::TooLarge => "error-too_large",
            Self::TooMany(_) => "error-too_many",
            Self::Method => "error-method",
            Self::Broken(_) => "error-broken",
            Self::Busy(_) => "error-busy",
        }
    }
}

impl From<DbError> for WebError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::PoolTimedOut | DbError::PoolClosed | DbError::Io(_) => Self::Busy(error.to_string()),
            DbError::Database(ref e)
                if matches!(e.code().as_deref(), Some("57014" | "55P03" | "57P01" | "53300" | "40P01" | "40001")) =>
            {
                Self::Busy(error.to_string())
            }
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<RoleNeeded> for WebError {
    fn from(needed: RoleNeeded) -> Self {
        Self::RoleNeeded(needed)
    }
}

impl From<StandingNeeded> for WebError {
    fn from(needed: StandingNeeded) -> Self {
        Self::StandingNeeded(needed)
    }
}

impl From<FreshNeeded> for WebError {
    fn from(_: FreshNeeded) -> Self {
        Self::FreshNeeded
    }
}

/// The error rides in the answer's extensions until [`pages`] makes a page of it.
impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Turns a [`WebError`] into its page, in the visitor's language; says broken ones in the log, once.
pub async fn pages(State(app): State<App>, request: Request, then: Then) -> Response {
    let (parts, body) = request.into_parts();
    let kept = {
        let mut kept = axum::http::Request::new(()).into_parts().0;
        kept.uri = parts.uri.clone();
        kept.headers = parts.headers.clone();
        kept.extensions = parts.extensions.clone();
        kept
    };
    let mut response = then.run(Request::from_parts(parts, body)).await;
    if response.status() == StatusCode::METHOD_NOT_ALLOWED && response.extensions().get::<Arc<WebError>>().is_none() {
        response.extensions_mut().insert(Arc::new(WebError::Method));
    }
    let Some(error) = response.extensions().get::<Arc<WebError>>().cloned() else { return response };
    let reference = kept.extensions.get::<Reference>().map(|r| r.0.clone()).unwrap_or_default();
    if matches!(*error, WebError::Broken(_) | WebError::Busy(_)) {
        tracing::error!(reference, %error, "a request could not be answered");
    }
    match &*error {
        WebError::SignInNeeded(next) => return see_other(&next.onto(&paths::accounts::sign_in())),
        WebError::FactorNeeded(next) => return see_other(&next.onto(&paths::accounts::own_app())),
        WebError::FreshNeeded => {
            return see_other(&page_of(kept.uri.path()).onto(&paths::accounts::sign_in_again()));
        }
        _ => {}
    }
    let visit = kept.extensions.get::<Visit>().cloned().unwrap_or_else(Visit::nobody);
    let helpers = helpers(&app, &visit, &kept.uri, &error).await;
    let ui = Ui::of(&kept, &app);
    let mut page = ErrorPage::new(ui, &error, reference, helpers, kept.uri.to_string());
    page.standing = standing(&app, &visit, &kept.uri, &error).await;
    let mut made = page_with(error.status(), &page).unwrap_or_else(|e| e.status().into_response());
    if let WebError::TooMany(seconds) = *error {
        made.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    }
    if matches!(*error, WebError::Busy(_)) {
        made.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    }
    if let Some(allow) = response.headers().get(header::ALLOW) {
        made.headers_mut().insert(header::ALLOW, allow.clone());
    }
    made
}

/// How the layers outside get their pages: no session is known there, only the browser's language.
#[must_use]
pub fn renderer(app: App) -> Render {
    Arc::new(move |refusal, asked| {
        let error = WebError::from(refusal);
        let reference = asked.extensions.get::<Reference>().map(|r| r.0.clone()).unwrap_or_default();
        let mut parts = axum::http::Request::new(()).into_parts().0;
        parts.uri = asked.uri.clone();
        parts.extensions.insert(Visit::stranger(&asked.headers, app.site.secure()));
        let page = ErrorPage::new(Ui::of(&parts, &app), &error, reference, Vec::new(), asked.uri.to_string());
        page_with(error.status(), &page).unwrap_or_else(|e| e.status().into_response())
    })
}

impl From<Refusal> for WebError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotFound => Self::NotFound,
            Refusal::MethodNotAllowed => Self::Method,
            Refusal::CrossSite => Self::FormExpired(Vec::new()),
            Refusal::TooLarge => Self::TooLarge,
            Refusal::Malformed(_) => Self::BadForm(refusal.to_string()),
            Refusal::Busy | Refusal::TooSlow => Self::Busy(refusal.to_string()),
            Refusal::Broken => Self::Broken(refusal.to_string()),
        }
    }
}

/// The page a form belongs to: its address without the act at the end.
fn page_of(path: &str) -> Next {
    const ACTS: [&str; 6] = ["signature", "acceptance", "decline", "removal", "decision", "sending"];
    let page = match path.rsplit_once('/') {
        Some((page, act)) if ACTS.contains(&act) => page,
        _ => path,
    };
    Next::parse(page)
}

/// Who can, when somebody may not.
async fn helpers(app: &App, visit: &Visit, uri: &axum::http::Uri, error: &WebError) -> Vec<(String, String)> {
    let WebError::RoleNeeded(needed) = error else { return Vec::new() };
    let org: Option<OrgId> = super::ui::org_in(uri.path());
    let Some(member) = visit.person.as_ref().and_then(|p| p.member(org?)) else { return Vec::new() };
    member.colleagues_with(&app.db, needed.roles).await.unwrap_or_default()
}

/// Where a company stands that wanted to do something, and the way out.
struct StandingUi {
    act: &'static str,
    standing: &'static str,
    suspension: Option<Suspension>,
    /// Where to go on, if there is such a page.
    href: Option<String>,
}

/// What to say of a company that stands where this cannot be done.
async fn standing(app: &App, visit: &Visit, uri: &axum::http::Uri, error: &WebError) -> Option<StandingUi> {
    let WebError::StandingNeeded(needed) = error else { return None };
    let org: OrgId = super::ui::org_in(uri.path())?;
    let member = visit.person.as_ref()?.member(org)?;
    let suspension = member.suspension(&app.db).await.ok().flatten();
    let href = paths::organizations::way_out(org, needed.standing, suspension.as_ref().map(|s| s.reason));
    Some(StandingUi { act: needed.act.code(), standing: needed.standing.code(), suspension, href })
}

#[derive(Template)]
#[template(path = "errors/error.html")]
struct ErrorPage {
    ui: Ui,
    title_key: String,
    body_key: String,
    next_key: String,
    reference: String,
    /// What was typed, offered again when a form expired.
    fields: Vec<(String, String)>,
    action: String,
    /// Names and addresses of those who can.
    helpers: Vec<(String, String)>,
    /// The roles that would do, by code.
    roles: Vec<&'static str>,
    /// Where to ask for such a role.
    ask: Option<String>,
    minutes: i64,
    /// Nobody is signed in: sending the form again needs a sign-in first.
    signed_out: bool,
    /// Where the company stands, when that is why.
    standing: Option<StandingUi>,
}

impl ErrorPage {
    fn new(ui: Ui, error: &WebError, reference: String, helpers: Vec<(String, String)>, action: String) -> Self {
        let fields = match error {
            WebError::FormExpired(fields) => fields.clone(),
            _ => Vec::new(),
        };
        let roles = match error {
            WebError::RoleNeeded(needed) => needed.roles.iter().map(|r| r.code()).collect(),
            _ => Vec::new(),
        };
        let ask = match error {
            WebError::RoleNeeded(needed) => {
                let wish = needed.action.map(Action::code).or(needed.roles.first().map(|r| r.code()));
                // Nobody gives a role for what no role allows.
                let wish = wish.filter(|_| !needed.roles.is_empty());
                super::ui::org_in(&action).zip(wish).map(|(org, wish)| paths::users::wish(org, wish))
            }
            _ => None,
        };
        let minutes = match error {
            WebError::TooMany(seconds) => (seconds + 59) / 60,
            _ => 0,
        };
        let key = error.key();
        let signed_out = matches!(error, WebError::FormExpired(_)) && ui.person.is_none() && action.starts_with("/o/");
        Self {
            ui,
            signed_out,
            standing: None,
            title_key: format!("{key}-title"),
            body_key: format!("{key}-body"),
            next_key: format!("{key}-next"),
            reference,
            fields,
            action,
            helpers,
            roles,
            ask,
            minutes,
        }
    }
}
