//! The SQL that the verbs of requests share.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Side, State, after};
use crate::domain::actor::{Member, Person};
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, TicketId, TicketMessageId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::program::{Name, Program};
use crate::i18n::Language;

/// A request, held until the transaction ends.
pub(super) struct Held {
    pub(super) org: OrgId,
    pub(super) id: TicketId,
    pub(super) reference: String,
    pub(super) subject: String,
    pub(super) merge: bool,
    pub(super) company: String,
}

/// Holds a request of one company, or of any for the operator.
pub(super) async fn hold(tx: &mut PgConnection, org: Option<OrgId>, id: TicketId) -> Result<Option<Held>, DbError> {
    let row = sqlx::query!(
        "select t.org_id, t.reference, t.subject, t.topic, o.name
         from tickets t join organizations o on o.org_id = t.org_id
         where t.ticket_id = $1 and ($2::uuid is null or t.org_id = $2) for update of t",
        id.uuid(),
        org.map(OrgId::uuid),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Held {
        org: OrgId::from(row.org_id),
        id,
        reference: row.reference,
        subject: row.subject,
        merge: row.topic == "merge",
        company: row.name,
    }))
}

/// What somebody writes, or that they close.
pub(super) struct Written<'a> {
    pub(super) side: Side,
    pub(super) by: &'a Person,
    pub(super) text: &'a str,
    pub(super) closes: bool,
}

/// Adds what was written and turns the request to the other side.
pub(super) async fn say(
    tx: &mut PgConnection,
    (org, id): (OrgId, TicketId),
    written: &Written<'_>,
    now: DateTime<Utc>,
) -> Result<State, DbError> {
    let message = TicketMessageId::new(now);
    sqlx::query!(
        "insert into ticket_messages (org_id, message_id, ticket_id, at, side, closes, person_id, full_name, text)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        org.uuid(),
        message.uuid(),
        id.uuid(),
        now,
        written.side.code(),
        written.closes,
        written.by.id().uuid(),
        written.by.name(),
        written.text,
    )
    .execute(&mut *tx)
    .await?;
    let state = after(written.side, written.closes);
    sqlx::query!(
        "update tickets set state = $3, moved_at = $4 where org_id = $1 and ticket_id = $2",
        org.uuid(),
        id.uuid(),
        state.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(state)
}

/// Tells the operator, at the address where it is asked for help.
pub(super) async fn tell_operator(
    tx: &mut PgConnection,
    program: &Program,
    by: &Member,
    (held, text): (&Held, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let address = program.name(Name::HelpAddress, Language::English).to_owned();
    if address.is_empty() {
        return Ok(());
    }
    let told = Notice::TicketWritten {
        ticket: held.id,
        reference: held.reference.clone(),
        company: held.company.clone(),
        subject: held.subject.clone(),
        text: text.to_owned(),
        by: by.person().name().to_owned(),
    };
    let reader = Reader { name: String::new(), address, language: Language::English };
    notice::queue(tx, Some(held.org), &reader, &told, now).await?;
    Ok(())
}

/// Who of the company reads an answer: everybody who wrote and still works there, or else its global admins.
pub(super) async fn readers(tx: &mut PgConnection, held: &Held) -> Result<Vec<Reader>, DbError> {
    let rows = sqlx::query!(
        r#"select m.full_name, coalesce(m.letters_to, m.address) as "address!", m.language from memberships m
           where m.org_id = $1 and m.state = 'active' and m.person_id in (
               select w.person_id from ticket_messages w
               where w.org_id = $1 and w.ticket_id = $2 and w.side = 'company')
           order by m.created_at"#,
        held.org.uuid(),
        held.id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    if rows.is_empty() {
        return crate::domain::organizations::readers(tx, held.org).await;
    }
    Ok(rows
        .into_iter()
        .map(|row| Reader {
            name: row.full_name,
            address: row.address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}
