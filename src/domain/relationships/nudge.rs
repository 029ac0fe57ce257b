//! A person of the provider reminds the invited company, and whoever holds the letter asks for no more of that.
//! Rule: at most one in seven days and three in a stage, to somebody who is waited for, who can still answer, and who
//! did not ask to be left alone. The letter carries the link of the newest sending; sending it anew is `sending`.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::ledger;
use super::model::{Closed, Invitation};
use super::stages::{Stage, Turn};
use super::store;
use super::way::{self, Way};
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::InvitationId;
use crate::domain::notice::{self, Notice, Reader, Reminded, Sender};
use crate::domain::token::Link;
use crate::domain::values::NudgeWords;

/// How long from one to the next.
const APART: TimeDelta = TimeDelta::days(7);
/// How many in one stage.
const MOST: usize = 3;

/// Why nobody is reminded now.
#[derive(Debug, thiserror::Error)]
pub enum NudgeError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not one of this provider's.
    #[error("no such invitation")]
    NotFound,
    /// It takes no answer any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The letter did not arrive.
    #[error("the letter bounced")]
    Bounced,
    /// Somebody else is waited for.
    #[error("the invited company is not waited for")]
    NotTheirs,
    /// Whoever holds the letter asked not to be reminded.
    #[error("asked on {0} not to be reminded")]
    Quiet(DateTime<Utc>),
    /// One went out less than seven days ago.
    #[error("wait until {0}")]
    Soon(DateTime<Utc>),
    /// Three went out in this stage.
    #[error("reminded often enough")]
    Enough,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A reminder that could go out.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// The invitation.
    pub invitation: Invitation,
    /// Whom it goes to.
    pub to: Reader,
    /// What it says.
    pub letter: Notice,
}

/// The rules, without I/O.
fn allowed(it: &Invitation, way: &Way, now: DateTime<Utc>) -> Result<Stage, NudgeError> {
    it.open(now)?;
    let (Some(stage), Some((turn, _))) = (way.stage, way.turn) else { return Err(NudgeError::NotTheirs) };
    if turn == Turn::Address {
        return Err(NudgeError::Bounced);
    }
    if !turn.is_theirs() {
        return Err(NudgeError::NotTheirs);
    }
    if let Some(at) = way.quiet_at {
        return Err(NudgeError::Quiet(at));
    }
    let nudges = || way.nudges.iter().filter(|nudge| nudge.kind == "nudge");
    let came = way.steps.iter().find(|(step, _)| *step == stage).map(|(_, at)| *at);
    if nudges().filter(|nudge| came.is_none_or(|came| nudge.at >= came)).count() >= MOST {
        return Err(NudgeError::Enough);
    }
    match nudges().map(|nudge| nudge.at + APART).max().filter(|until| *until > now) {
        Some(until) => Err(NudgeError::Soon(until)),
        None => Ok(stage),
    }
}

async fn prepared(
    tx: &mut Tx,
    by: &Provider,
    id: InvitationId,
    words: Option<&NudgeWords>,
    now: DateTime<Utc>,
) -> Result<(Reminder, Stage), NudgeError> {
    let it = store::lock_invitation(tx, by.org(), id).await?.ok_or(NudgeError::NotFound)?;
    let way = way::way(tx, by.org(), id, now).await?;
    let stage = allowed(&it, &way, now)?;
    let person = by.person();
    let letter = Notice::InvitationNudge(Reminded {
        invitation: id,
        generation: it.generation,
        provider: by.company().name.clone(),
        company: it.company.clone(),
        inviter: Sender { name: person.name().to_owned(), address: person.address().to_owned() },
        note: words.map(|words| words.as_str().to_owned()).unwrap_or_default(),
        stage: stage.code().to_owned(),
        expires_at: it.expires_at,
    });
    let to = Reader { name: String::new(), address: it.typed.clone(), language: it.language };
    Ok((Reminder { invitation: it, to, letter }, stage))
}

/// The reminder as it would go out, for its preview.
///
/// # Errors
/// See [`NudgeError`].
pub async fn may_nudge(
    db: &Db,
    by: &Provider,
    id: InvitationId,
    words: Option<&NudgeWords>,
    now: DateTime<Utc>,
) -> Result<Reminder, NudgeError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    Ok(prepared(&mut tx, by, id, words, now).await?.0)
}

/// Reminds the invited company.
///
/// # Errors
/// See [`NudgeError`].
pub async fn nudge(
    db: &Db,
    by: &Provider,
    id: InvitationId,
    words: Option<&NudgeWords>,
    now: DateTime<Utc>,
) -> Result<(), NudgeError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    let (reminder, stage) = prepared(&mut tx, by, id, words, now).await?;
    notice::queue(&mut tx, Some(by.org()), &reminder.to, &reminder.letter, now).await?;
    sqlx::query!(
        "insert into invitation_nudges (org_id, invitation_id, kind, stage, at, by_name, words)
         values ($1, $2, 'nudge', $3, $4, $5, $6)",
        by.org().uuid(),
        id.uuid(),
        stage.code(),
        now,
        by.person().name(),
        words.map_or("", NudgeWords::as_str),
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "update invitations set nudged_at = $3 where org_id = $1 and invitation_id = $2",
        by.org().uuid(),
        id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({ "stage": stage.code(), "words": words.map(NudgeWords::as_str) });
    let entry = Entry { action: "relationship.reminded", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever holds the letter asks for no more reminders of it. A link that opens nothing any more changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn be_quiet(db: &Db, link: Link, now: DateTime<Utc>) -> Result<(), DbError> {
    let id = InvitationId::from(link.id);
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(provider) = store::sender_of(&mut tx, id).await? else { return Ok(()) };
    tx.enter(provider).await?;
    let Some(it) = store::lock_invitation(&mut tx, provider, id).await? else { return Ok(()) };
    if it.open_by(link.generation, now).is_err() {
        return Ok(());
    }
    ledger::opened(&mut tx, &it, now).await?;
    let asked = sqlx::query!(
        "update invitations set quiet_at = $3 where org_id = $1 and invitation_id = $2 and quiet_at is null",
        provider.uuid(),
        id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if asked.rows_affected() == 1 {
        let by = Actor { person: None, name: &it.company };
        let details = json!({ "address": it.typed });
        let entry = Entry { action: "relationship.reminders_refused", subject: Some(id.uuid()), details };
        audit::record(&mut tx, provider, by, entry, now).await?;
    }
    tx.commit().await
}
