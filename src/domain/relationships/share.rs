//! What a reseller shows of itself: to a provider that invited it, how far its enrollment is; to every provider it
//! shares that with or works with, one line about why it is stuck.
//! Rule: off until a global admin says so, and gone at once when they take it back: the consent and what is seen by it
//! stand in one row (docs/decisions/0030). The provider's row leads and is locked first.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::accept::lock_received;
use super::model::{Invitation, InvitationState};
use super::store;
use crate::domain::actor::{GlobalAdmin, Reseller, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::organizations;
use crate::domain::values::StuckReason;

/// Why nothing was changed about what is shared.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    /// This company holds no such invitation, or it was declined or withdrawn.
    #[error("no such invitation")]
    NotFound,
    /// Only a company that is stuck explains why.
    #[error("the company is not stuck")]
    NotStuck,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// An invitation the company holds, and whether its provider sees how far the company is.
#[derive(Debug, Clone)]
pub struct Shareable {
    /// The invitation.
    pub id: InvitationId,
    /// Who invites.
    pub provider: String,
    /// Whether the two work together by now.
    pub accepted: bool,
    /// Since when the provider sees it, if it does.
    pub since: Option<DateTime<Utc>>,
}

/// What the company says of being stuck.
#[derive(Debug, Clone)]
pub struct SharedReason {
    /// Its words.
    pub words: String,
    /// Who wrote them.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything a company shares, or could.
#[derive(Debug, Clone)]
pub struct Sharing {
    /// The invitations it holds.
    pub invitations: Vec<Shareable>,
    /// Whether it is stuck: rejected or suspended.
    pub stuck: bool,
    /// What it says of that.
    pub reason: Option<SharedReason>,
}

/// Reads what the company shares.
///
/// # Errors
/// When the database does not answer.
pub async fn sharing(db: &Db, by: &Reseller, now: DateTime<Utc>) -> Result<Sharing, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select i.invitation_id, o.name, i.state, i.shared_since
           from invitations i join organizations o on o.org_id = i.provider_id
           where i.org_id = $1 and i.side = 'reseller'
             and (i.state in ('sent', 'expired') or (i.state = 'accepted' and i.shared_since is not null))
           order by i.created_at desc, i.invitation_id limit 100"#,
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let reason = sqlx::query_as!(
        SharedReason,
        "select words, by_name as by, at from shared_reasons where org_id = $1",
        by.org().uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    let stuck = is_stuck(&mut tx, by.org(), now).await?;
    tx.commit().await?;
    let invitations = rows
        .into_iter()
        .map(|row| Shareable {
            id: row.invitation_id.into(),
            provider: row.name,
            accepted: InvitationState::parse(&row.state) == Some(InvitationState::Accepted),
            since: row.shared_since,
        })
        .collect();
    Ok(Sharing { invitations, stuck, reason })
}

/// Lets the provider of an invitation see how far the company is, or takes that back. Says whether that was news.
///
/// # Errors
/// See [`ShareError`].
pub async fn share(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: InvitationId,
    shared: bool,
    now: DateTime<Utc>,
) -> Result<bool, ShareError> {
    let reseller = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let lead = lock_received(&mut tx, reseller, id).await?.ok_or(ShareError::NotFound)?;
    let open = matches!(lead.state, InvitationState::Sent | InvitationState::Expired);
    let ours = lead.state == InvitationState::Accepted && lead.reseller == Some(reseller);
    if !open && !ours {
        return Err(ShareError::NotFound);
    }
    tx.enter(reseller).await?;
    let since = shared.then_some(now);
    if !keep(&mut tx, reseller, reseller, id, since).await? {
        return Ok(false);
    }
    lead_follows(&mut tx, &lead, reseller, since).await?;
    let action = if shared { "relationship.progress_shared" } else { "relationship.progress_hidden" };
    let entry = Entry { action, subject: Some(id.uuid()), details: json!({ "company": lead.company }) };
    store::record(&mut tx, &[lead.provider, reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// The provider's row, and those of other companies that hold the invitation: one company's progress is shown at most.
async fn lead_follows(
    tx: &mut Tx,
    lead: &Invitation,
    reseller: OrgId,
    since: Option<DateTime<Utc>>,
) -> Result<(), DbError> {
    tx.enter(lead.provider).await?;
    if since.is_some() {
        for org in store::receivers(tx, lead.id).await?.into_iter().filter(|org| *org != reseller) {
            tx.enter(org).await?;
            keep(tx, org, org, lead.id, None).await?;
        }
        tx.enter(lead.provider).await?;
    }
    keep(tx, lead.provider, reseller, lead.id, since).await?;
    sqlx::query!(r#"select app.follow_progress($1) is null as "done""#, reseller.uuid()).fetch_one(&mut **tx).await?;
    Ok(())
}

/// Writes the consent of `company` into one side's row, or takes it out with what was seen by it. A row that says so
/// already, or that shows another company, is left alone.
async fn keep(
    tx: &mut Tx,
    org: OrgId,
    company: OrgId,
    id: InvitationId,
    since: Option<DateTime<Utc>>,
) -> Result<bool, DbError> {
    let kept = sqlx::query!(
        "update invitations set shared_since = $4, shared_by = case when $4::timestamptz is not null then $3::uuid end,
             applied_at = null, verified_at = null, signed_at = null
         where org_id = $1 and invitation_id = $2
           and case when $4::timestamptz is null then shared_by = $3 else shared_by is distinct from $3 end",
        org.uuid(),
        id.uuid(),
        company.uuid(),
        since,
    )
    .execute(&mut **tx)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// Writes one line about why the company is stuck, for the providers that may read it; nothing takes it away.
///
/// # Errors
/// See [`ShareError`].
pub async fn explain(
    db: &Db,
    by: &GlobalAdmin<'_>,
    words: Option<&StuckReason>,
    now: DateTime<Utc>,
) -> Result<(), ShareError> {
    let org = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let action = match words {
        Some(words) => {
            if !is_stuck(&mut tx, org, now).await? {
                return Err(ShareError::NotStuck);
            }
            sqlx::query!(
                "insert into shared_reasons (org_id, words, by_name, at) values ($1, $2, $3, $4)
                 on conflict (org_id) do update set words = $2, by_name = $3, at = $4",
                org.uuid(),
                words.as_str(),
                by.person().name(),
                now,
            )
            .execute(&mut *tx)
            .await?;
            "relationship.reason_shared"
        }
        None => {
            sqlx::query!("delete from shared_reasons where org_id = $1", org.uuid()).execute(&mut *tx).await?;
            "relationship.reason_removed"
        }
    };
    let details = json!({ "words": words.map(StuckReason::as_str) });
    audit::record(&mut tx, org, by.audit(), Entry { action, subject: None, details }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a company can go on by nothing but somebody else's decision.
async fn is_stuck(tx: &mut Tx, org: OrgId, now: DateTime<Utc>) -> Result<bool, DbError> {
    let standing = organizations::card_at(tx, org, now).await?.map(|card| card.standing);
    Ok(matches!(standing, Some(Standing::Denied | Standing::Suspended)))
}
