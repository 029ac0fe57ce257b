//! `/admin/partner-ids`: numbers of another program that companies typed, and the decision about one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::ids::ClaimId;
use crate::domain::organizations::locations::{self, ClaimRow, DecideClaimError, Decided};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::locations as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "verification/claims.html")]
struct ClaimsPage {
    ui: Ui,
    rows: Vec<(ClaimRow, String)>,
}

#[derive(Template)]
#[template(path = "verification/claim.html")]
struct ClaimPage {
    ui: Ui,
    back: String,
    to: String,
    claim: ClaimRow,
    form: DecisionForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DecisionForm {
    decision: String,
    reason: String,
}

impl DecisionForm {
    fn read(&self, ui: &Ui) -> Result<Decided, Errors> {
        let mut errors = Errors::new(ui.words);
        match self.decision.as_str() {
            "accept" => return Ok(Decided::Accepted),
            "refuse" => {
                if let Some(reason) = errors.take("reason", Reason::parse(&self.reason)) {
                    return Ok(Decided::Refused(reason));
                }
            }
            _ => errors.add_as("decision", "claim_decision", &Fault::missing(), None),
        }
        Err(errors)
    }
}

pub(super) async fn list(AsReviewer(by): AsReviewer, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let rows = locations::waiting_claims(&app.db, &by).await?;
    let rows = rows.into_iter().map(|row| {
        let to = paths::claim(row.id);
        (row, to)
    });
    page(&ClaimsPage { rows: rows.collect(), ui })
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    Path(id): Path<ClaimId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let claim = locations::claim_of(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    by.fresh(now)?;
    let (back, to) = (paths::claims(), paths::claim_decision(id));
    page(&ClaimPage { ui, back, to, claim, form: DecisionForm::default(), errors: Errors::none() })
}

pub(super) async fn decide(
    AsReviewer(by): AsReviewer,
    Path(id): Path<ClaimId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, WebError> {
    let back = paths::claims();
    let Some(claim) = locations::claim_of(&app.db, &by, id).await? else { return Ok(see_other(&back)) };
    let to = paths::claim_decision(id);
    let decided = match form.read(&ui) {
        Ok(decided) => decided,
        Err(errors) => {
            let page = ClaimPage { ui, back, to, claim, form, errors };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let why = match locations::decide_claim(&app.db, &by, (id, &decided), now).await {
        Ok(()) => return Ok(see_other_saying(&app, &back, &Flash::new("verification-claims-decided"))),
        Err(DecideClaimError::Decided | DecideClaimError::NotFound) => return Ok(see_other(&back)),
        Err(DecideClaimError::Held) => "verification-claims-held",
        Err(DecideClaimError::OwnCompany) => "verification-claims-own",
        Err(DecideClaimError::FreshNeeded(_)) => return Err(WebError::FreshNeeded),
        Err(DecideClaimError::Db(error)) => return Err(error.into()),
    };
    let mut errors = Errors::new(ui.words);
    errors.say("decision", ui.t(why).to_string());
    page_with(StatusCode::CONFLICT, &ClaimPage { ui, back, to, claim, form, errors })
}
