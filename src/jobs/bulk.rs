//! Sends files of invitations, a batch at a time, beside the letters and never in their way.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::Desk;
use crate::domain::db::Db;
use crate::domain::relationships::bulk;

/// How long the worker rests when no file is under way.
const REST: Duration = Duration::from_secs(1);
/// How long it waits for whoever holds a file: another worker, or somebody who cancels it.
const TURN: Duration = Duration::from_millis(20);

/// Runs until `stop`; finishes the batch it is at.
pub(super) async fn work(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let more = bulk::send_some(&db, desk.now()).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "a batch of invitations could not be sent; the worker tries again");
            false
        });
        let _ = tokio::time::timeout(if more { TURN } else { REST }, stop.cancelled()).await;
    }
}
