//! **Export customers (CSV)**: the rows of the list with exactly its filters, streamed.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::Asked;
use crate::domain::actor::{Action, Kind, Member};
use crate::domain::customers::{self, CustomerRow, Filter, PartnerKind};
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
    ]
    .map(String::from);
    let name = format!("{}-{}.csv", ui.t("customers-export-file"), now.format("%Y-%m-%d"));
    let (lines, response) = csv::file(&name, &heads);
    tokio::spawn(write(app, by, filter, Words::of(ui), lines));
    response
}

/// The words in the last column.
struct Words {
    provider: String,
    reseller: String,
    ended: String,
}

impl Words {
    fn of(ui: &Ui) -> Self {
        Self {
            provider: ui.t("common-provider").to_string(),
            reseller: ui.t("common-reseller").to_string(),
            ended: ui.t("common-status-ended").to_string(),
        }
    }

    fn relationship(&self, row: &CustomerRow) -> &str {
        match (row.ended_at, PartnerKind::parse(&row.kind)) {
            (Some(_), _) => &self.ended,
            (None, Some(PartnerKind::Provider)) => &self.provider,
            (None, _) => &self.reseller,
        }
    }
}

async fn write(app: App, by: Member, mut filter: Filter, words: Words, lines: Lines) {
    loop {
        let listed = match customers::export(&app.db, &by, &filter).await {
            Ok(listed) => listed,
            Err(error) => return lines.fail(error.into()).await,
        };
        let ids: Vec<String> = listed.rows.iter().map(|row| row.customer.to_string()).collect();
        let cells = listed.rows.iter().zip(&ids).map(|(row, id)| {
            vec![id.as_str(), row.name.as_str(), row.domain.as_deref().unwrap_or_default(), words.relationship(row)]
        });
        if !lines.send(cells).await || listed.next.is_none() {
            return;
        }
        filter.after = listed.next;
    }
}
