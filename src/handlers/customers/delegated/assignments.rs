//! `/o/{org}/delegations/{delegation}/assignments`: who of the partner uses one delegated access, and which of its
//! roles: people and groups of the company. Rule: only while it is in force; decision 0035.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::Nothing;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, AssignError, Assignee, Assignment, Delegation, DelegationState};
use crate::domain::ids::{AssignmentId, DelegationId, OrgId};
use crate::domain::users;
use crate::domain::values::Fault;
use crate::handlers::customers::stop::stop;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{customers as paths, users as people};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/assignments.html")]
struct AssignmentsPage {
    ui: Ui,
    seen: Delegation,
    customer: String,
    rows: Vec<(Assignment, String)>,
    /// Groups and people, as the form names them.
    options: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    /// Whether the reader assigns.
    may: bool,
    groups: String,
    to: String,
    back: String,
    form: AssignForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct AssignForm {
    assignee: String,
    assigned_roles: Vec<String>,
}

impl AssignForm {
    fn read(&self, ui: &Ui) -> Result<(Assignee, Vec<Uuid>), Errors> {
        let mut errors = Errors::new(ui.words);
        let whom = match self.assignee.split_once(':') {
            Some(("group", id)) => id.parse().ok().map(Assignee::Group),
            Some(("person", id)) => id.parse().ok().map(Assignee::Person),
            _ => None,
        };
        let whom = errors.take("assignee", whom.ok_or_else(Fault::missing));
        let mut roles: Vec<Uuid> = self.assigned_roles.iter().filter_map(|id| id.parse().ok()).collect();
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            errors.add("assigned_roles", &Fault::missing());
        }
        whom.filter(|_| errors.is_empty()).map(|whom| (whom, roles)).ok_or(errors)
    }
}

async fn made(
    app: &App,
    by: &Member,
    ui: Ui,
    id: DelegationId,
    (form, errors): (AssignForm, Errors),
    now: DateTime<Utc>,
) -> Result<AssignmentsPage, WebError> {
    let org = by.org();
    let found = customers::delegation(&app.db, by, id, now).await?;
    let (seen, customer, _) = found.filter(|(seen, ..)| !seen.we_are_customer).ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let rows = customers::assignments(&app.db, by, id).await?;
    let may = by.may(Action::GdapRequestTerminateAutoextend) && seen.state == DelegationState::Active;
    let roles = customers::catalogue(&app.db).await?.into_iter().filter(|role| seen.roles.contains(&role.id));
    let roles = roles.map(|role| (role.id.to_string(), role.name)).collect();
    Ok(AssignmentsPage {
        customer: customer.name,
        rows: rows
            .into_iter()
            .map(|row| {
                let to = paths::unassignment(org, id, row.id);
                (row, to)
            })
            .collect(),
        options: choices(app, by, &ui).await?,
        roles,
        may,
        groups: people::groups(org),
        to: paths::assignments(org, id),
        back: paths::delegation(org, id),
        ui,
        seen,
        form,
        errors,
    })
}

/// Groups and people of the company, as the form names them.
async fn choices(app: &App, by: &Member, ui: &Ui) -> Result<Vec<(String, String)>, WebError> {
    let groups = users::groups(&app.db, by).await?.into_iter();
    let groups =
        groups.map(|it| (format!("group:{}", it.id), ui.t("customers-assign-group").arg("name", it.name).to_string()));
    let persons = customers::assignable(&app.db, by).await?.into_iter();
    Ok(groups.chain(persons.map(|(person, name)| (format!("person:{person}"), name))).collect())
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, &by, ui, id, (AssignForm::default(), Errors::none()), now).await?)
}

pub(in crate::handlers::customers) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AssignForm>,
) -> Result<Response, WebError> {
    let to = paths::assignments(org, id);
    let errors = match form.read(&ui) {
        Err(errors) => errors,
        Ok((whom, roles)) => match customers::assign(&app.db, &by, id, (whom, &roles), now).await {
            Ok(()) => return Ok(see_other_saying(&app, &to, &Flash::new("customers-assign-done"))),
            Err(AssignError::Nobody) => wrong(&ui, "assignee"),
            Err(AssignError::Roles) => wrong(&ui, "assigned_roles"),
            Err(error) => return refused(ui, error, org, id),
        },
    };
    let again = made(&app, &by, ui, id, (form, errors), now).await?;
    by.require(Action::GdapRequestTerminateAutoextend)?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

fn wrong(ui: &Ui, field: &str) -> Errors {
    let mut errors = Errors::new(ui.words);
    errors.add(field, &Fault::missing());
    errors
}

pub(in crate::handlers::customers) async fn remove(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id, assignment)): Path<(OrgId, DelegationId, AssignmentId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match customers::unassign(&app.db, &by, id, assignment, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::assignments(org, id), &Flash::new("customers-assign-taken"))),
        Err(error) => refused(ui, error, org, id),
    }
}

fn refused(ui: Ui, error: AssignError, org: OrgId, id: DelegationId) -> Result<Response, WebError> {
    match error {
        AssignError::Role(role) => Err(role.into()),
        AssignError::Db(error) => Err(error.into()),
        AssignError::NotFound | AssignError::Nobody | AssignError::Roles => Err(WebError::NotFound),
        AssignError::Closed => {
            let (title, words) = (ui.t("customers-access-stop"), ui.t("customers-assign-closed"));
            let label = ui.t("customers-access-see");
            stop(ui, &title, &[words], paths::delegation(org, id), &label)
        }
    }
}
