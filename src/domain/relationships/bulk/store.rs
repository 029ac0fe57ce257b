//! The SQL of files of invitations. Rule: one statement for many rows, never one a row; whoever sends or cancels
//! holds the file's own row, so that batches of one file follow one another.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Defaults, Flaw, ImportState, RowState};
use super::read::Row;
use crate::domain::actor::Provider;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ImportId, InvitationId, OrgId, PersonId};
use crate::domain::relationships::{Invitation, Life};
use crate::i18n::Language;

/// How many rows are written by one statement.
const AT_ONCE: usize = 2_500;

/// A line that waits for its turn.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) line: i32,
    pub(super) company: String,
    pub(super) canonical: String,
    pub(super) typed: String,
    pub(super) language: Language,
    pub(super) life: Life,
    pub(super) note: String,
}

/// What became of a line.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) line: i32,
    pub(super) invitation: Option<InvitationId>,
    pub(super) flaws: Vec<Flaw>,
}

/// A file under way, its row locked: who sends, and what it is called.
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) language: Language,
    pub(super) file: String,
}

pub(super) async fn insert(
    tx: &mut PgConnection,
    by: &Provider,
    (id, name, heads): (ImportId, &str, &[String]),
    defaults: &Defaults,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into bulk_imports (org_id, import_id, file_name, heads, language, life, note, person_id, person_name,
             person_address, person_language, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        by.org().uuid(),
        id.uuid(),
        name,
        heads,
        defaults.language.code(),
        defaults.life.code(),
        defaults.note.as_ref().map_or("", |note| note.as_str()),
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        by.person().language().code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_rows(tx: &mut PgConnection, org: OrgId, id: ImportId, rows: &[Row]) -> Result<(), DbError> {
    for rows in rows.chunks(AT_ONCE) {
        let texts = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).to_owned()).collect::<Vec<String>>();
        let lines: Vec<i32> = rows.iter().map(|row| row.line).collect();
        let flaws: Vec<Value> = rows.iter().map(Row::flaws).collect();
        let warnings: Vec<Value> = rows.iter().map(|row| json!(row.warnings)).collect();
        let cells: Vec<Value> = rows.iter().map(|row| json!(row.cells)).collect();
        sqlx::query!(
            "insert into bulk_rows (org_id, import_id, line, state, company_name, address, typed, language, life, note,
                 flaws, warnings, cells)
             select $1, $2, r.line, r.state, r.company, r.address, r.typed, r.language, r.life, r.note, r.flaws,
                 r.warnings, r.cells
             from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                 $10::text[], $11::jsonb[], $12::jsonb[], $13::jsonb[])
                 as r (line, state, company, address, typed, language, life, note, flaws, warnings, cells)",
            org.uuid(),
            id.uuid(),
            &lines,
            &texts(|row| row.state.code()),
            &texts(|row| &row.company),
            &texts(|row| &row.canonical),
            &texts(|row| &row.typed),
            &texts(|row| row.language.code()),
            &texts(|row| row.life.code()),
            &texts(|row| &row.note),
            &flaws,
            &warnings,
            &cells,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Lets every look-up of this transaction go by an index: a planner that has not seen yet how many lines there are takes
/// a table for a small one, and reads all of it for each of ten thousand lines.
pub(super) async fn by_index(tx: &mut PgConnection) -> Result<(), DbError> {
    sqlx::query!("select set_config('enable_seqscan', 'off', true)").fetch_one(&mut *tx).await?;
    Ok(())
}

/// Files under way, the oldest first, of whatever company.
pub(super) async fn under_way(db: &Db) -> Result<Vec<(OrgId, ImportId)>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query!("select org_id, import_id from bulk_imports where state = 'sending' order by started_at")
        .fetch_all(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| (OrgId::from(row.org_id), ImportId::from(row.import_id))).collect())
}

/// The file, if it is under way and nobody else holds it. The transaction is in its company.
pub(super) async fn claim(tx: &mut PgConnection, org: OrgId, id: ImportId) -> Result<Option<Locked>, DbError> {
    let row = sqlx::query!(
        "select person_id, person_name, person_address, person_language, file_name from bulk_imports
         where org_id = $1 and import_id = $2 and state = 'sending' for update skip locked",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Locked {
        person: PersonId::from(row.person_id),
        name: row.person_name,
        address: row.person_address,
        language: Language::parse(&row.person_language).unwrap_or(Language::English),
        file: row.file_name,
    }))
}

/// The first good line in a language.
pub(super) async fn first_in(
    tx: &mut PgConnection,
    org: OrgId,
    id: ImportId,
    language: Language,
) -> Result<Option<Waiting>, DbError> {
    let row = sqlx::query!(
        "select line, company_name, address, typed, language, life, note from bulk_rows
         where org_id = $1 and import_id = $2 and state = 'good' and language = $3 order by line limit 1",
        org.uuid(),
        id.uuid(),
        language.code(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Waiting {
        line: row.line,
        company: row.company_name,
        canonical: row.address,
        typed: row.typed,
        language,
        life: Life::parse(&row.life).unwrap_or(Life::TwoWeeks),
        note: row.note,
    }))
}

/// The next lines whose turn it is.
pub(super) async fn waiting(
    tx: &mut PgConnection,
    org: OrgId,
    id: ImportId,
    most: i64,
) -> Result<Vec<Waiting>, DbError> {
    let rows = sqlx::query!(
        "select line, company_name, address, typed, language, life, note from bulk_rows
         where org_id = $1 and import_id = $2 and state = 'good' order by line limit $3",
        org.uuid(),
        id.uuid(),
        most,
    )
    .fetch_all(&mut *tx)
    .await?;
    let read = |row: (i32, String, String, String, String, String, String)| Waiting {
        line: row.0,
        company: row.1,
        canonical: row.2,
        typed: row.3,
        language: Language::parse(&row.4).unwrap_or(Language::English),
        life: Life::parse(&row.5).unwrap_or(Life::TwoWeeks),
        note: row.6,
    };
    let rows = rows.into_iter();
    Ok(rows.map(|r| read((r.line, r.company_name, r.address, r.typed, r.language, r.life, r.note))).collect())
}

/// Writes down what became of some lines; one that has its answer keeps it.
pub(super) async fn settle(
    tx: &mut PgConnection,
    org: OrgId,
    id: ImportId,
    outcomes: &[Outcome],
) -> Result<(), DbError> {
    let lines: Vec<i32> = outcomes.iter().map(|it| it.line).collect();
    let invitations: Vec<Option<Uuid>> = outcomes.iter().map(|it| it.invitation.map(InvitationId::uuid)).collect();
    let flaws: Vec<Value> = outcomes.iter().map(|it| json!(it.flaws)).collect();
    // For the same reason as `by_index`: every line against every other would be five million comparisons a batch.
    sqlx::query!("select set_config('enable_nestloop', 'off', true)").fetch_one(&mut *tx).await?;
    sqlx::query!(
        "update bulk_rows r set state = case when o.invitation is null then 'failed' else 'sent' end,
             flaws = o.flaws, invitation_id = o.invitation
         from unnest($3::integer[], $4::uuid[], $5::jsonb[]) as o (line, invitation, flaws)
         where r.org_id = $1 and r.import_id = $2 and r.line = o.line and r.state = 'good'",
        org.uuid(),
        id.uuid(),
        &lines,
        &invitations as &[Option<Uuid>],
        &flaws,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// What became of all lines that still waited: cancelled, or failed for one reason.
pub(super) async fn settle_rest(
    tx: &mut PgConnection,
    org: OrgId,
    id: ImportId,
    state: RowState,
    flaws: &[Flaw],
) -> Result<(), DbError> {
    sqlx::query!(
        "update bulk_rows set state = $3, flaws = $4 where org_id = $1 and import_id = $2 and state = 'good'",
        org.uuid(),
        id.uuid(),
        state.code(),
        json!(flaws),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The file is over.
pub(super) async fn close(
    tx: &mut PgConnection,
    org: OrgId,
    id: ImportId,
    state: ImportState,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update bulk_imports set state = $3, ended_at = $4 where org_id = $1 and import_id = $2",
        org.uuid(),
        id.uuid(),
        state.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Says of open invitations to these addresses that their time ran out, where it did.
pub(super) async fn expire(
    tx: &mut PgConnection,
    org: OrgId,
    addresses: &[String],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update invitations set state = 'expired'
         where org_id = $1 and address = any($2) and side = 'provider' and state = 'sent' and expires_at <= $3",
        org.uuid(),
        addresses,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Writes the provider's rows of new invitations; answers with those that were written. An address to which another
/// one is open meanwhile is left alone.
pub(super) async fn invite(
    tx: &mut PgConnection,
    org: OrgId,
    all: &[Invitation],
    now: DateTime<Utc>,
) -> Result<Vec<InvitationId>, DbError> {
    let Some(first) = all.first() else { return Ok(Vec::new()) };
    let texts = |of: fn(&Invitation) -> &str| all.iter().map(|it| of(it).to_owned()).collect::<Vec<String>>();
    let ids: Vec<Uuid> = all.iter().map(|it| it.id.uuid()).collect();
    let ends: Vec<DateTime<Utc>> = all.iter().map(|it| it.expires_at).collect();
    let written = sqlx::query_scalar!(
        "insert into invitations (org_id, invitation_id, side, provider_id, company_name, address, typed, language,
             note, inviter_id, inviter_name, inviter_address, state, created_at, sent_at, expires_at)
         select $1, n.id, 'provider', $1, n.company, n.address, n.typed, n.language, n.note, $2, $3, $4, 'sent', $5, $5,
             n.ends
         from unnest($6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::timestamptz[])
             as n (id, company, address, typed, language, note, ends)
         on conflict (org_id, address) where side = 'provider' and state = 'sent' do nothing
         returning invitation_id",
        org.uuid(),
        first.inviter.uuid(),
        first.inviter_name,
        first.inviter_address,
        now,
        &ids,
        &texts(|it| &it.company),
        &texts(|it| &it.address),
        &texts(|it| &it.typed),
        &texts(|it| it.language.code()),
        &texts(|it| &it.note),
        &ends,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(written.into_iter().map(InvitationId::from).collect())
}

/// Removes files that were checked a week ago and never sent, and those that were over half a year ago.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_work().await?;
    sqlx::query!(
        "delete from bulk_imports where (state = 'checked' and created_at < $1) or ended_at < $2",
        now - chrono::TimeDelta::days(7),
        now - chrono::TimeDelta::days(180),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}
