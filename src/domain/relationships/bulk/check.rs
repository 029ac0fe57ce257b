//! A file is handed in: every line is judged, and the judgment kept; nothing is sent.
//! Rule: handing in is no promise; whoever presses Send has the lines asked about once more (`batch.rs`).

use chrono::{DateTime, Utc};

use super::file::{self, FileFault};
use super::known::Known;
use super::model::{Column, Defaults, Flaw, RowState};
use super::read::{Row, read};
use super::store;
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::ImportId;
use crate::domain::values::{Fault, harmless};

/// A file as it was handed in.
#[derive(Debug)]
pub struct Handed {
    /// What its sender calls it; may hold anything.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
    /// What holds for lines that do not say otherwise.
    pub defaults: Defaults,
}

/// Why a file was not checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// No table of invitations.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Checks a file, line by line.
///
/// # Errors
/// See [`CheckError`].
pub async fn check(db: &Db, by: &Provider, handed: Handed, now: DateTime<Utc>) -> Result<ImportId, CheckError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let Handed { name, bytes, defaults } = handed;
    let chosen = defaults.clone();
    let judged = tokio::task::spawn_blocking(move || file::split(&bytes).map(|sheet| read(sheet, &chosen)));
    let (heads, mut rows) = judged.await.map_err(|_| FileFault::Kind)??;
    let mut tx = db.begin(by.scope()).await?;
    store::by_index(&mut tx).await?;
    let good = || rows.iter().filter(|row| row.state == RowState::Good);
    let addresses: Vec<String> = good().map(|row| row.canonical.clone()).collect();
    let mut domains: Vec<String> = good().filter_map(|row| row.domain.clone()).collect();
    domains.sort_unstable();
    domains.dedup();
    let mut known = Known::about(&mut tx, by.org(), &addresses, &domains, now).await?;
    known.ask_neighbors(&mut tx, now).await?;
    rows.iter_mut().for_each(|row| compare(row, &known));
    let id = ImportId::new(now);
    let name: String = name.chars().filter(|c| harmless(*c)).take(120).collect();
    store::insert(&mut tx, by, (id, &name, &heads), &defaults, now).await?;
    store::insert_rows(&mut tx, by.org(), id, &rows).await?;
    tx.commit().await?;
    Ok(id)
}

fn compare(row: &mut Row, known: &Known) {
    if row.state != RowState::Good {
        return;
    }
    if let Some((state, flaw)) = known.against(&row.canonical, row.domain.as_deref(), &row.typed) {
        row.refuse(state, flaw);
        row.warnings.clear();
    } else if known.neighbor(row.domain.as_deref()) {
        row.warnings = vec![Flaw::of(Column::Address, &Fault::of("same_company"), &row.typed)];
    }
}
