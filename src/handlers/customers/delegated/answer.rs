//! `/o/{org}/partner-access/{delegation}`: one delegated access, as the customer sees it: granting it, declining
//! it, ending it, extending it by itself or not.

use axum::extract::State;
use axum::response::Response;

use super::Nothing;
use super::show::{DelegationPage, ExtensionForm, extend, finish};
use super::term::{Term, TermForm};
use crate::domain::actor::{Customer, Role};
use crate::domain::customers::{self, AnswerError, DelegationState};
use crate::domain::ids::{DelegationId, OrgId};
use crate::handlers::customers::stop::stop;
use crate::web::extract::{AsCustomer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other_saying};

pub(in crate::handlers::customers) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((_, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&own_page(&app, &by, ui, id, None, now).await?)
}

/// The page; `term` is what was typed for another end, if it is shown once more.
pub(super) async fn own_page(
    app: &App,
    by: &Customer,
    ui: Ui,
    id: DelegationId,
    term: Option<TermForm>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<DelegationPage, WebError> {
    let org = by.org();
    let found = customers::delegation(&app.db, by, id, now).await?;
    let (seen, other, roles) = found.filter(|(seen, ..)| seen.we_are_customer).ok_or(WebError::NotFound)?;
    let may = by.has(&[Role::GlobalAdmin]);
    let answer = may && seen.state == DelegationState::Pending;
    let active = may && seen.state == DelegationState::Active;
    let usage = match seen.state {
        DelegationState::Active => customers::usage(&app.db, by, id).await?,
        _ => Vec::new(),
    };
    Ok(DelegationPage {
        back: paths::partner(org, seen.relationship),
        back_label: other.name.clone(),
        approval: answer.then(|| (paths::own_approval(org, id), paths::own_decline(org, id))),
        sentence: sentence(&ui, &other.name, seen.days),
        end: active.then(|| paths::own_end(org, id)),
        extension: active.then(|| paths::own_extension(org, id)),
        term: Term::of(org, &seen, term).filter(|_| active),
        assigned: None,
        usage,
        errors: Errors::none(),
        ui,
        seen,
        other,
        roles,
    })
}

fn sentence(ui: &Ui, partner: &str, days: i32) -> String {
    ui.t("customers-access-sentence").arg("company", partner).arg("days", i64::from(days)).to_string()
}

pub(in crate::handlers::customers) async fn approve(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let found = customers::delegation(&app.db, &by, id, now).await?;
    let (seen, other, roles) = found.filter(|(seen, ..)| seen.we_are_customer).ok_or(WebError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    by.person().recent(now)?;
    let sentences: Vec<String> = [sentence(&ui, &other.name, seen.days)].into_iter().chain(roles).collect();
    let done = customers::approve(&app.db, &by, id, (&sentences, ui.language), now).await;
    answered(&app, ui, done, paths::own_delegation(org, id), "customers-access-approved")
}

pub(in crate::handlers::customers) async fn decline(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let done = customers::decline_delegation(&app.db, &by, id, now).await;
    answered(&app, ui, done, paths::own_delegation(org, id), "customers-access-declined")
}

fn answered(app: &App, ui: Ui, done: Result<(), AnswerError>, back: String, said: &str) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new(said))),
        Err(AnswerError::Role(role)) => Err(role.into()),
        Err(AnswerError::NotFound) => Err(WebError::NotFound),
        Err(AnswerError::Db(error)) => Err(error.into()),
        Err(AnswerError::Closed) => {
            let (title, words) = (ui.t("customers-access-stop"), ui.t("customers-access-closed"));
            let label = ui.t("customers-access-see");
            stop(ui, &title, &[words], back, &label)
        }
    }
}

pub(in crate::handlers::customers) async fn end(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    finish(&app, ui, &by, id, paths::own_delegation(org, id), now).await
}

pub(in crate::handlers::customers) async fn extension(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ExtensionForm>,
) -> Result<Response, WebError> {
    extend(&app, ui, &by, id, &form, (paths::own_delegation(org, id), now)).await
}
