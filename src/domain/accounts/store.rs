//! The SQL of accounts. Rows become domain types here and nowhere else.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::people::{self, NewPerson};
use super::register::Registration;
use super::sessions::{OpenSession, Proof};
use super::sign_in::Origin;
use crate::domain::actor::Factor;
use crate::domain::db::DbError;
use crate::domain::ids::{ArrivalId, CodeId, PersonId, SessionId};
use crate::i18n::Language;

pub(super) async fn person_of(tx: &mut PgConnection, address: &str) -> Result<Option<PersonId>, DbError> {
    let id = sqlx::query_scalar!("select app.person_of($1)", address).fetch_one(&mut *tx).await?;
    Ok(id.map(PersonId::from))
}

pub(super) async fn password_of(tx: &mut PgConnection, person: PersonId) -> Result<Option<String>, DbError> {
    sqlx::query_scalar!("select hash from passwords where person_id = $1", person.uuid()).fetch_optional(&mut *tx).await
}

pub(super) async fn keep_password(
    tx: &mut PgConnection,
    person: PersonId,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into passwords (person_id, hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at",
        person.uuid(),
        hash,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The language somebody reads; the same question for nobody.
pub(super) async fn language_of(tx: &mut PgConnection, person: Option<PersonId>) -> Result<Option<Language>, DbError> {
    let language = sqlx::query_scalar!("select language from people where person_id = $1", person.map(PersonId::uuid))
        .fetch_optional(&mut *tx)
        .await?;
    Ok(language.as_deref().and_then(Language::parse))
}

pub(super) async fn is_staff(tx: &mut PgConnection, person: PersonId) -> Result<bool, DbError> {
    let staff = sqlx::query_scalar!(
        r#"select cardinality(staff) > 0 as "staff!" from people where person_id = $1"#,
        person.uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(staff.unwrap_or(false))
}

/// A code's row.
pub(super) struct Code {
    pub(super) purpose: String,
    pub(super) subject: Uuid,
    pub(super) address: String,
    pub(super) tries: i32,
}

pub(super) async fn code(tx: &mut PgConnection, id: CodeId) -> Result<Option<Code>, DbError> {
    sqlx::query_as!(
        Code,
        "select purpose, subject_id as subject, address, tries from mailed_codes where code_id = $1",
        id.uuid()
    )
    .fetch_optional(&mut *tx)
    .await
}

/// The newest code for a matter that can still be typed.
pub(super) async fn open_code(
    tx: &mut PgConnection,
    purpose: &str,
    subject: Uuid,
    most: i32,
    now: DateTime<Utc>,
) -> Result<Option<CodeId>, DbError> {
    let id = sqlx::query_scalar!(
        "select code_id from mailed_codes
         where subject_id = $1 and purpose = $2 and used_at is null and expires_at > $3 and tries < $4
         order by created_at desc limit 1",
        subject,
        purpose,
        now,
        most,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(CodeId::from))
}

pub(super) async fn insert_code(
    tx: &mut PgConnection,
    id: CodeId,
    purpose: &str,
    subject: Uuid,
    address: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into mailed_codes (code_id, purpose, subject_id, address, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        id.uuid(),
        purpose,
        subject,
        address,
        now,
        expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Counts a try, if the code is alive and has one left.
pub(super) async fn try_code(
    tx: &mut PgConnection,
    id: CodeId,
    most: i32,
    now: DateTime<Utc>,
) -> Result<Option<Code>, DbError> {
    sqlx::query_as!(
        Code,
        "update mailed_codes set tries = tries + 1
         where code_id = $1 and used_at is null and tries < $2 and expires_at > $3
         returning purpose, subject_id as subject, address, tries",
        id.uuid(),
        most,
        now,
    )
    .fetch_optional(&mut *tx)
    .await
}

pub(super) async fn mark_code_used(tx: &mut PgConnection, id: CodeId, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!("update mailed_codes set used_at = $2 where code_id = $1", id.uuid(), now).execute(&mut *tx).await?;
    Ok(())
}

/// How many codes an address got since then, and when the last one.
pub(super) async fn codes_sent(
    tx: &mut PgConnection,
    address: &str,
    since: DateTime<Utc>,
) -> Result<(i64, Option<DateTime<Utc>>), DbError> {
    let row = sqlx::query!(
        r#"select count(*) as "sent!", max(created_at) as last from mailed_codes where address = $1 and created_at > $2"#,
        address,
        since,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok((row.sent, row.last))
}

/// A work account that waits: for its digits, or for what becomes of it once its mailbox is proved.
pub(super) struct Waiting {
    pub(super) company_name: String,
    pub(super) country: String,
    pub(super) full_name: String,
    pub(super) address: String,
    pub(super) typed: String,
    pub(super) language: Language,
    pub(super) password_hash: Option<String>,
    pub(super) arrival: Option<ArrivalId>,
}

/// One row of a work account that waits, as the queries here return it.
macro_rules! waiting {
    ($row:expr) => {
        $row.map(|row| Waiting {
            company_name: row.company_name,
            country: row.country,
            full_name: row.full_name,
            address: row.address,
            typed: row.typed,
            language: Language::parse(&row.language).unwrap_or(Language::English),
            password_hash: row.password_hash,
            arrival: row.arrival_id.map(ArrivalId::from),
        })
    };
}

pub(super) async fn insert_registration(
    tx: &mut PgConnection,
    person: PersonId,
    wish: &Registration<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into registrations (person_id, company_name, country, full_name, address, typed, language,
                                    password_hash, arrival_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        person.uuid(),
        wish.company_name,
        wish.country,
        wish.full_name,
        wish.address.canonical(),
        wish.address.as_str(),
        wish.language.code(),
        wish.password_hash,
        wish.arrival.map(ArrivalId::uuid),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The digits were right: notes it, once.
pub(super) async fn prove_registration(
    tx: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, DbError> {
    let row = sqlx::query!(
        "update registrations set proved_at = $2
         where person_id = $1 and proved_at is null and completed_at is null
         returning company_name, country, full_name, address, typed, language, password_hash, arrival_id",
        person.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(waiting!(row))
}

/// What was proved since then and still waits.
pub(super) async fn proved_registration(
    tx: &mut PgConnection,
    person: PersonId,
    since: DateTime<Utc>,
) -> Result<Option<Waiting>, DbError> {
    let row = sqlx::query!(
        "select company_name, country, full_name, address, typed, language, password_hash, arrival_id
         from registrations where person_id = $1 and proved_at > $2 and completed_at is null",
        person.uuid(),
        since,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(waiting!(row))
}

/// Ends the waiting; says whether it was this call that did.
pub(super) async fn complete_registration(
    tx: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "update registrations set completed_at = $2
         where person_id = $1 and proved_at is not null and completed_at is null",
        person.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn insert_person(
    tx: &mut PgConnection,
    person: PersonId,
    waiting: &Waiting,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let new = NewPerson {
        full_name: &waiting.full_name,
        address: &waiting.address,
        typed: &waiting.typed,
        language: waiting.language,
    };
    people::new_person(tx, person, &new, now).await?;
    if let Some(hash) = &waiting.password_hash {
        sqlx::query!(
            "insert into passwords (person_id, hash, changed_at) values ($1, $2, $3)",
            person.uuid(),
            hash,
            now,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// What a new session's row says of itself.
pub(super) struct SessionRow {
    pub(super) id: SessionId,
    pub(super) person: PersonId,
    pub(super) proof: Proof,
    pub(super) idle: i32,
    pub(super) expires_at: DateTime<Utc>,
}

pub(super) async fn insert_session(
    tx: &mut PgConnection,
    row: &SessionRow,
    token_hash: &[u8],
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into sessions (session_id, token_hash, person_id, method, created_at, last_seen_at, proved_at,
                               idle_minutes, expires_at, agent, network, second_factor)
         values ($1, $2, $3, $4, $5, $5, $10, $6, $7, $8, $9, $11)",
        row.id.uuid(),
        token_hash,
        row.person.uuid(),
        row.proof.method.code(),
        now,
        row.idle,
        row.expires_at,
        from.agent,
        from.network,
        row.proof.at,
        row.proof.second.map(Factor::code),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn end_session(tx: &mut PgConnection, session: SessionId, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!("update sessions set ended_at = $2 where session_id = $1 and ended_at is null", session.uuid(), now)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// Ends all of a person's sessions but `kept`.
pub(super) async fn end_sessions(
    tx: &mut PgConnection,
    person: PersonId,
    kept: Option<SessionId>,
    now: DateTime<Utc>,
) -> Result<u64, DbError> {
    let ended = sqlx::query!(
        "update sessions set ended_at = $3 where person_id = $1 and ended_at is null and session_id is distinct from $2",
        person.uuid(),
        kept.map(SessionId::uuid),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(ended.rows_affected())
}

pub(super) async fn open_sessions(
    tx: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<OpenSession>, DbError> {
    sqlx::query_as!(
        OpenSession,
        "select session_id as id, created_at, last_seen_at, network, agent from sessions
         where person_id = $1 and ended_at is null and expires_at > $2
           and last_seen_at + make_interval(mins => idle_minutes) > $2
         order by last_seen_at desc limit 50",
        person.uuid(),
        now,
    )
    .fetch_all(&mut *tx)
    .await
}
