//! `/o/{org}/customers/{relationship}/access/new`: asks for delegated access: a name, roles, a time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::template;
use crate::domain::actor::Member;
use crate::domain::customers::{self, AskError, Catalogued, MAX_DAYS, NewDelegation};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::values::{DelegationName, Fault, fold};
use crate::handlers::customers::stop::stop;
use crate::i18n::Msg;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

/// The categories of the catalogue, in its order; the field of each is `roles_` and its code.
const CATEGORIES: [&str; 7] = ["collaboration", "devices", "global", "identity", "other", "read_only", "security"];

/// One category on the page: its field, its name, its roles.
struct Category {
    field: String,
    name: String,
    options: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "customers/access_new.html")]
struct AskPage {
    ui: Ui,
    customer: String,
    to: String,
    back: String,
    categories: Vec<Category>,
    chosen: Vec<String>,
    /// Named sets of roles, and the page that keeps the company's own.
    templates: Vec<(String, String)>,
    kept: String,
    /// What just happened to the form, in words.
    said: String,
    form: AskForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct AskForm {
    access_name: String,
    days: String,
    auto_extend: String,
    roles_collaboration: Vec<String>,
    roles_devices: Vec<String>,
    roles_global: Vec<String>,
    roles_identity: Vec<String>,
    roles_other: Vec<String>,
    roles_read_only: Vec<String>,
    roles_security: Vec<String>,
    role_search: String,
    template: String,
    template_name: String,
    /// Which button: `search`, `template`, `save`, or to send it.
    act: String,
}

impl AskForm {
    fn roles(&self) -> Vec<String> {
        [
            &self.roles_collaboration,
            &self.roles_devices,
            &self.roles_global,
            &self.roles_identity,
            &self.roles_other,
            &self.roles_read_only,
            &self.roles_security,
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect()
    }

    /// Ticks these roles too, each in its category.
    fn tick(&mut self, roles: &[Uuid], catalogue: &[Catalogued]) {
        let had = self.roles();
        for role in catalogue.iter().filter(|role| roles.contains(&role.id) && !had.contains(&role.id.to_string())) {
            let field = match role.category.as_str() {
                "collaboration" => &mut self.roles_collaboration,
                "devices" => &mut self.roles_devices,
                "global" => &mut self.roles_global,
                "identity" => &mut self.roles_identity,
                "read_only" => &mut self.roles_read_only,
                "security" => &mut self.roles_security,
                _ => &mut self.roles_other,
            };
            field.push(role.id.to_string());
        }
    }

    fn read(&self, ui: &Ui) -> Result<NewDelegation, Errors> {
        let mut errors = Errors::new(ui.words);
        let name = errors.take("access_name", DelegationName::parse(&self.access_name));
        let mut roles: Vec<Uuid> = self.roles().iter().filter_map(|id| id.parse().ok()).collect();
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            errors.add("roles_collaboration", &Fault::missing());
        }
        let days = self.days.trim().parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
        let days = errors.take("days", days.ok_or_else(|| Fault::of("range")));
        match (name, days) {
            (Some(name), Some(days)) if errors.is_empty() => {
                Ok(NewDelegation { name, roles, days, auto_extend: self.auto_extend == "1" })
            }
            _ => Err(errors),
        }
    }
}

fn category(ui: &Ui, code: &str) -> Msg {
    match code {
        "collaboration" => ui.t("customers-roles-collaboration"),
        "devices" => ui.t("customers-roles-devices"),
        "global" => ui.t("customers-roles-global"),
        "identity" => ui.t("customers-roles-identity"),
        "read_only" => ui.t("customers-roles-read_only"),
        "security" => ui.t("customers-roles-security"),
        _ => ui.t("customers-roles-other"),
    }
}

/// The page with the form as it is: every role that is ticked, and those that are searched for.
async fn made(
    app: &App,
    by: &Member,
    ui: Ui,
    id: CustomerRelationshipId,
    customer: String,
    form: AskForm,
) -> Result<AskPage, WebError> {
    let roles = customers::catalogue(&app.db).await?;
    let org = by.org();
    let (word, chosen) = (fold(&form.role_search), form.roles());
    let shown = |role: &Catalogued| fold(&role.name).contains(&word) || chosen.contains(&role.id.to_string());
    let categories: Vec<Category> = CATEGORIES
        .iter()
        .map(|code| Category {
            field: format!("roles_{code}"),
            name: category(&ui, code).to_string(),
            options: roles
                .iter()
                .filter(|role| role.category == *code && shown(role))
                .map(|role| (role.id.to_string(), role.name.clone()))
                .collect(),
        })
        .filter(|category| !category.options.is_empty())
        .collect();
    Ok(AskPage {
        customer,
        to: paths::access_new(org, id),
        back: paths::access(org, id),
        said: String::new(),
        templates: template::options(app, by, &ui).await?,
        kept: paths::role_templates(org),
        categories,
        chosen,
        form,
        errors: Errors::none(),
        ui,
    })
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let customer = match customers::may_ask(&app.db, &by, id).await {
        Ok(customer) => customer,
        Err(error) => return refused(ui, org, id, error),
    };
    let form = AskForm { days: "365".to_owned(), ..AskForm::default() };
    page(&made(&app, &by, ui, id, customer, form).await?)
}

pub(in crate::handlers::customers) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AskForm>,
) -> Result<Response, WebError> {
    let customer = match customers::may_ask(&app.db, &by, id).await {
        Ok(customer) => customer,
        Err(error) => return refused(ui, org, id, error),
    };
    if !form.act.is_empty() {
        return changed(&app, &by, ui, (id, customer), form, now).await;
    }
    let errors = match form.read(&ui) {
        Err(errors) => errors,
        Ok(new) => match customers::ask(&app.db, &by, id, &new, now).await {
            Ok(asked) => {
                let said = Flash::new("customers-access-sent").with("customer", customer);
                return Ok(see_other_saying(&app, &paths::delegation(org, asked), &said));
            }
            Err(error) => {
                let mut errors = Errors::new(ui.words);
                match fault(&error) {
                    Some((field, fault)) => errors.add(field, &fault),
                    None => return refused(ui, org, id, error),
                }
                errors
            }
        },
    };
    let made = made(&app, &by, ui, id, customer, form).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AskPage { errors, ..made })
}

/// A button that sends nothing: the form comes back with what it did, and with everything that was typed and ticked.
async fn changed(
    app: &App,
    by: &Member,
    ui: Ui,
    (id, customer): (CustomerRelationshipId, String),
    mut form: AskForm,
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let mut said = String::new();
    match form.act.as_str() {
        "template" => match template::roles(app, by, &form.template).await? {
            Some(roles) => {
                form.tick(&roles, &customers::catalogue(&app.db).await?);
                form.role_search.clear();
                said = ui.t("customers-templates-used").to_string();
            }
            None => errors.add("template", &Fault::missing()),
        },
        "save" if template::save(app, by, (&form.template_name, &form.roles()), &mut errors, now).await? => {
            form.template_name.clear();
            said = ui.t("customers-templates-saved").to_string();
        }
        _ => {}
    }
    form.act.clear();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let made = made(app, by, ui, id, customer, form).await?;
    page_with(status, &AskPage { said, errors, ..made })
}

/// What can be corrected in the form, at its field.
fn fault(error: &AskError) -> Option<(&'static str, Fault)> {
    match error {
        AskError::Taken => Some(("access_name", Fault::of("taken"))),
        AskError::Roles => Some(("roles_collaboration", Fault::missing())),
        AskError::Days => Some(("days", Fault::of("range"))),
        AskError::NeverExtends => Some(("auto_extend", Fault::of("never"))),
        _ => None,
    }
}

fn refused(ui: Ui, org: OrgId, id: CustomerRelationshipId, error: AskError) -> Result<Response, WebError> {
    match error {
        AskError::Role(role) => Err(role.into()),
        AskError::Db(error) => Err(error.into()),
        AskError::Ended => {
            let (title, words) = (ui.t("customers-access-stop"), ui.t("customers-stop-ended"));
            let label = ui.t("customers-removal-see");
            stop(ui, &title, &[words], paths::customer(org, id), &label)
        }
        _ => Err(WebError::NotFound),
    }
}
