//! The pages at which an act or a link about people ends: what happened, that nothing was changed, what to do next.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::users::Refusal;
use crate::i18n::Msg;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "users/stop.html")]
struct StopPage {
    ui: Ui,
    title: String,
    words: Vec<String>,
    /// Where to go on, with its words.
    next: Option<(String, String)>,
}

/// A page under construction.
pub(super) struct Stop {
    status: StatusCode,
    title: String,
    words: Vec<String>,
    next: Option<(String, String)>,
}

impl Stop {
    pub(super) fn new(status: StatusCode, title: &Msg) -> Self {
        Self { status, title: title.to_string(), words: Vec::new(), next: None }
    }

    pub(super) fn say(mut self, words: &Msg) -> Self {
        self.words.push(words.to_string());
        self
    }

    pub(super) fn then(mut self, href: String, words: &Msg) -> Self {
        self.next = Some((href, words.to_string()));
        self
    }

    pub(super) fn page(self, ui: Ui) -> Result<Response, WebError> {
        let page = StopPage { ui, title: self.title, words: self.words, next: self.next };
        page_with(self.status, &page)
    }
}

/// Somebody was faster.
pub(super) fn changed(ui: &Ui, back: String) -> Stop {
    Stop::new(StatusCode::CONFLICT, &ui.t("error-conflict-title"))
        .say(&ui.t("error-conflict-body"))
        .then(back, &ui.t("error-conflict-next"))
}

/// An act that a rule refuses.
pub(super) fn refused(ui: &Ui, refusal: Refusal, back: String) -> Stop {
    let (title, words) = match refusal {
        Refusal::NotYours => ("users-not-yours-title", "users-not-yours-body"),
        Refusal::LastAdmin => ("users-last-admin-title", "users-last-admin-body"),
        Refusal::LastAgent => ("users-last-agent-title", "users-last-agent-body"),
        Refusal::Raise => ("users-raise-title", "users-raise-body"),
        Refusal::NoRole => ("users-no-role-title", "users-no-role-body"),
        Refusal::GuestRole => ("users-guest-role-title", "users-guest-role-body"),
        Refusal::Yourself => ("users-yourself-title", "users-yourself-body"),
    };
    Stop::new(StatusCode::CONFLICT, &ui.t(title)).say(&ui.t(words)).then(back, &ui.t("users-back-to-person"))
}
