//! `/o/{org}/settings/role-templates`: the company's own named sets of roles, renamed and deleted here; and what the
//! page that asks for access does with them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::Nothing;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, MOST_TEMPLATES, READY, Template, TemplateError};
use crate::domain::ids::{OrgId, TemplateId};
use crate::domain::values::{DelegationName, Fault};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{customers as paths, organizations};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

/// One template on the page, with its addresses and the names of its roles.
struct Line {
    row: Template,
    roles: String,
    to: String,
    removal: String,
    /// Its name, or what was typed for it.
    value: String,
}

#[derive(askama::Template)]
#[template(path = "customers/role_templates.html")]
struct TemplatesPage {
    ui: Ui,
    ready: Vec<(String, String)>,
    rows: Vec<Line>,
    back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct NameForm {
    template_name: String,
}

/// The choices of the page that asks: the ready ones, then the company's own.
pub(super) async fn options(app: &App, by: &Member, ui: &Ui) -> Result<Vec<(String, String)>, WebError> {
    let own = customers::templates(&app.db, by).await?.into_iter().map(|it| (it.id.to_string(), it.name));
    let ready = READY.iter().map(|(code, _)| ((*code).to_owned(), ui.word("customers-ready-", code).to_string()));
    Ok(ready.chain(own).collect())
}

/// The roles of the chosen one.
pub(super) async fn roles(app: &App, by: &Member, chosen: &str) -> Result<Option<Vec<Uuid>>, WebError> {
    if let Some((_, roles)) = READY.iter().find(|(code, _)| *code == chosen) {
        return Ok(Some(roles.to_vec()));
    }
    let own = customers::templates(&app.db, by).await?;
    Ok(own.into_iter().find(|it| it.id.to_string() == chosen).map(|it| it.roles))
}

/// Keeps what is ticked under a name; says whether it did, or why not in `errors`.
pub(super) async fn save(
    app: &App,
    by: &Member,
    (name, roles): (&str, &[String]),
    errors: &mut Errors,
    now: DateTime<Utc>,
) -> Result<bool, WebError> {
    let Some(name) = errors.take("template_name", DelegationName::parse(name)) else { return Ok(false) };
    let roles: Vec<Uuid> = roles.iter().filter_map(|id| id.parse().ok()).collect();
    match customers::save_template(&app.db, by, &name, &roles, now).await {
        Ok(_) => Ok(true),
        Err(error) => wrong(errors, error).map(|()| false),
    }
}

fn wrong(errors: &mut Errors, error: TemplateError) -> Result<(), WebError> {
    let fault = match error {
        TemplateError::Role(role) => return Err(role.into()),
        TemplateError::Db(error) => return Err(error.into()),
        TemplateError::NotFound => return Err(WebError::NotFound),
        TemplateError::Taken => Fault::of("taken"),
        TemplateError::Roles => Fault::of("roles"),
        TemplateError::Full => Fault::of("full").with("most", MOST_TEMPLATES.to_string()),
    };
    errors.add("template_name", &fault);
    Ok(())
}

async fn made(app: &App, by: &Member, ui: Ui) -> Result<TemplatesPage, WebError> {
    by.require(Action::GdapRequestTerminateAutoextend)?;
    let org = by.org();
    let catalogue = customers::catalogue(&app.db).await?;
    let names = |ids: &[Uuid]| {
        let names: Vec<&str> = catalogue.iter().filter(|it| ids.contains(&it.id)).map(|it| it.name.as_str()).collect();
        names.join(", ")
    };
    let rows = customers::templates(&app.db, by).await?.into_iter().map(|row| Line {
        roles: names(&row.roles),
        to: paths::role_template(org, row.id),
        removal: paths::role_template_removal(org, row.id),
        value: row.name.clone(),
        row,
    });
    Ok(TemplatesPage {
        ready: READY.iter().map(|(code, ids)| (ui.word("customers-ready-", code).to_string(), names(ids))).collect(),
        rows: rows.collect(),
        back: organizations::settings(org),
        ui,
    })
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, &by, ui).await?)
}

/// The page of one, where it gets another name.
#[derive(askama::Template)]
#[template(path = "customers/role_template.html")]
struct TemplatePage {
    ui: Ui,
    line: Line,
    back: String,
    errors: Errors,
}

async fn one_page(app: &App, by: &Member, ui: Ui, id: TemplateId) -> Result<TemplatePage, WebError> {
    let all = made(app, by, ui).await?;
    let line = all.rows.into_iter().find(|line| line.row.id == id).ok_or(WebError::NotFound)?;
    Ok(TemplatePage { ui: all.ui, line, back: paths::role_templates(by.org()), errors: Errors::none() })
}

pub(in crate::handlers::customers) async fn one(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, id)): Path<(OrgId, TemplateId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&one_page(&app, &by, ui, id).await?)
}

pub(in crate::handlers::customers) async fn rename(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, TemplateId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NameForm>,
) -> Result<Response, WebError> {
    let mut again = one_page(&app, &by, ui.clone(), id).await?;
    let mut errors = Errors::new(ui.words);
    if let Some(name) = errors.take("template_name", DelegationName::parse(&form.template_name)) {
        match customers::rename_template(&app.db, &by, id, &name, now).await {
            Ok(()) => {
                let said = Flash::new("customers-templates-renamed");
                return Ok(see_other_saying(&app, &paths::role_templates(org), &said));
            }
            Err(error) => wrong(&mut errors, error)?,
        }
    }
    again.line.value = form.template_name;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &TemplatePage { errors, ..again })
}

pub(in crate::handlers::customers) async fn remove(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, TemplateId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match customers::delete_template(&app.db, &by, id, now).await {
        Ok(()) => {
            let said = Flash::new("customers-templates-deleted");
            Ok(see_other_saying(&app, &paths::role_templates(org), &said))
        }
        Err(error) => {
            wrong(&mut Errors::none(), error)?;
            Err(WebError::NotFound)
        }
    }
}
