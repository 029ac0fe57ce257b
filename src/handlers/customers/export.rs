//! **Export customers (CSV)**: the rows of the list with exactly its filters, streamed.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::Asked;
use super::detail::acceptance_tag;
use crate::domain::actor::{Action, Kind, Member};
use crate::domain::customers::{self, CustomerAgreement, CustomerRow, Filter, PartnerKind};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsMember, AsReseller, Now, Path, Query};
use crate::web::{App, Ui, WebError};

pub(super) async fn all(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let kinds = &by.company().kinds;
    if !kinds.contains(&Kind::Provider) && !kinds.contains(&Kind::Reseller) {
        return Err(WebError::NotFound);
    }
    by.require(Action::ExportCustomers)?;
    Ok(file(app, &ui, by, Filter { after: None, ..asked.filter() }, now))
}

pub(super) async fn shared(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let first = customers::shared(&app.db, &by, partnership, &Filter::default()).await?;
    let (provider, _) = first.ok_or(WebError::NotFound)?;
    by.require(Action::ExportCustomers)?;
    let filter = Filter { counterpart: Some(provider.id), after: None, ..asked.filter() };
    Ok(file(app, &ui, Member::clone(&by), filter, now))
}

/// The file, which writes itself while it is read.
fn file(app: App, ui: &Ui, by: Member, filter: Filter, now: DateTime<Utc>) -> Response {
    let heads = [
        ui.t("customers-export-id"),
        ui.t("customers-export-company"),
        ui.t("customers-export-domain"),
        ui.t("customers-export-relationship"),
        ui.t("customers-export-agreement").arg("agreement", ui.name("customer_agreement")),
        ui.t("customers-export-version"),
        ui.t("customers-export-since"),
        ui.t("customers-export-wanted"),
    ]
    .map(String::from);
    let name = format!("{}-{}.csv", ui.t("customers-export-file"), now.format("%Y-%m-%d"));
    let (lines, response) = csv::file(&name, &heads);
    tokio::spawn(write(app, by, filter, Words::of(ui), now, lines));
    response
}

/// The words in the last columns.
struct Words {
    provider: String,
    reseller: String,
    ended: String,
    ui: Ui,
}

impl Words {
    fn of(ui: &Ui) -> Self {
        Self {
            provider: ui.t("common-provider").to_string(),
            reseller: ui.t("common-reseller").to_string(),
            ended: ui.t("common-status-ended").to_string(),
            ui: ui.clone(),
        }
    }

    fn relationship(&self, row: &CustomerRow) -> &str {
        match (row.ended_at, PartnerKind::parse(&row.kind)) {
            (Some(_), _) => &self.ended,
            (None, Some(PartnerKind::Provider)) => &self.provider,
            (None, _) => &self.reseller,
        }
    }

    /// Whether it accepted, which version, since when, and which one it has to accept still.
    fn agreement(&self, stands: Option<&CustomerAgreement>) -> [String; 4] {
        let Some(stands) = stands else { return Default::default() };
        let since = stands.since.map(|at| at.format("%Y-%m-%d").to_string());
        let wanted = stands.wanted.as_ref().map(|(number, by)| match by {
            Some(by) => format!("{number} ({})", by.format("%Y-%m-%d")),
            None => number.clone(),
        });
        [
            self.ui.t(acceptance_tag(stands).1).to_string(),
            stands.version.clone().unwrap_or_default(),
            since.unwrap_or_default(),
            wanted.unwrap_or_default(),
        ]
    }
}

async fn write(app: App, by: Member, mut filter: Filter, words: Words, now: DateTime<Utc>, lines: Lines) {
    loop {
        let (listed, agreements) = match customers::export(&app.db, &by, &filter, now).await {
            Ok(found) => found,
            Err(error) => return lines.fail(error.into()).await,
        };
        let ids: Vec<String> = listed.rows.iter().map(|row| row.customer.to_string()).collect();
        let stands: Vec<[String; 4]> = listed
            .rows
            .iter()
            .map(|row| words.agreement(agreements.get(&row.customer).filter(|_| row.ended_at.is_none())))
            .collect();
        let cells = listed.rows.iter().zip(&ids).zip(&stands).map(|((row, id), stands)| {
            let domain = row.domain.as_deref().unwrap_or_default();
            let own = [id.as_str(), row.name.as_str(), domain, words.relationship(row)];
            own.into_iter().chain(stands.iter().map(String::as_str)).collect()
        });
        if !lines.send(cells).await || listed.next.is_none() {
            return;
        }
        filter.after = listed.next;
    }
}
