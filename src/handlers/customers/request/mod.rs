//! What an invited customer sees, from the mailed link to the receipt, in the order of the visit.
//! Rule: the link (a cookie) opens the pages; the typed digits or a recent sign-in (another cookie) are needed to accept; GET
//! changes nothing. [`Caller`] is what every page here starts from.

pub(super) mod acceptance;
mod closed;
pub(super) mod code;
pub(super) mod decline;
pub(super) mod done;
pub(super) mod link;
pub(super) mod review;
pub(super) mod show;

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::domain::actor::Person;
use crate::domain::customers::{self, Proven, Request, RequestError, SignedIn, Situation};
use crate::domain::ids::{CodeId, CustomerInvitationId};
use crate::domain::token::{Link, Purpose};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now};
use crate::web::{App, Ui, WebError};

/// Who calls: a browser that may hold a link and a proof, and may be signed in.
pub(in crate::handlers::customers) struct Caller {
    app: App,
    ui: Ui,
    now: DateTime<Utc>,
    person: Option<Person>,
    headers: HeaderMap,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let ui = Ui::from_request_parts(parts, app).await?;
        let Now(now) = Now::from_request_parts(parts, app).await?;
        let MaybeSignedIn(person) = MaybeSignedIn::from_request_parts(parts, app).await?;
        Ok(Self { app: app.clone(), ui, now, person, headers: parts.headers.clone() })
    }
}

/// What a link leads to.
enum Found {
    /// The question, open.
    Open(Link, Box<Request>),
    /// The page to answer with instead.
    Other(Response),
}

impl Caller {
    /// The link this browser opened, if it is the one of this request.
    fn link(&self, id: CustomerInvitationId) -> Option<Link> {
        let token = cookies::read(&self.headers, Jar::Request, self.app.site.secure())?;
        self.app.key.open(Purpose::CustomerInvitation, &token).filter(|link| link.id == id.uuid())
    }

    /// The code this browser asked for last.
    fn code(&self) -> Option<CodeId> {
        cookies::read(&self.headers, Jar::Code, self.app.site.secure())?.parse().ok()
    }

    /// The proof this browser holds, if it is for this request.
    fn proven(&self, id: CustomerInvitationId) -> Option<Proven> {
        let text = cookies::read(&self.headers, Jar::Proof, self.app.site.secure())?;
        let proven = Proven::open(&self.app.key, &text, self.now).filter(|proven| proven.invitation() == id)?;
        proven.counts_for(self.person.as_ref()).then_some(proven)
    }

    /// What being signed in is worth for this request.
    async fn signed_in(&self, seen: &Request) -> Result<SignedIn, WebError> {
        match &self.person {
            Some(person) => Ok(customers::prove_signed_in(&self.app.db, person, seen, self.now).await?),
            None => Ok(SignedIn::Elsewhere),
        }
    }

    /// The request, whatever became of it; nothing without the link.
    async fn seen(&self, id: CustomerInvitationId) -> Result<Option<(Link, Request)>, WebError> {
        let Some(link) = self.link(id) else { return Ok(None) };
        match customers::request(&self.app.db, link, self.now).await {
            Ok(seen) => Ok(Some((link, seen))),
            Err(RequestError::NotFound) => Ok(None),
            Err(RequestError::Db(error)) => Err(error.into()),
        }
    }

    /// The request, if it can be answered; else the page that says why not.
    async fn find(&self, id: CustomerInvitationId) -> Result<Found, WebError> {
        match self.seen(id).await? {
            None => Ok(Found::Other(closed::lost(self)?)),
            Some((link, seen)) if seen.situation == Situation::Open => Ok(Found::Open(link, Box::new(seen))),
            Some((_, seen)) => Ok(Found::Other(closed::page_of(self, seen).await?)),
        }
    }
}
