//! `POST /admin/reviews/{case}/claim`: takes a case, or takes it over from whoever the page named.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::conflict;
use crate::domain::ids::CaseId;
use crate::domain::verification::{self, ClaimError};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Form, Ui, WebError, see_other, see_other_saying};

/// Whom the page named as the holder.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ClaimForm {
    from: String,
}

pub(super) async fn claim(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ClaimForm>,
) -> Result<Response, WebError> {
    let to = paths::review(case);
    match verification::claim(&app.db, &by, case, form.from.parse().ok(), now).await {
        Ok(true) => Ok(see_other_saying(&app, &to, &Flash::new("verification-case-claimed"))),
        Ok(false) => Ok(see_other(&to)),
        Err(ClaimError::NotFound) => Err(WebError::NotFound),
        Err(ClaimError::OwnCompany) => conflict::own(ui, case),
        Err(ClaimError::Over) => conflict::not_now(ui, case),
        Err(ClaimError::Held(holder)) => conflict::held(ui, case, &holder),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}
