//! `/o/{org}/settings/groups`: the company's own groups of people, for what is assigned to several at once: the list
//! with a new one, and one group with its name and members.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Member;
use crate::domain::ids::{GroupId, OrgId, PersonId};
use crate::domain::users::{self, Group, GroupError, GroupSeen};
use crate::domain::values::{DelegationName, Fault};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{organizations, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "users/groups.html")]
struct GroupsPage {
    ui: Ui,
    rows: Vec<(String, Group)>,
    to: String,
    back: String,
    form: NewForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NewForm {
    group_name: String,
}

#[derive(Template)]
#[template(path = "users/group.html")]
struct GroupPage {
    ui: Ui,
    seen: GroupSeen,
    options: Vec<(String, String)>,
    to: String,
    removal: String,
    back: String,
    form: GroupForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct GroupForm {
    group_name: String,
    group_members: Vec<String>,
    version: String,
}

/// A form without fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

async fn groups_page(app: &App, by: &Member, ui: Ui, form: NewForm, errors: Errors) -> Result<GroupsPage, WebError> {
    let org = by.org();
    let rows = users::groups(&app.db, by).await?.into_iter().map(|it| (paths::group(org, it.id), it)).collect();
    Ok(GroupsPage { ui, rows, to: paths::groups(org), back: organizations::settings(org), form, errors })
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    users::keeps_groups(&by)?;
    page(&groups_page(&app, &by, ui, NewForm::default(), Errors::none()).await?)
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NewForm>,
) -> Result<Response, WebError> {
    users::keeps_groups(&by)?;
    let mut errors = Errors::new(ui.words);
    if let Some(name) = errors.take("group_name", DelegationName::parse(&form.group_name)) {
        match users::create_group(&app.db, &by, &name, now).await {
            Ok(id) => {
                let said = Flash::new("users-groups-created");
                return Ok(see_other_saying(&app, &paths::group(by.org(), id), &said));
            }
            Err(error) => wrong(&mut errors, error)?,
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &groups_page(&app, &by, ui, form, errors).await?)
}

/// What can be corrected at a field; the rest is a page of its own.
fn wrong(errors: &mut Errors, error: GroupError) -> Result<(), WebError> {
    match error {
        GroupError::Role(role) => Err(role.into()),
        GroupError::Db(error) => Err(error.into()),
        GroupError::NotFound => Err(WebError::NotFound),
        GroupError::Taken => {
            errors.add("group_name", &Fault::of("taken"));
            Ok(())
        }
        GroupError::Changed => {
            errors.add("group_name", &Fault::of("changed"));
            Ok(())
        }
        GroupError::InUse => {
            errors.add("group_name", &Fault::of("in_use"));
            Ok(())
        }
    }
}

/// The page of one group; without a form, as it is.
async fn group_page(
    app: &App,
    by: &Member,
    ui: Ui,
    id: GroupId,
    form: Option<GroupForm>,
) -> Result<GroupPage, WebError> {
    let seen = users::group(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    users::keeps_groups(by)?;
    let members = seen.people.iter().filter(|(.., member)| *member).map(|(person, ..)| person.to_string());
    let mut form = form.unwrap_or_else(|| GroupForm {
        group_name: seen.name.clone(),
        group_members: members.collect(),
        version: String::new(),
    });
    form.version = seen.version.to_string();
    let options = seen.people.iter().map(|(person, name, _)| (person.to_string(), name.clone())).collect();
    let org = by.org();
    let (to, removal, back) = (paths::group(org, id), paths::group_removal(org, id), paths::groups(org));
    Ok(GroupPage { ui, seen, options, to, removal, back, form, errors: Errors::none() })
}

pub(super) async fn one(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, id)): Path<(OrgId, GroupId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&group_page(&app, &by, ui, id, None).await?)
}

pub(super) async fn save(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, GroupId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<GroupForm>,
) -> Result<Response, WebError> {
    let mut made = group_page(&app, &by, ui.clone(), id, None).await?;
    let mut errors = Errors::new(ui.words);
    let members: Vec<PersonId> = form.group_members.iter().filter_map(|id| id.parse().ok()).collect();
    let version = form.version.parse().unwrap_or_default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some(name) = errors.take("group_name", DelegationName::parse(&form.group_name)) {
        match users::change_group(&app.db, &by, (id, version), (&name, &members), now).await {
            Ok(()) => {
                return Ok(see_other_saying(&app, &paths::group(org, id), &Flash::new("users-groups-saved")));
            }
            Err(error) => {
                if matches!(error, GroupError::Changed) {
                    status = StatusCode::CONFLICT;
                }
                wrong(&mut errors, error)?;
            }
        }
    }
    let version = if status == StatusCode::CONFLICT { made.form.version } else { form.version.clone() };
    made.form = GroupForm { version, ..form };
    page_with(status, &GroupPage { errors, ..made })
}

pub(super) async fn remove(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, GroupId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match users::delete_group(&app.db, &by, id, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::groups(org), &Flash::new("users-groups-deleted"))),
        Err(error) => {
            let mut errors = Errors::new(ui.words);
            wrong(&mut errors, error)?;
            let made = group_page(&app, &by, ui, id, None).await?;
            page_with(StatusCode::CONFLICT, &GroupPage { errors, ..made })
        }
    }
}
