//! **Create one**: a work account for a new company, its mailbox proved by six digits.

pub(super) mod company;
pub(super) mod new;
pub(super) mod verify;

use askama::Template;
use axum::response::Response;

use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "accounts/work_account_done.html")]
struct DonePage {
    ui: Ui,
}

pub(super) async fn done(ui: Ui) -> Result<Response, WebError> {
    page(&DonePage { ui })
}
