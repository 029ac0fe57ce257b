//! `/o/{org}/settings/partner-profile`: **Partner profile** with **Program Info**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Kind, Standing};
use crate::domain::agreements::{self, AgreementKind, Signed};
use crate::domain::organizations::{self, CompanyPage};
use crate::handlers::tones::standing_tag;
use crate::web::extract::AsMember;
use crate::web::paths::{agreements as agreement_paths, organizations as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/partner_profile.html")]
struct ProfilePage {
    ui: Ui,
    settings: String,
    kinds: Vec<String>,
    standing: (&'static str, &'static str),
    /// The ladder: mark, word, and the day it was reached.
    rail: Vec<(&'static str, &'static str, Option<chrono::DateTime<chrono::Utc>>)>,
    /// Number, signer and day of the newest signature, with its receipt.
    signed: Option<(Signed, String)>,
    /// Whether the company signs this agreement at all.
    signs: bool,
    partner_id: Option<String>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let company = organizations::company_page(&app.db, &by).await?.ok_or(WebError::NotFound)?;
    let signed = agreements::newest_signature(&app.db, &by, AgreementKind::Partner).await?;
    let kinds: Vec<Kind> = match company.card.kinds[..] {
        [] => vec![Kind::Reseller],
        ref kinds => kinds.to_vec(),
    };
    page(&ProfilePage {
        settings: paths::settings(by.org()),
        signs: AgreementKind::of_company(&kinds) == Some(AgreementKind::Partner),
        kinds: kinds.iter().map(|k| ui.t(&format!("kind-{}", k.code())).to_string()).collect(),
        standing: standing_tag(company.card.standing),
        rail: rail(&company),
        signed: signed.map(|s| {
            let receipt = agreement_paths::receipt(by.org(), s.signature);
            (s, receipt)
        }),
        partner_id: company.card.partner_id,
        ui,
    })
}

/// Pending, Qualified, Active: what was reached, and when. Nothing for who does not climb it.
fn rail(company: &CompanyPage) -> Vec<(&'static str, &'static str, Option<chrono::DateTime<chrono::Utc>>)> {
    let standing = company.card.standing;
    if !matches!(standing, Standing::Pending | Standing::Qualified | Standing::Active) {
        return Vec::new();
    }
    let place = |at: Standing| match at {
        Standing::Pending => 0,
        Standing::Qualified => 1,
        _ => 2,
    };
    [
        (Standing::Pending, "common-status-pending", company.submitted_at),
        (Standing::Qualified, "common-status-qualified", company.qualified_at),
        (Standing::Active, "common-status-active", company.active_at),
    ]
    .into_iter()
    .map(|(step, key, at)| match place(step).cmp(&place(standing)) {
        std::cmp::Ordering::Less => ("done", key, at),
        std::cmp::Ordering::Equal => ("now", key, at),
        std::cmp::Ordering::Greater => ("", key, None),
    })
    .collect()
}
