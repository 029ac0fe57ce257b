//! The SQL of invitations of people. Rule: whoever answers or changes one locks its row first.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Invitation, InvitationState};
use super::store::{codes, parsed};
use crate::domain::db::DbError;
use crate::domain::ids::{NoticeId, OrgId, UserInvitationId};
use crate::i18n::Language;

/// Which company sent an invitation; asked before any company is known.
pub(super) async fn sender_of(tx: &mut PgConnection, id: Uuid) -> Result<Option<OrgId>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_user_invitation($1)", id).fetch_one(&mut *tx).await?;
    Ok(org.map(OrgId::from))
}

struct Row {
    invitation_id: Uuid,
    org_id: Uuid,
    address: String,
    typed: String,
    full_name: String,
    language: String,
    roles: Vec<String>,
    guest: bool,
    inviter_id: Uuid,
    inviter_name: String,
    inviter_address: String,
    generation: i32,
    resends: i32,
    resends_since: Option<DateTime<Utc>>,
    state: String,
    bounced: bool,
    created_at: DateTime<Utc>,
    sent_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    answered_name: Option<String>,
    asked_at: Option<DateTime<Utc>>,
    asked_name: Option<String>,
    asked_address: Option<String>,
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Self {
        Self {
            id: row.invitation_id.into(),
            org: row.org_id.into(),
            address: row.address,
            typed: row.typed,
            full_name: row.full_name,
            language: Language::parse(&row.language).unwrap_or(Language::English),
            roles: parsed(&row.roles),
            guest: row.guest,
            inviter: row.inviter_id.into(),
            inviter_name: row.inviter_name,
            inviter_address: row.inviter_address,
            generation: row.generation,
            resends: row.resends,
            resends_since: row.resends_since,
            state: InvitationState::parse(&row.state).unwrap_or(InvitationState::Withdrawn),
            bounced: row.bounced,
            created_at: row.created_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            answered_at: row.answered_at,
            answered_name: row.answered_name,
            asked_at: row.asked_at,
            asked_name: row.asked_name,
            asked_address: row.asked_address,
        }
    }
}

/// The invitations of a company that did not become a place in it, the newest first; one alone with an `id`.
pub(super) async fn invitations(
    tx: &mut PgConnection,
    org: OrgId,
    id: Option<UserInvitationId>,
) -> Result<Vec<Invitation>, DbError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select invitation_id, i.org_id, address, typed, full_name, i.language, roles, guest, inviter_id,
                  inviter_name, inviter_address, generation, resends, resends_since, i.state,
                  coalesce(n.state = 'dead', false) as "bounced!", i.created_at, i.sent_at, expires_at,
                  answered_at, answered_name, asked_at, asked_name, asked_address
           from user_invitations i left join notices n using (notice_id)
           where i.org_id = $1 and (invitation_id = $2 or ($2::uuid is null and i.state in ('sent', 'declined', 'expired')))
           order by i.created_at desc limit 500"#,
        org.uuid(),
        id.map(UserInvitationId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One invitation, its row locked.
pub(super) async fn lock_invitation(
    tx: &mut PgConnection,
    org: OrgId,
    id: UserInvitationId,
) -> Result<Option<Invitation>, DbError> {
    sqlx::query!(
        "select invitation_id from user_invitations where org_id = $1 and invitation_id = $2 for update",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(invitations(tx, org, Some(id)).await?.pop())
}

pub(super) async fn insert_invitation(tx: &mut PgConnection, it: &Invitation, notice: NoticeId) -> Result<(), DbError> {
    sqlx::query!(
        "insert into user_invitations (org_id, invitation_id, address, typed, full_name, language, roles, guest,
             inviter_id, inviter_name, inviter_address, notice_id, created_at, sent_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)",
        it.org.uuid(),
        it.id.uuid(),
        it.address,
        it.typed,
        it.full_name,
        it.language.code(),
        &codes(&it.roles),
        it.guest,
        it.inviter.uuid(),
        it.inviter_name,
        it.inviter_address,
        notice.uuid(),
        it.created_at,
        it.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Writes what sending again changes: to whom, by which link, until when.
pub(super) async fn send_again(tx: &mut PgConnection, it: &Invitation, notice: NoticeId) -> Result<(), DbError> {
    sqlx::query!(
        "update user_invitations set address = $3, typed = $4, generation = $5, notice_id = $6, resends = $7,
             resends_since = $8, sent_at = $9, expires_at = $10, state = 'sent',
             asked_at = null, asked_name = null, asked_address = null
         where org_id = $1 and invitation_id = $2",
        it.org.uuid(),
        it.id.uuid(),
        it.address,
        it.typed,
        it.generation,
        notice.uuid(),
        it.resends,
        it.resends_since,
        it.sent_at,
        it.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Says how an invitation ended, and by whom.
pub(super) async fn close(
    tx: &mut PgConnection,
    it: &Invitation,
    state: InvitationState,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update user_invitations set state = $3, answered_at = $4, answered_name = $5
         where org_id = $1 and invitation_id = $2",
        it.org.uuid(),
        it.id.uuid(),
        state.code(),
        now,
        name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The invited person asked for a new letter, or to join under another address.
pub(super) async fn asked(
    tx: &mut PgConnection,
    it: &Invitation,
    who: Option<(&str, &str)>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update user_invitations set asked_at = $3, asked_name = $4, asked_address = $5
         where org_id = $1 and invitation_id = $2",
        it.org.uuid(),
        it.id.uuid(),
        now,
        who.map(|(name, _)| name),
        who.map(|(_, address)| address),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Says of the invitations to an address that their time ran out, if it did: it can be invited anew.
pub(super) async fn expire_to(
    tx: &mut PgConnection,
    org: OrgId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    sqlx::query!(
        "update user_invitations set state = 'expired'
         where org_id = $1 and address = $2 and state = 'sent' and expires_at <= $3",
        org.uuid(),
        address,
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "select sent_at from user_invitations where org_id = $1 and address = $2 and state = 'sent'",
        org.uuid(),
        address,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// How many invitations the company sent since then.
pub(super) async fn sent_since(tx: &mut PgConnection, org: OrgId, since: DateTime<Utc>) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from user_invitations where org_id = $1 and created_at > $2"#,
        org.uuid(),
        since,
    )
    .fetch_one(&mut *tx)
    .await
}
