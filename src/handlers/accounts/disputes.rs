//! `/admin/disputes`: somebody with a mailbox on a company's domain says that it is not their company.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, Dispute, Outcome, SettleError};
use crate::domain::ids::DisputeId;
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/disputes.html")]
struct DisputesPage {
    ui: Ui,
    rows: Vec<(String, Dispute)>,
}

pub(super) async fn show(AsReviewer(by): AsReviewer, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let disputes = accounts::open_disputes(&app.db, &by).await?;
    let rows = disputes.into_iter().map(|dispute| (paths::dispute_decision(dispute.id), dispute)).collect();
    page(&DisputesPage { ui, rows })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DecisionForm {
    outcome: String,
}

pub(super) async fn decide(
    AsReviewer(by): AsReviewer,
    Path(id): Path<DisputeId>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let outcome = Outcome::parse(&form.outcome).ok_or_else(|| WebError::BadForm("no outcome".to_owned()))?;
    match accounts::settle_dispute(&app.db, &by, id, outcome, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::disputes(), &Flash::new("accounts-disputes-settled"))),
        Err(SettleError::NotFound) => Err(WebError::NotFound),
        Err(SettleError::Db(error)) => Err(error.into()),
    }
}
