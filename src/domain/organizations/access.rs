//! Access to a company for somebody who has no place in it: asked for, granted or declined.
//! Rule: only a global admin decides, once; a granted request is a place without roles (User management gives them).

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::found::{NewMember, join};
use super::store;
use crate::domain::actor::{GlobalAdmin, Member, Person};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{OrgId, PersonId, RequestId};
use crate::domain::notice::{self, Notice, Reader};
use crate::i18n::Language;

/// Who asks.
pub(in crate::domain) struct Asker<'a> {
    pub(in crate::domain) person: PersonId,
    pub(in crate::domain) full_name: &'a str,
    pub(in crate::domain) address: &'a str,
    pub(in crate::domain) language: Language,
}

/// A request for access.
#[derive(Debug, Clone)]
pub struct AccessRequest {
    /// Its id.
    pub id: RequestId,
    /// Who asks.
    pub full_name: String,
    /// Their proved address.
    pub address: String,
    /// Since when.
    pub asked_at: DateTime<Utc>,
    /// When it was decided, and whether for them.
    pub decided: Option<(DateTime<Utc>, bool)>,
}

/// One's own request, as the account picker shows it.
#[derive(Debug, Clone)]
pub struct OwnRequest {
    /// The company asked; empty when the asker was not told which one it is.
    pub company: String,
    /// When.
    pub asked_at: DateTime<Utc>,
}

/// Why a request was not decided.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// There is none of this id in the company.
    #[error("no such request")]
    NotFound,
    /// Somebody decided it before.
    #[error("decided already")]
    Decided,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Asks for access; the transaction must be in the company. Its global admins are told.
pub(in crate::domain) async fn request_access(
    tx: &mut PgConnection,
    org: OrgId,
    asker: &Asker<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    ask(tx, org, asker, true, now).await
}

/// The same for somebody who was not told which company it is, and is not told it in their own list.
pub(in crate::domain) async fn request_access_unnamed(
    tx: &mut PgConnection,
    org: OrgId,
    asker: &Asker<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    ask(tx, org, asker, false, now).await
}

async fn ask(
    tx: &mut PgConnection,
    org: OrgId,
    asker: &Asker<'_>,
    named: bool,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let request = RequestId::new(now);
    let company = store::card(tx, org).await?.map(|card| card.name).unwrap_or_default();
    sqlx::query!(
        "insert into access_requests (org_id, request_id, person_id, company, full_name, address, language, asked_at,
                                      named)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        org.uuid(),
        request.uuid(),
        asker.person.uuid(),
        company,
        asker.full_name,
        asker.address,
        asker.language.code(),
        now,
        named,
    )
    .execute(&mut *tx)
    .await?;
    let by = Actor { person: Some(asker.person), name: asker.full_name };
    let entry =
        Entry { action: "access.asked", subject: Some(request.uuid()), details: json!({ "address": asker.address }) };
    audit::record(tx, org, by, entry, now).await?;
    let told = Notice::AccessAsked {
        org,
        request,
        company,
        person: asker.full_name.to_owned(),
        address: asker.address.to_owned(),
    };
    for reader in store::readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(())
}

/// Reads one request of the company.
///
/// # Errors
/// When the database does not answer.
pub async fn access_request(db: &Db, by: &Member, id: RequestId) -> Result<Option<AccessRequest>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select full_name, address, state, asked_at, decided_at from access_requests
         where org_id = $1 and request_id = $2",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.map(|row| AccessRequest {
        id,
        full_name: row.full_name,
        address: row.address,
        asked_at: row.asked_at,
        decided: row.decided_at.map(|at| (at, row.state == "granted")),
    }))
}

/// The open requests of the company, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_access_requests(db: &Db, by: &Member) -> Result<Vec<AccessRequest>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select request_id, full_name, address, asked_at from access_requests
         where org_id = $1 and state = 'open' order by asked_at, request_id limit 100",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let requests = rows.into_iter().map(|row| AccessRequest {
        id: RequestId::from(row.request_id),
        full_name: row.full_name,
        address: row.address,
        asked_at: row.asked_at,
        decided: None,
    });
    Ok(requests.collect())
}

/// One's own open requests.
///
/// # Errors
/// When the database does not answer.
pub async fn own_access_requests(db: &Db, person: &Person) -> Result<Vec<OwnRequest>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let rows = sqlx::query_as!(
        OwnRequest,
        r#"select case when named then company else '' end as "company!", asked_at from access_requests
           where person_id = $1 and state = 'open' order by asked_at"#,
        person.id().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

/// Grants a request: a place in the company without roles.
///
/// # Errors
/// See [`AccessError`].
pub async fn grant_access(db: &Db, by: &GlobalAdmin<'_>, id: RequestId, now: DateTime<Utc>) -> Result<(), AccessError> {
    decide(db, by, id, true, now).await
}

/// Declines a request.
///
/// # Errors
/// See [`AccessError`].
pub async fn decline_access(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: RequestId,
    now: DateTime<Utc>,
) -> Result<(), AccessError> {
    decide(db, by, id, false, now).await
}

async fn decide(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: RequestId,
    granted: bool,
    now: DateTime<Utc>,
) -> Result<(), AccessError> {
    let org = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "update access_requests set state = $3, decided_at = $4, decided_by = $5
         where org_id = $1 and request_id = $2 and state = 'open'
         returning person_id, full_name, address, language",
        org.uuid(),
        id.uuid(),
        if granted { "granted" } else { "declined" },
        now,
        by.person().id().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else {
        drop(tx);
        return Err(if access_request(db, by, id).await?.is_some() {
            AccessError::Decided
        } else {
            AccessError::NotFound
        });
    };
    let language = Language::parse(&row.language).unwrap_or(Language::English);
    if granted {
        let person = PersonId::from(row.person_id);
        let member = NewMember { person, full_name: &row.full_name, address: &row.address, language, roles: &[] };
        join(&mut tx, org, &member, now).await?;
    }
    let action = if granted { "access.granted" } else { "access.declined" };
    let entry = Entry { action, subject: Some(row.person_id), details: json!({ "person": row.full_name }) };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    let company = by.company().name.clone();
    let told = match granted {
        true => Notice::AccessGranted { org, company, by: by.person().name().to_owned() },
        false => Notice::AccessDeclined { company },
    };
    let reader = Reader { name: row.full_name, address: row.address, language };
    notice::queue(&mut tx, Some(org), &reader, &told, now).await?;
    tx.commit().await?;
    Ok(())
}
