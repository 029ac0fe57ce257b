//! The invitations of customers that name a company, as a list by where they stand, and some of them chosen.
//! Rule: reading changes nothing; a reseller sees its own, a provider those that name it, nobody anybody else's.

use chrono::{DateTime, Utc};

use super::ledger::stands;
use super::model::{InvitationState, Situation, situation};
use super::sending::may_look_after;
use super::store;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::relationships::Step;
use crate::domain::values::fold;

/// Rows on a page.
const ROWS: usize = 50;

/// What the list is asked for.
#[derive(Debug, Clone, Default)]
pub struct SentWish {
    /// Where they stand.
    pub step: Option<Step>,
    /// A part of the company's name or of the address.
    pub words: String,
    /// Begin after this one.
    pub older: Option<CustomerInvitationId>,
}

/// One invitation in the list.
#[derive(Debug, Clone)]
pub struct SentRow {
    /// The invitation.
    pub id: CustomerInvitationId,
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
    pub older: Option<CustomerInvitationId>,
}

/// Where an invitation of a customer can stand, in the order of the way.
pub const STEPS: [Step; 10] = [
    Step::Queued,
    Step::HandedOver,
    Step::Deferred,
    Step::Bounced,
    Step::Opened,
    Step::CodeAsked,
    Step::Accepted,
    Step::Declined,
    Step::Withdrawn,
    Step::Expired,
];

/// The newest invitations that name the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn sent_invitations(db: &Db, by: &Member, wish: &SentWish, now: DateTime<Utc>) -> Result<SentPage, DbError> {
    let words: String = wish.words.trim().chars().take(200).collect();
    let mut tx = db.begin(by.scope()).await?;
    let found = sqlx::query_as!(
        Found,
        r#"select invitation_id as "id: CustomerInvitationId", company_name, typed, state, delivery, delivery_at, sent_at,
                expires_at, answered_at, inviter_name
         from customer_invitations
         where org_id = $1
           and ($2::text is null or $2 = case when state = 'sent' and expires_at <= $3 then 'expired'
                                              when state = 'sent' then delivery else state end)
           and ($6 = '' or position($6 in folded_name) > 0 or position($7 in address) > 0)
           and ($4::uuid is null or (created_at, $4) < ((select o.created_at from customer_invitations o
                    where o.org_id = $1 and o.invitation_id = $4), invitation_id))
         order by created_at desc, invitation_id limit $5"#,
        by.org().uuid(),
        wish.step.map(Step::code),
        now,
        wish.older.map(CustomerInvitationId::uuid),
        i64::try_from(ROWS + 1).unwrap_or(i64::MAX),
        fold(&words),
        words.to_lowercase(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let more = found.len() > ROWS;
    let rows: Vec<SentRow> = found.into_iter().take(ROWS).map(|row| row.at(now)).collect();
    let older = more.then(|| rows.last().map(|last| last.id)).flatten();
    Ok(SentPage { rows, older })
}

/// What cannot be done with a chosen invitation now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It is answered, withdrawn or expired.
    Closed,
    /// It was sent again a moment ago, or often enough today.
    Wait,
}

/// Some invitations the company somebody acts for sent, by their ids, each with why it could not be sent again; others' ids
/// and unknown ones are left out, and those somebody's roles do not look after.
///
/// # Errors
/// When the database does not answer.
pub async fn chosen_invitations(
    db: &Db,
    by: &Member,
    ids: &[CustomerInvitationId],
    now: DateTime<Utc>,
) -> Result<Vec<(SentRow, Option<Left>)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut chosen = Vec::new();
    for id in ids.iter().take(ROWS) {
        let own = store::read(&mut tx, by.org(), *id).await?;
        let Some(it) = own.filter(|it| it.sender() == by.org() && may_look_after(by, it.asked_by)) else { continue };
        let left = match situation(it.standing, it.standing.generation, now) {
            Situation::Open => it.sendings.again(now).is_err().then_some(Left::Wait),
            _ => Some(Left::Closed),
        };
        let row = SentRow {
            id: it.id,
            company: it.company_name.clone(),
            address: it.typed.clone(),
            step: stands(it.standing.state, it.standing.expires_at <= now, Step::HandedOver),
            since: it.answered_at.unwrap_or(it.sendings.sent_at),
            expires_at: it.standing.expires_at,
            inviter: it.inviter_name,
        };
        chosen.push((row, left));
    }
    tx.commit().await?;
    Ok(chosen)
}

struct Found {
    id: CustomerInvitationId,
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
        let state = InvitationState::parse(&self.state).unwrap_or(InvitationState::Withdrawn);
        let newest = Step::parse(&self.delivery).unwrap_or(Step::Queued);
        let step = stands(state, self.expires_at <= now, newest);
        let since = match step {
            Step::Expired => self.expires_at,
            _ if state == InvitationState::Sent => self.delivery_at.unwrap_or(self.sent_at),
            _ => self.answered_at.unwrap_or(self.sent_at),
        };
        SentRow {
            id: self.id,
            company: self.company_name,
            address: self.typed,
            step,
            since,
            expires_at: self.expires_at,
            inviter: self.inviter_name,
        }
    }
}
