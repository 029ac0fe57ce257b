//! `/o/{org}/settings/users`: **User management**. Who works in the company, and with which roles.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::Role;
use crate::domain::organizations;
use crate::web::extract::{AsMember, Query};
use crate::web::paths::organizations as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/users.html")]
struct UsersPage {
    ui: Ui,
    here: String,
    settings: String,
    /// The role filtered by, as a code, or nothing.
    role: &'static str,
    roles: Vec<(String, String)>,
    chips: Vec<(String, String)>,
    /// Who asks for access: where it is decided, who, since when. Only a global admin sees them.
    requests: Vec<(String, String, DateTime<Utc>)>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    you: bool,
    address: String,
    roles: String,
    since: DateTime<Utc>,
}

/// The filter; a role nobody knows counts as none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    role: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let role = Role::parse(&wish.role);
    let word = |role: Role| ui.t(&format!("role-{}", role.code())).to_string();
    let rows = organizations::users(&app.db, &by, role)
        .await?
        .into_iter()
        .map(|user| Row {
            you: user.person == by.person().id(),
            name: user.full_name,
            address: user.address,
            roles: ui.words.list(&user.roles.iter().map(|r| word(*r)).collect::<Vec<_>>()),
            since: user.since,
        })
        .collect();
    let requests = match by.global_admin() {
        Ok(_) => organizations::open_access_requests(&app.db, &by).await?,
        Err(_) => Vec::new(),
    };
    let to = |r: organizations::AccessRequest| (paths::access_request(by.org(), r.id), r.full_name, r.asked_at);
    let here = paths::users(by.org());
    page(&UsersPage {
        settings: paths::settings(by.org()),
        role: role.map_or("", Role::code),
        roles: Role::ALL.iter().map(|r| (r.code().to_owned(), word(*r))).collect(),
        chips: role.iter().map(|r| (word(*r), here.clone())).collect(),
        here,
        requests: requests.into_iter().map(to).collect(),
        rows,
        ui,
    })
}
