//! `/o/{org}/partner-access/{delegation}/term`: the customer sets another end. An earlier one counts at once; for a
//! later one this page says what goes on, whose it is and until when, and is agreed to like the first time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Deserialize;

use super::answer::own_page;
use super::show::DelegationPage;
use crate::domain::actor::{Customer, Role};
use crate::domain::customers::{self, Delegation, DelegationState, EndFault, MAX_DAYS, NewEnd, Proposed, TermError};
use crate::domain::ids::{DelegationId, OrgId};
use crate::domain::values::Fault;
use crate::handlers::customers::stop::stop;
use crate::web::extract::{AsCustomer, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

/// The end somebody wants, as typed, and the end that was shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct TermForm {
    pub(super) new_end_d: String,
    pub(super) new_end_m: String,
    pub(super) new_end_y: String,
    pub(super) was: String,
    pub(super) agreed: String,
}

/// The form on the page of the access.
pub(super) struct Term {
    pub(super) to: String,
    pub(super) days: i64,
    pub(super) form: TermForm,
}

impl Term {
    pub(super) fn of(org: OrgId, seen: &Delegation, form: Option<TermForm>) -> Option<Self> {
        let end = seen.ends_at.filter(|_| seen.state == DelegationState::Active)?;
        let form = form.unwrap_or_else(|| TermForm { was: exactly(end), ..TermForm::default() });
        Some(Self { to: paths::own_term(org, seen.id), days: i64::from(MAX_DAYS), form })
    }
}

/// A moment as a form carries it there and back.
fn exactly(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

impl TermForm {
    fn read(&self, ui: &Ui) -> Result<(NaiveDate, DateTime<Utc>), Errors> {
        let mut errors = Errors::new(ui.words);
        let [year, month, day] = [&self.new_end_y, &self.new_end_m, &self.new_end_d].map(|part| part.trim());
        let real = || NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let on = errors.take("new_end", real().ok_or_else(|| Fault::of("date")));
        on.map(|on| (on, self.was.parse().unwrap_or(DateTime::UNIX_EPOCH))).ok_or(errors)
    }
}

#[derive(Template)]
#[template(path = "customers/delegation_term.html")]
struct LongerPage {
    ui: Ui,
    partner: String,
    name: String,
    roles: Vec<String>,
    sentence: String,
    it: Proposed,
    form: TermForm,
    to: String,
    back: String,
}

/// Which day is asked about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::handlers::customers) struct Asked {
    until: String,
}

fn sentence(ui: &Ui, partner: &str, name: &str, until: DateTime<Utc>) -> String {
    let date = ui.date(&until);
    ui.t("customers-term-sentence").arg("company", partner).arg("name", name).arg("date", date).to_string()
}

pub(in crate::handlers::customers) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let back = paths::own_delegation(org, id);
    let found = customers::delegation(&app.db, &by, id, now).await?;
    let (seen, partner, roles) = found.filter(|(seen, ..)| seen.we_are_customer).ok_or(WebError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    let Ok(day) = asked.until.parse::<NaiveDate>() else { return Ok(see_other(&back)) };
    by.person().recent(now)?;
    let it = match customers::propose_end(&app.db, &by, id, day, now).await {
        Ok(it) if it.longer() => it,
        Ok(_) | Err(TermError::Day(_)) => return Ok(see_other(&back)),
        Err(error) => return refused(ui, error, back),
    };
    let part = |format: &str| day.format(format).to_string();
    let form = TermForm {
        new_end_d: part("%-d"),
        new_end_m: part("%-m"),
        new_end_y: part("%Y"),
        was: exactly(it.before),
        agreed: "1".to_owned(),
    };
    page(&LongerPage {
        sentence: sentence(&ui, &partner.name, &seen.name, it.after),
        ui,
        partner: partner.name,
        name: seen.name,
        roles,
        it,
        form,
        to: paths::own_term(org, id),
        back,
    })
}

pub(in crate::handlers::customers) async fn submit(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DelegationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<TermForm>,
) -> Result<Response, WebError> {
    let back = paths::own_delegation(org, id);
    let (day, was) = match form.read(&ui) {
        Ok(read) => read,
        Err(errors) => return again(&app, &by, ui, id, (form, errors), now).await,
    };
    let agreed = match form.agreed.as_str() {
        "1" => agreement(&app, &by, &ui, id, day, now).await?,
        _ => None,
    };
    match customers::set_end(&app.db, &by, id, &NewEnd { day, was, agreed }, now).await {
        Ok(it) => {
            let said = if it.longer() { "customers-term-longer" } else { "customers-term-shorter" };
            Ok(see_other_saying(&app, &back, &Flash::new(said).with("date", ui.date(&it.after))))
        }
        Err(TermError::NotAgreed) => Ok(see_other(&format!("{}?until={day}", paths::own_term(org, id)))),
        Err(TermError::Day(fault)) => {
            let mut errors = Errors::new(ui.words);
            errors.add("new_end", &Fault::of(code(fault)).with("days", MAX_DAYS.to_string()));
            again(&app, &by, ui, id, (form, errors), now).await
        }
        Err(error) => refused(ui, error, back),
    }
}

/// What whoever presses the button of the page of a later end agrees to, by a proof of a moment ago.
async fn agreement(
    app: &App,
    by: &Customer,
    ui: &Ui,
    id: DelegationId,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<(Vec<String>, crate::i18n::Language)>, WebError> {
    let found = customers::delegation(&app.db, by, id, now).await?;
    let (seen, partner, roles) = found.filter(|(seen, ..)| seen.we_are_customer).ok_or(WebError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    let Ok(it) = customers::propose_end(&app.db, by, id, day, now).await else { return Ok(None) };
    if it.longer() {
        by.person().recent(now)?;
    }
    let said = sentence(ui, &partner.name, &seen.name, it.after);
    Ok(Some(([said].into_iter().chain(roles).collect(), ui.language)))
}

/// The page of the access once more, with what is wrong.
async fn again(
    app: &App,
    by: &Customer,
    ui: Ui,
    id: DelegationId,
    (form, errors): (TermForm, Errors),
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let made = own_page(app, by, ui, id, Some(form), now).await?;
    by.require(&[Role::GlobalAdmin])?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &DelegationPage { errors, ..made })
}

fn code(fault: EndFault) -> &'static str {
    match fault {
        EndFault::Past => "past",
        EndFault::Far => "far",
        EndFault::Same => "same",
        EndFault::FirstTerm => "first_term",
    }
}

/// Why the end stays, and what happened meanwhile.
fn refused(ui: Ui, error: TermError, back: String) -> Result<Response, WebError> {
    let words = match error {
        TermError::Role(role) => return Err(role.into()),
        TermError::Db(error) => return Err(error.into()),
        TermError::NotFound | TermError::NotAgreed | TermError::Day(_) => return Err(WebError::NotFound),
        TermError::Closed { ended: Some((at, name)) } => {
            ui.t("customers-term-over").arg("name", name).arg("date", ui.time(&at))
        }
        TermError::Closed { ended: None } => ui.t("customers-access-closed"),
        TermError::Changed { ends_at, name } if name.is_empty() => {
            ui.t("customers-term-extended").arg("date", ui.date(&ends_at))
        }
        TermError::Changed { ends_at, name } => {
            ui.t("customers-term-changed").arg("name", name).arg("date", ui.date(&ends_at))
        }
    };
    let (title, label) = (ui.t("customers-access-stop"), ui.t("customers-access-see"));
    stop(ui, &title, &[words], back, &label)
}
