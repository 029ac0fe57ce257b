//! `/o/{org}/resellers/invitations/selection`: some invitations at once, sent again or withdrawn, after a page that
//! lists them. Rule: each is its own act with its own rules; one that may not leaves the others alone.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sent::{reason, waiting};
use super::stop::Stop;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::relationships::{self, Closed, Invitation, SendingError, SentRow};
use crate::domain::values::Reason;
use crate::web::extract::{AsProvider, Now};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/selection.html")]
struct SelectionPage {
    ui: Ui,
    org: OrgId,
    withdraw: bool,
    /// Each with the reason why it is left as it is, if it is.
    rows: Vec<(SentRow, Option<String>)>,
    form: SelectionForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SelectionForm {
    invitation: Vec<String>,
    act: String,
    step: String,
    withdraw_reason: String,
}

impl SelectionForm {
    fn ids(&self) -> Vec<InvitationId> {
        self.invitation.iter().filter_map(|id| id.parse().ok()).collect()
    }
}

/// Why this one is left as it is, if it is.
fn left(ui: &Ui, it: &Invitation, withdraw: bool) -> Option<String> {
    match it.open(ui.now()) {
        Ok(()) if withdraw => None,
        Ok(()) => waiting(ui, it),
        Err(Closed::Expired) if !withdraw => waiting(ui, it),
        Err(_) => Some(ui.t("relationships-selection-closed").to_string()),
    }
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SelectionForm>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let withdraw = form.act == "withdraw";
    let chosen = relationships::chosen_invitations(&app.db, &by, &form.ids(), now).await?;
    if chosen.is_empty() {
        return Stop::new(StatusCode::UNPROCESSABLE_ENTITY, &ui.t("relationships-selection-none-title"))
            .say(&ui.t("relationships-selection-none-body"))
            .then(paths::sent_invitations(by.org()), &ui.t("relationships-list-title"))
            .page(ui);
    }
    let mut errors = Errors::new(ui.words);
    let why = match reason(&form.withdraw_reason) {
        Ok(why) => why,
        Err(fault) => {
            errors.add("withdraw_reason", &fault);
            None
        }
    };
    if form.step == "done" && errors.is_empty() {
        return act(&app, &by, &chosen, withdraw, why.as_ref(), now).await;
    }
    let rows = chosen.into_iter().map(|(row, it)| (row, left(&ui, &it, withdraw))).collect();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, &SelectionPage { ui, org: by.org(), withdraw, rows, form, errors })
}

async fn act(
    app: &App,
    by: &Provider,
    chosen: &[(SentRow, Invitation)],
    withdraw: bool,
    why: Option<&Reason>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let (mut done, mut left) = (0_usize, 0_usize);
    for (row, _) in chosen {
        let outcome = if withdraw {
            relationships::withdraw(&app.db, by, row.id, why, now).await
        } else {
            relationships::resend(&app.db, by, row.id, now).await
        };
        match outcome {
            Ok(()) => done += 1,
            Err(SendingError::NotFound | SendingError::Closed(_) | SendingError::Wait(_) | SendingError::Open) => {
                left += 1;
            }
            Err(SendingError::Role(needed)) => return Err(needed.into()),
            Err(SendingError::Standing(needed)) => return Err(needed.into()),
            Err(SendingError::Db(error)) => return Err(error.into()),
        }
    }
    let key = if withdraw { "relationships-selection-withdrawn" } else { "relationships-selection-sent" };
    let said = Flash::new(key).with("done", done.to_string()).with("left", left.to_string());
    Ok(see_other_saying(app, &paths::sent_invitations(by.org()), &said))
}
