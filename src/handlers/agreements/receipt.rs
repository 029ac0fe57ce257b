//! `/o/{org}/signatures/{signature}`: what was signed, by whom, when; for everybody of the company.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{facts, grouped, name_of};
use crate::domain::agreements::evidence::{self, Evidence};
use crate::domain::agreements::{self, Receipt};
use crate::domain::ids::{OrgId, SignatureId};
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
    /// The record, where the signature has one.
    proof: Option<Proof>,
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
    let evidence = evidence::evidence_of(&app.db, &by, signature).await?;
    let text = paths::agreement(by.org(), receipt.version);
    page(&ReceiptPage {
        agreement: name_of(&ui, receipt.kind),
        href: format!("{text}?text={}", receipt.language.code()),
        fingerprint: grouped(&receipt.sha256),
        governing: (receipt.language != receipt.governing).then(|| grouped(&receipt.governing_sha256)),
        proof: evidence.map(|evidence| Proof::of(&ui, by.org(), &evidence)),
        in_utc: ui.words.time(receipt.signed_at, chrono_tz::UTC),
        back: paths::agreements(by.org()),
        receipt,
        ui,
    })
}

/// What the record adds to the receipt, and where to get it.
struct Proof {
    identity: String,
    session: String,
    other_name: Option<(String, String)>,
    number: String,
    sha256: String,
    place: String,
    key: String,
    document: String,
    file: String,
    check: String,
    keys: String,
}

impl Proof {
    fn of(ui: &Ui, org: OrgId, evidence: &Evidence) -> Self {
        let Evidence { record, sha256, .. } = evidence;
        let signature = SignatureId::from(record.receipt);
        let at = record.proof.at.parse().map(|at| ui.time(&at)).unwrap_or_default();
        let account = record.signer.account_name.as_str();
        let said =
            |reason: &String| (ui.t("agreements-other_name").arg("account", account).to_string(), reason.clone());
        Self {
            identity: facts::proof(ui.words, record, &at),
            session: format!("{}, {}", record.proof.network, record.proof.agent),
            other_name: record.signer.name_reason.as_ref().map(said),
            number: record.receipt.to_string(),
            sha256: grouped(sha256),
            place: facts::place(ui.words, record),
            key: record.key.clone(),
            document: paths::signed_document(org, signature),
            file: paths::evidence(org, signature),
            check: paths::check(),
            keys: paths::keys(),
        }
    }
}

impl ReceiptPage {
    fn method_key(&self) -> String {
        format!("agreements-method-{}", self.receipt.method)
    }
}
