//! Asks name servers about the mail domains of open cases, beside the letters and never in their way.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::Desk;
use crate::domain::db::Db;
use crate::domain::verification::hints;

/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_secs(15);

/// Runs until `stop`.
pub(super) async fn work(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let asked = hints::ask_some(&db, &desk.dns, desk.now()).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "no domain could be asked about");
            0
        });
        if asked == 0 {
            let _ = tokio::time::timeout(REST, stop.cancelled()).await;
        }
    }
}
