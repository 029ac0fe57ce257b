//! `POST /admin/reviews/{case}/checks/{check}/decision`: a reviewer decides a check. The message can be filled in
//! from its reason and the letter read before it is sent; a rejection is asked about once more.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use serde::Deserialize;

use super::case::{TypedIn, made};
use super::conflict::{self, Kept};
use super::rejection;
use crate::domain::actor::Reviewer;
use crate::domain::ids::CaseId;
use crate::domain::values::{Fault, InternalNote, Message};
use crate::domain::verification::{
    self, CheckKind, CheckView, DecideError, Decision, Judgement, Reason, ReviewPage, may_decide,
};
use crate::handlers::answers;
use crate::handlers::tones::tone;
use crate::i18n::{Language, Words};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

/// How long an answer may take at most, in days.
const LONGEST: i64 = 60;
/// How long it takes where nobody says another day.
const USUAL: TimeDelta = TimeDelta::days(14);

/// A check with its form; names carry the check, because ids are unique in a page.
pub(super) struct CheckForm {
    pub(super) check: CheckView,
    /// The check's name, which tells its controls from those of the others.
    pub(super) name: String,
    pub(super) tone: &'static str,
    pub(super) to: String,
    /// Decisions that are open now; none closes the form.
    pub(super) decisions: Vec<(String, String)>,
    pub(super) reasons: Vec<(String, String)>,
    pub(super) decision_field: String,
    pub(super) reason_field: String,
    pub(super) message_field: String,
    pub(super) internal_field: String,
    pub(super) due_field: String,
    /// The fields of the profile that a question can be about.
    pub(super) fields: Vec<(String, String)>,
    pub(super) fields_field: String,
    pub(super) typed: DecisionForm,
    /// The company may be asked.
    pub(super) asks: bool,
    /// The language the applicant reads, by its code.
    pub(super) language: &'static str,
}

/// A letter as it would be sent.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) check: CheckKind,
    pub(super) to: Vec<String>,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) language: &'static str,
}

/// The fields of a decision, each with its check behind it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct DecisionForm {
    pub(super) decision: String,
    pub(super) reason: String,
    pub(super) message: String,
    pub(super) internal: String,
    pub(super) day: String,
    pub(super) month: String,
    pub(super) year: String,
    pub(super) version: String,
    /// Which button: save, `fill`, `preview`; or `confirm` on the page of a rejection.
    pub(super) step: String,
    pub(super) confirmed: String,
    /// The fields the company is asked about.
    pub(super) fields: Vec<String>,
}

impl TryFrom<Vec<(String, String)>> for DecisionForm {
    type Error = String;

    fn try_from(fields: Vec<(String, String)>) -> Result<Self, String> {
        let mut form = Self::default();
        for (name, value) in fields {
            let (name, check) = name.split_once('-').unwrap_or((&name, ""));
            let (check, part) = match check.rsplit_once('_') {
                Some((check, part @ ("d" | "m" | "y"))) => (check, part),
                _ => (check, ""),
            };
            let known = check.is_empty() || CheckKind::parse(check).is_some();
            let place = match (name, part) {
                ("fields", "") => {
                    form.fields.push(String::new());
                    form.fields.last_mut().unwrap_or(&mut form.step)
                }
                ("decision", "") => &mut form.decision,
                ("reason", "") => &mut form.reason,
                ("message", "") => &mut form.message,
                ("internal", "") => &mut form.internal,
                ("due", "d") => &mut form.day,
                ("due", "m") => &mut form.month,
                ("due", "y") => &mut form.year,
                ("version", "") => &mut form.version,
                ("step", "") => &mut form.step,
                ("confirmed", "") => &mut form.confirmed,
                _ => return Err(format!("unknown field `{name}`")),
            };
            if !known {
                return Err(format!("unknown check `{check}`"));
            }
            *place = value;
        }
        Ok(form)
    }
}

impl DecisionForm {
    /// A form nobody filled in yet.
    fn fresh(now: DateTime<Utc>) -> Self {
        let due = (now + USUAL).with_timezone(&chrono_tz::Europe::Rome).date_naive();
        let (day, month, year) = (due.day().to_string(), due.month().to_string(), due.year().to_string());
        Self { day, month, year, ..Self::default() }
    }

    fn read(&self, ui: &Ui, check: CheckKind) -> Result<Judgement, Errors> {
        let mut errors = Errors::new(ui.words);
        let at = |name: &str| format!("{name}-{}", check.code());
        let decision = Decision::parse(&self.decision).filter(|d| check.decisions().contains(d));
        if decision.is_none() {
            let kind = if self.decision.is_empty() { "missing" } else { "choose" };
            let name = ui.t(&format!("verification-check-{}", check.code())).to_string();
            errors.add_as(&at("decision"), "decision", &Fault::of(kind).with("check", name), None);
        }
        let mut why = None;
        if matches!(decision, Some(Decision::Ask | Decision::Reject)) {
            let reason = Reason::parse(&self.reason).filter(|r| check.reasons().contains(r));
            if reason.is_none() {
                errors.add_as(&at("reason"), "reason_code", &Fault::missing(), None);
            }
            let message = Message::parse(&self.message);
            let message = message.map_err(|fault| errors.add_as(&at("message"), "message", &fault, None)).ok();
            why = reason.zip(message);
        }
        let mut answer_by = None;
        if decision == Some(Decision::Ask) {
            let until = self.answer_by(ui.now());
            answer_by = until.map_err(|fault| errors.add_as(&at("due"), "due", &fault, None)).ok();
        }
        let internal = (!self.internal.trim().is_empty()).then(|| InternalNote::parse(&self.internal)).transpose();
        let internal =
            internal.map_err(|fault| errors.add_as(&at("internal"), "internal", &fault, None)).ok().flatten();
        let version = self.version.parse().unwrap_or(0);
        match decision {
            Some(decision) if errors.is_empty() => {
                let questioned = self.fields.clone();
                Ok(Judgement { check, decision, why, questioned, answer_by, internal, version })
            }
            _ => Err(errors),
        }
    }

    /// The end of the day that was typed.
    fn answer_by(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>, Fault> {
        let typed = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if typed.iter().all(|part| part.is_empty()) {
            return Err(Fault::missing());
        }
        let day = typed[2].parse().ok().zip(typed[1].parse().ok()).zip(typed[0].parse().ok());
        let day = day.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
        let end = day.and_then(|day| day.and_hms_opt(23, 59, 59));
        let end = end.and_then(|end| end.and_local_timezone(chrono_tz::Europe::Rome).earliest());
        let end = end.ok_or_else(Fault::malformed)?.with_timezone(&Utc);
        if end <= now {
            return Err(Fault::of("past"));
        }
        if end > now + TimeDelta::days(LONGEST + 1) {
            return Err(Fault::of("too_far").with("days", LONGEST.to_string()));
        }
        Ok(end)
    }

    /// The message as the reason words it, in the applicant's language, where nothing is typed yet.
    fn filled_in(mut self, language: Language) -> Self {
        if self.message.trim().is_empty()
            && let Some(reason) = Reason::parse(&self.reason)
        {
            let words = Words::new(language);
            let cure = format!("verification-cure-{}", reason.code());
            let said = [format!("verification-reason-{}", reason.code()), cure];
            let said = said.iter().filter(|key| words.has(key)).map(|key| words.t(key).to_string());
            self.message = said.collect::<Vec<_>>().join("\n\n");
        }
        self
    }

    /// What was typed, with the names of its fields.
    fn kept(&self, ui: &Ui, check: CheckKind) -> Kept {
        let name = ui.word("verification-check-", check.code()).to_string();
        let reason = Reason::parse(&self.reason).map(|r| ui.word("verification-reason-", r.code()).to_string());
        let decision = Decision::parse(&self.decision).map(|d| ui.word("field-decision-", d.code()).to_string());
        let rows = [
            (ui.t("verification-case-decision").arg("check", name.as_str()).to_string(), decision.unwrap_or_default()),
            (ui.t("verification-case-why").arg("check", name.as_str()).to_string(), reason.unwrap_or_default()),
            (ui.t("verification-case-message").arg("check", name.as_str()).to_string(), self.message.clone()),
            (ui.t("verification-case-internal").arg("check", name.as_str()).to_string(), self.internal.clone()),
        ];
        rows.into_iter().filter(|(_, words)| !words.trim().is_empty()).collect()
    }
}

/// The language the applicant reads: that of the primary contact.
pub(super) fn language_of(review: &ReviewPage) -> Language {
    review.evidence.contact.get("contact_lang").and_then(|code| Language::parse(code)).unwrap_or(Language::English)
}

/// A check with its form, and what was typed if it was typed in this one.
pub(super) fn check_form(
    ui: &Ui,
    review: &ReviewPage,
    check: &CheckView,
    typed: Option<&(CheckKind, DecisionForm)>,
) -> CheckForm {
    let case = &review.case;
    let words = |family: &str, code: &str| (code.to_owned(), ui.t(&format!("{family}{code}")).to_string());
    let may = |decision: &&Decision| may_decide(case.state, check.kind, check.state, **decision);
    let at = |field: &str| format!("{field}-{}", check.kind.code());
    let typed = typed.filter(|(kind, _)| *kind == check.kind).map(|(_, form)| form.clone());
    CheckForm {
        tone: tone(check.state),
        to: paths::decision(case.id, check.kind.code()),
        decisions: Decision::ALL.iter().filter(may).map(|d| words("field-decision-", d.code())).collect(),
        reasons: check.kind.reasons().iter().map(|r| words("verification-reason-", r.code())).collect(),
        decision_field: at("decision"),
        reason_field: at("reason"),
        message_field: at("message"),
        internal_field: at("internal"),
        due_field: at("due"),
        fields: askable(ui, review, check.kind),
        fields_field: at("fields"),
        typed: typed.unwrap_or_else(|| DecisionForm::fresh(ui.now())),
        asks: may(&&Decision::Ask),
        name: ui.word("verification-check-", check.kind.code()).to_string(),
        language: language_of(review).code(),
        check: check.clone(),
    }
}

/// The fields of the profile a question can be about, in the words of the company's country.
fn askable(ui: &Ui, review: &ReviewPage, check: CheckKind) -> Vec<(String, String)> {
    let country = review.evidence.legal.get("country").map_or("", String::as_str);
    let asked = check.askable().into_iter().filter(|field| answers::is_asked(field, country));
    asked.map(|field| (field.to_owned(), answers::label(ui, field, country).to_string())).collect()
}

pub(super) async fn decide(
    AsReviewer(by): AsReviewer,
    Path((case, check)): Path<(CaseId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let check = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    if matches!(form.step.as_str(), "fill" | "preview") {
        return tried(&app, ui, &by, (case, check), form).await;
    }
    let judgement = match form.read(&ui, check) {
        Ok(judgement) => judgement,
        Err(errors) => return refused(&app, ui, &by, (case, check), form, errors).await,
    };
    if judgement.decision == Decision::Reject && form.confirmed.is_empty() {
        return rejection::ask(&app, ui, &by, case, &judgement, &form).await;
    }
    match verification::decide(&app.db, &by, case, &judgement, now).await {
        Ok(_) => Ok(see_other_saying(&app, &paths::review(case), &Flash::new("verification-case-saved"))),
        Err(error) => stopped(ui, case, error, &form.kept_for(check)),
    }
}

/// The page again, with what is wrong.
async fn refused(
    app: &App,
    ui: Ui,
    by: &Reviewer,
    (case, check): (CaseId, CheckKind),
    form: DecisionForm,
    errors: Errors,
) -> Result<Response, WebError> {
    let typed = TypedIn { decision: Some((check, form)), ..TypedIn::default() };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(app, ui, by, case, typed, errors).await?)
}

/// The page again, with the message filled in, or with the letter a decision would send.
async fn tried(
    app: &App,
    ui: Ui,
    by: &Reviewer,
    (case, check): (CaseId, CheckKind),
    form: DecisionForm,
) -> Result<Response, WebError> {
    let review = verification::review(&app.db, by, case).await?.ok_or(WebError::NotFound)?;
    let form = form.filled_in(language_of(&review));
    let mut letter = None;
    if form.step == "preview" {
        let judgement = match form.read(&ui, check) {
            Ok(judgement) => judgement,
            Err(errors) => return refused(app, ui, by, (case, check), form, errors).await,
        };
        letter = match letter_of(app, by, case, &judgement, ui.now()).await {
            Ok(letter) => Some(letter),
            Err(error) => return stopped(ui, case, error, &form.kept_for(check)),
        };
    }
    let typed = TypedIn { decision: Some((check, form)), letter, ..TypedIn::default() };
    page(&made(app, ui, by, case, typed, Errors::none()).await?)
}

/// The letter a decision would send; without words where it sends none.
pub(super) async fn letter_of(
    app: &App,
    by: &Reviewer,
    case: CaseId,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<Letter, DecideError> {
    let letters = verification::preview(&app.db, by, case, judgement, now).await?;
    let written = letters.first().and_then(|(to, notice)| app.letters.written(to, notice, now));
    let (subject, text) = written.map(|letter| (letter.subject, letter.text)).unwrap_or_default();
    let to = letters.iter().map(|(to, _)| format!("{} <{}>", to.name, to.address)).collect();
    let language = letters.first().map_or("", |(to, _)| to.language.code());
    Ok(Letter { check: judgement.check, to, subject, text, language })
}

/// What was typed, to be worded when a page shows it.
pub(super) struct KeptFor(CheckKind, DecisionForm);

impl DecisionForm {
    pub(super) fn kept_for(self, check: CheckKind) -> KeptFor {
        KeptFor(check, self)
    }
}

/// The page of a decision that was not taken.
pub(super) fn stopped(ui: Ui, case: CaseId, error: DecideError, typed: &KeptFor) -> Result<Response, WebError> {
    let kept = typed.1.kept(&ui, typed.0);
    match error {
        DecideError::NotFound => Err(WebError::NotFound),
        DecideError::Fresh(error) => Err(error.into()),
        DecideError::Stale(last) => conflict::shown(ui, case, (last, None), "stale", kept),
        DecideError::NotNow => conflict::shown(ui, case, (None, None), "not_now", kept),
        DecideError::OwnCompany => conflict::shown(ui, case, (None, None), "own", kept),
        DecideError::OtherReviewer => conflict::shown(ui, case, (None, None), "other", kept),
        DecideError::InOtherHands(holder) => conflict::shown(ui, case, (None, Some(holder)), "held", kept),
        DecideError::Exhausted => Err(WebError::Broken("no partner id left".to_owned())),
        DecideError::Db(error) => Err(error.into()),
    }
}
