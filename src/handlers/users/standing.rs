//! Suspending somebody, letting them back, removing them: each on a page of its own, the consequences first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::person::seen;
use super::{picks, stop};
use crate::domain::actor::{Action, Member, Role};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::users::{self, ChangeError, Refusal, Standing, Status, User};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{accounts, organizations, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "users/standing.html")]
struct StandingPage {
    ui: Ui,
    title: String,
    /// What comes of it, sentence by sentence.
    consequences: Vec<String>,
    act: String,
    risk: bool,
    version: i32,
    to: String,
    back: String,
    /// The panel asks for nothing that could be wrong.
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct StandingForm {
    version: i32,
}

/// Who acts, about whom, in which surroundings.
type Asked = (AsMember, Path<(OrgId, PersonId)>, Ui, Now, State<App>);

pub(super) async fn suspension(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
) -> Result<Response, WebError> {
    ask((by, path, ui, now, app), Standing::Suspended).await
}

pub(super) async fn suspend(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
    Form(form): Form<StandingForm>,
) -> Result<Response, WebError> {
    act((by, path, ui, now, app), Standing::Suspended, form).await
}

pub(super) async fn reactivation(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
) -> Result<Response, WebError> {
    ask((by, path, ui, now, app), Standing::Reactivated).await
}

pub(super) async fn reactivate(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
    Form(form): Form<StandingForm>,
) -> Result<Response, WebError> {
    act((by, path, ui, now, app), Standing::Reactivated, form).await
}

pub(super) async fn removal(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
) -> Result<Response, WebError> {
    ask((by, path, ui, now, app), Standing::Removed).await
}

pub(super) async fn remove(
    by: AsMember,
    path: Path<(OrgId, PersonId)>,
    ui: Ui,
    now: Now,
    app: State<App>,
    Form(form): Form<StandingForm>,
) -> Result<Response, WebError> {
    act((by, path, ui, now, app), Standing::Removed, form).await
}

/// The page before the act.
async fn ask(
    (AsMember(by), Path((_, person)), ui, Now(now), State(app)): Asked,
    what: Standing,
) -> Result<Response, WebError> {
    by.require(Action::AssignTenantRoles)?;
    let it = seen(&by, users::user(&app.db, &by, person, now).await?)?;
    let back = paths::user(by.org(), person);
    let own = person == by.person().id();
    if (it.line.status == Status::Suspended) != (what == Standing::Reactivated) && what != Standing::Removed {
        return stop::changed(&ui, back).page(ui);
    }
    if let Some(refusal) = refused(&by, &it, own, what) {
        return stop::refused(&ui, refusal, back).page(ui);
    }
    by.person().fresh(now)?;
    let (title, act, to) = match what {
        Standing::Suspended => ("users-suspend-title", "users-suspend", paths::suspension(by.org(), person)),
        Standing::Reactivated => ("users-reactivate-title", "users-reactivate", paths::reactivation(by.org(), person)),
        Standing::Removed if own => ("users-leave-title", "users-leave", paths::removal(by.org(), person)),
        Standing::Removed => ("users-remove-title", "users-remove", paths::removal(by.org(), person)),
    };
    let (name, company) = (it.line.name.as_str(), by.company().name.as_str());
    page(&StandingPage {
        title: ui.t(title).arg("person", name).arg("company", company).to_string(),
        consequences: consequences(&ui, &by, &it, what),
        act: ui.t(act).to_string(),
        risk: what != Standing::Reactivated,
        version: it.version,
        to,
        back,
        errors: Errors::none(),
        ui,
    })
}

/// What cannot be done whatever the form says.
fn refused(by: &Member, it: &User, own: bool, what: Standing) -> Option<Refusal> {
    if it.line.roles.contains(&Role::GlobalAdmin) && !by.has(&[Role::GlobalAdmin]) {
        return Some(Refusal::NotYours);
    }
    if own && what != Standing::Removed {
        return Some(Refusal::Yourself);
    }
    (it.sole.contains(&Role::GlobalAdmin) && what != Standing::Reactivated).then_some(Refusal::LastAdmin)
}

fn consequences(ui: &Ui, by: &Member, it: &User, what: Standing) -> Vec<String> {
    let (name, company) = (it.line.name.as_str(), by.company().name.as_str());
    let say = |key: &str| ui.t(key).arg("person", name).arg("company", company).to_string();
    let mut said = Vec::with_capacity(6);
    if what == Standing::Reactivated {
        said.push(ui.t("users-consequence-back").arg("roles", picks::names(ui, &it.line.roles)).to_string());
        said.push(say("users-consequence-told"));
        return said;
    }
    said.push(say("users-consequence-access"));
    said.push(say("users-consequence-others"));
    if !it.sole.is_empty() {
        said.push(ui.t("users-consequence-sole").arg("roles", picks::names(ui, &it.sole)).to_string());
    }
    if it.open_invitations > 0 {
        said.push(ui.t("users-consequence-invitations").arg("count", it.open_invitations).to_string());
    }
    said.push(say("users-consequence-stays"));
    said.push(match what {
        Standing::Removed => say("users-consequence-removed"),
        _ => say("users-consequence-suspended"),
    });
    said.push(say("users-consequence-told"));
    said
}

async fn act(
    (AsMember(by), Path((_, person)), ui, Now(now), State(app)): Asked,
    what: Standing,
    form: StandingForm,
) -> Result<Response, WebError> {
    by.require(Action::AssignTenantRoles)?;
    let it = seen(&by, users::user(&app.db, &by, person, now).await?)?;
    by.person().fresh(now)?;
    let back = paths::user(by.org(), person);
    match users::stand(&app.db, &by, person, form.version, what, now).await {
        Ok(()) => {
            let (key, to) = match what {
                Standing::Suspended => ("users-suspended", back),
                Standing::Reactivated => ("users-reactivated", back),
                Standing::Removed if person == by.person().id() => ("users-left", accounts::accounts()),
                Standing::Removed => ("users-removed", organizations::users(by.org())),
            };
            let said = Flash::new(key).with("person", it.line.name).with("company", by.company().name.clone());
            Ok(see_other_saying(&app, &to, &said))
        }
        Err(ChangeError::Refused(refusal)) => stop::refused(&ui, refusal, back).page(ui),
        Err(ChangeError::Changed) => stop::changed(&ui, back).page(ui),
        Err(ChangeError::Role(needed)) => Err(needed.into()),
        Err(ChangeError::NotFound) => Err(WebError::NotFound),
        Err(ChangeError::Db(error)) => Err(error.into()),
    }
}
