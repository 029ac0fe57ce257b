//! `/o/{org}/resellers/invitations`: every invitation the provider sent, by where it stands, with boxes to send some
//! of them again or withdraw them (`selection.rs`).

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Action;
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, SentRow, Step};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::paths::relationships as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/sent_list.html")]
struct ListPage {
    ui: Ui,
    org: OrgId,
    wish: Wish,
    steps: Vec<(String, String)>,
    rows: Vec<SentRow>,
    first: Option<String>,
    older: Option<String>,
    may_act: bool,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    status: String,
    older: String,
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let step = Step::parse(&wish.status);
    let found = relationships::sent_invitations(&app.db, &by, step, wish.older.parse().ok(), now).await?;
    let at = |older: Option<String>| address(by.org(), step, older.as_deref());
    let steps = Step::OF_RESELLERS
        .iter()
        .map(|step| (step.code().to_owned(), ui.word("relationships-step-", step.code()).to_string()))
        .collect();
    let may_act = by.may(Action::InviteReseller);
    page(&ListPage {
        first: (!wish.older.is_empty()).then(|| at(None)),
        older: found.older.map(|id| at(Some(id.to_string()))),
        ui,
        org: by.org(),
        wish,
        steps,
        rows: found.rows,
        may_act,
    })
}

/// The list's address with the same filter, beginning after an invitation.
fn address(org: OrgId, step: Option<Step>, older: Option<&str>) -> String {
    let fields = [("status", step.map(Step::code)), ("older", older)];
    let said: Vec<(&str, &str)> = fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    let path = paths::sent_invitations(org);
    match serde_html_form::to_string(&said) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}
