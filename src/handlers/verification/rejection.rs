//! The page before a rejection: what follows from it, the letter that is sent, a box to tick.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::decision::{DecisionForm, Letter, letter_of, stopped};
use crate::domain::actor::Reviewer;
use crate::domain::ids::CaseId;
use crate::domain::values::Fault;
use crate::domain::verification::{self, Judgement};
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "verification/rejection.html")]
struct RejectionPage {
    ui: Ui,
    to: String,
    back: String,
    company: String,
    reference: String,
    check: &'static str,
    form: DecisionForm,
    letter: Letter,
    errors: Errors,
}

/// Shows it: for the first time, or because the box was not ticked.
pub(super) async fn ask(
    app: &App,
    ui: Ui,
    by: &Reviewer,
    case: CaseId,
    judgement: &Judgement,
    form: &DecisionForm,
) -> Result<Response, WebError> {
    let letter = match letter_of(app, by, case, judgement, ui.now()).await {
        Ok(letter) => letter,
        Err(error) => return stopped(ui, case, error, &form.clone().kept_for(judgement.check)),
    };
    let review = verification::review(&app.db, by, case).await?.ok_or(WebError::NotFound)?;
    let mut errors = Errors::new(ui.words);
    let asked_before = form.step == "confirm";
    if asked_before {
        errors.add("confirmed", &Fault::missing());
    }
    let status = if asked_before { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let check = judgement.check.code();
    let page = RejectionPage {
        to: paths::decision(case, check),
        back: paths::review(case),
        company: review.company,
        reference: review.case.reference,
        check,
        form: form.clone(),
        letter,
        errors,
        ui,
    };
    page_with(status, &page)
}
