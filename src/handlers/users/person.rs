//! `/o/{org}/settings/users/{person}`: one person, their roles, and **Update**.
//! Whoever may see the person reads; who acts has just proved who they are.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::picks::{self, Group};
use super::{list, stop};
use crate::domain::actor::{Action, Member, Role};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::users::{self, ChangeError, Refusal, Status, User};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, organizations, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "users/person.html")]
struct PersonPage {
    ui: Ui,
    it: User,
    you: bool,
    back: String,
    here: String,
    tone: &'static str,
    /// Name and what it allows.
    held: Vec<(String, String)>,
    /// Roles that the reader can tick; none when they can change nothing.
    groups: Vec<Group>,
    /// Roles of the person that the reader cannot take.
    kept: String,
    /// Where to prove again who one is, when that is too long ago.
    again: Option<String>,
    /// Where to ask for roles, for those who can change nothing.
    ask: Option<String>,
    /// Suspending, letting back, removing: their words and where they lead.
    acts: Vec<(&'static str, String)>,
    form: RolesForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RolesForm {
    version: i32,
    roles_tenant: Vec<String>,
    roles_agent: Vec<String>,
    roles_company: Vec<String>,
}

impl RolesForm {
    fn of(it: &User) -> Self {
        let codes: Vec<String> = it.line.roles.iter().map(|role| role.code().to_owned()).collect();
        Self { version: it.version, roles_tenant: codes.clone(), roles_agent: codes.clone(), roles_company: codes }
    }

    fn ticked(&self) -> Vec<Role> {
        picks::ticked([&self.roles_tenant, &self.roles_agent, &self.roles_company])
    }
}

/// The roles of `it` that `by` may give or take.
fn offered(by: &Member, it: &User, role: Role) -> bool {
    let own = it.person == by.person().id();
    let admin = by.has(&[Role::GlobalAdmin]);
    let holds = it.line.roles.contains(&role);
    let above = it.line.roles.contains(&Role::GlobalAdmin) && !admin;
    role.may_be_given_by(&by.company().roles)
        && !above
        && (holds || !own || admin)
        && (role.is_for_guests() || holds || !it.line.guest)
}

/// What else can be done about the person.
fn acts(by: &Member, it: &User) -> Vec<(&'static str, String)> {
    let (org, person) = (by.org(), it.person);
    let own = person == by.person().id();
    let above = it.line.roles.contains(&Role::GlobalAdmin) && !by.has(&[Role::GlobalAdmin]);
    if !by.may(Action::AssignTenantRoles) || above {
        return Vec::new();
    }
    let mut acts = Vec::with_capacity(2);
    match it.line.status {
        Status::Suspended => acts.push(("users-reactivate", paths::reactivation(org, person))),
        _ if !own => acts.push(("users-suspend", paths::suspension(org, person))),
        _ => {}
    }
    acts.push((if own { "users-leave" } else { "users-remove" }, paths::removal(org, person)));
    acts
}

fn page_of(ui: Ui, by: &Member, it: User, now: DateTime<Utc>) -> PersonPage {
    let groups = picks::groups(&ui, |role| offered(by, &it, role));
    let here = paths::user(by.org(), it.person);
    let kept: Vec<Role> = it.line.roles.iter().copied().filter(|role| !offered(by, &it, *role)).collect();
    let acts = acts(by, &it);
    let stale = by.person().fresh(now).is_err() && !(groups.is_empty() && acts.is_empty());
    PersonPage {
        you: it.person == by.person().id(),
        back: organizations::users(by.org()),
        tone: list::tone(it.line.status),
        held: it.line.roles.iter().map(|role| (picks::name(&ui, *role), picks::about(&ui, *role))).collect(),
        kept: if kept.is_empty() { String::new() } else { picks::names(&ui, &kept) },
        again: stale.then(|| Next::parse(&here).onto(&accounts::sign_in_again())),
        ask: groups.is_empty().then(|| paths::roles(by.org())),
        form: RolesForm::of(&it),
        errors: Errors::none(),
        here,
        groups,
        acts,
        it,
        ui,
    }
}

/// The person, if there is one. Whoever may not see colleagues is told so, whether there is one or not.
pub(super) fn seen(by: &Member, it: Option<User>) -> Result<User, WebError> {
    match it {
        Some(it) => Ok(it),
        None => {
            by.require(Action::ViewUsers)?;
            Err(WebError::NotFound)
        }
    }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((_, person)): Path<(OrgId, PersonId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = seen(&by, users::user(&app.db, &by, person, now).await?)?;
    page(&page_of(ui, &by, it, now))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Path((_, person)): Path<(OrgId, PersonId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RolesForm>,
) -> Result<Response, WebError> {
    may_change(&by, &form)?;
    let it = seen(&by, users::user(&app.db, &by, person, now).await?)?;
    by.person().fresh(now)?;
    let here = paths::user(by.org(), person);
    match users::set_roles(&app.db, &by, person, form.version, &form.ticked(), now).await {
        Ok(_) => {
            let said = Flash::new("users-updated").with("person", it.line.name);
            Ok(see_other_saying(&app, &here, &said))
        }
        Err(ChangeError::Refused(refusal)) => again(ui, &by, it, form, refusal, now),
        Err(ChangeError::Changed) => stop::changed(&ui, here).page(ui),
        Err(ChangeError::Role(needed)) => Err(needed.into()),
        Err(ChangeError::NotFound) => Err(WebError::NotFound),
        Err(ChangeError::Db(error)) => Err(error.into()),
    }
}

/// Names the role that the ticks ask for, as the table calls the act.
fn may_change(by: &Member, form: &RolesForm) -> Result<(), WebError> {
    if !form.roles_tenant.is_empty() || !form.roles_agent.is_empty() {
        by.require(Action::AssignTenantRoles)?;
    }
    if !form.roles_company.is_empty() {
        by.require(Action::AssignCompanyRoles)?;
    }
    Ok(())
}

fn again(
    ui: Ui,
    by: &Member,
    it: User,
    form: RolesForm,
    refusal: Refusal,
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let page = page_of(ui, by, it, now);
    if let Err(refusal) = picks::fault(&mut errors, &page.groups, refusal) {
        return stop::refused(&page.ui, refusal, page.here.clone()).page(page.ui);
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &PersonPage { form, errors, ..page })
}
