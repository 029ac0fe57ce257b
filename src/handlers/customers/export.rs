//! **Export customers (CSV)**: the rows of the list with exactly its filters, streamed; a long list is offered as a file
//! that the worker makes meanwhile (`files.rs`).

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::asked::{filter, has_customers};
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, COLUMNS, CustomerAgreement, CustomerRow, Filter, NewFile};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::i18n::Words;
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsMember, AsReseller, Now, Path, Query};
use crate::web::listing::Asked;
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, see_other};

/// How a long list is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    /// `1`: at once, however long it is.
    whole: String,
}

pub(super) async fn all(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    has_customers(&by)?;
    by.require(Action::ExportCustomers)?;
    answer(app, &ui, by, (asked.whole(), wish), now).await
}

pub(super) async fn shared(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Query(asked): Query<Asked>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let first = customers::shared(&app.db, &by, partnership, &Filter::default()).await?;
    let (provider, _) = first.ok_or(WebError::NotFound)?;
    by.require(Action::ExportCustomers)?;
    let asked = Asked { reseller: provider.id.to_string(), ..asked.whole() };
    answer(app, &ui, Member::clone(&by), (asked, wish), now).await
}

async fn answer(
    app: App,
    ui: &Ui,
    by: Member,
    (asked, wish): (Asked, Wish),
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let new = new_file(ui, filter(&asked), now);
    if wish.whole != "1" && customers::is_long(&app.db, &by, &new.filter).await? {
        return Ok(see_other(&asked.onto(&paths::file_new(by.org()))));
    }
    let (lines, response) = csv::file(&new.name, &new.heads);
    tokio::spawn(write(app, by, new.filter, ui.words, now, lines));
    Ok(response)
}

/// What the file is called, what stands above its columns, and its lines.
pub(super) fn new_file(ui: &Ui, filter: Filter, now: DateTime<Utc>) -> NewFile {
    let heads: [String; COLUMNS] = [
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
    NewFile { filter: Filter { after: None, before: None, ..filter }, name, heads: heads.to_vec() }
}

async fn write(app: App, by: Member, mut filter: Filter, words: Words, now: DateTime<Utc>, lines: Lines) {
    loop {
        let (listed, agreements) = match customers::export(&app.db, &by, &filter, now).await {
            Ok(found) => found,
            Err(error) => return lines.fail(error.into()).await,
        };
        let stands = |row: &CustomerRow| -> Option<&CustomerAgreement> {
            agreements.get(&row.customer).filter(|_| row.ended_at.is_none())
        };
        let cells: Vec<_> =
            listed.rows.iter().map(|row| customers::cells(|key| words.t(key).to_string(), row, stands(row))).collect();
        let sent = lines.send(cells.iter().map(|line| line.iter().map(String::as_str).collect())).await;
        if !sent || listed.next.is_none() {
            return;
        }
        filter.after = listed.next;
    }
}
