//! `/o/{org}/enrollment/rejected`: the reasons check by check in plain words, what to correct, which documents, the
//! appeals that are left, and a new application with the answers of this one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::path_of;
use crate::domain::actor::{Member, Role};
use crate::domain::enrollment::{self, Application, ApplicationState, Page, Section};
use crate::domain::ids::OrgId;
use crate::domain::verification::{self, CaseKind, CaseState, CaseView, CheckState, CheckView};
use crate::handlers::answers;
use crate::web::extract::{AsMember, Now};
use crate::web::paths::{enrollment as paths, organizations, public};
use crate::web::{App, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "enrollment/rejected.html")]
struct RejectedPage {
    ui: Ui,
    company: String,
    case: CaseView,
    parts: Vec<Part>,
    status: String,
    tasks: String,
    appeal: String,
    messages: String,
    catalogue: String,
    may_appeal: bool,
    may_write: bool,
    /// A new application can begin; or it has.
    may_start: bool,
    drafting: bool,
    can_act: bool,
    helpers: Vec<(String, String)>,
}

/// What was rejected: the check and the fields it is about, each with its page.
struct Part {
    check: CheckView,
    fields: Vec<(String, String)>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let rejected = verification::case_of(&app.db, &by).await?.filter(|case| case.state == CaseState::Rejected);
    let Some(case) = rejected else {
        return Ok(see_other(&paths::status(by.org())));
    };
    let application = enrollment::current(&app.db, &by).await?;
    let can_act = by.has(&[Role::GlobalAdmin]);
    let helpers = if can_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let drafting = application.as_ref().is_some_and(|a| a.state == ApplicationState::Draft);
    let failed = case.checks.iter().filter(|check| check.state == CheckState::Failed);
    page(&RejectedPage {
        parts: failed.map(|check| part(&ui, &by, check, (case.kind, drafting))).collect(),
        company: by.company().name.clone(),
        status: paths::status(by.org()),
        tasks: paths::tasks(by.org()),
        appeal: paths::appeal(by.org()),
        messages: paths::messages(by.org()),
        catalogue: public::reasons(),
        may_appeal: can_act && !drafting && case.may_appeal(now),
        may_write: case.may_write(now),
        may_start: can_act && may_start(&case, application.as_ref()),
        drafting,
        case,
        can_act,
        helpers,
        ui,
    })
}

/// A company that is in the program changes its profile instead.
fn may_start(case: &CaseView, application: Option<&Application>) -> bool {
    case.kind == CaseKind::Enrollment && application.is_some_and(|a| a.state == ApplicationState::Rejected)
}

fn part(ui: &Ui, by: &Member, check: &CheckView, (kind, drafting): (CaseKind, bool)) -> Part {
    let country = by.company().country.as_str();
    let fields = check.reason.map_or(&[][..], |reason| reason.fields());
    let fields = fields.iter().filter(|field| answers::is_asked(field, country)).map(|field| {
        let section = Section::ALL.iter().find(|section| section.fields().contains(field)).copied();
        (answers::label(ui, field, country).to_string(), place_of(by.org(), kind, section.filter(|_| drafting), field))
    });
    Part { fields: fields.collect(), check: check.clone() }
}

/// Where a field can be corrected: the form of a change in the company's settings; in a draft its section, and the
/// page that begins one where there is none.
fn place_of(org: OrgId, kind: CaseKind, section: Option<Section>, field: &str) -> String {
    let contact = Section::Contact.fields().contains(&field);
    match (kind, section) {
        (CaseKind::Change, _) if contact => format!("{}#{field}", organizations::contact_edit(org)),
        (CaseKind::Change, _) => format!("{}#{field}", organizations::legal_edit(org)),
        (CaseKind::Enrollment, Some(section)) => format!("{}#{field}", path_of(org, Page::Section(section))),
        (CaseKind::Enrollment, None) => path_of(org, Page::Tasks),
    }
}
