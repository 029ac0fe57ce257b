//! `/me/roles`: one's own roles in each company, what each allows, and who can give more.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::Role;
use crate::domain::users::{self, Helper, Wish};
use crate::web::extract::SignedIn;
use crate::web::paths::users as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "accounts/roles.html")]
struct RolesPage {
    ui: Ui,
    companies: Vec<Company>,
}

struct Company {
    name: String,
    guest: bool,
    /// Name and what it allows.
    roles: Vec<(String, String)>,
    helpers: Vec<Helper>,
    matrix: String,
}

pub(super) async fn show(SignedIn(person): SignedIn, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let mut companies = Vec::with_capacity(person.memberships().len());
    for company in person.memberships() {
        let Some(by) = person.member(company.org) else { continue };
        companies.push(Company {
            name: company.name.clone(),
            guest: company.guest,
            roles: company.roles.iter().map(|role| (name(&ui, *role), about(&ui, *role))).collect(),
            helpers: users::helpers(&app.db, &by, Wish::Role(Role::AdminAgent)).await?,
            matrix: paths::roles(company.org),
        });
    }
    page(&RolesPage { ui, companies })
}

fn name(ui: &Ui, role: Role) -> String {
    ui.word("role-", role.code()).to_string()
}

fn about(ui: &Ui, role: Role) -> String {
    ui.word("users-role-", role.code()).arg("partner_id", ui.name("partner_id")).to_string()
}
