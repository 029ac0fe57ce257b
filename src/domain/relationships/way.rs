//! How far one invited company is: when it came to each stage, who is waited for, what it was reminded of.
//! Rule: of what only the company knows, this says what it shares, and no more. The list of all is `stages`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::InvitationState;
use super::stages::{Facts, Stage, Turn};
use crate::domain::db::DbError;
use crate::domain::ids::{InvitationId, OrgId, PersonId};

/// How far one invited company is, for the page of its invitation.
#[derive(Debug, Clone, Default)]
pub struct Way {
    /// Where it stands; nothing when it left the way.
    pub stage: Option<Stage>,
    /// Whose turn it is, and since when.
    pub turn: Option<(Turn, DateTime<Utc>)>,
    /// Since when it shares its progress, if it does.
    pub shared_since: Option<DateTime<Utc>>,
    /// When it came to each stage, as far as the provider knows.
    pub steps: Vec<(Stage, DateTime<Utc>)>,
    /// What the company says of being stuck, and since when.
    pub reason: Option<(String, DateTime<Utc>)>,
    /// Who looks after it.
    pub owner: Option<(PersonId, String)>,
    /// When whoever holds the letter asked not to be reminded.
    pub quiet_at: Option<DateTime<Utc>>,
    /// What it was reminded of.
    pub nudges: Vec<Nudged>,
}

/// One reminder that went out.
#[derive(Debug, Clone)]
pub struct Nudged {
    /// When.
    pub at: DateTime<Utc>,
    /// `nudge` by a person; `week` and `ending` by the program.
    pub kind: String,
    /// Who sent it; nobody, if the program did.
    pub by: String,
    /// Their words, possibly empty.
    pub words: String,
}

/// How far the company of one invitation is; the transaction is in the provider's company.
pub(super) async fn way(
    tx: &mut PgConnection,
    org: OrgId,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<Way, DbError> {
    let row = sqlx::query!(
        r#"select stage, stage_since as "stage_since!", state, delivery, delivery_at, asked_at, expires_at, shared_since,
                  shared_by, created_at, opened_at, applied_at, verified_at, signed_at, answered_at, first_customer_at,
                  owner as "owner!", coalesce(owner_name, inviter_name) as "owner_name!", quiet_at
           from invitations where org_id = $1 and invitation_id = $2 and side = 'provider'"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(Way::default()) };
    let stage = row.stage.as_deref().and_then(Stage::parse);
    let facts = stage.map(|stage| Facts {
        stage,
        since: row.stage_since,
        bounced_at: row.delivery_at.filter(|_| row.delivery == "bounced"),
        asked_at: row.asked_at,
        shared_since: row.shared_since,
        expires_at: row.expires_at,
    });
    let accepted = InvitationState::parse(&row.state) == Some(InvitationState::Accepted);
    let steps = [
        (Stage::Invited, Some(row.created_at)),
        (Stage::Opened, row.opened_at),
        (Stage::Applied, row.applied_at),
        (Stage::Verified, row.verified_at),
        (Stage::Signed, row.signed_at),
        (Stage::Authorized, row.answered_at.filter(|_| accepted)),
        (Stage::Customer, row.first_customer_at),
    ];
    Ok(Way {
        stage,
        turn: facts.map(|facts| facts.turn(now)),
        shared_since: row.shared_since,
        steps: steps.into_iter().filter_map(|(stage, at)| Some((stage, at?))).collect(),
        reason: match row.shared_by {
            Some(company) => reason(tx, company.into(), now).await?,
            None => None,
        },
        owner: Some((row.owner.into(), row.owner_name)),
        quiet_at: row.quiet_at,
        nudges: nudges(tx, org, id).await?,
    })
}

/// What a company says of being stuck, if it may be read here. The transaction is in the provider's company.
pub(super) async fn reason(
    tx: &mut PgConnection,
    company: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<(String, DateTime<Utc>)>, DbError> {
    let row =
        sqlx::query!(r#"select words as "words!", at as "at!" from app.shared_reason($1, $2)"#, company.uuid(), now)
            .fetch_optional(&mut *tx)
            .await?;
    Ok(row.map(|row| (row.words, row.at)))
}

pub(super) async fn nudges(tx: &mut PgConnection, org: OrgId, id: InvitationId) -> Result<Vec<Nudged>, DbError> {
    sqlx::query_as!(
        Nudged,
        "select at, kind, by_name as by, words from invitation_nudges
         where org_id = $1 and invitation_id = $2 order by at, seq limit 100",
        org.uuid(),
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await
}
