//! The ledger of an invitation's letters: what became of each sending, entered where it becomes so. It holds invitations
//! of resellers and, for `customers::ledger`, those of customers.
//! Rule: entries are added and never changed; what the worker learns is entered in the transaction in which it marks
//! the letter. "Opened" is a person's button, never the opening of a page, which mail scanners do too.
//! What a mail server meant is in `answers`; the pages read `sent_list` and `history`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::answers::Meaning;
use super::model::{Invitation, InvitationState};
use super::{store, told};
use crate::domain::actor::words;
use crate::domain::db::DbError;
use crate::domain::ids::{NoticeId, OrgId};
use crate::domain::notice::{self, Notice, Undelivered};

words! {
    /// What happened to an invitation, and with the newest of it where it stands.
    Step {
        /// The letter waits for the worker.
        Queued = "queued",
        /// The mail server took it over.
        HandedOver = "handed_over",
        /// Not now: it is tried again.
        Deferred = "deferred",
        /// Refused for good.
        Bounced = "bounced",
        /// Somebody pressed a button on its page, or took it to a company.
        Opened = "opened",
        /// Whoever opened it had a code mailed, to answer.
        CodeAsked = "code_asked",
        /// The program reminded of it.
        Reminded = "reminded",
        /// The invited company said yes.
        Accepted = "accepted",
        /// It said no.
        Declined = "declined",
        /// Who invited took it back.
        Withdrawn = "withdrawn",
        /// Its time ran out.
        Expired = "expired",
    }
}

impl Step {
    /// Those a list of invitations to resellers is filtered by.
    pub const OF_RESELLERS: [Self; 9] = [
        Self::Queued,
        Self::HandedOver,
        Self::Deferred,
        Self::Bounced,
        Self::Opened,
        Self::Accepted,
        Self::Declined,
        Self::Withdrawn,
        Self::Expired,
    ];

    /// How it is tagged, from a warning to good news.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Queued | Self::Withdrawn => "",
            Self::HandedOver | Self::Opened | Self::CodeAsked | Self::Reminded => "info",
            Self::Deferred | Self::Expired => "warn",
            Self::Bounced | Self::Declined => "danger",
            Self::Accepted => "ok",
        }
    }

    /// Where an invitation stands: how it ended, else what its newest sending came to.
    #[must_use]
    pub fn of(state: InvitationState, delivery: &str) -> Self {
        match state {
            InvitationState::Sent => Self::parse(delivery).unwrap_or(Self::Queued),
            InvitationState::Accepted => Self::Accepted,
            InvitationState::Declined => Self::Declined,
            InvitationState::Withdrawn => Self::Withdrawn,
            InvitationState::Expired => Self::Expired,
        }
    }
}

/// A letter of an invitation in the hands of the worker.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    /// The letter.
    pub notice: NoticeId,
    /// The company that invites.
    pub org: OrgId,
    /// The invitation, of a reseller or of a customer.
    pub invitation: Uuid,
    /// Which sending of it.
    pub generation: i32,
    /// Where it goes.
    pub address: &'a str,
}

/// What came of a try.
#[derive(Debug, Clone, Copy)]
pub struct Outcome<'a> {
    /// Handed over, deferred or bounced.
    pub step: Step,
    /// Which try it was, from one.
    pub attempt: i32,
    /// When it is tried again.
    pub next_at: Option<DateTime<Utc>>,
    /// What the mail server said.
    pub answer: &'a str,
}

/// Enters what came of a try, in the worker's transaction; of a letter that is refused for good the inviter is told.
/// Says whether it was news: a bounce is entered once, and of an older sending changes nothing but the ledger.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn became(
    tx: &mut PgConnection,
    sending: Sending<'_>,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    if !enter(tx, sending, outcome, now).await? {
        return Ok(false);
    }
    let now_stands = stands(tx, sending, outcome.step, now).await?;
    if outcome.step == Step::Bounced && now_stands {
        tell(tx, sending, outcome.answer, now).await?;
    }
    Ok(true)
}

/// Writes the entry of a try. Says whether it is new.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn enter(
    tx: &mut PgConnection,
    sending: Sending<'_>,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let meaning = (outcome.step != Step::HandedOver).then(|| Meaning::of(outcome.answer));
    let entered = sqlx::query!(
        "insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what, attempt,
             next_at, answer, meaning)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing",
        sending.org.uuid(),
        sending.invitation,
        sending.generation,
        sending.notice.uuid(),
        sending.address,
        now,
        outcome.step.code(),
        outcome.attempt,
        outcome.next_at,
        outcome.answer,
        meaning.map(Meaning::code),
    )
    .execute(&mut *tx)
    .await?;
    Ok(entered.rows_affected() == 1)
}

/// Writes an entry that is no try of a letter: what a person did, or the program. Says whether it is new; an opening is
/// entered once for each sending.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn note(
    tx: &mut PgConnection,
    (org, invitation, generation): (OrgId, Uuid, i32),
    step: Step,
    address: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let entered = sqlx::query!(
        "insert into invitation_deliveries (org_id, invitation_id, generation, address, at, what)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        org.uuid(),
        invitation,
        generation,
        address,
        now,
        step.code(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(entered.rows_affected() == 1)
}

/// Where the invitation stands by this, if the sending is its newest and nobody has opened it.
async fn stands(tx: &mut PgConnection, sending: Sending<'_>, step: Step, now: DateTime<Utc>) -> Result<bool, DbError> {
    let moved = sqlx::query!(
        "update invitations set delivery = $4, delivery_at = $5
         where org_id = $1 and invitation_id = $2 and generation = $3 and side = 'provider' and state = 'sent'
           and delivery <> 'opened'",
        sending.org.uuid(),
        sending.invitation,
        sending.generation,
        step.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// E34, to the person who invited.
async fn tell(tx: &mut PgConnection, sending: Sending<'_>, answer: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    let Some(it) = store::invitation(tx, sending.org, sending.invitation.into()).await? else { return Ok(()) };
    if told::heard_enough(tx, sending.org, "mail_bounced", now).await? {
        return Ok(());
    }
    let told = Notice::MailBounced(Undelivered {
        org: sending.org,
        invitation: sending.invitation.into(),
        company: it.company,
        address: sending.address.to_owned(),
        meaning: Meaning::of(answer).code().to_owned(),
        answer: answer.to_owned(),
    });
    for reader in store::listeners(tx, sending.org, it.inviter).await? {
        notice::queue(tx, Some(sending.org), &reader, &told, now).await?;
    }
    Ok(())
}

/// A person opened the invitation. The transaction is in the provider's company and holds the invitation's lock.
pub(super) async fn opened(tx: &mut PgConnection, it: &Invitation, now: DateTime<Utc>) -> Result<(), DbError> {
    let sending = (it.provider, it.id.uuid(), it.generation);
    if note(tx, sending, Step::Opened, "", now).await? {
        sqlx::query!(
            "update invitations set delivery = 'opened', delivery_at = $3, opened_at = coalesce(opened_at, $3)
             where org_id = $1 and invitation_id = $2 and side = 'provider' and state = 'sent'",
            it.provider.uuid(),
            it.id.uuid(),
            now,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// One line of an invitation's history.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
    /// Which sending of the link it is about; none for how the invitation ended.
    pub generation: Option<i32>,
    /// Where the letter went.
    pub address: String,
    /// Which try.
    pub attempt: i32,
    /// When it is tried again.
    pub next_at: Option<DateTime<Utc>>,
    /// What the mail server meant, when it did not take the letter.
    pub meaning: Option<Meaning>,
    /// What it said.
    pub answer: Option<String>,
    /// Who answered or took it back.
    pub by: Option<String>,
    /// Why, if a reason was given.
    pub reason: Option<String>,
}

impl Line {
    /// How an invitation ended.
    pub(in crate::domain) const fn end(
        at: DateTime<Utc>,
        step: Step,
        by: Option<String>,
        reason: Option<String>,
    ) -> Self {
        Self {
            at,
            step,
            generation: None,
            address: String::new(),
            attempt: 0,
            next_at: None,
            meaning: None,
            answer: None,
            by,
            reason,
        }
    }

    /// How it stands on the way to an answer: `done`, `now` for the newest, `stop` where it ended without one.
    #[must_use]
    pub const fn mark(&self, last: &bool) -> &'static str {
        match self.step {
            Step::Bounced | Step::Declined | Step::Withdrawn | Step::Expired => "stop",
            Step::Accepted => "done",
            _ if *last => "now",
            _ => "done",
        }
    }
}

/// What happened to an invitation, the oldest first, as its sender sees it.
pub(super) async fn history(tx: &mut PgConnection, it: &Invitation, now: DateTime<Utc>) -> Result<Vec<Line>, DbError> {
    let mut lines = lines(tx, it.provider, it.id.uuid()).await?;
    lines.extend(ending(it, now));
    Ok(lines)
}

/// The entries of an invitation, the oldest first, without how it ended; the transaction is in the company that holds them.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn lines(
    tx: &mut PgConnection,
    org: OrgId,
    invitation: Uuid,
) -> Result<Vec<Line>, DbError> {
    let rows = sqlx::query!(
        "select generation, address, at, what, attempt, next_at, answer, meaning from invitation_deliveries
         where org_id = $1 and invitation_id = $2 order by at, seq limit 200",
        org.uuid(),
        invitation,
    )
    .fetch_all(&mut *tx)
    .await?;
    let known = rows.into_iter().filter_map(|row| {
        Some(Line {
            at: row.at,
            step: Step::parse(&row.what)?,
            generation: Some(row.generation),
            address: row.address,
            attempt: row.attempt,
            next_at: row.next_at,
            meaning: row.meaning.as_deref().and_then(Meaning::parse),
            answer: row.answer,
            by: None,
            reason: None,
        })
    });
    Ok(known.collect())
}

/// Where the invitation stands, and since when.
pub(super) async fn stand(
    tx: &mut PgConnection,
    it: &Invitation,
    now: DateTime<Utc>,
) -> Result<(Step, DateTime<Utc>), DbError> {
    let row = sqlx::query!(
        "select delivery, delivery_at from invitations where org_id = $1 and invitation_id = $2",
        it.provider.uuid(),
        it.id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let since = ending(it, now).map(|line| line.at).or(row.delivery_at);
    Ok((Step::of(it.state_at(now), &row.delivery), since.unwrap_or(it.sent_at)))
}

/// How it ended, if it did.
fn ending(it: &Invitation, now: DateTime<Utc>) -> Option<Line> {
    let state = it.state_at(now);
    let at = match state {
        InvitationState::Sent => return None,
        InvitationState::Expired => it.expires_at,
        _ => it.answered_at.unwrap_or(it.sent_at),
    };
    Some(Line::end(at, Step::of(state, ""), it.answered_name.clone(), it.reason.clone()))
}
