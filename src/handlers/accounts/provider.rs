//! `/sign-in/with/{provider}` and back: sign-in with a work account at an identity provider.
//! Rule: whatever goes wrong is a page that says what to do next, and the log says why. The way back is the one GET
//! that begins a session: the browser's cookie and the provider's answer prove that somebody wanted it, once.

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::caller::Caller;
use crate::domain::accounts::{self, ProposalError, ProveError, Recognized, WorkIdentity};
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::token::Purpose;
use crate::oidc::{self, Aim, Provider, Refusal, Returned};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::paths::organizations;
use crate::web::{App, Ui, WebError, page_with, see_other, see_other_saying};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    next: String,
    again: String,
}

/// Sends the browser to the provider.
pub(super) async fn send_away(
    ui: Ui,
    MaybeSignedIn(person): MaybeSignedIn,
    Path(name): Path<String>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let provider = app.providers.named(&name).ok_or(WebError::NotFound)?;
    let aim = if wish.again == "1" && person.is_some() { Aim::Again } else { Aim::SignIn };
    let wish = oidc::Wish { next: Next::parse(&wish.next).text(), aim, session: String::new() };
    send(&app, ui, provider, wish, now).await
}

/// Sends the browser to the provider for what `wish` says.
pub(super) async fn send(
    app: &App,
    ui: Ui,
    provider: &Provider,
    wish: oidc::Wish,
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let back = beginning(provider, &wish);
    match provider.begin(&app.key, wish, now).await {
        Ok((address, cookie)) => {
            let mut response = see_other(address.as_str());
            cookies::set(response.headers_mut(), Jar::Flow, &cookie, app.site.secure());
            Ok(response)
        }
        Err(refusal) => Stop::from(refusal).page(ui, provider, back),
    }
}

/// Where what `wish` says is begun again.
fn beginning(provider: &Provider, wish: &oidc::Wish) -> String {
    match (wish.aim, Next::parse(&wish.next)) {
        (Aim::Link, _) => paths::own_identity_begin(provider.name()),
        (Aim::Bind, Next::Company(org, _)) => organizations::directory_begin(org, provider.name()),
        _ => paths::provider(provider.name()),
    }
}

/// What the browser brings back.
#[derive(FromRequestParts)]
#[from_request(state(App))]
pub(super) struct Back {
    method: Method,
    asked: HeaderMap,
    caller: Caller,
    person: MaybeSignedIn,
    returned: Query<Returned>,
}

/// Takes the browser back.
pub(super) async fn take_back(
    ui: Ui,
    Path(name): Path<String>,
    State(app): State<App>,
    back: Back,
) -> Result<Response, WebError> {
    let provider = app.providers.named(&name).ok_or(WebError::NotFound)?;
    if back.method == Method::HEAD {
        return Err(WebError::NotFound);
    }
    let begun = cookies::read(&back.asked, Jar::Flow, app.site.secure());
    let begun = beginning(provider, &provider.wish_of(begun.as_deref()));
    match finish(&app, provider, back).await {
        Ok(mut response) => {
            cookies::clear(response.headers_mut(), Jar::Flow, app.site.secure());
            Ok(response)
        }
        Err(stop) => stop.page(ui, provider, begun),
    }
}

async fn finish(app: &App, provider: &Provider, back: Back) -> Result<Response, Stop> {
    let (caller, Query(returned)) = (back.caller, back.returned);
    let now = caller.now;
    let cookie = cookies::read(&back.asked, Jar::Flow, app.site.secure());
    let flow = provider.take_back(&app.key, cookie.as_deref(), &returned, now).await?;
    let wish = flow.wish();
    let here = back.person.0.as_ref().map(|person| person.session().to_string());
    if !wish.session.is_empty() && here.as_ref() != Some(&wish.session) {
        return Err(Refusal::Unfinished("it was begun in another session".to_owned()).into());
    }
    if !accounts::spend_flow(&app.db, &flow.mark(&app.key), now).await? {
        return Err(Refusal::Unfinished("it came back before".to_owned()).into());
    }
    let identity = provider.identify(&app.key, &flow, &returned, now).await?;
    let next = Next::parse(&wish.next);
    if wish.aim.is_grave() {
        let person: Person = back.person.0.ok_or(Stop::SomebodyElse)?;
        if wish.aim != Aim::Again {
            return proposed(app, &person, &next, &identity, now).await;
        }
        let arrived = accounts::prove_with_identity(caller.door(), &person, &identity).await?;
        return Ok(caller.arrived(arrived, Some(&person), &next).await?);
    }
    match accounts::recognize(caller.door(), &identity, &wish.next).await? {
        Recognized::Known(arrived) => Ok(caller.arrived(arrived, back.person.0.as_ref(), &next).await?),
        Recognized::New(arrival) => {
            let mut response = see_other(&paths::arrival());
            let token = app.key.link(Purpose::Arrival, arrival.uuid(), 1);
            cookies::set(response.headers_mut(), Jar::Arrival, &token, app.site.secure());
            Ok(response)
        }
        Recognized::NoCompany => Err(Stop::NoCompany),
        Recognized::OtherDirectory => Err(Stop::OtherDirectory),
    }
}

/// Leads to the page that asks whether to link the identity, or to bind its directory to the company of `next`.
async fn proposed(
    app: &App,
    person: &Person,
    next: &Next,
    identity: &WorkIdentity,
    now: DateTime<Utc>,
) -> Result<Response, Stop> {
    let org = match next {
        Next::Company(org, _) => Some(*org),
        _ => None,
    };
    if org.is_some_and(|org| person.member(org).is_none()) {
        return Err(Stop::Web(WebError::NotFound));
    }
    let id = accounts::propose(&app.db, person, org, identity, now).await;
    match (org, id) {
        (None, Ok(id)) => Ok(see_other(&paths::own_identity_new(id))),
        (Some(org), Ok(id)) => Ok(see_other(&organizations::directory_new(org, id))),
        (None, Err(ProposalError::Already)) => {
            Ok(see_other_saying(app, &paths::sessions(), &Flash::new("accounts-identity-already")))
        }
        (Some(org), Err(ProposalError::Already)) => {
            Ok(see_other_saying(app, &organizations::directories(org), &Flash::new("accounts-directory-already")))
        }
        (org, Err(error)) => Err(Stop::of(error, org.is_some())),
    }
}

/// Why somebody is not signed in, nothing is linked or bound.
#[derive(Debug, thiserror::Error)]
pub(super) enum Stop {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("the directory has no company here, and this is not its global admin")]
    NoCompany,
    #[error("the identity is known from another directory")]
    OtherDirectory,
    #[error("somebody else signed in at the provider")]
    SomebodyElse,
    #[error("the identity is another person's")]
    Taken,
    #[error("the directory is another company's")]
    BoundElsewhere,
    #[error("the directory does not call them a global admin")]
    NotAdmin,
    #[error(transparent)]
    Db(#[from] DbError),
    #[error("the portal could not answer")]
    Web(WebError),
}

impl From<WebError> for Stop {
    fn from(error: WebError) -> Self {
        Self::Web(error)
    }
}

impl From<ProveError> for Stop {
    fn from(error: ProveError) -> Self {
        match error {
            ProveError::SomebodyElse => Self::SomebodyElse,
            ProveError::Db(error) => Self::Db(error),
        }
    }
}

impl Stop {
    /// What was not linked, or, for a directory, not bound.
    pub(super) fn of(error: ProposalError, directory: bool) -> Self {
        match error {
            ProposalError::Taken if directory => Self::BoundElsewhere,
            ProposalError::Taken => Self::Taken,
            ProposalError::NotAdmin => Self::NotAdmin,
            ProposalError::Gone | ProposalError::Already => {
                Refusal::Unfinished("nothing waits for an answer".to_owned()).into()
            }
            ProposalError::Role(needed) => Self::Web(needed.into()),
            ProposalError::Db(error) => Self::Db(error),
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/provider_stop.html")]
struct StopPage {
    ui: Ui,
    /// Beginning of the keys of its words.
    key: String,
    provider: String,
    claim: String,
    /// Where it is begun again.
    again: String,
    /// Another way to sign in is offered to whoever is not.
    signed_out: bool,
}

impl Stop {
    /// Its status and the last part of its words' keys.
    const fn kind(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Refused(Refusal::Unreachable(_)) => (StatusCode::SERVICE_UNAVAILABLE, "unreachable"),
            Self::Refused(Refusal::Untrusted(_)) => (StatusCode::BAD_GATEWAY, "untrusted"),
            Self::Refused(Refusal::Unfinished(_)) => (StatusCode::BAD_REQUEST, "unfinished"),
            Self::Refused(Refusal::Denied(_)) => (StatusCode::FORBIDDEN, "denied"),
            Self::Refused(Refusal::Missing(_)) => (StatusCode::FORBIDDEN, "missing"),
            Self::NoCompany => (StatusCode::FORBIDDEN, "no_company"),
            Self::OtherDirectory => (StatusCode::FORBIDDEN, "other_directory"),
            Self::SomebodyElse => (StatusCode::FORBIDDEN, "somebody_else"),
            Self::Taken => (StatusCode::CONFLICT, "taken"),
            Self::BoundElsewhere => (StatusCode::CONFLICT, "bound_elsewhere"),
            Self::NotAdmin => (StatusCode::FORBIDDEN, "no_admin"),
            Self::Db(_) | Self::Web(_) => (StatusCode::INTERNAL_SERVER_ERROR, "unfinished"),
        }
    }

    pub(super) fn page(self, ui: Ui, provider: &Provider, again: String) -> Result<Response, WebError> {
        match self {
            Self::Db(error) => return Err(error.into()),
            Self::Web(error) => return Err(error),
            _ => {}
        }
        tracing::warn!(provider = provider.name(), why = %self, "nobody was signed in");
        let (status, kind) = self.kind();
        let claim = match &self {
            Self::Refused(Refusal::Missing(claim)) => claim.clone(),
            _ => provider.admin_claim().to_owned(),
        };
        let signed_out = ui.person.is_none();
        let page = StopPage {
            ui,
            key: format!("accounts-provider-{kind}"),
            provider: provider.title().to_owned(),
            claim,
            signed_out,
            again,
        };
        page_with(status, &page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    #[test]
    fn every_stop_has_its_words() {
        let text = String::new;
        let all = [
            Stop::Refused(Refusal::Unreachable(text())),
            Stop::Refused(Refusal::Untrusted(text())),
            Stop::Refused(Refusal::Unfinished(text())),
            Stop::Refused(Refusal::Denied(text())),
            Stop::Refused(Refusal::Missing(text())),
            Stop::NoCompany,
            Stop::OtherDirectory,
            Stop::SomebodyElse,
            Stop::Taken,
            Stop::BoundElsewhere,
            Stop::NotAdmin,
        ];
        for stop in all {
            for part in ["title", "body"] {
                let key = format!("accounts-provider-{}-{part}", stop.kind().1);
                assert!(Language::ALL.iter().all(|language| Words::new(*language).has(&key)), "{key}");
            }
            assert!(!stop.kind().0.is_success() && stop.kind().0 != StatusCode::INTERNAL_SERVER_ERROR);
        }
    }
}
