//! `/o/{org}/customers/invitations`: every invitation of a customer that names the company, by where it stands, with boxes
//! to send some of its own again or withdraw them (`selection.rs`).

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::invitation::may_see;
use crate::domain::actor::Action;
use crate::domain::customers::{self, SentRow, SentWish};
use crate::domain::ids::OrgId;
use crate::domain::relationships::Step;
use crate::web::extract::{AsMember, Now, Query};
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/sent_list.html")]
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
    q: String,
    status: String,
    older: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    may_see(&by)?;
    let asked = SentWish { step: Step::parse(&wish.status), words: wish.q.clone(), older: wish.older.parse().ok() };
    let found = customers::sent_invitations(&app.db, &by, &asked, now).await?;
    let word = |step: &Step| ui.word("relationships-step-", step.code()).to_string();
    let steps = customers::STEPS.iter().map(|step| (step.code().to_owned(), word(step))).collect();
    page(&ListPage {
        first: (!wish.older.is_empty()).then(|| address(by.org(), &wish, "")),
        older: found.older.map(|id| address(by.org(), &wish, &id.to_string())),
        ui,
        org: by.org(),
        wish,
        steps,
        rows: found.rows,
        may_act: by.may(Action::RequestCustomerRelationship) || by.may(Action::CreateCustomer),
    })
}

/// The list's address with the same filters, beginning after an invitation.
fn address(org: OrgId, wish: &Wish, older: &str) -> String {
    let fields = [("q", wish.q.as_str()), ("status", wish.status.as_str()), ("older", older)];
    let said: Vec<(&str, &str)> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let path = paths::sent_invitations(org);
    match serde_html_form::to_string(&said) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}
