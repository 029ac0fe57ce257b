//! The SQL of invitations. Rule: the provider's row leads; whoever changes an invitation locks it first,
//! then writes the rows of the companies that hold it, in the order of their ids.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Invitation, InvitationState};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{self, DbError};
use crate::domain::ids::{InvitationId, OrgId, PersonId};
use crate::domain::notice::Reader;
use crate::domain::organizations;
use crate::domain::values::EmailAddress;
use crate::i18n::Language;

struct Row {
    invitation_id: Uuid,
    provider_id: Uuid,
    reseller_id: Option<Uuid>,
    company_name: String,
    address: String,
    typed: String,
    language: String,
    note: String,
    inviter_id: Uuid,
    inviter_name: String,
    inviter_address: String,
    generation: i32,
    resends: i32,
    resends_since: Option<DateTime<Utc>>,
    state: String,
    created_at: DateTime<Utc>,
    sent_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    answered_name: Option<String>,
    reason: Option<String>,
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Self {
        Self {
            id: row.invitation_id.into(),
            provider: row.provider_id.into(),
            reseller: row.reseller_id.map(Into::into),
            company: row.company_name,
            address: row.address,
            typed: row.typed,
            language: Language::parse(&row.language).unwrap_or(Language::English),
            note: row.note,
            inviter: row.inviter_id.into(),
            inviter_name: row.inviter_name,
            inviter_address: row.inviter_address,
            generation: row.generation,
            resends: row.resends,
            resends_since: row.resends_since,
            state: InvitationState::parse(&row.state).unwrap_or(InvitationState::Withdrawn),
            created_at: row.created_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            answered_at: row.answered_at,
            answered_name: row.answered_name,
            reason: row.reason,
        }
    }
}

/// One invitation as the company the transaction is in holds it.
pub(super) async fn invitation(
    tx: &mut PgConnection,
    org: OrgId,
    id: InvitationId,
) -> Result<Option<Invitation>, DbError> {
    let row = sqlx::query_as!(
        Row,
        "select invitation_id, provider_id, reseller_id, company_name, address, typed, language, note, inviter_id,
                inviter_name, inviter_address, generation, resends, resends_since, state, created_at, sent_at,
                expires_at, answered_at, answered_name, reason
         from invitations where org_id = $1 and invitation_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(Into::into))
}

/// The leading row, locked: of several who answer or withdraw at once, the others wait here.
pub(super) async fn lock_invitation(
    tx: &mut PgConnection,
    provider: OrgId,
    id: InvitationId,
) -> Result<Option<Invitation>, DbError> {
    let locked = sqlx::query!(
        "select invitation_id from invitations
         where org_id = $1 and invitation_id = $2 and side = 'provider' for update",
        provider.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    match locked {
        Some(_) => invitation(tx, provider, id).await,
        None => Ok(None),
    }
}

/// How many invitations a page shows.
pub(super) const INVITATIONS: usize = 100;

/// The newest invitations that did not become a partnership, on one side, older than `older`; one more than
/// [`INVITATIONS`], to know whether there are more.
pub(super) async fn invitations(
    tx: &mut PgConnection,
    org: OrgId,
    side: &str,
    older: Option<InvitationId>,
) -> Result<Vec<Invitation>, DbError> {
    let rows = sqlx::query_as!(
        Row,
        "select invitation_id, provider_id, reseller_id, company_name, address, typed, language, note, inviter_id,
                inviter_name, inviter_address, generation, resends, resends_since, state, created_at, sent_at,
                expires_at, answered_at, answered_name, reason
         from invitations where org_id = $1 and side = $2 and state <> 'accepted'
           and ($3::uuid is null or (created_at, $3) < ((select o.created_at from invitations o
                    where o.org_id = $1 and o.side = $2 and o.invitation_id = $3), invitation_id))
         order by created_at desc, invitation_id limit $4",
        org.uuid(),
        side,
        older.map(InvitationId::uuid),
        i64::try_from(INVITATIONS + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Which company sent an invitation; asked before any company is known.
pub(super) async fn sender_of(tx: &mut PgConnection, id: InvitationId) -> Result<Option<OrgId>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_invitation($1)", id.uuid()).fetch_one(&mut *tx).await?;
    Ok(org.map(OrgId::from))
}

/// Companies in which somebody works who proved this address, in the order of their ids.
pub(super) async fn companies_of(tx: &mut PgConnection, address: &str) -> Result<Vec<OrgId>, DbError> {
    let orgs = sqlx::query_scalar!(r#"select org_id as "org_id!" from app.companies_of($1) order by 1"#, address)
        .fetch_all(&mut *tx)
        .await?;
    Ok(orgs.into_iter().map(OrgId::from).collect())
}

/// Whether an invitation to this address is for `org`, which the transaction is in: somebody there proved the address,
/// or it lies on the company's own domain (docs/decisions/0031).
pub(super) async fn is_for(tx: &mut PgConnection, org: OrgId, address: &str) -> Result<bool, DbError> {
    if companies_of(tx, address).await?.contains(&org) {
        return Ok(true);
    }
    let address = EmailAddress::stored(address);
    if address.is_shared_host() || address.public_service().is_some() {
        return Ok(false);
    }
    sqlx::query_scalar!(
        r#"select exists(select from organizations where org_id = $1 and domain = $2) as "own!""#,
        org.uuid(),
        address.registrable_domain(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Companies that hold the invitation; the transaction is in its sender's company.
pub(super) async fn receivers(tx: &mut PgConnection, id: InvitationId) -> Result<Vec<OrgId>, DbError> {
    let orgs =
        sqlx::query_scalar!(r#"select org_id as "org_id!" from app.receivers_of_invitation($1) order by 1"#, id.uuid())
            .fetch_all(&mut *tx)
            .await?;
    Ok(orgs.into_iter().map(OrgId::from).collect())
}

/// Writes the row of one side, as `it` says; a second one is left as it is. Says whether it was written.
pub(super) async fn insert_invitation(
    tx: &mut PgConnection,
    org: OrgId,
    side: &str,
    it: &Invitation,
) -> Result<bool, DbError> {
    let written = sqlx::query!(
        "insert into invitations (org_id, invitation_id, side, provider_id, reseller_id, company_name, address, typed,
             language, note, inviter_id, inviter_name, inviter_address, generation, state, created_at, sent_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict on constraint invitations_pkey do nothing",
        org.uuid(),
        it.id.uuid(),
        side,
        it.provider.uuid(),
        it.reseller.map(OrgId::uuid),
        it.company,
        it.address,
        it.typed,
        it.language.code(),
        it.note,
        it.inviter.uuid(),
        it.inviter_name,
        it.inviter_address,
        it.generation,
        it.state.code(),
        it.created_at,
        it.sent_at,
        it.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(written.rows_affected() == 1)
}

/// Says of the provider's own invitations to an address that their time ran out, if it did: the address
/// can be invited anew.
pub(super) async fn expire_to(
    tx: &mut PgConnection,
    provider: OrgId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update invitations set state = 'expired'
         where org_id = $1 and address = $2 and side = 'provider' and state = 'sent' and expires_at <= $3",
        provider.uuid(),
        address,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Since when an invitation to the address is open.
pub(super) async fn open_to(
    tx: &mut PgConnection,
    provider: OrgId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    sqlx::query_scalar!(
        "select created_at from invitations
         where org_id = $1 and address = $2 and side = 'provider' and state = 'sent' and expires_at > $3",
        provider.uuid(),
        address,
        now,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// Closes one side's row: how, by whom, why. A row that is closed already keeps what it says. What a company shared of
/// its progress is kept only where that company accepted.
pub(super) async fn close(
    tx: &mut PgConnection,
    org: OrgId,
    id: InvitationId,
    answer: &Answer<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let closed = sqlx::query!(
        "update invitations set state = $3, answered_at = $4, answered_name = $5, reason = $6,
             reseller_id = coalesce($7, reseller_id),
             shared_since = case when $3 = 'accepted' and shared_by = $7 then shared_since end,
             shared_by = case when $3 = 'accepted' and shared_by = $7 then shared_by end,
             applied_at = case when $3 = 'accepted' and shared_by = $7 then applied_at end,
             verified_at = case when $3 = 'accepted' and shared_by = $7 then verified_at end,
             signed_at = case when $3 = 'accepted' and shared_by = $7 then signed_at end
         where org_id = $1 and invitation_id = $2 and state in ('sent', 'expired')",
        org.uuid(),
        id.uuid(),
        answer.state.code(),
        now,
        answer.name,
        answer.reason,
        answer.reseller.map(OrgId::uuid),
    )
    .execute(&mut *tx)
    .await?;
    Ok(closed.rows_affected() == 1)
}

/// What closes an invitation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer<'a> {
    pub(super) state: InvitationState,
    pub(super) name: &'a str,
    pub(super) reason: Option<&'a str>,
    pub(super) reseller: Option<OrgId>,
}

/// Opens one side's row for another span, under a new generation of the link.
pub(super) async fn reopen(
    tx: &mut PgConnection,
    org: OrgId,
    it: &Invitation,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let opened = sqlx::query!(
        "update invitations set state = 'sent', generation = $3, sent_at = $4, expires_at = $5, resends = $6,
             resends_since = $7, delivery = 'queued', delivery_at = null, asked_at = null, asked_name = null,
             asked_address = null
         where org_id = $1 and invitation_id = $2 and state in ('sent', 'expired')",
        org.uuid(),
        it.id.uuid(),
        it.generation,
        now,
        it.expires_at,
        it.resends,
        it.resends_since,
    )
    .execute(&mut *tx)
    .await?;
    Ok(opened.rows_affected() == 1)
}

/// Turns one side's row to another address, open for another span under a new generation of the link.
pub(super) async fn readdress(tx: &mut PgConnection, org: OrgId, it: &Invitation) -> Result<bool, DbError> {
    let turned = sqlx::query!(
        "update invitations set state = 'sent', address = $3, typed = $4, generation = $5, sent_at = $6,
             expires_at = $7, resends = 0, resends_since = null, delivery = 'queued', delivery_at = null,
             asked_at = null, asked_name = null, asked_address = null, answered_at = null, answered_name = null,
             opened_at = null, quiet_at = null, week_reminded_at = null, end_reminded_at = null, shared_since = null,
             shared_by = null, applied_at = null, verified_at = null, signed_at = null, reason = null
         where org_id = $1 and invitation_id = $2 and state in ('sent', 'expired', 'withdrawn')",
        org.uuid(),
        it.id.uuid(),
        it.address,
        it.typed,
        it.generation,
        it.sent_at,
        it.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(turned.rows_affected() == 1)
}

/// Who of the provider hears what became of its invitation: the person who sent it, or the global admins
/// once that person has left. The transaction is in the provider's company.
pub(super) async fn listeners(
    tx: &mut PgConnection,
    provider: OrgId,
    inviter: PersonId,
) -> Result<Vec<Reader>, DbError> {
    let row = sqlx::query!(
        r#"select full_name, coalesce(letters_to, address) as "address!", language from memberships
           where org_id = $1 and person_id = $2 and state = 'active'"#,
        provider.uuid(),
        inviter.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    match row {
        Some(row) => Ok(vec![Reader {
            name: row.full_name,
            address: row.address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        }]),
        None => organizations::readers(tx, provider).await,
    }
}

/// The region of the program a country is in.
pub(super) async fn region(tx: &mut PgConnection, country: &str) -> Result<String, DbError> {
    sqlx::query_scalar!("select region from countries where code = $1", country).fetch_one(&mut *tx).await
}

/// Records the same in the chains of several companies, in the order of their ids, so that two verbs
/// never wait for each other's chain.
pub(super) async fn record(
    tx: &mut PgConnection,
    orgs: &[OrgId],
    by: Actor<'_>,
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let mut orgs = orgs.to_vec();
    orgs.sort_unstable();
    orgs.dedup();
    for org in orgs {
        db::enter(tx, org).await?;
        audit::record(tx, org, by, entry.clone(), now).await?;
    }
    Ok(())
}
