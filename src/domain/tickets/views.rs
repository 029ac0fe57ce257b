//! What the pages of requests read.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Outcome, Side, State, Topic};
use crate::domain::actor::{Member, Operator, Standing};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{OrgId, TicketId};

/// One request in a company's list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: TicketId,
    /// The number people quote.
    pub reference: String,
    /// In one line.
    pub subject: String,
    /// What it is about.
    pub topic: Topic,
    /// Where it stands.
    pub state: State,
    /// When it moved last.
    pub moved_at: DateTime<Utc>,
}

/// One thing that was written.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// For which side.
    pub side: Side,
    /// By whom.
    pub by: String,
    /// What; empty when it was only closed.
    pub text: String,
    /// Whether it closed the request.
    pub closes: bool,
}

/// A request with everything in it.
#[derive(Debug, Clone)]
pub struct Thread {
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Where it stands in the program.
    pub standing: Standing,
    /// The request.
    pub row: Row,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Who began it.
    pub opened_by: String,
    /// The location it is about.
    pub location: Option<String>,
    /// The number of the company to be merged.
    pub other: Option<String>,
    /// What was decided about that.
    pub outcome: Option<Outcome>,
    /// What was written, the oldest first.
    pub entries: Vec<Entry>,
}

/// The company's requests, the last moved first, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &Db, by: &Member) -> Result<Vec<Row>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select ticket_id, reference, subject, topic, state, moved_at from tickets
         where org_id = $1 order by moved_at desc, ticket_id limit 200",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let row = |id: uuid::Uuid, reference, subject, topic: &str, state: &str, moved_at| Row {
        id: TicketId::from(id),
        reference,
        subject,
        topic: Topic::parse(topic).unwrap_or(Topic::Other),
        state: State::parse(state).unwrap_or(State::Open),
        moved_at,
    };
    Ok(rows.into_iter().map(|r| row(r.ticket_id, r.reference, r.subject, &r.topic, &r.state, r.moved_at)).collect())
}

/// One request of the company.
///
/// # Errors
/// When the database does not answer.
pub async fn thread(db: &Db, by: &Member, id: TicketId) -> Result<Option<Thread>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = read(&mut tx, Some(by.org()), id).await?;
    tx.commit().await?;
    Ok(found)
}

/// The same for the operator, with the name of the company to be merged, if the number is anybody's.
///
/// # Errors
/// When the database does not answer.
pub async fn inbox_thread(db: &Db, by: &Operator, id: TicketId) -> Result<Option<(Thread, Option<String>)>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(found) = read(&mut tx, None, id).await? else { return Ok(None) };
    let other = sqlx::query_scalar!(
        "select o.name from partner_ids p join organizations o on o.org_id = p.org_id where p.partner_id = $1",
        found.other.as_deref(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some((found, other)))
}

/// A request of one company, or of any.
async fn read(tx: &mut PgConnection, org: Option<OrgId>, id: TicketId) -> Result<Option<Thread>, DbError> {
    let row = sqlx::query!(
        r#"select t.org_id, o.name, o.country, o.program_status, t.reference, t.subject, t.topic, t.state, t.moved_at,
                  t.opened_at, t.opened_name, t.other_partner_id, t.outcome, l.name as "location?"
           from tickets t join organizations o on o.org_id = t.org_id
           left join locations l on l.org_id = t.org_id and l.location_id = t.location_id
           where t.ticket_id = $1 and ($2::uuid is null or t.org_id = $2)"#,
        id.uuid(),
        org.map(OrgId::uuid),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let entries = sqlx::query!(
        "select at, side, full_name, text, closes from ticket_messages
         where org_id = $1 and ticket_id = $2 order by at, message_id limit 1000",
        row.org_id,
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let entry = |at, side: &str, by, text, closes| Entry {
        at,
        side: Side::parse(side).unwrap_or(Side::Operator),
        by,
        text,
        closes,
    };
    Ok(Some(Thread {
        org: OrgId::from(row.org_id),
        company: row.name,
        country: row.country,
        standing: Standing::parse(&row.program_status).unwrap_or(Standing::NotRegistered),
        row: Row {
            id,
            reference: row.reference,
            subject: row.subject,
            topic: Topic::parse(&row.topic).unwrap_or(Topic::Other),
            state: State::parse(&row.state).unwrap_or(State::Open),
            moved_at: row.moved_at,
        },
        opened_at: row.opened_at,
        opened_by: row.opened_name,
        location: row.location,
        other: row.other_partner_id,
        outcome: row.outcome.as_deref().and_then(Outcome::parse),
        entries: entries.into_iter().map(|e| entry(e.at, &e.side, e.full_name, e.text, e.closes)).collect(),
    }))
}

/// One request in the operator's inbox.
#[derive(Debug, Clone)]
pub struct InboxRow {
    /// The request.
    pub row: Row,
    /// The company.
    pub company: String,
    /// Its country, ISO alpha-2.
    pub country: String,
}

/// A page of the operator's inbox.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// The requests, who waits longest first.
    pub rows: Vec<InboxRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<TicketId>,
}

/// Requests on a page of the inbox.
const ROWS: usize = 50;

/// The requests that stand at `state`, after the one that ended the page before.
///
/// # Errors
/// When the database does not answer.
pub async fn inbox(db: &Db, by: &Operator, state: State, after: Option<TicketId>) -> Result<Inbox, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query!(
        "select t.ticket_id, t.reference, t.subject, t.topic, t.moved_at, o.name, o.country
         from tickets t join organizations o on o.org_id = t.org_id
         where t.state = $1 and ($2::uuid is null
             or (t.moved_at, t.ticket_id) > (select a.moved_at, a.ticket_id from tickets a where a.ticket_id = $2))
         order by t.moved_at, t.ticket_id limit 51",
        state.code(),
        after.map(TicketId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let row = |id: uuid::Uuid, reference, subject, topic: &str, moved_at| Row {
        id: TicketId::from(id),
        reference,
        subject,
        topic: Topic::parse(topic).unwrap_or(Topic::Other),
        state,
        moved_at,
    };
    let mut rows: Vec<InboxRow> = rows
        .into_iter()
        .map(|r| InboxRow {
            row: row(r.ticket_id, r.reference, r.subject, &r.topic, r.moved_at),
            company: r.name,
            country: r.country,
        })
        .collect();
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = more.then(|| rows.last().map(|last| last.row.id)).flatten();
    Ok(Inbox { rows, next })
}
