//! The page in place of one that cannot be shown or done now: what happened, and the way on.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::relationships::{Block, Halt};
use crate::i18n::Msg;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "customers/stop.html")]
struct StopPage {
    ui: Ui,
    title: String,
    words: Vec<String>,
    next: String,
    label: String,
}

/// Says why (409), with a link to `next` called `label`.
pub(super) fn stop(ui: Ui, title: &Msg, words: &[Msg], next: String, label: &Msg) -> Result<Response, WebError> {
    stop_with(StatusCode::CONFLICT, ui, title, words, next, label)
}

/// The same with a status of its own.
pub(super) fn stop_with(
    status: StatusCode,
    ui: Ui,
    title: &Msg,
    words: &[Msg],
    next: String,
    label: &Msg,
) -> Result<Response, WebError> {
    let words = words.iter().map(ToString::to_string).collect();
    let made = StopPage { ui, title: title.to_string(), words, next, label: label.to_string() };
    page_with(status, &made)
}

/// Why a pair begins nothing new now, in words; `with` is the other company.
pub(super) fn halted(ui: &Ui, with: &str, halt: &Halt) -> Vec<Msg> {
    let program = ui.name("program");
    match halt {
        Halt::Apart => vec![ui.t("customers-create-not_connected").arg("reseller", with)],
        Halt::Suspended(it) => vec![
            ui.t("customers-halted-suspended").arg("company", with).arg("day", ui.day(&it.review_on)),
            ui.t("customers-halted-reason").arg("name", it.name.as_str()).arg("reason", it.reason.as_str()),
            ui.t("customers-halted-stays"),
        ],
        Halt::Blocked(Block::Region) => vec![ui.t("customers-create-region")],
        Halt::Blocked(Block::Provider) => vec![ui.t("customers-halted-provider").arg("program", program)],
        Halt::Blocked(Block::Reseller) => vec![ui.t("customers-halted-reseller").arg("program", program)],
    }
}
