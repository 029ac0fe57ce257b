//! `/o/{org}/customers`: all customers of a reseller or a provider.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{Asked, Row, rows};
use crate::domain::actor::{Action, Kind, Member};
use crate::domain::customers;
use crate::web::extract::{AsMember, Query};
use crate::web::paths::customers as paths;
use crate::web::paths::relationships;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/list.html")]
struct ListPage {
    ui: Ui,
    asked: Asked,
    path: String,
    providers: Option<String>,
    provider: bool,
    resellers: Vec<(String, String)>,
    chips: Vec<(String, String)>,
    rows: Vec<Row>,
    first: Option<String>,
    next: Option<String>,
    export: Option<String>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let kinds = &by.company().kinds;
    let provider = kinds.contains(&Kind::Provider);
    if !provider && !kinds.contains(&Kind::Reseller) {
        return Err(WebError::NotFound);
    }
    by.require(Action::ViewCustomers)?;
    let path = paths::customers(by.org());
    let resellers = if provider { resellers(&app, &by).await? } else { Vec::new() };
    let listed = customers::customers(&app.db, &by, &asked.filter()).await?;
    page(&ListPage {
        chips: chips(&asked, &path, &resellers),
        first: (!asked.after.is_empty()).then(|| asked.onto(&path, true, "")),
        next: listed.next.map(|last| asked.onto(&path, true, &last.to_string())),
        export: by.may(Action::ExportCustomers).then(|| asked.onto(&paths::export(by.org()), true, "")),
        providers: kinds.contains(&Kind::Reseller).then(|| relationships::providers(by.org())),
        rows: rows(by.org(), listed.rows),
        ui,
        asked,
        path,
        provider,
        resellers,
    })
}

async fn resellers(app: &App, by: &Member) -> Result<Vec<(String, String)>, WebError> {
    let resellers = customers::resellers(&app.db, by).await?;
    Ok(resellers.into_iter().map(|(org, name)| (org.to_string(), name)).collect())
}

/// The filters in force, each with the address without it.
fn chips(asked: &Asked, path: &str, resellers: &[(String, String)]) -> Vec<(String, String)> {
    let mut chips = Vec::with_capacity(2);
    if !asked.q.is_empty() {
        let without = Asked { q: String::new(), reseller: asked.reseller.clone(), after: String::new() };
        chips.push((asked.q.clone(), without.onto(path, true, "")));
    }
    if let Some((_, name)) = resellers.iter().find(|(org, _)| *org == asked.reseller) {
        chips.push((name.clone(), asked.onto(path, false, "")));
    }
    chips
}
