//! The pages in place of a request that cannot be answered: each says what happened and what to do next.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::Caller;
use crate::domain::customers::{self, Request, Situation, Viewer};
use crate::web::paths::{accounts, customers as paths};
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "customers/request_closed.html")]
struct ClosedPage {
    ui: Ui,
    seen: Request,
    title: &'static str,
    body: &'static str,
    next: &'static str,
    on: String,
    by: String,
    provider: String,
    receipt: Option<String>,
    sign_in: Option<String>,
}

#[derive(Template)]
#[template(path = "customers/request_lost.html")]
struct LostPage {
    ui: Ui,
    title: &'static str,
    body: &'static str,
}

/// Without the link in this browser nothing is told, not even whether there is such a request.
pub(super) fn lost(caller: &Caller) -> Result<Response, WebError> {
    let (title, body) = ("customers-request-lost-title", "customers-request-lost-body");
    page_with(StatusCode::GONE, &LostPage { ui: caller.ui.clone(), title, body })
}

/// A link that is none of ours, mostly because a part of it is missing.
pub(super) fn damaged(caller: &Caller) -> Result<Response, WebError> {
    let (title, body) = ("customers-request-damaged-title", "customers-request-damaged-body");
    page_with(StatusCode::NOT_FOUND, &LostPage { ui: caller.ui.clone(), title, body })
}

/// Status and words for each way in which a request is closed.
const fn words(situation: Situation) -> (StatusCode, [&'static str; 3]) {
    match situation {
        Situation::Expired => (
            StatusCode::GONE,
            ["customers-request-expired-title", "customers-request-expired-body", "customers-request-ask_again"],
        ),
        Situation::Withdrawn => (
            StatusCode::GONE,
            ["customers-request-withdrawn-title", "customers-request-withdrawn-body", "customers-request-ask_inviter"],
        ),
        Situation::Superseded => (
            StatusCode::GONE,
            [
                "customers-request-superseded-title",
                "customers-request-superseded-body",
                "customers-request-ask_inviter",
            ],
        ),
        Situation::Open | Situation::Accepted => (
            StatusCode::CONFLICT,
            ["customers-request-accepted-title", "customers-request-accepted-body", "customers-request-accepted-next"],
        ),
        Situation::Declined => (
            StatusCode::CONFLICT,
            ["customers-request-declined-title", "customers-request-declined-body", "customers-request-ask_again"],
        ),
        Situation::PartnershipEnded => (
            StatusCode::CONFLICT,
            ["customers-request-ended-title", "customers-request-ended-body", "customers-request-ask_inviter"],
        ),
        Situation::Region => (
            StatusCode::CONFLICT,
            ["customers-request-region-title", "customers-request-region-body", "customers-request-ask_inviter"],
        ),
    }
}

/// The page for a request that cannot be answered.
pub(super) async fn page_of(caller: &Caller, seen: Request) -> Result<Response, WebError> {
    let (status, [title, body, next]) = words(seen.situation);
    let answered = seen.situation == Situation::Accepted;
    let mine = answered && may_read(caller, &seen).await?;
    let ui = caller.ui.clone();
    page_with(
        status,
        &ClosedPage {
            on: ui.time(&seen.answered_at.unwrap_or(seen.expires_at)),
            by: seen.answered_name.clone().unwrap_or_default(),
            provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
            receipt: mine.then(|| paths::done(seen.id)),
            sign_in: (answered && !mine).then(accounts::sign_in_code),
            ui,
            seen,
            title,
            body,
            next,
        },
    )
}

async fn may_read(caller: &Caller, seen: &Request) -> Result<bool, WebError> {
    let db = &caller.app.db;
    if let Some(proven) = caller.proven(seen.id) {
        return Ok(customers::receipt(db, Viewer::Proven(&proven), seen.id).await?.is_some());
    }
    match &caller.person {
        Some(person) => Ok(customers::receipt(db, Viewer::Person(person), seen.id).await?.is_some()),
        None => Ok(false),
    }
}
