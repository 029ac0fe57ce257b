//! Work outside a request: letters above all. Any number of workers may run beside each other.
//! Rule: a job takes its row with SKIP LOCKED and holds it until its work is done and written down, so a
//! worker that dies leaves the row to the next one at once.

mod agreements;
mod bulk;
mod delegations;
mod deliver;
mod domains;
mod enrollment;
mod files;
mod purge;
mod relationships;
mod returns;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio_util::sync::CancellationToken;

pub use agreements::keep_agreements;
pub use delegations::keep_delegations;
pub use deliver::{Desk, deliver_one};
pub use enrollment::keep_enrollments;
pub use files::say;
pub use relationships::{keep_relationships, look_over_relationships};
pub use returns::read_returns;

use crate::domain::db::{Db, DbError};
use crate::domain::{customers, directory, relationships as partners, verification};

/// How long a worker waits at most before it looks for due work by itself.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often is looked for what is due by the calendar.
const ROUND: TimeDelta = TimeDelta::minutes(1);

/// Runs until `stop`: letters, and beside them what name servers are asked, files of invitations and of customers.
pub async fn work(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    let domains = domains::work(db.clone(), Arc::clone(&desk), stop.clone());
    let invitations = bulk::work(db.clone(), Arc::clone(&desk), stop.clone());
    let files = files::work(db.clone(), Arc::clone(&desk), stop.clone());
    tokio::join!(letters(db, desk, stop), domains, invitations, files);
}

/// Delivers what is due, then waits to be woken. Finishes the letter it is at.
async fn letters(db: Db, desk: Arc<Desk>, stop: CancellationToken) {
    let (mut last_day, mut last_round) = (None, None);
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
            let now = desk.now();
            if last_round.is_none_or(|last| now >= last + ROUND) && round(&db, &desk, now).await {
                last_round = Some(now);
            }
            if last_day != Some(now.date_naive()) && daily(&db, now).await {
                last_day = Some(now.date_naive());
            }
            tokio::select! {
                () = stop.cancelled() => {}
                woken = listener.recv() => if woken.is_err() { break },
                () = tokio::time::sleep(PATIENCE) => {}
            }
        }
    }
}

/// What is due by the calendar. One that fails does not keep the others from their turn; says whether all went well.
async fn round(db: &Db, desk: &Desk, now: DateTime<Utc>) -> bool {
    well(&[
        ("delegated access", keep_delegations(db, now).await),
        ("enrollments", keep_enrollments(db, now).await),
        ("late cases", verification::tell_late(db, now).await.map(|_| ())),
        ("answers that are due", verification::remind_of_answers(db, now).await.map(|_| ())),
        ("agreements", keep_agreements(db, now).await),
        ("relationships", keep_relationships(db, now).await),
        ("returned mail", read_returns(db, desk, now).await.map(|_| ())),
        ("reminders of invitations", partners::remind(db, now).await.map(|_| ())),
        ("reminders of requests", customers::remind(db, now).await.map(|_| ())),
        ("invitations that ran out", partners::expire(db, now).await.map(|_| ())),
    ])
}

/// What is done once a day.
async fn daily(db: &Db, now: DateTime<Utc>) -> bool {
    well(&[
        ("old rows", purge::purge(db, now).await),
        ("old entries", directory::remind(db, now).await.map(|_| ())),
        ("relationships, all of them", look_over_relationships(db, now).await),
    ])
}

fn well<const N: usize>(rounds: &[(&str, Result<(), DbError>); N]) -> bool {
    for (what, outcome) in rounds {
        if let Err(error) = outcome {
            tracing::warn!(%error, what, "could not be looked after");
        }
    }
    rounds.iter().all(|(_, outcome)| outcome.is_ok())
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
