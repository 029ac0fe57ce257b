//! `/o/{org}/customers/{relationship}/agreement`: what the customer accepted, and who can confirm it.
//! Rule: either partner reads it; a reseller is told who can attest (`attestation.rs`).

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::attestation::refused;
use crate::domain::actor::Action;
use crate::domain::customers::{self, AgreementState, How, Objection, PartnerKind};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/agreement.html")]
struct AgreementPage {
    ui: Ui,
    seen: AgreementState,
    back: String,
    /// The proof that was handed in, for the provider.
    proof: Option<String>,
    /// What the customer said against it.
    objection: Option<Objection>,
    /// Where it is attested, for who may.
    attest: Option<String>,
    /// Who can, for who may not: colleagues by name and address.
    admins: Vec<(String, String)>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = match customers::agreement_state(&app.db, &by, id, now).await {
        Ok(seen) if seen.side.is_some() => seen,
        Ok(_) => return Err(WebError::NotFound),
        Err(error) => return refused(ui, org, id, error),
    };
    let provider = seen.side == Some(PartnerKind::Provider);
    let may = provider && by.may(Action::ConfirmCustomerAgreement);
    let admins = match provider && !may {
        true => by.colleagues_with(&app.db, Action::ConfirmCustomerAgreement.roles()).await?,
        false => Vec::new(),
    };
    let attest = may.then(|| paths::attestation(org, id));
    let (proof, objection) = match seen.accepted.as_ref().map(|accepted| &accepted.how) {
        Some(How::Attested { attestation, proof, objection, .. }) => {
            let proof = proof.filter(|_| provider).map(|_| paths::proof(org, id, *attestation));
            (proof, objection.clone())
        }
        Some(How::Directly) | None => (None, None),
    };
    page(&AgreementPage { ui, seen, back: paths::customer(org, id), proof, objection, attest, admins })
}

/// How the acceptance is known, in words.
pub(super) fn how(ui: &Ui, how: &How) -> String {
    match how {
        How::Directly => ui.t("customers-agreement-directly").to_string(),
        How::Attested { by, company, at, .. } => {
            let date = ui.date(at);
            ui.t("customers-agreement-attested")
                .arg("name", by.as_str())
                .arg("company", company.as_str())
                .arg("date", date)
                .to_string()
        }
    }
}
