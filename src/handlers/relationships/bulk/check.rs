//! `/o/{org}/resellers/invite/bulk/{import}`: what was found in a file, line by line; **Send {n} invitations**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::said::{self, Said};
use super::{Nothing, refused};
use crate::domain::actor::{Act, Action, Provider};
use crate::domain::ids::{ImportId, OrgId};
use crate::domain::relationships::bulk::{self, Import, ImportState, RowState};
use crate::domain::token::Purpose;
use crate::handlers::letter::{self, Letter};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other};

/// How many lines with errors a page shows; the files have all.
pub(super) const SHOWN: i64 = 100;
/// How many lines of the other kinds.
const FEW: i64 = 20;

#[derive(Template)]
#[template(path = "relationships/bulk/check.html")]
struct CheckPage {
    ui: Ui,
    org: OrgId,
    provider: String,
    it: Import,
    figures: Vec<(String, String)>,
    bad: Vec<Said>,
    known: Vec<Said>,
    warned: Vec<Said>,
    /// The letter of the first good line in each language, with the line's number.
    letters: Vec<(i32, Letter)>,
    may_send: bool,
    errors: Errors,
}

pub(in super::super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let it = bulk::import(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    if it.state != ImportState::Checked {
        return Ok(see_other(&paths::job(by.org(), id)));
    }
    let lines = async |state, warned, most| bulk::lines(&app.db, &by, id, (&[state], warned), most).await;
    let bad = said::all(&ui, &lines(RowState::Bad, false, SHOWN).await?, |line| &line.flaws);
    let known = said::all(&ui, &lines(RowState::Known, false, FEW).await?, |line| &line.flaws);
    let warned = said::all(&ui, &lines(RowState::Good, true, FEW).await?, |line| &line.warnings);
    let may_send = by.lets(Act::InviteReseller).is_ok();
    let figures = [
        (it.counts.all(), "relationships-bulk-all"),
        (it.counts.good, "relationships-bulk-good"),
        (it.counts.bad, "relationships-bulk-bad"),
        (it.counts.known, "relationships-bulk-known"),
    ];
    let figures = said::figures(&ui, &figures);
    let letters = letters(&app, &by, id, now).await?;
    page(&CheckPage {
        org: by.org(),
        provider: by.company().name.clone(),
        letters,
        ui,
        it,
        figures,
        bad,
        known,
        warned,
        may_send,
        errors: Errors::none(),
    })
}

/// The letters as they would go out, with the numbers of their lines.
async fn letters(app: &App, by: &Provider, id: ImportId, now: DateTime<Utc>) -> Result<Vec<(i32, Letter)>, WebError> {
    let letters = bulk::letters(&app.db, by, id, now).await?;
    let written =
        |(line, to, notice): &bulk::LineLetter| Some((*line, letter::of(app, Purpose::Invitation, (to, notice), now)?));
    Ok(letters.iter().filter_map(written).collect())
}

pub(in super::super) async fn send(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match bulk::start(&app.db, &by, id, now).await {
        Ok(()) => Ok(see_other(&paths::job(by.org(), id))),
        Err(error) => refused(error).map_or_else(|| Ok(see_other(&paths::job(by.org(), id))), Err),
    }
}
