//! A form that came after its session had ended: where to sign in, and then what was typed, to be sent again.
//! Rule: the first page shows nothing of it; the second shows it to its own person in its own browser, and nothing is
//! done before they press the button. `web/gate.rs` keeps it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::ids::FormId;
use crate::domain::submissions::{self, Typed};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Now, Path, SignedIn};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/session_expired.html")]
struct ExpiredPage {
    ui: Ui,
    sign_in: String,
}

pub(super) async fn expired(ui: Ui, Path(form): Path<FormId>) -> Result<Response, WebError> {
    let sign_in = Next::parse(&paths::kept_form(form)).onto(&paths::sign_in());
    page(&ExpiredPage { ui, sign_in })
}

#[derive(Template)]
#[template(path = "accounts/kept_form.html")]
struct KeptPage {
    ui: Ui,
    action: String,
    /// Label, name and value of what was typed.
    fields: Vec<(String, String, String)>,
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    asked: HeaderMap,
    Path(form): Path<FormId>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let browser = cookies::read(&asked, Jar::Browser, app.site.secure()).unwrap_or_default();
    let typed = submissions::typed(&app.db, &app.key, (person.id(), &browser), form, now).await?;
    let Some(Typed { action, fields }) = typed else {
        return page_with(StatusCode::GONE, &KeptPage { ui, action: String::new(), fields: Vec::new() });
    };
    let label = |name: &str| {
        let key = format!("field-{name}");
        if ui.words.has(&key) { ui.t(&key).to_string() } else { name.replace('_', " ") }
    };
    let fields = fields.into_iter().map(|(name, value)| (label(&name), name, value)).collect();
    page(&KeptPage { action, fields, ui })
}
