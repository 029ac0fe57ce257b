//! The ledger of an invitation of a customer: what became of each letter, and what a person did with it.
//! Rule: the entries are the reseller's, whose letter it is, in the ledger of `relationships`; where the invitation stands
//! is on both sides' rows, for their lists. "Opened" is a person's button, as there.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{InvitationState, PartnerKind, Situation, situation};
use super::store::{self, Invitation};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{CustomerInvitationId, OrgId};
use crate::domain::notice::{self, CustomerUndelivered, Notice};
use crate::domain::organizations;
use crate::domain::relationships::{self, Line, Meaning, Outcome, Sending, Step};

/// Enters what came of a try, in the worker's transaction; who invited is told of a letter that is refused for good.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn became(
    tx: &mut PgConnection,
    sending: Sending<'_>,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    if !relationships::enter(tx, sending, outcome, now).await? {
        return Ok(());
    }
    let moved = sqlx::query!(
        "update customer_invitations set delivery = $3, delivery_at = $4
         where invitation_id = $1 and generation = $2 and state = 'sent' and delivery not in ('opened', 'code_asked')",
        sending.invitation,
        sending.generation,
        outcome.step.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if outcome.step == Step::Bounced && moved.rows_affected() > 0 {
        tell(tx, sending, outcome.answer, now).await?;
    }
    Ok(())
}

/// E34, to the person who invited; to the global admins of their company, if they left it.
async fn tell(tx: &mut PgConnection, sending: Sending<'_>, answer: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    let id = CustomerInvitationId::from(sending.invitation);
    let Some(it) = store::read(tx, sending.org, id).await? else { return Ok(()) };
    let org = it.sender();
    if relationships::heard_enough(tx, org, "customer_mail_bounced", now).await? {
        return Ok(());
    }
    let told = Notice::CustomerMailBounced(CustomerUndelivered {
        org,
        invitation: id,
        company: it.company_name.clone(),
        address: sending.address.to_owned(),
        meaning: Meaning::of(answer).code().to_owned(),
        answer: answer.to_owned(),
    });
    let readers = match store::colleague(tx, org, it.inviter).await? {
        Some(inviter) => vec![inviter],
        None => organizations::readers(tx, org).await?,
    };
    for reader in readers {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(())
}

/// A person opened the invitation and had a code mailed. The transaction is in the reseller's company, and comes back.
pub(super) async fn code_asked(tx: &mut Tx, it: &Invitation, now: DateTime<Utc>) -> Result<(), DbError> {
    let entry = (it.reseller, it.id.uuid(), it.standing.generation);
    relationships::note(tx, entry, Step::Opened, "", now).await?;
    relationships::note(tx, entry, Step::CodeAsked, "", now).await?;
    for org in [it.provider, Some(it.reseller)].into_iter().flatten() {
        tx.enter(org).await?;
        sqlx::query!(
            "update customer_invitations set delivery = 'code_asked', delivery_at = $3
             where org_id = $1 and invitation_id = $2 and state = 'sent'",
            org.uuid(),
            it.id.uuid(),
            now,
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// What happened to an invitation, the oldest first; and where it stands. Either of the two it names may read it; the
/// transaction is in the reseller's company afterwards.
pub(super) async fn history(tx: &mut Tx, it: &Invitation, now: DateTime<Utc>) -> Result<(Step, Vec<Line>), DbError> {
    tx.enter(it.reseller).await?;
    let mut lines = relationships::lines(tx, it.reseller, it.id.uuid()).await?;
    let expired = situation(it.standing, it.standing.generation, now) == Situation::Expired;
    let newest = lines.iter().rev().find(|line| line.step != Step::Reminded).map_or(Step::Queued, |line| line.step);
    let step = stands(it.standing.state, expired, newest);
    if step != newest {
        let at = if step == Step::Expired { it.standing.expires_at } else { it.answered_at.unwrap_or(now) };
        lines.push(Line::end(at, step, it.answered_name.clone(), it.reason.clone()));
    }
    Ok((step, lines))
}

/// How an invitation ended, else what its newest sending came to.
pub(super) const fn stands(state: InvitationState, expired: bool, newest: Step) -> Step {
    match state {
        InvitationState::Sent if expired => Step::Expired,
        InvitationState::Sent => newest,
        InvitationState::Accepted => Step::Accepted,
        InvitationState::Declined => Step::Declined,
        InvitationState::Withdrawn => Step::Withdrawn,
        InvitationState::Expired => Step::Expired,
    }
}

impl Invitation {
    /// The company that sent it.
    pub(super) fn sender(&self) -> OrgId {
        match self.asked_by {
            PartnerKind::Reseller => self.reseller,
            PartnerKind::Provider => self.provider.unwrap_or(self.reseller),
        }
    }
}
