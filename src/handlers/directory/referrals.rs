//! `/o/{org}/referrals`: resellers who asked the provider to be contacted, the newest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::entry::span;
use crate::domain::actor::{Action, Kind};
use crate::domain::directory::referrals::{self, ReferralRow, ReferralState};
use crate::domain::ids::OrgId;
use crate::web::extract::{AsProvider, Query};
use crate::web::paths::directory as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "directory/referrals.html")]
pub(super) struct ReferralsPage {
    pub(super) ui: Ui,
    /// Whether this is the reseller's list of what it asked.
    pub(super) asked: bool,
    pub(super) here: String,
    pub(super) rows: Vec<Line>,
    pub(super) states: Vec<(String, String)>,
    pub(super) filter: Wish,
    pub(super) first: Option<String>,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}

/// One line, with where it leads and how long the answer took.
pub(super) struct Line {
    pub(super) row: ReferralRow,
    pub(super) href: String,
    pub(super) took: String,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    pub(super) state: String,
    pub(super) after: String,
}

/// How a referral's state looks as a tag.
pub(super) const fn state_tag(state: ReferralState) -> &'static str {
    match state {
        ReferralState::New => "warn",
        ReferralState::Answered => "info",
        ReferralState::Invited => "ok",
        ReferralState::Declined => "danger",
        ReferralState::Closed => "",
    }
}

/// A page of either side's list.
pub(super) fn list_page(ui: Ui, side: Kind, org: OrgId, filter: Wish, found: referrals::Page) -> ReferralsPage {
    let asked = side == Kind::Reseller;
    let here = if asked { paths::contact_requests(org) } else { paths::referrals(org) };
    let of = |row: ReferralRow| Line {
        href: if asked { paths::contact_request(org, row.it.id) } else { paths::referral(org, row.it.id) },
        took: row.it.took().map(|took| span(&ui, took)).unwrap_or_default(),
        row,
    };
    let state = Some(filter.state.as_str()).filter(|state| ReferralState::parse(state).is_some());
    let query = |after: &str| format!("{here}?state={}{after}", state.unwrap_or_default());
    ReferralsPage {
        states: ReferralState::ALL
            .iter()
            .map(|s| (s.code().to_owned(), ui.word("directory-referral-state-", s.code()).to_string()))
            .collect(),
        first: (!filter.after.is_empty()).then(|| query("")),
        previous: None,
        next: found.next.map(|id| query(&format!("&after={id}"))),
        rows: found.rows.into_iter().map(of).collect(),
        asked,
        here,
        filter,
        ui,
    }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    by.require(Action::ManageReferrals)?;
    let (state, after) = (ReferralState::parse(&wish.state), wish.after.parse().ok());
    let found = referrals::listed(&app.db, &by, Kind::Provider, state, after).await?;
    page(&list_page(ui, Kind::Provider, by.org(), wish, found))
}
