//! Where a reseller stands, on one card for a provider it works with: verified as what, which agreement, what comes
//! next, what it says of being stuck, when it heard of the provider last.
//! Rule: a relationship in force is the right to read it; it is read from the reseller's own rows, nothing is copied.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::pairs;
use super::views::{Verified, verified};
use super::way;
use crate::domain::actor::{Provider, words};
use crate::domain::agreements::{self, AgreementKind, Signed, Wanted};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{InvitationId, OrgId, PartnershipId};

words! {
    /// What ends or is looked at on a day.
    Deadline {
        /// The grace of a newer version of the agreement ends.
        Grace = "grace",
        /// The provider looks at a suspension again.
        Review = "review",
        /// The relationship ends, as announced.
        End = "end",
        /// Administrator access runs out.
        Access = "access",
    }
}

/// What went out to the reseller last.
#[derive(Debug, Clone)]
pub struct Contact {
    /// `letter`, or the kind of a reminder.
    pub kind: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a reseller stands.
#[derive(Debug, Clone)]
pub struct StandingCard {
    /// What of its identity was verified.
    pub verified: Verified,
    /// The version it signed last.
    pub signed: Option<Signed>,
    /// A newer version that waits for it.
    pub wanted: Option<Wanted>,
    /// What comes next, with its day.
    pub next: Option<(Deadline, DateTime<Utc>)>,
    /// What it says of being stuck, and since when.
    pub reason: Option<(String, DateTime<Utc>)>,
    /// What went out to it last by its invitation.
    pub contact: Option<Contact>,
}

/// The card of a reseller the provider works with; nothing when they do not work together any more.
///
/// # Errors
/// When the database does not answer.
pub async fn standing_card(
    db: &Db,
    by: &Provider,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<Option<StandingCard>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let held = pairs::held(&mut tx, by.org(), id).await?.filter(|it| it.active && it.pair.provider == by.org());
    let Some(held) = held else { return Ok(None) };
    let reseller = held.pair.reseller;
    let reason = way::reason(&mut tx, reseller, now).await?;
    let contact = last_contact(&mut tx, by.org(), id).await?;
    let midnight = |day: chrono::NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
    let mut next = vec![
        (Deadline::Review, held.suspended.as_ref().map(|pause| midnight(pause.review_on))),
        (Deadline::End, held.ends.as_ref().map(|end| end.at)),
        (Deadline::Access, held.admin_access_until.filter(|_| held.has_admin_access(now))),
    ];
    tx.enter(reseller).await?;
    let verified = verified(&mut tx, reseller).await?;
    let signed = agreements::signed_in(&mut tx, AgreementKind::Partner, None).await?;
    let wanted = agreements::wanted_in(&mut tx, now).await?;
    tx.commit().await?;
    next.push((Deadline::Grace, wanted.as_ref().and_then(|wanted| wanted.grace_ends_at)));
    let next = next.into_iter().filter_map(|(what, at)| Some((what, at?))).min_by_key(|(_, at)| *at);
    Ok(Some(StandingCard { verified, signed, wanted, next, reason, contact }))
}

/// The newest of the invitation's letters and reminders. The transaction is in the provider's company.
async fn last_contact(tx: &mut PgConnection, org: OrgId, id: PartnershipId) -> Result<Option<Contact>, DbError> {
    let row = sqlx::query!(
        "select i.invitation_id, i.sent_at from partnerships p
         join invitations i on i.org_id = p.org_id and i.invitation_id = p.invitation_id
         where p.org_id = $1 and p.partnership_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let letter = Contact { kind: "letter".to_owned(), at: row.sent_at };
    let newest = way::nudges(tx, org, InvitationId::from(row.invitation_id)).await?.pop();
    let newest = newest.map(|nudge| Contact { kind: nudge.kind, at: nudge.at }).filter(|it| it.at > letter.at);
    Ok(Some(newest.unwrap_or(letter)))
}
