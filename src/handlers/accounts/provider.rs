//! `/sign-in/with/{provider}` and back: sign-in with a work account at an identity provider.
//! Rule: whatever goes wrong is a page that says what to do next, and the log says why. The way back is the one GET
//! that begins a session: the browser's cookie and the provider's answer prove that somebody wanted it, once.

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use crate::domain::accounts::{self, ProveError, Recognized};
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::token::Purpose;
use crate::oidc::{self, Provider, Refusal, Returned};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now, Path, Query};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Ui, WebError, page_with, see_other};

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
    let again = wish.again == "1" && person.is_some();
    let wish = oidc::Wish { next: Next::parse(&wish.next).text(), again };
    match provider.begin(&app.key, wish, now).await {
        Ok((address, cookie)) => {
            let mut response = see_other(address.as_str());
            cookies::set(response.headers_mut(), Jar::Flow, &cookie, app.site.secure());
            Ok(response)
        }
        Err(refusal) => Stop::from(refusal).page(ui, provider),
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
    match finish(&app, provider, back).await {
        Ok(mut response) => {
            cookies::clear(response.headers_mut(), Jar::Flow, app.site.secure());
            Ok(response)
        }
        Err(stop) => stop.page(ui, provider),
    }
}

async fn finish(app: &App, provider: &Provider, back: Back) -> Result<Response, Stop> {
    let (caller, Query(returned)) = (back.caller, back.returned);
    let now = caller.now;
    let cookie = cookies::read(&back.asked, Jar::Flow, app.site.secure());
    let flow = provider.take_back(&app.key, cookie.as_deref(), &returned, now).await?;
    if !accounts::spend_flow(&app.db, &flow.mark(&app.key), now).await? {
        return Err(Refusal::Unfinished("it came back before".to_owned()).into());
    }
    let identity = provider.identify(&app.key, &flow, &returned, now).await?;
    let wish = flow.wish();
    let next = Next::parse(&wish.next);
    if wish.again {
        let person: Person = back.person.0.ok_or(Stop::SomebodyElse)?;
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

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
enum Stop {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("the directory has no company here, and this is not its global admin")]
    NoCompany,
    #[error("the identity is known from another directory")]
    OtherDirectory,
    #[error("somebody else signed in at the provider")]
    SomebodyElse,
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

#[derive(Template)]
#[template(path = "accounts/provider_stop.html")]
struct StopPage {
    ui: Ui,
    /// Beginning of the keys of its words.
    key: String,
    provider: String,
    claim: String,
    again: String,
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
            Self::Db(_) | Self::Web(_) => (StatusCode::INTERNAL_SERVER_ERROR, "unfinished"),
        }
    }

    fn page(self, ui: Ui, provider: &Provider) -> Result<Response, WebError> {
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
        let page = StopPage {
            ui,
            key: format!("accounts-provider-{kind}"),
            provider: provider.title().to_owned(),
            claim,
            again: paths::provider(provider.name()),
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
