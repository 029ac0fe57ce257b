//! `/accounts`: the account picker. Whoever has one company, or works for the operator, never sees it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Kind, Membership, Person, Staff};
use crate::domain::organizations::{self, OwnRequest};
use crate::handlers::tones::standing_tag;
use crate::web::extract::SignedIn;
use crate::web::paths::{admin, customers, organizations as paths};
use crate::web::{App, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "accounts/picker.html")]
struct PickerPage {
    ui: Ui,
    companies: Vec<Row>,
    /// Companies they asked for access and that did not answer yet.
    asked: Vec<OwnRequest>,
}

struct Row {
    name: String,
    href: String,
    kinds: Vec<&'static str>,
    roles: Vec<&'static str>,
    country: String,
    /// Where it stands in the program, as a tag.
    standing: (&'static str, &'static str),
}

pub(super) async fn show(SignedIn(person): SignedIn, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    match person.memberships() {
        [] if person.is_staff(Staff::Reviewer) => return Ok(see_other(&admin::reviews())),
        [] if person.is_staff(Staff::PlatformAdmin) => return Ok(see_other(&admin::mail())),
        [only] => return Ok(see_other(&home_of(only))),
        _ => {}
    }
    let companies = rows(&person);
    let asked = organizations::own_access_requests(&app.db, &person).await?;
    page(&PickerPage { ui, companies, asked })
}

fn rows(person: &Person) -> Vec<Row> {
    person
        .memberships()
        .iter()
        .map(|m| Row {
            name: m.name.clone(),
            href: home_of(m),
            kinds: m.kinds.iter().map(|k| k.code()).collect(),
            roles: m.roles.iter().map(|r| r.code()).collect(),
            country: m.country.clone(),
            standing: standing_tag(m.standing),
        })
        .collect()
}

/// Where a company's people begin: customers with their partners, everybody else on the overview.
fn home_of(company: &Membership) -> String {
    match company.kinds[..] {
        [Kind::Customer] => customers::partners(company.org),
        _ => paths::overview(company.org),
    }
}
