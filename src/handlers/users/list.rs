//! `/o/{org}/settings/users`: **User management**. Who works in the company or is invited, and with which roles.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::picks;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::organizations as companies;
use crate::domain::users::{self, Filter, Line, Status};
use crate::web::extract::{AsMember, Now, Query};
use crate::web::paths::{organizations, users as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "users/list.html")]
struct ListPage {
    ui: Ui,
    here: String,
    settings: String,
    matrix: String,
    /// Where to invite, for those who may.
    invite: Option<String>,
    /// Where to ask for the role, for those who see only themselves and the global admins.
    ask: Option<String>,
    role: &'static str,
    status: &'static str,
    roles: Vec<(String, String)>,
    statuses: Vec<(String, String)>,
    chips: Vec<(String, String)>,
    /// Who asks for access: where it is decided, who, since when. Only a global admin sees them.
    requests: Vec<(String, String, DateTime<Utc>)>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    you: bool,
    guest: bool,
    address: String,
    roles: String,
    last_seen: Option<DateTime<Utc>>,
    second_factor: bool,
    belongs: bool,
    tone: &'static str,
    status: &'static str,
}

/// The filter; what nobody knows counts as nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    role: String,
    status: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let filter = Filter { role: Role::parse(&wish.role), status: Status::parse(&wish.status) };
    let rows = users::list(&app.db, &by, filter, now).await?;
    let here = organizations::users(by.org());
    page(&ListPage {
        settings: organizations::settings(by.org()),
        matrix: paths::roles(by.org()),
        invite: by.may(Action::CreateUsers).then(|| paths::invite(by.org())),
        ask: (!by.may(Action::ViewUsers)).then(|| paths::wish(by.org(), Action::ViewUsers.code())),
        role: filter.role.map_or("", Role::code),
        status: filter.status.map_or("", Status::code),
        roles: Role::ALL.iter().map(|role| (role.code().to_owned(), picks::name(&ui, *role))).collect(),
        statuses: Status::ALL.iter().map(|status| (status.code().to_owned(), word(&ui, *status))).collect(),
        chips: chips(&ui, &here, filter),
        requests: requests(&app, &by).await?,
        rows: rows.into_iter().map(|line| Row::of(&ui, &by, line)).collect(),
        here,
        ui,
    })
}

/// Who has a mailbox of the company and asks for a place in it.
async fn requests(app: &App, by: &Member) -> Result<Vec<(String, String, DateTime<Utc>)>, WebError> {
    if by.global_admin().is_err() {
        return Ok(Vec::new());
    }
    let open = companies::open_access_requests(&app.db, by).await?;
    Ok(open.into_iter().map(|r| (organizations::access_request(by.org(), r.id), r.full_name, r.asked_at)).collect())
}

/// The filters in force, each with the address without it.
fn chips(ui: &Ui, here: &str, filter: Filter) -> Vec<(String, String)> {
    let role = filter.role.map(|role| format!("role={}", role.code()));
    let status = filter.status.map(|status| format!("status={}", status.code()));
    let without = |other: &Option<String>| other.as_ref().map_or(here.to_owned(), |pair| format!("{here}?{pair}"));
    let mut chips = Vec::with_capacity(2);
    chips.extend(filter.role.map(|r| (picks::name(ui, r), without(&status))));
    chips.extend(filter.status.map(|s| (word(ui, s), without(&role))));
    chips
}

fn word(ui: &Ui, status: Status) -> String {
    ui.word("common-status-", status.code()).to_string()
}

/// How a status looks.
pub(super) const fn tone(status: Status) -> &'static str {
    match status {
        Status::Active => "ok",
        Status::Invited => "info",
        Status::Suspended | Status::Bounced => "danger",
        Status::Expired | Status::Declined => "warn",
    }
}

impl Row {
    fn of(ui: &Ui, by: &Member, line: Line) -> Self {
        Self {
            href: match line.of {
                Ok(person) => paths::user(by.org(), person),
                Err(invitation) => paths::invitation(by.org(), invitation),
            },
            you: line.of == Ok(by.person().id()),
            belongs: line.of.is_ok(),
            roles: picks::names(ui, &line.roles),
            tone: tone(line.status),
            status: line.status.code(),
            name: line.name,
            guest: line.guest,
            address: line.address,
            last_seen: line.last_seen,
            second_factor: line.second_factor,
        }
    }
}
