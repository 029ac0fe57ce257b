//! `/o/{org}/agreements`: which agreements there are for the company, and who signed them.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::name_of;
use crate::domain::actor::Action;
use crate::domain::agreements::{self, AgreementKind, AgreementRow};
use crate::domain::ids::OrgId;
use crate::web::extract::{AsMember, Now};
use crate::web::paths::agreements as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "agreements/list.html")]
struct ListPage {
    ui: Ui,
    rows: Vec<Row>,
    /// Where the text in force can be read before the company is verified.
    preview: Option<(String, String)>,
}

struct Row {
    agreement: String,
    number: String,
    href: String,
    /// What is different, where something is to be signed or will be.
    differences: Option<String>,
    state: &'static str,
    signed: Option<(String, DateTime<Utc>, String)>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewAgreementStatus)?;
    let rows = agreements::list(&app.db, &by, now).await?;
    let rows: Vec<Row> = rows.into_iter().map(|row| Row::of(&ui, by.org(), row)).collect();
    let kind = AgreementKind::of_company(&by.company().kinds).filter(|_| rows.is_empty());
    let preview = match kind {
        Some(kind) => agreements::current(&app.db, kind, ui.language, now)
            .await?
            .map(|text| (name_of(&ui, kind), paths::agreement(by.org(), text.version))),
        None => None,
    };
    page(&ListPage { ui, rows, preview })
}

impl Row {
    fn of(ui: &Ui, org: OrgId, row: AgreementRow) -> Self {
        Self {
            agreement: name_of(ui, row.kind),
            number: row.number,
            differences: matches!(row.state, agreements::State::ToSign | agreements::State::Coming)
                .then(|| paths::differences(org, row.version)),
            href: paths::agreement(org, row.version),
            state: row.state.code(),
            signed: row.signed.map(|s| (s.by, s.at, paths::receipt(org, s.signature))),
        }
    }

    fn kind(&self) -> &'static str {
        match self.state {
            "signed" => "ok",
            "to_sign" => "warn",
            "coming" => "info",
            _ => "",
        }
    }

    fn state_key(&self) -> String {
        format!("common-status-{}", self.state)
    }
}
