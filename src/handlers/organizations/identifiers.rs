//! `/o/{org}/settings/organization/identifiers`: the numbers a company is known by, to copy.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::organizations;
use crate::web::extract::AsMember;
use crate::web::paths::organizations as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/identifiers.html")]
struct IdentifiersPage {
    ui: Ui,
    settings: String,
    /// Anchor, label, number; an empty number says why in the hint.
    rows: Vec<Row>,
}

struct Row {
    anchor: &'static str,
    label: String,
    number: String,
    hint: String,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let company = organizations::company_page(&app.db, &by).await?.ok_or(WebError::NotFound)?;
    let vat = company.legal.iter().find(|(field, _)| field == "vat_id").map(|(_, value)| value.clone());
    let partner_id = company.card.partner_id.unwrap_or_default();
    let rows = vec![
        Row {
            anchor: "partner-id",
            label: ui.name("partner_id").to_owned(),
            hint: if partner_id.is_empty() {
                ui.t("organizations-identifiers-later").to_string()
            } else {
                String::new()
            },
            number: partner_id,
        },
        Row {
            anchor: "company-id",
            label: ui.t("organizations-identifiers-company").to_string(),
            number: by.org().to_string(),
            hint: String::new(),
        },
        Row {
            anchor: "vat",
            label: ui.t("field-vat_id").to_string(),
            number: vat.unwrap_or_default(),
            hint: ui.t("organizations-identifiers-vat").to_string(),
        },
    ];
    page(&IdentifiersPage { settings: paths::settings(by.org()), rows, ui })
}
