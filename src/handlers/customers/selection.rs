//! `/o/{org}/customers/invitations/selection`: some invitations at once, sent again or withdrawn, after a page that lists
//! them. Rule: each is its own act with its own rules; one that may not leaves the others alone.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::invitation::may_see;
use super::stop::stop_with;
use crate::domain::actor::Member;
use crate::domain::customers::{self, Left, SendingError, SentRow};
use crate::domain::ids::{CustomerInvitationId, OrgId};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "customers/selection.html")]
struct SelectionPage {
    ui: Ui,
    org: OrgId,
    withdraw: bool,
    /// Each with the reason why it is left as it is, if it is.
    rows: Vec<(SentRow, Option<String>)>,
    act: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SelectionForm {
    invitation: Vec<String>,
    act: String,
    step: String,
}

/// Why this one is left as it is, if it is.
fn left(ui: &Ui, left: Option<Left>, withdraw: bool) -> Option<String> {
    match left? {
        Left::Wait if withdraw => None,
        Left::Wait => Some(ui.t("customers-selection-wait").to_string()),
        Left::Closed => Some(ui.t("relationships-selection-closed").to_string()),
    }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SelectionForm>,
) -> Result<Response, WebError> {
    may_see(&by)?;
    let withdraw = form.act == "withdraw";
    let ids: Vec<CustomerInvitationId> = form.invitation.iter().filter_map(|id| id.parse().ok()).collect();
    let chosen = customers::chosen_invitations(&app.db, &by, &ids, now).await?;
    if chosen.is_empty() {
        let (title, words) = (ui.t("relationships-selection-none-title"), ui.t("customers-selection-none"));
        let (next, label) = (paths::sent_invitations(by.org()), ui.t("customers-sent-title"));
        return stop_with(StatusCode::UNPROCESSABLE_ENTITY, ui, &title, &[words], next, &label);
    }
    if form.step == "done" {
        return act(&app, &by, &chosen, withdraw, now).await;
    }
    let rows = chosen.into_iter().map(|(row, why)| (row, left(&ui, why, withdraw))).collect();
    page(&SelectionPage { ui, org: by.org(), withdraw, rows, act: form.act })
}

async fn act(
    app: &App,
    by: &Member,
    chosen: &[(SentRow, Option<Left>)],
    withdraw: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let (mut done, mut left) = (0_usize, 0_usize);
    for (row, _) in chosen {
        let outcome = if withdraw {
            customers::withdraw(&app.db, by, row.id, now).await
        } else {
            customers::resend(&app.db, by, row.id, now).await
        };
        match outcome {
            Ok(()) => done += 1,
            Err(SendingError::NotFound | SendingError::Closed | SendingError::Wait(_)) => left += 1,
            Err(SendingError::Role(needed)) => return Err(needed.into()),
            Err(SendingError::Standing(needed)) => return Err(needed.into()),
            Err(SendingError::Db(error)) => return Err(error.into()),
        }
    }
    let key = if withdraw { "relationships-selection-withdrawn" } else { "relationships-selection-sent" };
    let said = Flash::new(key).with("done", done.to_string()).with("left", left.to_string());
    Ok(see_other_saying(app, &paths::sent_invitations(by.org()), &said))
}
