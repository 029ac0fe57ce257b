//! `/o/{org}/resellers`: **Indirect resellers**, and the invitations under way.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::asked::{filter, links};
use crate::domain::actor::{Kind, Standing};
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, Block, Invitation, InvitationState, MANY, PartnershipRow};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::listing::{Asked, Links};
use crate::web::paths::relationships as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/resellers.html")]
struct ResellersPage {
    ui: Ui,
    org: OrgId,
    own: String,
    asked: Asked,
    countries: Vec<(String, String)>,
    partners: Vec<PartnershipRow>,
    links: Links,
    invitations: Vec<Invited>,
    /// The newest invitations, when older ones are shown.
    newest: Option<String>,
    /// The invitations before these.
    older: Option<String>,
}

/// Which invitations the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Older {
    older: String,
}

struct Invited {
    invitation: Invitation,
    state: InvitationState,
    since: DateTime<Utc>,
}

impl Invited {
    fn at(invitation: Invitation, now: DateTime<Utc>) -> Self {
        let state = invitation.state_at(now);
        let since = match state {
            InvitationState::Sent => invitation.sent_at,
            InvitationState::Expired => invitation.expires_at,
            _ => invitation.answered_at.unwrap_or(invitation.sent_at),
        };
        Self { invitation, state, since }
    }
}

/// Where a relationship stands, as a tag.
pub(super) enum Tagged {
    Active,
    Blocked(Block),
    Suspended(NaiveDate),
    Ends(DateTime<Utc>),
    Ended,
}

impl Tagged {
    pub(super) fn of(row: &PartnershipRow) -> Self {
        match (row.ended_at, row.review_on, row.block, row.ends_at) {
            (Some(_), ..) => Self::Ended,
            (_, Some(on), ..) => Self::Suspended(on),
            (_, _, Some(block), _) => Self::Blocked(block),
            (.., Some(at)) => Self::Ends(at),
            _ => Self::Active,
        }
    }

    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Active => "ok",
            Self::Blocked(_) => "danger",
            Self::Suspended(_) | Self::Ends(_) => "warn",
            Self::Ended => "",
        }
    }

    pub(super) fn words(&self, ui: &Ui) -> String {
        let words = match self {
            Self::Active => ui.t("common-status-active"),
            Self::Blocked(_) => ui.t("relationships-blocked"),
            Self::Suspended(_) => ui.t("common-status-suspended"),
            Self::Ends(_) => ui.t("relationships-ends"),
            Self::Ended => ui.t("common-status-ended"),
        };
        words.to_string()
    }

    /// What stands below the tag.
    fn more(&self, ui: &Ui) -> String {
        match self {
            Self::Blocked(block) => ui.word("relationships-block-", block.code()).to_string(),
            Self::Suspended(on) => ui.t("relationships-review").arg("day", ui.day(on)).to_string(),
            Self::Ends(at) => ui.date(at),
            Self::Active | Self::Ended => String::new(),
        }
    }
}

/// The status of a line, and what stands below it.
pub(super) fn status(ui: &Ui, row: &PartnershipRow) -> (&'static str, String, String) {
    let tagged = Tagged::of(row);
    (tagged.kind(), tagged.words(ui), tagged.more(ui))
}

/// The number of shared customers; a large one is not counted to its end.
pub(super) fn customers(ui: &Ui, row: &PartnershipRow) -> String {
    if row.customers < MANY {
        ui.number(row.customers)
    } else {
        ui.t("relationships-many").arg("count", ui.number(MANY)).to_string()
    }
}

/// Where a company stands with the program and its agreement, as a tag.
pub(super) const fn signing(row: &PartnershipRow) -> (&'static str, &'static str) {
    match row.standing {
        Standing::Active => ("ok", "common-status-signed"),
        Standing::Qualified => ("warn", "common-status-to_sign"),
        Standing::Suspended => ("danger", "common-status-suspended"),
        Standing::Pending => ("", "common-status-pending"),
        Standing::Denied => ("danger", "common-status-rejected"),
        Standing::NotRegistered | Standing::Initialized => ("", "common-status-draft"),
        Standing::Closed => ("", "standing-closed"),
    }
}

/// How an invitation's state looks as a tag.
pub(super) const fn state_tag(state: InvitationState) -> (&'static str, &'static str) {
    match state {
        InvitationState::Sent => ("info", "common-status-waiting"),
        InvitationState::Accepted => ("ok", "common-status-accepted"),
        InvitationState::Declined => ("danger", "common-status-declined"),
        InvitationState::Withdrawn => ("", "common-status-withdrawn"),
        InvitationState::Expired => ("warn", "common-status-expired"),
    }
}

/// The countries to filter by, by their names.
pub(super) fn named(ui: &Ui, codes: Vec<String>) -> Vec<(String, String)> {
    let mut countries: Vec<_> = codes.into_iter().map(|code| (code.clone(), ui.country(&code))).collect();
    countries.sort_by(|a, b| a.1.cmp(&b.1));
    countries
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(asked): Query<Asked>,
    Query(wish): Query<Older>,
) -> Result<Response, WebError> {
    let path = paths::resellers(by.org());
    let listed = relationships::partners(&app.db, &by, Kind::Provider, &filter(&asked), now).await?;
    let countries = relationships::partner_countries(&app.db, &by).await?;
    let older = wish.older.parse().ok();
    let (sent, before) = relationships::sent(&app.db, &by, older).await?;
    let page_of = ResellersPage {
        org: by.org(),
        own: by.company().name.clone(),
        links: links(&ui, &asked, &listed, &path, &paths::resellers_file(by.org())),
        countries: named(&ui, countries),
        partners: listed.rows,
        invitations: sent.into_iter().map(|invitation| Invited::at(invitation, now)).collect(),
        newest: older.map(|_| path.clone()),
        older: before.map(|id| format!("{path}?older={id}")),
        ui,
        asked,
    };
    page(&page_of)
}
