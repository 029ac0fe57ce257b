//! The invitations a provider sent, as a list by where they stand, and one with its history.
//! Rule: reading changes nothing; an invitation past its end counts as expired whether or not a job has said so.
//! Where each stands is `ledger`'s.

use chrono::{DateTime, Utc};

use super::ask::{self, Asked};
use super::ledger::{self, Line, Step};
use super::model::{Invitation, InvitationState};
use super::store;
use super::way::{self, Way};
use crate::domain::actor::Provider;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::InvitationId;

/// Rows on a page.
const ROWS: usize = 50;

/// One invitation in the list.
#[derive(Debug, Clone)]
pub struct SentRow {
    /// The invitation.
    pub id: InvitationId,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// The invited address, as typed.
    pub address: String,
    /// Where it stands.
    pub step: Step,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Valid until.
    pub expires_at: DateTime<Utc>,
    /// Who invited.
    pub inviter: String,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct SentPage {
    /// The newest first.
    pub rows: Vec<SentRow>,
    /// Where the older ones begin, if there are more.
    pub older: Option<InvitationId>,
}

/// The newest invitations of a provider, or those of one step, older than `older`.
///
/// # Errors
/// When the database does not answer.
pub async fn sent_invitations(
    db: &Db,
    by: &Provider,
    step: Option<Step>,
    older: Option<InvitationId>,
    now: DateTime<Utc>,
) -> Result<SentPage, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = sqlx::query_as!(
        Found,
        "select invitation_id, company_name, typed, state, delivery, delivery_at, sent_at, expires_at, answered_at,
                inviter_name
         from invitations
         where org_id = $1 and side = 'provider'
           and ($2::text is null or $2 = case when state = 'sent' and expires_at <= $3 then 'expired'
                                              when state = 'sent' then delivery else state end)
           and ($4::uuid is null or (created_at, $4) < ((select o.created_at from invitations o
                    where o.org_id = $1 and o.side = 'provider' and o.invitation_id = $4), invitation_id))
         order by created_at desc, invitation_id limit $5",
        by.org().uuid(),
        step.map(Step::code),
        now,
        older.map(InvitationId::uuid),
        i64::try_from(ROWS + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let more = found.len() > ROWS;
    let rows: Vec<SentRow> = found.into_iter().take(ROWS).map(|row| row.at(now)).collect();
    let older = more.then(|| rows.last().map(|last| last.id)).flatten();
    Ok(SentPage { rows, older })
}

/// Some of a provider's invitations by their ids; others' ids and unknown ones are left out.
///
/// # Errors
/// When the database does not answer.
pub async fn chosen_invitations(
    db: &Db,
    by: &Provider,
    ids: &[InvitationId],
    now: DateTime<Utc>,
) -> Result<Vec<(SentRow, Invitation)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut chosen = Vec::new();
    for id in ids.iter().take(ROWS) {
        let Some(it) = store::invitation(&mut tx, by.org(), *id).await?.filter(|it| it.provider == by.org()) else {
            continue;
        };
        let (step, since) = ledger::stand(&mut tx, &it, now).await?;
        let row = SentRow {
            id: it.id,
            company: it.company.clone(),
            address: it.typed.clone(),
            step,
            since,
            expires_at: it.expires_at,
            inviter: it.inviter_name.clone(),
        };
        chosen.push((row, it));
    }
    tx.commit().await?;
    Ok(chosen)
}

/// One invitation of a provider, with everything that happened to it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The invitation.
    pub invitation: Invitation,
    /// Where it stands.
    pub step: Step,
    /// What happened, the oldest first.
    pub history: Vec<Line>,
    /// What somebody who holds the letter asks for.
    pub asked: Option<Asked>,
    /// How far the invited company is.
    pub way: Way,
}

/// Reads one invitation the provider sent.
///
/// # Errors
/// When the database does not answer.
pub async fn sent_invitation(
    db: &Db,
    by: &Provider,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<Option<Sent>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let held = store::invitation(&mut tx, by.org(), id).await?.filter(|it| it.provider == by.org());
    let Some(invitation) = held else { return Ok(None) };
    let (step, _) = ledger::stand(&mut tx, &invitation, now).await?;
    let history = ledger::history(&mut tx, &invitation, now).await?;
    let asked = ask::asked(&mut tx, &invitation).await?;
    let way = way::way(&mut tx, by.org(), id, now).await?;
    tx.commit().await?;
    Ok(Some(Sent { invitation, step, history, asked, way }))
}

struct Found {
    invitation_id: uuid::Uuid,
    company_name: String,
    typed: String,
    state: String,
    delivery: String,
    delivery_at: Option<DateTime<Utc>>,
    sent_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    inviter_name: String,
}

impl Found {
    fn at(self, now: DateTime<Utc>) -> SentRow {
        let state = match InvitationState::parse(&self.state) {
            Some(InvitationState::Sent) if self.expires_at <= now => InvitationState::Expired,
            state => state.unwrap_or(InvitationState::Withdrawn),
        };
        let since = match state {
            InvitationState::Sent => self.delivery_at.unwrap_or(self.sent_at),
            InvitationState::Expired => self.expires_at,
            _ => self.answered_at.unwrap_or(self.sent_at),
        };
        SentRow {
            id: self.invitation_id.into(),
            company: self.company_name,
            address: self.typed,
            step: Step::of(state, &self.delivery),
            since,
            expires_at: self.expires_at,
            inviter: self.inviter_name,
        }
    }
}
