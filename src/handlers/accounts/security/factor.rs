//! `/me/security/factors/{factor}`: what happens when a second factor goes, and the button that lets it go.

use askama::Template;
use axum::response::Response;

use crate::domain::accounts::{self, FactorRow};
use crate::domain::ids::FactorId;
use crate::handlers::accounts::caller::Caller;
use crate::web::extract::{Path, SignedIn};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/factor_remove.html")]
struct RemovePage {
    ui: Ui,
    factor: FactorRow,
    to: String,
    back: String,
    last: bool,
    errors: Errors,
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    caller: Caller,
    Path(factor): Path<FactorId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let all = accounts::factors(&caller.app.db, &person).await?.all;
    let last = all.len() == 1;
    let Some(factor) = all.into_iter().find(|row| row.id == factor) else { return Ok(see_other(&paths::sessions())) };
    let (to, back) = (paths::own_factor_removal(factor.id), paths::sessions());
    page(&RemovePage { ui, factor, to, back, last, errors: Errors::none() })
}

pub(super) async fn remove(
    SignedIn(person): SignedIn,
    caller: Caller,
    Path(factor): Path<FactorId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    if !accounts::remove_factor(caller.door(), &person, factor).await? {
        return Ok(see_other(&paths::sessions()));
    }
    Ok(see_other_saying(&caller.app, &paths::sessions(), &Flash::new("accounts-factor-removed")))
}
