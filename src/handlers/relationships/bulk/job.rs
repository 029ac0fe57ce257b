//! `/o/{org}/jobs/{import}`: how far a file of invitations is; **Cancel the rest**.
//! Rule: while it is under way the page comes again by itself every few seconds, unless its reader switched that off
//! (WCAG 2.2.1); nothing on it needs a script.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::check::SHOWN;
use super::said::{self, Said};
use super::{Nothing, refused};
use crate::domain::actor::Action;
use crate::domain::ids::{ImportId, OrgId};
use crate::domain::relationships::bulk::{self, Counts, Import, ImportState, RowState};
use crate::web::extract::{AsProvider, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/bulk/job.html")]
struct JobPage {
    ui: Ui,
    org: OrgId,
    it: Import,
    /// Whether the worker has lines left.
    running: bool,
    /// Whether the page comes again by itself.
    again: bool,
    /// How far it is, in words.
    progress: String,
    figures: Vec<(String, String)>,
    failed: Vec<Said>,
    /// The first lines that were cancelled.
    cancelled: String,
}

impl JobPage {
    fn heading(&self) -> String {
        let key = match self.it.state {
            ImportState::Done => "relationships-bulk-job-done",
            ImportState::Cancelled => "relationships-bulk-job-cancelled",
            ImportState::Sending | ImportState::Checked => "relationships-bulk-job-running",
        };
        self.ui.t(key).to_string()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Wish {
    auto: String,
}

pub(in super::super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    ui: Ui,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let it = bulk::import(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    if it.state == ImportState::Checked {
        return Ok(see_other(&paths::bulk_check(by.org(), id)));
    }
    let lines = async |states: &[RowState]| bulk::lines(&app.db, &by, id, (states, false), SHOWN).await;
    let failed = said::all(&ui, &lines(&[RowState::Failed, RowState::Bad]).await?, |line| &line.flaws);
    let cancelled = lines(&[RowState::Cancelled]).await?;
    let cancelled = cancelled.iter().map(|line| ui.number(line.number)).collect::<Vec<_>>().join(", ");
    let running = it.state == ImportState::Sending;
    let again = running && wish.auto != "0";
    let (progress, figures) = (progress(&ui, &it.counts), figures(&ui, &it.counts, running));
    page(&JobPage { ui, org: by.org(), it, running, again, progress, figures, failed, cancelled })
}

fn progress(ui: &Ui, counts: &Counts) -> String {
    ui.t("relationships-bulk-progress")
        .arg("settled", ui.number(counts.settled()))
        .arg("all", ui.number(counts.of_sending()))
        .arg("sent", ui.number(counts.sent))
        .arg("failed", ui.number(counts.failed))
        .to_string()
}

fn figures(ui: &Ui, counts: &Counts, running: bool) -> Vec<(String, String)> {
    let mut counted = vec![(counts.sent, "relationships-bulk-state-sent")];
    if running {
        counted.push((counts.good, "relationships-bulk-waiting"));
    }
    counted.push((counts.failed, "relationships-bulk-state-failed"));
    if counts.cancelled > 0 {
        counted.push((counts.cancelled, "relationships-bulk-state-cancelled"));
    }
    counted.extend([(counts.bad, "relationships-bulk-bad"), (counts.known, "relationships-bulk-known")]);
    said::figures(ui, &counted)
}

pub(in super::super) async fn cancel(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ImportId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let here = paths::job(by.org(), id);
    match bulk::cancel(&app.db, &by, id, now).await {
        Ok(()) => Ok(see_other_saying(&app, &here, &Flash::new("relationships-bulk-cancelled"))),
        Err(error) => refused(error).map_or_else(|| Ok(see_other(&here)), Err),
    }
}
