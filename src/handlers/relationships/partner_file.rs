//! **Indirect resellers** and **Indirect providers** as a file: the lines of the list with exactly its filters and
//! its order, streamed.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::asked::filter;
use super::resellers::{Tagged, signing};
use crate::domain::actor::{Kind, Member};
use crate::domain::relationships::{self, Filter, MANY, PartnershipRow};
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsProvider, AsReseller, Now, Query};
use crate::web::listing::Asked;
use crate::web::{App, Ui, WebError};

pub(super) async fn resellers(
    AsProvider(by): AsProvider,
    ui: Ui,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    Ok(file(app, ui, Member::clone(&by), Kind::Provider, filter(&asked.whole()), now))
}

pub(super) async fn providers(
    AsReseller(by): AsReseller,
    ui: Ui,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    Ok(file(app, ui, Member::clone(&by), Kind::Reseller, filter(&asked.whole()), now))
}

/// The file, which writes itself while it is read.
fn file(app: App, ui: Ui, by: Member, side: Kind, filter: Filter, now: DateTime<Utc>) -> Response {
    let heads = [
        ui.t("common-company"),
        ui.t("common-number-location").arg("partner_id", ui.name("partner_id")),
        ui.t("common-country"),
        ui.t("common-status"),
        ui.t("relationships-program").arg("program", ui.name("program")),
        ui.t("common-since"),
        ui.t("relationships-shared"),
        ui.t("relationships-access"),
        ui.t("common-status-ended"),
    ]
    .map(String::from);
    let what = if side == Kind::Provider { "relationships-file-resellers" } else { "relationships-file-providers" };
    let name = format!("{}-{}.csv", ui.t(what), now.format("%Y-%m-%d"));
    let (lines, response) = csv::file(&name, &heads);
    tokio::spawn(write(app, ui, by, side, filter, now, lines));
    response
}

async fn write(app: App, ui: Ui, by: Member, side: Kind, mut filter: Filter, now: DateTime<Utc>, lines: Lines) {
    loop {
        let listed = match relationships::export(&app.db, &by, side, &filter, now).await {
            Ok(listed) => listed,
            Err(error) => return lines.fail(error.into()).await,
        };
        let cells: Vec<[String; 9]> = listed.rows.iter().map(|row| cells(&ui, row)).collect();
        let lines_of = cells.iter().map(|line| line.iter().map(String::as_str).collect());
        if !lines.send(lines_of).await || listed.next.is_none() {
            return;
        }
        filter.after = listed.next;
    }
}

fn cells(ui: &Ui, row: &PartnershipRow) -> [String; 9] {
    let day = |at: &DateTime<Utc>| at.format("%Y-%m-%d").to_string();
    let many = if row.customers < MANY { row.customers.to_string() } else { format!("{MANY}+") };
    [
        row.name.clone(),
        row.location_partner_id.clone().or_else(|| row.partner_id.clone()).unwrap_or_default(),
        row.country.clone(),
        Tagged::of(row).words(ui),
        ui.t(signing(row).1).to_string(),
        day(&row.since),
        many,
        ui.t(if row.admin_access { "common-yes" } else { "common-no" }).to_string(),
        row.ended_at.as_ref().map(day).unwrap_or_default(),
    ]
}
