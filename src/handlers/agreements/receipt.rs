//! `/o/{org}/signatures/{signature}`: what was signed, by whom, when; for everybody of the company.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{grouped, name_of};
use crate::domain::agreements::{self, Receipt};
use crate::domain::ids::SignatureId;
use crate::web::extract::{AsMember, Path};
use crate::web::paths::agreements as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "agreements/receipt.html")]
struct ReceiptPage {
    ui: Ui,
    agreement: String,
    /// The address of the text that was shown.
    href: String,
    fingerprint: String,
    /// Of the governing text, where another one was shown.
    governing: Option<String>,
    in_utc: String,
    back: String,
    receipt: Receipt,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, signature)): Path<(String, SignatureId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let receipt = agreements::receipt(&app.db, &by, signature).await?.ok_or(WebError::NotFound)?;
    let text = paths::agreement(by.org(), receipt.version);
    page(&ReceiptPage {
        agreement: name_of(&ui, receipt.kind),
        href: format!("{text}?text={}", receipt.language.code()),
        fingerprint: grouped(&receipt.sha256),
        governing: (receipt.language != receipt.governing).then(|| grouped(&receipt.governing_sha256)),
        in_utc: ui.words.time(receipt.signed_at, chrono_tz::UTC),
        back: paths::agreements(by.org()),
        receipt,
        ui,
    })
}

impl ReceiptPage {
    fn method_key(&self) -> String {
        format!("agreements-method-{}", self.receipt.method)
    }
}
