//! `/o/{org}/sharing`: which providers see how far the company's enrollment is, and one line about why it is stuck.
//! Rule: nothing is shared before a box is ticked; everybody of the company reads, a global admin decides.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Reseller, Role};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::relationships::{self, ShareError, Shareable, Sharing};
use crate::domain::values::StuckReason;
use crate::web::extract::{AsReseller, Now};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/sharing.html")]
struct SharingPage {
    ui: Ui,
    org: OrgId,
    it: Sharing,
    /// A box for each invitation, and which are ticked.
    boxes: Vec<(String, String)>,
    ticked: Vec<String>,
    may_act: bool,
    /// Who can decide, when the reader cannot.
    admins: Vec<(String, String)>,
    reason: String,
    errors: Errors,
}

/// The boxes that are ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SharingForm {
    share: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReasonForm {
    shared_reason: String,
}

fn label(ui: &Ui, held: &Shareable) -> String {
    let provider = held.provider.as_str();
    match held.since {
        Some(at) => {
            ui.t("relationships-sharing-box-since").arg("provider", provider).arg("date", ui.date(&at)).to_string()
        }
        None => ui.t("relationships-sharing-box").arg("provider", provider).to_string(),
    }
}

async fn page_of(
    app: &App,
    ui: Ui,
    by: &Reseller,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<SharingPage, WebError> {
    let it = relationships::sharing(&app.db, by, now).await?;
    let may_act = by.has(&[Role::GlobalAdmin]);
    let admins = if may_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let reason = it.reason.as_ref().map(|it| it.words.clone()).unwrap_or_default();
    let ticked = it.invitations.iter().filter(|held| held.since.is_some()).map(|held| held.id.to_string()).collect();
    let boxes = it.invitations.iter().map(|held| (held.id.to_string(), label(&ui, held))).collect();
    let errors = Errors::none();
    Ok(SharingPage { ui, org: by.org(), it, boxes, ticked, may_act, admins, reason, errors })
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&page_of(&app, ui, &by, now).await?)
}

pub(super) async fn submit(
    AsReseller(by): AsReseller,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SharingForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let ticked: Vec<InvitationId> = form.share.iter().filter_map(|id| id.parse().ok()).collect();
    for held in relationships::sharing(&app.db, &by, now).await?.invitations {
        let shared = ticked.contains(&held.id);
        if shared == held.since.is_some() {
            continue;
        }
        match relationships::share(&app.db, &admin, held.id, shared, now).await {
            // What was declined or withdrawn meanwhile is not shown any more.
            Ok(_) | Err(ShareError::NotFound | ShareError::NotStuck) => {}
            Err(ShareError::Db(error)) => return Err(error.into()),
        }
    }
    Ok(see_other_saying(&app, &paths::sharing(by.org()), &Flash::new("relationships-sharing-saved")))
}

pub(super) async fn explain(
    AsReseller(by): AsReseller,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ReasonForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let words =
        match (!form.shared_reason.trim().is_empty()).then(|| StuckReason::parse(&form.shared_reason)).transpose() {
            Ok(words) => words,
            Err(fault) => {
                let mut made = page_of(&app, ui, &by, now).await?;
                made.errors = Errors::new(made.ui.words);
                made.errors.add("shared_reason", &fault);
                made.reason = form.shared_reason;
                return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made);
            }
        };
    let said = if words.is_some() { "relationships-sharing-reason-saved" } else { "relationships-sharing-reason-gone" };
    match relationships::explain(&app.db, &admin, words.as_ref(), now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::sharing(by.org()), &Flash::new(said))),
        Err(ShareError::NotFound | ShareError::NotStuck) => {
            page_with(StatusCode::CONFLICT, &page_of(&app, ui, &by, now).await?)
        }
        Err(ShareError::Db(error)) => Err(error.into()),
    }
}
