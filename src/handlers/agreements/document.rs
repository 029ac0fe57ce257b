//! What can be taken home: a text as PDF before signing, the signed text as PDF, the evidence file.
//! Rule: the signed PDF is a function of the record and the text; made again, it says the same. Why it is not kept:
//! docs/decisions/0025. A signature of before records were kept has none: its receipt says so.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::name_of;
use crate::domain::agreements::evidence::{self, Evidence, Record};
use crate::domain::agreements::{self, AgreementText};
use crate::domain::ids::{SignatureId, VersionId};
use crate::i18n::{Language, Words};
use crate::web::extract::{AsMember, Now, Path, Query};
use crate::web::file::{Disposition, file};
use crate::web::paths::agreements as paths;
use crate::web::pdf::{self, Attached, LastPage, Paper};
use crate::web::{App, Ui, WebError, see_other};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    text: String,
}

pub(super) async fn text(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let language = Language::parse(&wish.text).unwrap_or(ui.language);
    let shown = agreements::read(&app.db, &by, version, language, now).await?.ok_or(WebError::NotFound)?;
    let name = format!("agreement-{}-{}.pdf", shown.text.number, shown.text.language.code());
    let paper = unsigned(&name_of(&ui, shown.kind), shown.text);
    let made = drawn(paper).await?;
    file(&name, "application/pdf", made, Disposition::Saved)
}

pub(super) async fn signed(
    AsMember(by): AsMember,
    Path((_, signature)): Path<(String, SignatureId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(evidence) = evidence::evidence_of(&app.db, &by, signature).await? else {
        return Ok(see_other(&paths::receipt(by.org(), signature)));
    };
    let paper = signed_paper(&app.site.absolute(&paths::check()), evidence);
    let sealed = evidence::seal(drawn(paper).await?, &app.signer);
    file(&format!("signed-{signature}.pdf"), "application/pdf", sealed, Disposition::Saved)
}

pub(super) async fn evidence(
    AsMember(by): AsMember,
    Path((_, signature)): Path<(String, SignatureId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(found) = evidence::evidence_of(&app.db, &by, signature).await? else {
        return Ok(see_other(&paths::receipt(by.org(), signature)));
    };
    file(&file_name(signature), "application/json", found.file.into_bytes(), Disposition::Saved)
}

fn file_name(signature: SignatureId) -> String {
    format!("evidence-{signature}.json")
}

/// Drawing takes some milliseconds of a processor, which other requests must not wait for.
async fn drawn(paper: Paper) -> Result<Vec<u8>, WebError> {
    let broken = |error: &dyn std::fmt::Display| WebError::Broken(format!("a PDF was not made: {error}"));
    let made = tokio::task::spawn_blocking(move || pdf::render(&paper)).await.map_err(|e| broken(&e))?;
    made.map_err(|e| broken(&e))
}

/// A text before it is signed, which says of itself that nobody signed it.
fn unsigned(agreement: &str, text: AgreementText) -> Paper {
    let words = Words::new(text.language);
    let title =
        words.t("agreements-read-title").arg("agreement", agreement).arg("version", text.number.as_str()).to_string();
    let mut lead = vec![words.t("agreements-pdf-unsigned").to_string()];
    if text.language != text.governing {
        let governing = text.governing.own_name();
        lead.push(words.t("agreements-pdf-courtesy").arg("language", governing).to_string());
    }
    Paper {
        foot: vec![title.clone(), words.t("agreements-pdf-foot").arg("sha256", text.sha256.as_str()).to_string()],
        title,
        language: text.language,
        lead,
        markdown: text.markdown,
        last: None,
        made_at: text.effective_at,
        attached: None,
    }
}

/// The signed text with its signature page and its evidence inside.
fn signed_paper(check: &str, evidence: Evidence) -> Paper {
    let Evidence { record, sha256, file, text } = evidence;
    let language = Language::parse(&record.agreement.language).unwrap_or(Language::English);
    let governing = Language::parse(&record.agreement.governing).unwrap_or(language);
    let words = Words::new(language);
    let agreement = &record.agreement;
    let title = words
        .t("agreements-read-title")
        .arg("agreement", agreement.name.as_str())
        .arg("version", agreement.version.as_str())
        .to_string();
    let mut lead = vec![words.t("agreements-pdf-signed").arg("company", record.company.name.as_str()).to_string()];
    if language != governing {
        lead.push(words.t("agreements-pdf-courtesy").arg("language", governing.own_name()).to_string());
    }
    Paper {
        foot: vec![title.clone(), words.t("agreements-pdf-foot").arg("sha256", agreement.sha256.as_str()).to_string()],
        title,
        language,
        lead,
        markdown: text,
        made_at: moment(&record.signed_at),
        attached: Some(Attached {
            name: file_name(SignatureId::from(record.receipt)),
            description: words.t("agreements-pdf-attached").to_string(),
            json: file.into_bytes(),
        }),
        last: Some(last_page(words, &record, &sha256, check)),
    }
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or(DateTime::UNIX_EPOCH)
}

fn last_page(words: Words, record: &Record, sha256: &str, check: &str) -> LastPage {
    LastPage {
        heading: words.t("agreements-pdf-page").to_string(),
        facts: super::facts::of(words, record, sha256),
        sentences_heading: words.t("agreements-sentences").to_string(),
        sentences: record.statements.clone(),
        notes: vec![words.t("agreements-pdf-check").arg("address", check).to_string()],
    }
}
