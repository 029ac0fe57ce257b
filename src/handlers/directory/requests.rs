//! `/o/{org}/contact-requests`: what a reseller asked of providers, and taking it back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::entry::span;
use super::referrals::{Wish, list_page};
use crate::domain::actor::{Kind, Need};
use crate::domain::directory::referrals::{self, ASKERS, AnswerError, Referral, ReferralState};
use crate::domain::ids::{OrgId, ReferralId};
use crate::domain::organizations::Card;
use crate::web::extract::{AsReseller, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::paths::{directory as paths, relationships};
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "directory/contact_request.html")]
struct RequestPage {
    ui: Ui,
    org: OrgId,
    it: Referral,
    other: Card,
    took: Option<String>,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn list(
    AsReseller(by): AsReseller,
    ui: Ui,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    by.require(Need::Roles(ASKERS))?;
    let (state, after) = (ReferralState::parse(&wish.state), wish.after.parse().ok());
    let found = referrals::listed(&app.db, &by, Kind::Reseller, state, after).await?;
    page(&list_page(ui, Kind::Reseller, by.org(), wish, found))
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Need::Roles(ASKERS))?;
    let found = referrals::one(&app.db, &by, id).await?.filter(|(it, _)| it.reseller == by.org());
    let (it, other) = found.ok_or(WebError::NotFound)?;
    page(&RequestPage { org: by.org(), took: it.took().map(|took| span(&ui, took)), it, other, ui })
}

pub(super) async fn close(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(Need::Roles(ASKERS))?;
    let back = paths::contact_request(by.org(), id);
    match referrals::close(&app.db, &by, id, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("directory-request-closed"))),
        Err(AnswerError::Settled(_)) => Ok(see_other(&back)),
        Err(AnswerError::NotFound) => Err(WebError::NotFound),
        Err(AnswerError::Role(needed)) => Err(needed.into()),
        Err(AnswerError::Db(error)) => Err(error.into()),
    }
}
