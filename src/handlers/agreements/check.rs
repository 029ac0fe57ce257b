//! `/evidence`: anybody checks a signature, by its PDF or evidence file, or by its receipt. No account is needed.
//! Rule: who holds the document reads what it says; who holds only a receipt learns that it is in the register, and
//! of what and when; nobody else learns anything. Files are judged by `evidence::check` and forgotten.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{facts, name_of};
use crate::domain::agreements::evidence::{self, Flaw, Held, Keys, Proved, PublicKey};
use crate::domain::ids::SignatureId;
use crate::domain::values::Fault;
use crate::web::extract::{Picked, Upload};
use crate::web::paths::agreements as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReceiptForm {
    receipt: String,
    fingerprint: String,
}

/// The form around the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

#[derive(Template)]
#[template(path = "agreements/check.html")]
struct CheckPage {
    ui: Ui,
    form: ReceiptForm,
    errors: Errors,
    to_file: String,
    to_receipt: String,
    keys: String,
    found: Found,
}

/// What came of it.
enum Found {
    /// Nothing was asked yet.
    Nothing,
    /// The file is good: what it says, the confirmed sentences, whether it is a PDF, whether the register has it.
    Good { facts: Vec<(String, String)>, sentences: Vec<String>, is_pdf: bool, held: bool },
    /// It is not.
    Bad { why: &'static str },
    /// The register has this receipt: agreement, version, language, time.
    Held { agreement: String, held: Held },
    /// It has not.
    NotHeld,
}

impl CheckPage {
    fn of(ui: Ui, form: ReceiptForm, errors: Errors, found: Found) -> Self {
        let (to_file, to_receipt) = (paths::check_file(), paths::check_receipt());
        Self { ui, form, errors, to_file, to_receipt, keys: paths::keys(), found }
    }
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&CheckPage::of(ui, ReceiptForm::default(), Errors::none(), Found::Nothing))
}

pub(super) async fn file(
    ui: Ui,
    State(app): State<App>,
    Upload { form: Nothing {}, file }: Upload<Nothing>,
) -> Result<Response, WebError> {
    let fault = match file {
        Picked::File(file) => {
            let keys = trusted(&app).await?;
            let judged = tokio::task::spawn_blocking(move || evidence::check(&file.bytes, &keys)).await;
            let judged = judged.map_err(|e| WebError::Broken(e.to_string()))?;
            let found = judgement(&app, &ui, judged).await?;
            return page(&CheckPage::of(ui, ReceiptForm::default(), Errors::none(), found));
        }
        Picked::Nothing => Fault::missing(),
        Picked::TooLarge => Fault::of("large"),
    };
    let mut errors = Errors::new(ui.words);
    errors.add("evidence", &fault);
    let made = CheckPage::of(ui, ReceiptForm::default(), errors, Found::Nothing);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
}

pub(super) async fn receipt(
    ui: Ui,
    State(app): State<App>,
    Form(form): Form<ReceiptForm>,
) -> Result<Response, WebError> {
    let (receipt, sha256) = match form.read(&ui) {
        Ok(typed) => typed,
        Err(errors) => {
            let made = CheckPage::of(ui, form, errors, Found::Nothing);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made);
        }
    };
    let found = match evidence::held(&app.db, receipt, &sha256).await? {
        Some(held) => Found::Held { agreement: name_of(&ui, held.kind), held },
        None => Found::NotHeld,
    };
    page(&CheckPage::of(ui, form, Errors::none(), found))
}

/// The keys of the history, and the one in use.
async fn trusted(app: &App) -> Result<Keys, WebError> {
    let known = evidence::published_keys(&app.db).await?;
    let known = known.iter().filter_map(|key| PublicKey::parse(&key.public_key));
    Ok(Keys::of(known.chain([app.signer.public()])))
}

async fn judgement(app: &App, ui: &Ui, judged: Result<Proved, Flaw>) -> Result<Found, WebError> {
    let proved = match judged {
        Ok(proved) => proved,
        Err(flaw) => return Ok(Found::Bad { why: flaw.code() }),
    };
    let receipt = SignatureId::from(proved.record.receipt);
    let held = evidence::held(&app.db, receipt, &proved.sha256).await?.is_some();
    let facts = facts::of(ui.words, &proved.record, &proved.sha256);
    Ok(Found::Good { facts, sentences: proved.record.statements, is_pdf: proved.is_pdf, held })
}

impl ReceiptForm {
    fn read(&self, ui: &Ui) -> Result<(SignatureId, String), Errors> {
        let mut errors = Errors::new(ui.words);
        let receipt = self.receipt.trim().parse().ok();
        let sha256: String = self.fingerprint.split_whitespace().collect::<String>().to_lowercase();
        let is_one = sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit());
        if receipt.is_none() {
            errors.add("receipt", &Fault::missing());
        }
        if !is_one {
            errors.add("fingerprint", &Fault::missing());
        }
        receipt.filter(|_| is_one).map(|receipt| (receipt, sha256)).ok_or(errors)
    }
}

impl Found {
    fn why_key(why: &str) -> String {
        format!("agreements-check-{why}")
    }
}
