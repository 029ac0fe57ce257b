//! `/me/security/recovery-codes`: a new set, in the place of the old one.

use askama::Template;
use axum::response::Response;

use super::{refused, shown_once};
use crate::domain::accounts;
use crate::handlers::accounts::caller::Caller;
use crate::web::extract::SettingUp;
use crate::web::paths::accounts as paths;
use crate::web::{Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "accounts/recovery_codes_new.html")]
struct NewPage {
    ui: Ui,
    left: i64,
}

pub(super) async fn show(SettingUp(person): SettingUp, ui: Ui, caller: Caller) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let factors = accounts::factors(&caller.app.db, &person).await?;
    if factors.all.is_empty() {
        return Ok(see_other(&paths::sessions()));
    }
    page(&NewPage { ui, left: factors.codes })
}

pub(super) async fn submit(SettingUp(person): SettingUp, ui: Ui, caller: Caller) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    if !person.means().has_factor() {
        return Ok(see_other(&paths::sessions()));
    }
    let codes = accounts::new_recovery_codes(caller.door(), &person).await.map_err(refused)?;
    shown_once(ui, codes, paths::sessions())
}
