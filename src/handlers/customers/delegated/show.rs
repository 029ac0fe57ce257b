//! `/o/{org}/delegations/{delegation}`: one delegated access, as the partner sees it: taking the request back,
//! ending the access, extending it by itself or not.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::term::Term;
use super::{Nothing, state};
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, Delegation, DelegationState, FinishError, MOST_AT_ONCE, Party};
use crate::domain::ids::{DelegationId, OrgId};
use crate::handlers::customers::stop::stop;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "customers/delegation.html")]
pub(super) struct DelegationPage {
    pub(super) ui: Ui,
    pub(super) seen: Delegation,
    pub(super) other: Party,
    pub(super) roles: Vec<String>,
    pub(super) back: String,
    pub(super) back_label: String,
    /// Where it is answered, for who may.
    pub(super) approval: Option<(String, String)>,
    /// The sentence that is agreed to.
    pub(super) sentence: String,
    /// Where it is ended, for who may.
    pub(super) end: Option<String>,
    /// Where extending by itself is switched, for who may.
    pub(super) extension: Option<String>,
    /// Where the customer sets another end.
    pub(super) term: Option<Term>,
    /// Partner: who uses it, and how many assignments there are.
    pub(super) assigned: Option<(String, usize)>,
    /// Customer: how many people of the partner can use each role.
    pub(super) usage: Vec<(String, i64)>,
    pub(super) errors: Errors,
}

/// Which way extending by itself is switched.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct ExtensionForm {
    auto_extend: String,
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let found = customers::delegation(&app.db, &by, id, now).await?;
    let (seen, other, roles) = found.filter(|(seen, ..)| !seen.we_are_customer).ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let may = by.may(Action::GdapRequestTerminateAutoextend);
    let open = matches!(seen.state, DelegationState::Pending | DelegationState::Active);
    let assigned = customers::assignments(&app.db, &by, id).await?.len();
    page(&DelegationPage {
        back: paths::access(org, seen.relationship),
        back_label: ui.t("customers-access-delegated").to_string(),
        approval: None,
        sentence: String::new(),
        end: (may && open).then(|| paths::delegation_end(org, id)),
        extension: (may && seen.state == DelegationState::Active).then(|| paths::delegation_extension(org, id)),
        term: None,
        assigned: (seen.state == DelegationState::Active).then(|| (paths::assignments(org, id), assigned)),
        usage: Vec::new(),
        errors: Errors::none(),
        ui,
        seen,
        other,
        roles,
    })
}

pub(in crate::handlers::customers) async fn end(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    finish(&app, ui, &by, id, paths::delegation(org, id), now).await
}

pub(super) async fn finish(
    app: &App,
    ui: Ui,
    by: &Member,
    id: DelegationId,
    back: String,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    match customers::finish(&app.db, by, id, now).await {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new("customers-access-over"))),
        Err(error) => refused(ui, error, back),
    }
}

pub(in crate::handlers::customers) async fn extension(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ExtensionForm>,
) -> Result<Response, WebError> {
    extend(&app, ui, &by, id, &form, (paths::delegation(org, id), now)).await
}

pub(super) async fn extend(
    app: &App,
    ui: Ui,
    by: &Member,
    id: DelegationId,
    form: &ExtensionForm,
    (back, now): (String, chrono::DateTime<chrono::Utc>),
) -> Result<Response, WebError> {
    match customers::extend(&app.db, by, &[id], form.auto_extend == "1", now).await {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new("customers-access-switched"))),
        Err(error) => refused(ui, error, back),
    }
}

/// Why nothing changed, with the way back.
pub(super) fn refused(ui: Ui, error: FinishError, back: String) -> Result<Response, WebError> {
    let words = match error {
        FinishError::Role(role) => return Err(role.into()),
        FinishError::NotFound => return Err(WebError::NotFound),
        FinishError::Db(error) => return Err(error.into()),
        FinishError::Closed => ui.t("customers-access-closed"),
        FinishError::Number => ui.t("fault-pick-number").arg("most", MOST_AT_ONCE),
        FinishError::NeverExtends => ui.t("fault-auto_extend-never"),
    };
    let (title, label) = (ui.t("customers-access-stop"), ui.t("customers-access-see"));
    stop(ui, &title, &[words], back, &label)
}
