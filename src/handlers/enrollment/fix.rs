//! `/o/{org}/enrollment/fix/{check}`: the reviewer's question, the fields it is about with their words, and the answer.
//! Rule: what was typed is never lost: whoever answers too late reads who was first beside their own words.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::Member;
use crate::domain::enrollment::{self, Faults, Typed};
use crate::domain::ids::OrgId;
use crate::domain::values::Reason as Text;
use crate::domain::verification::{self, Answer, AnswerError, CheckKind, CheckView, LastChange};
use crate::handlers::answers;
use crate::handlers::country_fields::CountryFields;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{enrollment as paths, public};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/fix.html")]
struct FixPage {
    ui: Ui,
    here: String,
    status: String,
    catalogue: String,
    check: CheckView,
    rows: Vec<Row>,
    /// Which question this answers.
    asked: String,
    answer: String,
    errors: Errors,
}

/// A field that is asked about.
struct Row {
    name: String,
    label: String,
    hint: String,
    value: String,
    kind: &'static str,
    options: Vec<(String, String)>,
    optional: bool,
}

macro_rules! fix_form {
    ($($field:ident),* $(,)?) => {
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(super) struct FixForm {
            asked: String,
            answer: String,
            $($field: String,)*
        }

        impl FixForm {
            fn typed(&self) -> Typed {
                Typed::of([$((stringify!($field), self.$field.clone())),*])
            }
        }
    };
}

fix_form! {
    legal_name, vat_id, fiscal_code, reg_number, addr1, addr2, city, region, postal, website, pec,
    given_name, family_name, work_email, phone, contact_lang,
    support_email, support_phone, support_url, support_hours,
}

impl FixForm {
    fn asked_at(&self) -> DateTime<Utc> {
        self.asked.parse().ok().and_then(DateTime::from_timestamp_micros).unwrap_or_default()
    }
}

/// The check, if the company is asked about it, and the version of the profile it is about.
async fn question(by: &Member, app: &App, kind: CheckKind) -> Result<Option<(CheckView, i32)>, WebError> {
    let case = verification::case_of(&app.db, by).await?;
    Ok(case.and_then(|case| case.asked().find(|check| check.kind == kind).cloned().map(|check| (check, case.profile))))
}

fn made(ui: Ui, by: &Member, check: CheckView, words: &Typed, (answer, errors): (String, Errors)) -> FixPage {
    let local = CountryFields::of(&by.company().country);
    FixPage {
        here: paths::fix(by.org(), check.kind.code()),
        status: paths::status(by.org()),
        catalogue: public::reasons(),
        rows: check
            .questioned
            .iter()
            .filter(|field| local.is_asked(field))
            .map(|field| row(&ui, &local, field, words.get(field)))
            .collect(),
        asked: check.since.timestamp_micros().to_string(),
        answer,
        errors,
        check,
        ui,
    }
}

fn row(ui: &Ui, local: &CountryFields, field: &str, value: &str) -> Row {
    let hint = match field {
        "vat_id" | "reg_number" | "postal" => local.hint(ui, field),
        _ if ui.words.has(&format!("field-{field}-hint")) => ui.t(&format!("field-{field}-hint")).to_string(),
        _ => String::new(),
    };
    let options = match field {
        "region" => local.states.clone(),
        "contact_lang" => vec![("en".to_owned(), "English".to_owned()), ("it".to_owned(), "Italiano".to_owned())],
        _ => Vec::new(),
    };
    let kind = match field {
        "work_email" | "pec" | "support_email" => "email",
        "phone" | "support_phone" => "tel",
        "website" | "support_url" => "url",
        _ => "text",
    };
    let optional = match field {
        "addr2" | "fiscal_code" | "website" | "pec" => true,
        _ => field.starts_with("support_") || !local.needs(field),
    };
    let (name, label) = (field.to_owned(), answers::label(ui, field, &local.code).to_string());
    Row { name, label, hint, value: value.to_owned(), kind, options, optional }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let kind = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    let Some((check, profile)) = question(&by, &app, kind).await? else {
        return Ok(see_other(&paths::status(by.org())));
    };
    let words = enrollment::profile_as_typed(&app.db, &by, profile).await?;
    page(&made(ui, &by, check, &words, (String::new(), Errors::none())))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<FixForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let kind = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    let (typed, mut errors) = (form.typed(), Errors::new(ui.words));
    let Some(text) = errors.take("answer", Text::parse(&form.answer)) else {
        return refused(&by, &app, ui, kind, (form, Faults(Vec::new()), errors)).await;
    };
    let answer = Answer { check: kind, asked_at: form.asked_at(), text: &text, typed: &typed };
    match verification::answer(&app.db, admin, answer, &app.program, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::status(by.org()), &Flash::new("enrollment-fix-sent"))),
        Err(AnswerError::Wrong(faults)) => refused(&by, &app, ui, kind, (form, faults, errors)).await,
        Err(AnswerError::NotAsked(last)) => late(ui, &by, last, &form),
        Err(AnswerError::Db(error)) => Err(error.into()),
    }
}

/// The form with what is wrong and with everything that was typed.
async fn refused(
    by: &Member,
    app: &App,
    ui: Ui,
    kind: CheckKind,
    (form, faults, mut errors): (FixForm, Faults, Errors),
) -> Result<Response, WebError> {
    let Some((check, _)) = question(by, app, kind).await? else {
        return late(ui, by, None, &form);
    };
    for (field, fault) in &faults.0 {
        answers::refuse(&ui, &mut errors, field, fault, &by.company().country);
    }
    let (words, answer) = (form.typed(), form.answer);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, by, check, &words, (answer, errors)))
}

#[derive(Template)]
#[template(path = "enrollment/late.html")]
struct LatePage {
    ui: Ui,
    status: String,
    last: Option<LastChange>,
    /// What was typed: labels and words.
    typed: Vec<(String, String)>,
}

/// Somebody answered first, or the question is another one by now.
fn late(ui: Ui, by: &Member, last: Option<LastChange>, form: &FixForm) -> Result<Response, WebError> {
    let words = form.typed();
    let fields = enrollment::Section::ALL.iter().flat_map(|section| section.fields());
    let mut typed: Vec<(String, String)> = fields
        .filter(|field| !words.get(field).is_empty())
        .map(|field| {
            let label = answers::label(&ui, field, &by.company().country).to_string();
            (label, words.get(field).to_owned())
        })
        .collect();
    typed.push((ui.t("field-answer").to_string(), form.answer.clone()));
    page_with(StatusCode::CONFLICT, &LatePage { status: paths::status(by.org()), last, typed, ui })
}
