//! `/notifications`: what was mailed to whoever is signed in, the newest first; one button says that it is all read.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, NOTIFICATIONS_PAGE, Notification};
use crate::domain::ids::NoticeId;
use crate::web::extract::{Now, Query, SignedIn};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{App, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/notifications.html")]
struct NotificationsPage {
    ui: Ui,
    rows: Vec<Row>,
    /// One of them was not read.
    unread: bool,
    first: Option<String>,
    next: Option<String>,
}

struct Row {
    /// The subject, or the kind of letter in the page's words.
    title: String,
    /// The subject's language, where it is not the page's.
    language: Option<&'static str>,
    row: Notification,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    before: String,
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let before: Option<NoticeId> = wish.before.parse().ok();
    let mut found = accounts::notifications(&app.db, &person, before).await?;
    let here = paths::notifications();
    let more = found.len() > NOTIFICATIONS_PAGE;
    found.truncate(NOTIFICATIONS_PAGE);
    let next = found.last().filter(|_| more).map(|last| format!("{here}?before={}", last.id));
    let unread = found.iter().any(|row| row.unread);
    let rows = found.into_iter().map(|row| Row::of(&ui, row)).collect();
    page(&NotificationsPage { rows, unread, first: before.map(|_| here), next, ui })
}

impl Row {
    fn of(ui: &Ui, row: Notification) -> Self {
        match &row.subject {
            Some(subject) => {
                let language = (row.language != ui.language).then(|| row.language.code());
                Self { title: subject.clone(), language, row }
            }
            None => Self { title: ui.word("mail-kind-", &row.kind).to_string(), language: None, row },
        }
    }
}

pub(super) async fn read(
    SignedIn(person): SignedIn,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    accounts::mark_notifications_read(&app.db, &person, now).await?;
    Ok(see_other_saying(&app, &paths::notifications(), &Flash::new("accounts-notifications-all_read")))
}
