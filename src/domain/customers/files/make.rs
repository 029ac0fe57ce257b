//! The worker writes files, a thousand lines a transaction, in the name of who asked and with the rights they have now.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::types::Json;

use super::super::lists::{Filter, piece};
use super::cells::cells;
use crate::domain::actor::{Action, Kind, Role};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{CustomerFileId, CustomerRelationshipId, OrgId, PersonId};
use crate::domain::notice::{self, FileReady, Notice, Reader};
use crate::domain::values::cells::{MARK, lines_of};
use crate::i18n::Language;

/// How long a file can be fetched.
const KEPT: TimeDelta = TimeDelta::days(1);

/// Says a key in a language: the domain has no words of its own.
pub type Word = fn(Language, &str) -> String;

/// A file under way, its row locked.
struct Locked {
    person: PersonId,
    reader: Reader,
    name: String,
    heads: Vec<String>,
    filter: Filter,
    lines: i64,
    parts: i32,
}

/// Writes some lines of every file that waits, the oldest first. Says whether any has more.
///
/// # Errors
/// When the database does not answer; then that batch was not written.
pub async fn make_some(db: &Db, word: Word, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let waiting =
        sqlx::query!("select org_id, file_id from customer_files where state = 'waiting' order by created_at limit 20")
            .fetch_all(&mut *tx)
            .await?;
    tx.commit().await?;
    let mut more = false;
    for row in waiting {
        more |= batch(db, row.org_id.into(), row.file_id.into(), word, now).await?;
    }
    Ok(more)
}

/// One batch of one file; nothing while another worker holds it.
async fn batch(db: &Db, org: OrgId, id: CustomerFileId, word: Word, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin(Scope::company(org)).await?;
    let Some(file) = claim(&mut tx, org, id).await? else { return Ok(true) };
    if !may_still(&mut tx, org, file.person).await? {
        settle(&mut tx, (org, id), ("failed", file.lines, file.parts, None), now).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let (listed, agreements) = piece(&mut tx, org, &file.filter, now).await?;
    let said = |key: &str| word(file.reader.language, key);
    let stands = |row: &_| agreements.get(row).cloned();
    let written: Vec<_> = listed
        .rows
        .iter()
        .map(|row| cells(said, row, stands(&row.customer).filter(|_| row.ended_at.is_none()).as_ref()))
        .collect();
    let mut content = Vec::new();
    if file.parts == 0 {
        content.extend_from_slice(MARK);
        content.extend(lines_of([file.heads.iter().map(String::as_str).collect()]));
    }
    content.extend(lines_of(written.iter().map(|line| line.iter().map(String::as_str).collect())));
    sqlx::query!(
        "insert into customer_file_parts (org_id, file_id, part, content) values ($1, $2, $3, $4)",
        org.uuid(),
        id.uuid(),
        file.parts,
        content,
    )
    .execute(&mut *tx)
    .await?;
    let lines = file.lines + i64::try_from(listed.rows.len()).unwrap_or_default();
    let state = if listed.next.is_some() { "waiting" } else { "ready" };
    let place = listed.next.map(CustomerRelationshipId::uuid);
    settle(&mut tx, (org, id), (state, lines, file.parts + 1, place), now).await?;
    if listed.next.is_none() {
        let news = FileReady { org, file: id, name: file.name, lines, until: now + KEPT };
        notice::queue(&mut tx, Some(org), &file.reader, &Notice::FileReady(news), now).await?;
    }
    tx.commit().await?;
    Ok(listed.next.is_some())
}

async fn claim(tx: &mut Tx, org: OrgId, id: CustomerFileId) -> Result<Option<Locked>, DbError> {
    let row = sqlx::query!(
        r#"select person_id, person_name, person_address, language, name, heads, filter as "filter: Json<Filter>",
                  lines, parts, place
           from customer_files where org_id = $1 and file_id = $2 and state = 'waiting' for update skip locked"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Locked {
        person: row.person_id.into(),
        reader: Reader {
            name: row.person_name,
            address: row.person_address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        },
        name: row.name,
        heads: row.heads,
        filter: Filter { after: row.place.map(Into::into), before: None, ..row.filter.0 },
        lines: row.lines,
        parts: row.parts,
    }))
}

/// Whether who asked still works there and may take lists away.
async fn may_still(tx: &mut Tx, org: OrgId, person: PersonId) -> Result<bool, DbError> {
    let row = sqlx::query!(
        "select m.roles, o.kinds from memberships m join organizations o on o.org_id = m.org_id
         where m.org_id = $1 and m.person_id = $2 and m.state = 'active'",
        org.uuid(),
        person.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some_and(|row| {
        let roles: Vec<Role> = row.roles.iter().filter_map(|role| Role::parse(role)).collect();
        let kinds: Vec<Kind> = row.kinds.iter().filter_map(|kind| Kind::parse(kind)).collect();
        Action::ExportCustomers.may(&roles, &kinds)
    }))
}

async fn settle(
    tx: &mut Tx,
    (org, id): (OrgId, CustomerFileId),
    (state, lines, parts, place): (&str, i64, i32, Option<uuid::Uuid>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update customer_files set state = $3, lines = $4, parts = $5, place = $6,
             ready_at = case when $3 = 'ready' then $7::timestamptz end, gone_at = case when $3 = 'ready' then $8::timestamptz end
         where org_id = $1 and file_id = $2",
        org.uuid(),
        id.uuid(),
        state,
        lines,
        parts,
        place,
        now,
        now + KEPT,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
