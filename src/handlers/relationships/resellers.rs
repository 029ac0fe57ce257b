//! `/o/{org}/resellers`: **Indirect resellers**, those in force by name and the invitations under way.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::Standing;
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, Filter, Invitation, InvitationState, PartnershipRow};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::paths::relationships as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/resellers.html")]
struct ResellersPage {
    ui: Ui,
    org: OrgId,
    filter: Wish,
    partners: Vec<PartnershipRow>,
    invitations: Vec<Invited>,
    first: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    /// The newest invitations, when older ones are shown.
    newest: Option<String>,
    /// The invitations before these.
    older: Option<String>,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    q: String,
    status: String,
    after: String,
    older: String,
}

impl Wish {
    fn filter(&self) -> Filter {
        Filter {
            text: self.q.chars().take(200).collect(),
            ended: self.status == "ended",
            after: self.after.parse().ok(),
            older: self.older.parse().ok(),
        }
    }
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

impl ResellersPage {
    fn narrowed(&self) -> bool {
        !self.filter.q.is_empty() || self.filter.status == "ended" || self.first.is_some()
    }

    /// The agreement's state as a tag.
    fn signing(row: &PartnershipRow) -> (&'static str, &'static str) {
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

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let filter = wish.filter();
    let found = relationships::resellers(&app.db, &by, &filter, now).await?;
    let invitations = found.invitations.into_iter().map(|invitation| Invited::at(invitation, now)).collect();
    let first = filter.after.map(|_| address(by.org(), &wish, None));
    let next = found.next.map(|id| address(by.org(), &wish, Some(id)));
    let page_of = ResellersPage {
        newest: filter.older.map(|_| paths::resellers(by.org())),
        older: found.older.map(|id| format!("{}?older={id}", paths::resellers(by.org()))),
        ui,
        org: by.org(),
        filter: wish,
        partners: found.partners,
        invitations,
        first,
        previous: None,
        next,
    };
    page(&page_of)
}

/// The list's address with the same filters, beginning after a partner.
fn address(org: OrgId, wish: &Wish, after: Option<PartnershipId>) -> String {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let fields = [("q", wish.q.as_str()), ("status", wish.status.as_str()), ("after", after.as_str())];
    let said: Vec<(&str, &str)> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let path = paths::resellers(org);
    match serde_html_form::to_string(&said) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}
