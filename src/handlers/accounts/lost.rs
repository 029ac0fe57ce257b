//! Helping people who lost their second factor: a global admin their colleagues, the operator everybody.
//! Rule: a grave act; nobody helps themselves, and a day passes before it counts.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::accounts::{self, HelpError, Lost};
use crate::domain::ids::{OrgId, PersonId};
use crate::web::extract::{AsMember, AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{App, Audience, Routes, Ui, WebError, page, see_other, see_other_saying};

/// Registers them.
pub(super) fn routes(routes: &mut Routes) {
    routes
        .get(paths::LOST_FACTORS, Audience::Member, in_company)
        .post(paths::LOST_FACTOR_HELP, Audience::Member, help_colleague)
        .get(paths::ADMIN_LOST_FACTORS, Audience::PlatformAdmin, everywhere)
        .post(paths::ADMIN_LOST_FACTOR_HELP, Audience::PlatformAdmin, help_anybody);
}

#[derive(Template)]
#[template(path = "accounts/lost_factors.html")]
struct LostPage {
    ui: Ui,
    hours: i64,
    rows: Vec<Row>,
}

struct Row {
    lost: Lost,
    /// Where the button leads; empty for oneself.
    help: String,
}

async fn in_company(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    by.person().fresh(now)?;
    let own = by.person().id();
    let rows = accounts::lost_in_company(&app.db, &by).await.map_err(refused)?;
    let help =
        |lost: &Lost| if lost.person == own { String::new() } else { paths::lost_factor_help(by.org(), lost.person) };
    let rows = rows.into_iter().map(|lost| Row { help: help(&lost), lost }).collect();
    page(&LostPage { ui, hours: accounts::DELAY.num_hours(), rows })
}

async fn help_colleague(
    AsMember(by): AsMember,
    Path((org, person)): Path<(OrgId, PersonId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    by.person().fresh(now)?;
    let done = accounts::help_colleague(&app.db, admin, person, now).await;
    answer(&app, &paths::lost_factors(org), done)
}

async fn everywhere(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let rows = accounts::lost_everywhere(&app.db, &by).await?;
    let help =
        |lost: &Lost| if lost.person == by.id() { String::new() } else { paths::admin_lost_factor_help(lost.person) };
    let rows = rows.into_iter().map(|lost| Row { help: help(&lost), lost }).collect();
    page(&LostPage { ui, hours: accounts::DELAY.num_hours(), rows })
}

async fn help_anybody(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Path(person): Path<PersonId>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let done = accounts::help_anybody(&app.db, &by, person, now).await;
    answer(&app, &paths::admin_lost_factors(), done)
}

/// Back to the list, which says how it is now.
fn answer(app: &App, list: &str, done: Result<(), HelpError>) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(see_other_saying(app, list, &Flash::new("accounts-lost-started"))),
        Err(HelpError::NotFound | HelpError::Own) => Ok(see_other(list)),
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: HelpError) -> WebError {
    match error {
        HelpError::NotFound | HelpError::Own => WebError::NotFound,
        HelpError::Role(needed) => needed.into(),
        HelpError::Db(error) => error.into(),
    }
}
