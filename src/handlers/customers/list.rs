//! `/o/{org}/customers`: all customers of a reseller or provider, across its partners.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::asked::{Row, filter, has_customers, links, rows};
use crate::domain::actor::{Action, Kind, Member};
use crate::domain::customers::{self, KeptList};
use crate::domain::relationships as partners;
use crate::web::extract::{AsMember, Query};
use crate::web::listing::{Asked, Links};
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
    /// The partners of the other kind, to filter by.
    partners: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    kept: Vec<KeptList>,
    keep: String,
    rows: Vec<Row>,
    unfinished: bool,
    links: Links,
    export: bool,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    has_customers(&by)?;
    by.require(Action::ViewCustomers)?;
    let (path, file) = (paths::customers(by.org()), paths::export(by.org()));
    let provider = by.company().kinds.contains(&Kind::Provider);
    let partners = if provider { resellers(&app, &by).await? } else { Vec::new() };
    let listed = customers::customers(&app.db, &by, &filter(&asked)).await?;
    page(&ListPage {
        links: links(&ui, &asked, &listed, (&path, &file), &partners),
        countries: countries(&app, &ui, &by).await?,
        kept: customers::kept_lists(&app.db, &by).await?,
        keep: asked.whole().onto(&paths::kept(by.org())),
        export: by.may(Action::ExportCustomers),
        providers: by.company().kinds.contains(&Kind::Reseller).then(|| relationships::providers(by.org())),
        rows: rows(by.org(), listed.rows),
        unfinished: listed.unfinished,
        ui,
        asked,
        path,
        provider,
        partners,
    })
}

pub(super) async fn resellers(app: &App, by: &Member) -> Result<Vec<(String, String)>, WebError> {
    let resellers = customers::resellers(&app.db, by).await?;
    Ok(resellers.into_iter().map(|(org, name)| (org.to_string(), name)).collect())
}

/// The countries customers can be in, by their names.
pub(super) async fn countries(app: &App, ui: &Ui, by: &Member) -> Result<Vec<(String, String)>, WebError> {
    let codes = partners::partner_countries(&app.db, by).await?;
    let mut named: Vec<_> = codes.into_iter().map(|code| (code.clone(), ui.country(&code))).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}
