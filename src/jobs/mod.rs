//! Work outside a request: letters above all. Any number of workers may run beside each other.
//! Rule: a job takes its row with SKIP LOCKED and holds it until its work is done and written down, so a
//! worker that dies leaves the row to the next one at once.

mod deliver;
mod purge;

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

pub use deliver::{Desk, deliver_one};

use crate::domain::db::Db;
use crate::domain::verification;

/// How long a worker waits at most before it looks for due work by itself.
const PATIENCE: Duration = Duration::from_secs(5);

/// Runs until `stop`: delivers what is due, then waits to be woken. Finishes the letter it is at.
pub async fn work(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    let mut last_purge = None;
    let mut last_reminders = None;
    while !stop.is_cancelled() {
        let mut listener = match db.listen("filiera_notices").await {
            Ok(listener) => listener,
            Err(error) => {
                tracing::warn!(%error, "the worker cannot reach the database; it tries again");
                let _ = tokio::time::timeout(Duration::from_secs(1), stop.cancelled()).await;
                continue;
            }
        };
        while !stop.is_cancelled() {
            if !drain(&db, &desk, &stop).await {
                break;
            }
            let today = desk.now().date_naive();
            if last_purge != Some(today) {
                match purge::purge(&db, desk.now()).await {
                    Ok(()) => last_purge = Some(today),
                    Err(error) => tracing::warn!(%error, "old rows could not be removed"),
                }
            }
            let hour = desk.now().timestamp() / 3600;
            if last_reminders != Some(hour) {
                match verification::remind(&db, desk.now()).await {
                    Ok(_) => last_reminders = Some(hour),
                    Err(error) => tracing::warn!(%error, "questions that are due soon could not be said again"),
                }
            }
            tokio::select! {
                () = stop.cancelled() => {}
                woken = listener.recv() => if woken.is_err() { break },
                () = tokio::time::sleep(PATIENCE) => {}
            }
        }
    }
}

/// Delivers everything that is due. Says whether the database still answers.
async fn drain(db: &Db, desk: &Desk, stop: &CancellationToken) -> bool {
    while !stop.is_cancelled() {
        match deliver_one(db, desk).await {
            Ok(true) => {}
            Ok(false) => return true,
            Err(error) => {
                tracing::warn!(%error, "the outbox could not be read; the worker tries again");
                let _ = tokio::time::timeout(Duration::from_secs(1), stop.cancelled()).await;
                return false;
            }
        }
    }
    true
}
