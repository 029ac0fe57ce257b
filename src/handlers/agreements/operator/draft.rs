//! `/admin/agreements/drafts/{draft}`: writing a version: its terms, its texts in both languages, and how they read.
//! Rule: a preview saves nothing; saving takes the revision that was on the page.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::domain::actor::{Kind, PlatformAdmin};
use crate::domain::agreements::{self, AgreementKind, Draft, DraftError, Rule, operator, wording};
use crate::domain::ids::DraftId;
use crate::domain::values::{Country, Fault};
use crate::handlers::agreements::name_of;
use crate::i18n::Language;
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::markdown::{self, Document};
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "agreements/operator/draft.html")]
struct DraftPage {
    ui: Ui,
    form: DraftForm,
    errors: Errors,
    agreement: String,
    /// Whether it is the agreement of partners, which alone has rules.
    partner: bool,
    regions: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    to: String,
    publication: String,
    to_remove: String,
    /// How the texts read, where that was asked for: code and name of the language, the text.
    previews: Vec<(&'static str, &'static str, Document)>,
    saved: (String, String),
}

/// What is typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DraftForm {
    number: String,
    governing: String,
    effective_d: String,
    effective_m: String,
    effective_y: String,
    again: String,
    grace_d: String,
    grace_m: String,
    grace_y: String,
    kinds: Vec<String>,
    regions: Vec<String>,
    countries: String,
    summary_en: String,
    summary_it: String,
    text_en: String,
    text_it: String,
    revision: String,
    preview: String,
}

impl DraftForm {
    fn of(draft: &Draft, revision: i32) -> Self {
        let part =
            |day: Option<NaiveDate>, of: fn(&NaiveDate) -> u32| day.map(|d| of(&d).to_string()).unwrap_or_default();
        let year = |day: Option<NaiveDate>| day.map(|d| d.year().to_string()).unwrap_or_default();
        Self {
            number: draft.number.clone(),
            governing: draft.governing.code().to_owned(),
            effective_d: part(draft.effective_on, Datelike::day),
            effective_m: part(draft.effective_on, Datelike::month),
            effective_y: year(draft.effective_on),
            again: if draft.again { "1" } else { "" }.to_owned(),
            grace_d: part(draft.grace_on, Datelike::day),
            grace_m: part(draft.grace_on, Datelike::month),
            grace_y: year(draft.grace_on),
            kinds: draft.rule.kind_codes(),
            regions: draft.rule.regions.clone(),
            countries: draft.rule.countries.join(", "),
            summary_en: draft.summaries[0].clone(),
            summary_it: draft.summaries[1].clone(),
            text_en: draft.texts[0].clone(),
            text_it: draft.texts[1].clone(),
            revision: revision.to_string(),
            preview: String::new(),
        }
    }

    fn read(&self, ui: &Ui, kind: AgreementKind, regions: &[String]) -> Result<Draft, Errors> {
        let mut errors = Errors::new(ui.words);
        let number = errors.take("number", number(&self.number));
        let effective_on = day([&self.effective_y, &self.effective_m, &self.effective_d]);
        let effective_on = errors.take("effective", effective_on);
        let grace_on = errors.take("grace", day([&self.grace_y, &self.grace_m, &self.grace_d]));
        let countries = errors.take("countries", countries(&self.countries));
        let mut text = |field: &str, raw: &str, most: usize| {
            let read = wording(raw);
            let read = read.and_then(|t| if t.chars().count() > most { Err(Fault::too_long(most)) } else { Ok(t) });
            errors.take(field, read)
        };
        let summaries = text("summary_en", &self.summary_en, 600).zip(text("summary_it", &self.summary_it, 600));
        let texts = text("text_en", &self.text_en, 200_000).zip(text("text_it", &self.text_it, 200_000));
        let draft = || {
            let (summaries, texts) = (summaries?, texts?);
            let rule = Rule {
                kinds: self.kinds.iter().filter_map(|k| Kind::parse(k)).filter(|k| *k != Kind::Customer).collect(),
                countries: countries?,
                regions: self.regions.iter().filter(|code| regions.contains(code)).cloned().collect(),
            };
            Some(Draft {
                kind,
                number: number?,
                governing: Language::parse(&self.governing).unwrap_or(Language::English),
                effective_on: effective_on?,
                again: !self.again.is_empty(),
                grace_on: grace_on?,
                rule: if kind == AgreementKind::Partner { rule } else { Rule::default() },
                texts: [texts.0, texts.1],
                summaries: [summaries.0.trim().to_owned(), summaries.1.trim().to_owned()],
            })
        };
        draft().ok_or(errors)
    }
}

/// A number like `3.2`, or nothing yet.
fn number(raw: &str) -> Result<String, Fault> {
    let raw = raw.trim();
    let fits = raw.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    if raw.chars().count() > 20 {
        Err(Fault::too_long(20))
    } else if fits {
        Ok(raw.to_owned())
    } else {
        Err(Fault::malformed())
    }
}

/// A day, or nothing yet.
fn day(parts: [&String; 3]) -> Result<Option<NaiveDate>, Fault> {
    let [year, month, day] = parts.map(|part| part.trim());
    if [year, month, day].iter().all(|part| part.is_empty()) {
        return Ok(None);
    }
    let year = year.parse::<i32>().ok().filter(|year| (2000..=2100).contains(year));
    let read = || NaiveDate::from_ymd_opt(year?, month.parse().ok()?, day.parse().ok()?);
    read().map(Some).ok_or_else(Fault::malformed)
}

/// Codes of countries, with anything between them.
fn countries(raw: &str) -> Result<Vec<String>, Fault> {
    let codes = raw.split(|c: char| !c.is_alphabetic()).filter(|code| !code.is_empty());
    let known = |code: &str| Country::parse(&code.to_uppercase()).map(|country| country.code().to_owned());
    let mut found = codes
        .map(|code| known(code).map_err(|_| Fault::of("unknown").with("code", code)))
        .collect::<Result<Vec<_>, _>>()?;
    found.sort();
    found.dedup();
    Ok(found)
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(id): Path<DraftId>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    made(&app, &by, ui, id, None, (StatusCode::OK, Errors::none())).await
}

/// The page, with what was saved or with what was typed.
async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    id: DraftId,
    typed: Option<DraftForm>,
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    let saved = agreements::draft(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    let regions = operator::regions(&app.db, by).await?;
    let form = typed.unwrap_or_else(|| DraftForm::of(&saved.draft, saved.revision));
    let document = |l: Language| {
        let text = if l == Language::English { &form.text_en } else { &form.text_it };
        (l.code(), l.own_name(), markdown::render_beside(text, &format!("{}-", l.code())))
    };
    let previews = if form.preview.is_empty() { Vec::new() } else { Language::ALL.map(document).to_vec() };
    let kinds = [Kind::Reseller, Kind::Provider].map(|k| (k.code().to_owned(), ui.word("kind-", k.code()).to_string()));
    let region = |code: String| (code.clone(), ui.region(&code));
    let made = DraftPage {
        agreement: name_of(&ui, saved.draft.kind),
        partner: saved.draft.kind == AgreementKind::Partner,
        regions: regions.into_iter().map(region).collect(),
        kinds: kinds.to_vec(),
        languages: Language::ALL.map(|l| (l.code().to_owned(), l.own_name().to_owned())).to_vec(),
        to: paths::agreement_draft(id),
        publication: paths::agreement_publication(id),
        to_remove: paths::agreement_removal(id),
        previews,
        saved: (saved.edited_name, ui.time(&saved.edited_at)),
        form,
        errors,
        ui,
    };
    page_with(status, &made)
}

pub(super) async fn submit(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(id): Path<DraftId>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DraftForm>,
) -> Result<Response, WebError> {
    let saved = agreements::draft(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    let regions = operator::regions(&app.db, &by).await?;
    let (preview, revision) = (!form.preview.is_empty(), form.revision.parse().unwrap_or_default());
    let draft = match form.read(&ui, saved.draft.kind, &regions) {
        Err(errors) => {
            return made(&app, &by, ui, id, Some(form), (StatusCode::UNPROCESSABLE_ENTITY, errors)).await;
        }
        Ok(_) if preview => return made(&app, &by, ui, id, Some(form), (StatusCode::OK, Errors::none())).await,
        Ok(draft) => draft,
    };
    match agreements::save(&app.db, &by, (id, revision), &draft, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::agreement_draft(id), &Flash::new("agreements-draft-saved"))),
        Err(DraftError::Stale { by: name, at }) => {
            let mut errors = Errors::new(ui.words);
            errors.say("number", ui.t("agreements-draft-stale").arg("name", name).arg("at", ui.time(&at)).to_string());
            made(&app, &by, ui, id, Some(form), (StatusCode::CONFLICT, errors)).await
        }
        Err(DraftError::NotFound) => Err(WebError::NotFound),
        Err(DraftError::Db(error)) => Err(error.into()),
    }
}

/// The button alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemoveForm {}

pub(super) async fn remove(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Path(id): Path<DraftId>,
    State(app): State<App>,
    Form(RemoveForm {}): Form<RemoveForm>,
) -> Result<Response, WebError> {
    match agreements::discard(&app.db, &by, id).await {
        Ok(()) | Err(DraftError::NotFound | DraftError::Stale { .. }) => {
            Ok(see_other_saying(&app, &paths::agreements(), &Flash::new("agreements-draft-removed")))
        }
        Err(DraftError::Db(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_read_with_anything_between_them_and_an_unknown_one_is_refused() {
        assert_eq!(countries("it, DE  de;at").unwrap(), ["AT", "DE", "IT"]);
        assert_eq!(countries(" ").unwrap(), Vec::<String>::new());
        assert!(countries("IT, XX").is_err());
    }
}
