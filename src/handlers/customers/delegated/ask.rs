//! `/o/{org}/customers/{relationship}/access/new`: asks for delegated access: a name, roles, a time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use uuid::Uuid;

use crate::domain::customers::{self, AskError, Catalogued, MAX_DAYS, NewDelegation};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::values::{DelegationName, Fault};
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

fn made(
    ui: Ui,
    org: OrgId,
    id: CustomerRelationshipId,
    customer: String,
    roles: &[Catalogued],
    form: AskForm,
) -> AskPage {
    let categories = CATEGORIES
        .iter()
        .map(|code| Category {
            field: format!("roles_{code}"),
            name: category(&ui, code).to_string(),
            options: roles
                .iter()
                .filter(|role| role.category == *code)
                .map(|role| (role.id.to_string(), role.name.clone()))
                .collect(),
        })
        .collect();
    let (to, back) = (paths::access_new(org, id), paths::access(org, id));
    AskPage { ui, customer, to, back, categories, chosen: form.roles(), form, errors: Errors::none() }
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
    let roles = customers::catalogue(&app.db).await?;
    let form = AskForm { days: "365".to_owned(), ..AskForm::default() };
    page(&made(ui, org, id, customer, &roles, form))
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
    let roles = customers::catalogue(&app.db).await?;
    let made = made(ui, org, id, customer, &roles, form);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &AskPage { errors, ..made })
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
