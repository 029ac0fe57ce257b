//! `POST /admin/reviews/{case}/second`: another reviewer authorizes what the first one proposed, or sends it back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::case::{TypedIn, made};
use super::decision::{DecisionForm, stopped};
use crate::domain::ids::CaseId;
use crate::domain::values::{Fault, InternalNote};
use crate::domain::verification::{self, CaseState, CheckKind, Second};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SecondForm {
    pub(super) second: String,
    pub(super) second_note: String,
    version: String,
}

impl SecondForm {
    fn read(&self, ui: &Ui) -> Result<Second, Errors> {
        let mut errors = Errors::new(ui.words);
        if !["authorize", "back"].contains(&self.second.as_str()) {
            errors.add("second", &Fault::missing());
        }
        let note = (!self.second_note.trim().is_empty()).then(|| InternalNote::parse(&self.second_note)).transpose();
        let internal = note.map_err(|fault| errors.add_as("second_note", "internal", &fault, None)).ok().flatten();
        let version = self.version.parse().unwrap_or(0);
        if errors.is_empty() {
            Ok(Second { authorize: self.second == "authorize", internal, version })
        } else {
            Err(errors)
        }
    }
}

pub(super) async fn decide(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SecondForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let second = match form.read(&ui) {
        Ok(second) => second,
        Err(errors) => {
            let typed = TypedIn { second: form, ..TypedIn::default() };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, ui, &by, case, typed, errors).await?);
        }
    };
    match verification::agree(&app.db, &by, case, &second, now).await {
        Ok(state) => {
            let said = match state {
                CaseState::Authorized => "verification-second-authorized",
                _ if second.authorize => "verification-first-proposed",
                _ => "verification-second-sent_back",
            };
            Ok(see_other_saying(&app, &paths::review(case), &Flash::new(said)))
        }
        Err(error) => {
            let typed = DecisionForm { internal: form.second_note, ..DecisionForm::default() };
            stopped(ui, case, error, &typed.kept_for(CheckKind::Business))
        }
    }
}
