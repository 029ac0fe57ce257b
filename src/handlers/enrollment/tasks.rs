//! `/o/{org}/enrollment`: the task list. Everybody of the company reads it; a global admin acts.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::path_of;
use super::welcome::is_enrolled;
use crate::domain::actor::{Member, Role};
use crate::domain::enrollment::{self, Application, ApplicationState, Page, Section, StartError, may_add_reseller};
use crate::domain::values::Country;
use crate::domain::verification::documents;
use crate::web::extract::{AsMember, Now};
use crate::web::paths::{enrollment as paths, organizations};
use crate::web::{App, Form, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "enrollment/tasks.html")]
struct TasksPage {
    ui: Ui,
    here: String,
    status: String,
    withdrawal: String,
    overview: String,
    company: String,
    application: Option<Application>,
    groups: Vec<Group>,
    done: usize,
    total: usize,
    /// In the program already, without an application.
    enrolled: bool,
    /// In the program already, and may add the capabilities of a reseller.
    may_add_reseller: bool,
    /// The operator takes no applications before that day.
    closed_until: Option<DateTime<Utc>>,
    /// Where the company says who sees how far it is.
    sharing: Option<String>,
    can_act: bool,
    /// Who can, for those who cannot.
    helpers: Vec<(String, String)>,
}

struct Group {
    heading: &'static str,
    tasks: Vec<Task>,
}

struct Task {
    anchor: &'static str,
    href: String,
    key: String,
    kind: &'static str,
    state: &'static str,
}

impl TasksPage {
    fn is(&self, state: &str) -> bool {
        self.application.as_ref().is_some_and(|a| a.state.code() == state)
    }

    /// No application is open, and the company may begin one.
    fn may_start(&self) -> bool {
        let open = self.is("draft") || self.is("submitted");
        !open && self.closed_until.is_none() && (self.may_add_reseller || (!self.enrolled && !self.is("approved")))
    }

    /// The application asks, or asked, for customer support alone.
    fn support_only(&self) -> bool {
        self.application.as_ref().is_some_and(|a| a.support_only)
    }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let application = enrollment::current(&app.db, &by).await?;
    let can_act = by.has(&[Role::GlobalAdmin]);
    let helpers = if can_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let draft = application.as_ref().filter(|a| a.state == ApplicationState::Draft);
    let link = |target: Page| if can_act && draft.is_some() { path_of(by.org(), target) } else { String::new() };
    let mut groups = groups(application.as_ref(), &by.company().country, link);
    documents_task(&app, &by, application.as_ref().filter(|a| can_act && !a.support_only), &mut groups).await?;
    let may_add_reseller = may_add_reseller(by.company().standing, &by.company().kinds);
    page(&TasksPage {
        here: paths::tasks(by.org()),
        status: paths::status(by.org()),
        withdrawal: paths::withdrawal(by.org()),
        overview: organizations::overview(by.org()),
        company: by.company().name.clone(),
        groups,
        done: application.as_ref().map_or(0, |a| a.sections().iter().filter(|s| a.completed.contains(s)).count()),
        total: application.as_ref().map_or(0, |a| a.sections().len()),
        enrolled: application.is_none() && !may_add_reseller && is_enrolled(by.company().standing),
        may_add_reseller,
        closed_until: closing(&app, now).await?,
        sharing: super::sharing(&by),
        application,
        can_act,
        helpers,
        ui,
    })
}

/// Until when nothing can be started, as a moment the page can word.
pub(super) async fn closing(app: &App, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, WebError> {
    let day = enrollment::closed_until(&app.db, now).await?;
    Ok(day.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| noon.and_utc()))
}

fn groups(application: Option<&Application>, country: &str, link: impl Fn(Page) -> String) -> Vec<Group> {
    let country = Country::parse(country).ok();
    let problem = |section: Section| application.zip(country).is_some_and(|(a, c)| a.has_problem(section, c));
    let task = |section: Section| {
        let (kind, state) =
            if problem(section) { ("danger", "common-task-problem") } else { state_of(application, section) };
        let key = format!("enrollment-section-{}", section.code());
        Task { anchor: section.code(), href: link(Page::Section(section)), key, kind, state }
    };
    let complete = application.is_some_and(Application::is_complete) && !Section::ALL.iter().any(|s| problem(*s));
    let sent = application.is_some_and(|a| a.submitted_at.is_some());
    let (kind, state) = match (sent, complete) {
        (true, _) => ("done", "common-task-completed"),
        (false, true) => ("info", "common-task-not_started"),
        (false, false) => ("", "common-task-cannot_start"),
    };
    let href = if complete { link(Page::Check) } else { String::new() };
    let send = Task { anchor: "check", href, key: "enrollment-section-check".to_owned(), kind, state };
    let send = Group { heading: "enrollment-tasks-send", tasks: vec![send] };
    let people = "enrollment-tasks-people";
    if application.is_some_and(|a| a.support_only) {
        return vec![Group { heading: people, tasks: vec![task(Section::Support)] }, send];
    }
    let company = vec![task(Section::PartnerId), task(Section::Legal)];
    vec![
        Group { heading: "enrollment-tasks-company", tasks: company },
        Group { heading: people, tasks: vec![task(Section::Contact), task(Section::Support)] },
        send,
    ]
}

/// Adds the line of the registration documents; nothing is sent while one that is needed is missing.
async fn documents_task(
    app: &App,
    by: &Member,
    application: Option<&Application>,
    groups: &mut [Group],
) -> Result<(), WebError> {
    let asked = application.filter(|a| a.state == ApplicationState::Draft && !a.support_only);
    let Some(application) = asked else { return Ok(()) };
    let needed = documents::needed(&app.db, by, application.id).await?;
    let shelf = documents::Shelf::Application(application.id);
    let there = !documents::of_company(&app.db, by, shelf).await?.is_empty();
    let (kind, state) = match (needed.is_there, there) {
        (true, true) => ("done", "common-task-completed"),
        (true, false) => ("", "common-task-optional"),
        (false, true) => ("warn", "common-task-in_progress"),
        (false, false) => ("info", "common-task-not_started"),
    };
    let key = "enrollment-section-documents".to_owned();
    let task = Task { anchor: "documents", href: paths::documents(by.org()), key, kind, state };
    if let Some(first) = groups.first_mut() {
        first.tasks.push(task);
    }
    if let Some(send) = groups.last_mut().and_then(|group| group.tasks.last_mut()).filter(|_| !needed.is_there) {
        (send.href, send.kind, send.state) = (String::new(), "", "common-task-cannot_start");
    }
    Ok(())
}

fn state_of(application: Option<&Application>, section: Section) -> (&'static str, &'static str) {
    match application {
        Some(a) if a.completed.contains(&section) => ("done", "common-task-completed"),
        Some(a) if !a.typed(section).is_empty() => ("warn", "common-task-in_progress"),
        _ => ("info", "common-task-not_started"),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NoFields {}

pub(super) async fn start(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    match enrollment::start(&app.db, by.global_admin()?, now).await {
        // The page says until when.
        Ok(_) | Err(StartError::AlreadyEnrolled | StartError::ClosedUntil(_)) => Ok(see_other(&paths::tasks(by.org()))),
        Err(StartError::Db(error)) => Err(error.into()),
    }
}
