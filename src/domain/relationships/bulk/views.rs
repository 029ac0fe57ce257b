//! What the pages show of a file: counts, lines of a kind, what came of each.
//! Rule: counted from the lines themselves, so that a page and a file for download never say different things.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::model::{Flaw, ImportState, RowState};
use crate::domain::actor::Provider;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ImportId, InvitationId, OrgId};
use crate::domain::relationships::Life;
use crate::i18n::Language;

/// How many files the list shows.
const LISTED: i64 = 10;

/// How many lines stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Wait to be sent.
    pub good: i64,
    /// Have an error.
    pub bad: i64,
    /// Were invited before, or are partners.
    pub known: i64,
    /// Were invited.
    pub sent: i64,
    /// Could not be invited any more.
    pub failed: i64,
    /// Were cancelled.
    pub cancelled: i64,
    /// Are worth a look before they are sent.
    pub warned: i64,
}

impl Counts {
    /// All lines.
    #[must_use]
    pub const fn all(&self) -> i64 {
        self.good + self.bad + self.known + self.sent + self.failed + self.cancelled
    }

    /// The lines that are sent or were to be sent.
    #[must_use]
    pub const fn of_sending(&self) -> i64 {
        self.good + self.sent + self.failed + self.cancelled
    }

    /// Those of them that have their answer.
    #[must_use]
    pub const fn settled(&self) -> i64 {
        self.sent + self.failed + self.cancelled
    }
}

/// A file.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Where it stands.
    pub state: ImportState,
    /// What it was called.
    pub file: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Who handed it in, or sends it.
    pub by: String,
    /// The language of lines that name none.
    pub language: Language,
    /// Their lifetime.
    pub life: Life,
    /// Their note.
    pub note: String,
    /// Handed in.
    pub created_at: DateTime<Utc>,
    /// Send was pressed.
    pub started_at: Option<DateTime<Utc>>,
    /// Every line has its answer.
    pub ended_at: Option<DateTime<Utc>>,
    /// How many lines stand where.
    pub counts: Counts,
}

/// A line of a file.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number, as an editor counts.
    pub number: i32,
    /// Where it stands.
    pub state: RowState,
    /// The company, where it could be read.
    pub company: String,
    /// The address as typed, where it could be read.
    pub typed: String,
    /// What is wrong.
    pub flaws: Vec<Flaw>,
    /// What is worth a look.
    pub warnings: Vec<Flaw>,
    /// The cells as they were handed in.
    pub cells: Vec<String>,
    /// What came of it.
    pub invitation: Option<InvitationId>,
}

pub(super) async fn counts(tx: &mut PgConnection, org: OrgId, id: ImportId) -> Result<Counts, DbError> {
    let rows = sqlx::query!(
        r#"select state, count(*) as "count!", count(*) filter (where warnings <> '[]') as "warned!" from bulk_rows
           where org_id = $1 and import_id = $2 group by state"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut counts = Counts::default();
    for row in rows {
        match RowState::parse(&row.state) {
            Some(RowState::Good) => (counts.good, counts.warned) = (row.count, row.warned),
            Some(RowState::Bad) => counts.bad = row.count,
            Some(RowState::Known) => counts.known = row.count,
            Some(RowState::Sent) => counts.sent = row.count,
            Some(RowState::Failed) => counts.failed = row.count,
            Some(RowState::Cancelled) => counts.cancelled = row.count,
            None => {}
        }
    }
    Ok(counts)
}

/// One file of the provider's.
///
/// # Errors
/// When the database does not answer.
pub async fn import(db: &Db, by: &Provider, id: ImportId) -> Result<Option<Import>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select state, file_name, heads, person_name, language, life, note, created_at, started_at, ended_at
         from bulk_imports where org_id = $1 and import_id = $2",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let counts = counts(&mut tx, by.org(), id).await?;
    tx.commit().await?;
    Ok(Some(Import {
        id,
        state: ImportState::parse(&row.state).unwrap_or(ImportState::Cancelled),
        file: row.file_name,
        heads: row.heads,
        by: row.person_name,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        life: Life::parse(&row.life).unwrap_or(Life::TwoWeeks),
        note: row.note,
        created_at: row.created_at,
        started_at: row.started_at,
        ended_at: row.ended_at,
        counts,
    }))
}

/// The newest files of the provider: id, what each was called, where it stands, since when.
///
/// # Errors
/// When the database does not answer.
pub async fn imports(db: &Db, by: &Provider) -> Result<Vec<(ImportId, String, ImportState, DateTime<Utc>)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select import_id, file_name, state, coalesce(ended_at, started_at, created_at) as "since!" from bulk_imports
           where org_id = $1 order by created_at desc limit $2"#,
        by.org().uuid(),
        LISTED,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|row| Some((row.import_id.into(), row.file_name, ImportState::parse(&row.state)?, row.since)))
        .collect())
}

/// Lines of a file in one of these states, in their order; `warned` leaves out those that need no look.
///
/// # Errors
/// When the database does not answer.
pub async fn lines(
    db: &Db,
    by: &Provider,
    id: ImportId,
    (states, warned): (&[RowState], bool),
    most: i64,
) -> Result<Vec<Line>, DbError> {
    let states: Vec<String> = states.iter().map(|state| state.code().to_owned()).collect();
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select line, state, company_name, typed, flaws, warnings, cells, invitation_id from bulk_rows
         where org_id = $1 and import_id = $2 and state = any($3) and (not $4 or warnings <> '[]')
         order by line limit $5",
        by.org().uuid(),
        id.uuid(),
        &states,
        warned,
        most,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let flaws = |value: Value| serde_json::from_value::<Vec<Flaw>>(value).unwrap_or_default();
    let line = rows.into_iter().map(|row| Line {
        number: row.line,
        state: RowState::parse(&row.state).unwrap_or(RowState::Failed),
        company: row.company_name,
        typed: row.typed,
        flaws: flaws(row.flaws),
        warnings: flaws(row.warnings),
        cells: serde_json::from_value(row.cells).unwrap_or_default(),
        invitation: row.invitation_id.map(Into::into),
    });
    Ok(line.collect())
}
