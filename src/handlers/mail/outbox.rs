//! `/admin/mail`: every letter the portal sends, and the button that tries a given-up one again.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::ids::NoticeId;
use crate::domain::outbox::{self, Delivery, Letter, RetryError};
use crate::web::extract::{AsPlatformAdmin, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "mail/outbox.html")]
struct OutboxPage {
    ui: Ui,
    rows: Vec<Row>,
    state: &'static str,
    states: Vec<(String, String)>,
    chips: Vec<(String, String)>,
    first: Option<String>,
    next: Option<String>,
}

/// One letter with its kind in words.
struct Row {
    letter: Letter,
    kind: String,
}

impl Row {
    /// The look of the state's tag.
    fn tone(&self) -> &'static str {
        match self.letter.state {
            Delivery::Queued => "info",
            Delivery::Sent => "ok",
            Delivery::Dead => "danger",
        }
    }

    fn may_be_retried(&self) -> bool {
        self.letter.state == Delivery::Dead
    }

    fn waits(&self) -> bool {
        self.letter.state == Delivery::Queued
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    state: String,
    before: String,
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let state = Delivery::parse(&wish.state);
    let before = wish.before.parse::<NoticeId>().ok();
    let mut letters = outbox::list(&app.db, &by, state, before).await?;
    let more = letters.len() > outbox::PAGE;
    letters.truncate(outbox::PAGE);
    let next = letters.last().filter(|_| more).map(|last| address(state, Some(last.id)));
    let said = |state: Delivery| ui.t(&format!("mail-state-{}", state.code())).to_string();
    let states = Delivery::ALL.iter().map(|state| (state.code().to_owned(), said(*state))).collect();
    let chip = |state| (ui.t("mail-chip-state").arg("state", said(state)).to_string(), paths::mail());
    page(&OutboxPage {
        rows: letters.into_iter().map(|letter| row(&ui, letter)).collect(),
        state: state.map_or("", Delivery::code),
        chips: state.map(chip).into_iter().collect(),
        first: before.map(|_| address(state, None)),
        states,
        next,
        ui,
    })
}

fn row(ui: &Ui, letter: Letter) -> Row {
    let key = format!("mail-kind-{}", letter.kind);
    let kind = if ui.words.has(&key) { ui.t(&key).to_string() } else { letter.kind.clone() };
    Row { letter, kind }
}

/// The page's address with its filter, from the place it begins at.
fn address(state: Option<Delivery>, before: Option<NoticeId>) -> String {
    let state = state.map(|state| format!("state={}", state.code()));
    let before = before.map(|id| format!("before={id}"));
    let query: Vec<String> = state.into_iter().chain(before).collect();
    if query.is_empty() { paths::mail() } else { format!("{}?{}", paths::mail(), query.join("&")) }
}

/// Nothing is typed: the letter is named by the address.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RetryForm {}

pub(super) async fn retry(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Path(id): Path<NoticeId>,
    Now(now): Now,
    State(app): State<App>,
    Form(RetryForm {}): Form<RetryForm>,
) -> Result<Response, WebError> {
    let said = match outbox::retry(&app.db, &by, id, now).await {
        Ok(()) => Flash::new("mail-retried"),
        Err(RetryError::NotDead) => Flash::new("mail-not-dead"),
        Err(RetryError::NotFound) => return Err(WebError::NotFound),
        Err(RetryError::Db(error)) => return Err(error.into()),
    };
    Ok(see_other_saying(&app, &paths::mail(), &said))
}
