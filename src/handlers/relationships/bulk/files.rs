//! Files of a file: an example to begin with, the lines with errors and their reasons, what came of every line.
//! Rule: the lines with errors leave as they came, under the same heads, so that they can be mended and handed in
//! again; our reasons stand in a column of their own, which is left out when the file comes back.

use axum::extract::State;
use axum::response::Response;

use super::said;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{ImportId, OrgId};
use crate::domain::relationships::bulk::{self, Column, Import, Line, ROWS, RowState};
use crate::web::csv::Sheet;
use crate::web::extract::{AsProvider, Path};
use crate::web::{App, Ui, WebError};

/// The columns of the example, in their order.
const COLUMNS: [Column; 5] = [Column::Company, Column::Address, Column::Language, Column::Note, Column::Life];

pub(in super::super) async fn template(AsProvider(by): AsProvider, ui: Ui) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let mut sheet = Sheet::of(COLUMNS.map(|column| said::column(&ui, column)));
    sheet.row(["Nuvola Azzurra S.r.l.", "anna.bianchi@nuvola-azzurra.example", "it", "", "14"]);
    sheet.row(["Northwind Cloud Ltd", "sam.hill@northwind.example", "en", "", "30"]);
    Ok(sheet.answer("invitations-template.csv"))
}

async fn lines_of(
    app: &App,
    by: &Provider,
    id: ImportId,
    states: &[RowState],
) -> Result<(Import, Vec<Line>), WebError> {
    by.require(Action::InviteReseller)?;
    let it = bulk::import(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    let most = i64::try_from(ROWS).unwrap_or(i64::MAX);
    let lines = bulk::lines(&app.db, by, id, (states, false), most).await?;
    Ok((it, lines))
}

pub(in super::super) async fn problems(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let (it, lines) = lines_of(&app, &by, id, &[RowState::Bad, RowState::Failed]).await?;
    let width = it.heads.len();
    let heads = it.heads.iter().cloned();
    let mut sheet = Sheet::of(heads.chain([ui.t("relationships-bulk-reason").to_string()]));
    for line in lines {
        let reason = said::in_one(&ui, &line);
        let mut cells = line.cells;
        cells.resize(width.max(cells.len()), String::new());
        let rest = cells.split_off(width);
        let cells = cells.iter().map(|cell| bare(cell).to_owned());
        sheet.row(cells.chain([reason]).chain(rest));
    }
    Ok(sheet.answer("invitations-to-correct.csv"))
}

/// Without an apostrophe that one of our own files put there: the writer puts it there again.
fn bare(cell: &str) -> &str {
    let formula = |rest: &&str| rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    cell.strip_prefix('\'').filter(formula).unwrap_or(cell)
}

pub(in super::super) async fn report(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let (_, lines) = lines_of(&app, &by, id, RowState::ALL).await?;
    let heads = [
        ui.t("relationships-bulk-line").to_string(),
        said::column(&ui, Column::Company),
        said::column(&ui, Column::Address),
        ui.t("relationships-bulk-result").to_string(),
        ui.t("relationships-bulk-reason").to_string(),
    ];
    let mut sheet = Sheet::of(heads);
    for line in lines {
        let result = ui.word("relationships-bulk-state-", line.state.code()).to_string();
        let reason = said::in_one(&ui, &line);
        sheet.row([line.number.to_string(), line.company, line.typed, result, reason]);
    }
    Ok(sheet.answer("invitations-report.csv"))
}
