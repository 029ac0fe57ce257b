//! `/o/{org}/settings/roles`: who may do what, from the table that decides it. One's own roles are marked, and what one
//! may not do leads to asking for it.

use askama::Template;
use axum::response::Response;

use super::picks;
use crate::domain::actor::{Action, Area, Cell, Holder, Member};
use crate::web::extract::AsMember;
use crate::web::paths::{organizations, users as paths};
use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "users/matrix.html")]
struct MatrixPage {
    ui: Ui,
    back: String,
    own: String,
    columns: Vec<Column>,
    areas: Vec<(&'static str, Vec<Row>)>,
    /// Each role with one line of what it allows.
    about: Vec<(String, String)>,
}

struct Column {
    name: String,
    yours: bool,
}

struct Row {
    action: String,
    /// Whether the reader may do it.
    yours: bool,
    /// Where to ask for it, if somebody of this company may do it at all.
    ask: Option<String>,
    /// A word and a mark for each column, and whether the column is the reader's.
    cells: Vec<(&'static str, bool)>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui) -> Result<Response, WebError> {
    let columns =
        Holder::all().map(|holder| Column { name: heading(&ui, holder), yours: yours(&by, holder) }).collect();
    let areas = Area::ALL
        .into_iter()
        .map(|area| {
            let rows = Action::ALL.iter().copied().filter(|action| action.area() == area);
            (area.code(), rows.map(|action| row(&ui, &by, action)).collect())
        })
        .collect();
    let about = crate::domain::actor::Role::ALL.iter().map(|r| (picks::name(&ui, *r), picks::about(&ui, *r))).collect();
    page(&MatrixPage {
        back: organizations::users(by.org()),
        own: picks::names(&ui, &by.company().roles),
        columns,
        areas,
        about,
        ui,
    })
}

fn heading(ui: &Ui, holder: Holder) -> String {
    match holder {
        Holder::Role(role) => picks::name(ui, role),
        Holder::DefaultUser => ui.t("users-default-user").to_string(),
        Holder::Guest => ui.t("users-guest").to_string(),
    }
}

/// Whether the column is about the reader.
fn yours(by: &Member, holder: Holder) -> bool {
    match holder {
        Holder::Role(role) => by.has(&[role]),
        Holder::DefaultUser => by.company().roles.is_empty() && !by.company().guest,
        Holder::Guest => by.company().guest,
    }
}

fn row(ui: &Ui, by: &Member, action: Action) -> Row {
    let kinds = &by.company().kinds;
    let possible = action.may(action.roles(), kinds) && !action.roles().is_empty();
    Row {
        action: said(ui, action),
        yours: by.may(action),
        ask: (possible && !by.may(action)).then(|| paths::wish(by.org(), action.code())),
        cells: Holder::all()
            .map(|holder| {
                let word = match action.cell(holder) {
                    Cell::Yes => "users-cell-yes",
                    Cell::MembershipOnly => "users-cell-membership",
                    Cell::No => "users-cell-no",
                };
                (word, yours(by, holder))
            })
            .collect(),
    }
}

/// An action in words.
pub(super) fn said(ui: &Ui, action: Action) -> String {
    ui.word("users-action-", action.code())
        .arg("agreement", ui.name("partner_agreement"))
        .arg("customer_agreement", ui.name("customer_agreement"))
        .arg("partner_id", ui.name("partner_id"))
        .to_string()
}
