//! Makes long lists of customers into files, a batch at a time, beside the letters and never in their way.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::Desk;
use crate::domain::customers;
use crate::domain::db::Db;
use crate::i18n::{Language, Words};

/// How long the worker rests when nobody waits for a file.
const REST: Duration = Duration::from_secs(2);
/// How long it lets others have the database between two batches.
const TURN: Duration = Duration::from_millis(5);

/// The words of a file, in the language of who asked.
pub fn say(language: Language, key: &str) -> String {
    Words::new(language).t(key).to_string()
}

/// Runs until `stop`; finishes the batch it is at.
pub(super) async fn work(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let more = customers::make_some(&db, say, desk.now()).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "a list of customers could not be written; the worker tries again");
            false
        });
        let _ = tokio::time::timeout(if more { TURN } else { REST }, stop.cancelled()).await;
    }
}
