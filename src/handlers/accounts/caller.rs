//! Whoever calls at a page of signing in: where from, in which browser, holding what.
//! Rule: ids in cookies are sealed for one purpose, so that no browser can name what it did not begin.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::accounts::{Arrived, Door, Origin, Passkeys, Started, end_session};
use crate::domain::actor::Person;
use crate::domain::ids::{CeremonyId, DeviceId, ResetId};
use crate::domain::program::Name;
use crate::domain::token::Purpose;
use crate::i18n::Language;
use crate::web::cookies::{self, Jar};
use crate::web::extract::Headers;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::visit::Visit;
use crate::web::{App, WebError, see_other};

/// The request, as far as signing in is concerned.
pub(super) struct Caller {
    pub(super) app: App,
    pub(super) now: DateTime<Utc>,
    from: Origin,
    headers: HeaderMap,
    /// Whose session the request came with.
    came_as: Option<Person>,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let headers = Headers::from_request_parts(parts, app).await?;
        let came_as = parts.extensions.get::<Visit>().and_then(|visit| visit.person.clone());
        let (from, headers) = (headers.into(), parts.headers.clone());
        Ok(Self { app: app.clone(), now: app.now(), from, headers, came_as })
    }
}

impl Caller {
    /// What every proof needs to know.
    pub(super) fn door(&self) -> Door<'_> {
        let device = self.held(Jar::Device, Purpose::Device).map(DeviceId::from);
        let App { db, key, hashing, .. } = &self.app;
        Door { db, key, hashing, from: &self.from, device, now: self.now }
    }

    /// The ceremony this browser is in.
    pub(super) fn ceremony(&self) -> Option<CeremonyId> {
        self.held(Jar::Ceremony, Purpose::Ceremony).map(CeremonyId::from)
    }

    /// The forgotten password this browser chooses anew.
    pub(super) fn reset(&self) -> Option<ResetId> {
        self.held(Jar::Reset, Purpose::PasswordReset).map(ResetId::from)
    }

    /// The portal's passkeys, if it can have any.
    pub(super) fn passkeys(&self) -> Option<Passkeys> {
        Passkeys::at(&self.app.site.base, self.app.program.name(Name::Portal, Language::English))
    }

    fn held(&self, jar: Jar, purpose: Purpose) -> Option<Uuid> {
        let token = cookies::read(&self.headers, jar, self.app.site.secure())?;
        self.app.key.open(purpose, &token).map(|link| link.id)
    }

    /// A redirect with a sealed id in a cookie.
    pub(super) fn holding(&self, to: &str, jar: Jar, purpose: Purpose, id: Uuid) -> axum::response::Response {
        let mut response = see_other(to);
        cookies::set(response.headers_mut(), jar, &self.app.key.link(purpose, id, 1), self.app.site.secure());
        response
    }

    /// What follows a first proof: the session, or the second step.
    pub(super) async fn arrived(
        &self,
        arrived: Arrived,
        before: Option<&Person>,
        next: &Next,
    ) -> Result<axum::response::Response, WebError> {
        match arrived {
            Arrived::In(started) => self.begin(&started, before, next).await,
            Arrived::Second(id) => {
                Ok(self.holding(&next.onto(&paths::second()), Jar::Ceremony, Purpose::Ceremony, id.uuid()))
            }
        }
    }

    /// The answer that begins a session in this browser. The one the request came with ends, whosever it was: a
    /// cookie that somebody planted is worth nothing afterwards.
    pub(super) async fn begin(
        &self,
        started: &Started,
        before: Option<&Person>,
        next: &Next,
    ) -> Result<axum::response::Response, WebError> {
        for before in before.into_iter().chain(&self.came_as) {
            end_session(&self.app.db, before, before.session(), self.now).await?;
        }
        Ok(super::begin(&self.app, started, &next.path()))
    }
}
