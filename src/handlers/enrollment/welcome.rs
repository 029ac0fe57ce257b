//! `/enroll`, the Welcome page, and `/enroll/start`, which leads to the company to enroll.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::tasks::closing;
use crate::domain::actor::{Membership, Standing};
use crate::domain::enrollment::may_add_reseller;
use crate::web::extract::{Now, SignedIn};
use crate::web::paths::{accounts, enrollment as paths, organizations};
use crate::web::{App, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "enrollment/welcome.html")]
struct WelcomePage {
    ui: Ui,
    start: String,
    /// The operator takes no applications before that day.
    closed_until: Option<DateTime<Utc>>,
}

pub(super) async fn show(ui: Ui, Now(now): Now, State(app): State<App>) -> Result<Response, WebError> {
    page(&WelcomePage { ui, start: paths::start(), closed_until: closing(&app, now).await? })
}

#[derive(Template)]
#[template(path = "enrollment/start.html")]
struct StartPage {
    ui: Ui,
    companies: Vec<Row>,
    new: String,
}

struct Row {
    name: String,
    country: String,
    href: String,
    /// Whether it is in the program already.
    enrolled: bool,
}

pub(super) async fn start(SignedIn(person): SignedIn, ui: Ui) -> Result<Response, WebError> {
    match person.memberships() {
        [] => Ok(see_other(&accounts::work_account_new())),
        [only] => Ok(see_other(&paths::tasks(only.org))),
        several => {
            let companies = several.iter().map(row).collect();
            page(&StartPage { ui, companies, new: accounts::work_account_new() })
        }
    }
}

fn row(company: &Membership) -> Row {
    let enrolled = is_enrolled(company.standing) && !may_add_reseller(company.standing, &company.kinds);
    let href = if enrolled { organizations::overview(company.org) } else { paths::tasks(company.org) };
    Row { name: company.name.clone(), country: company.country.clone(), href, enrolled }
}

/// Whether a company that stands so is through with enrolling.
pub(super) const fn is_enrolled(standing: Standing) -> bool {
    matches!(standing, Standing::Qualified | Standing::Active | Standing::Suspended)
}
