//! What pages about relationships read. Rule: reading changes nothing; a list has an end and a place to
//! go on from, and shows the other company's card, nothing more of it.

use chrono::{DateTime, Utc};

use super::accept::obstacle;
use super::model::{Invitation, Obstacle};
use super::pairs::{self, Line, Pair, Wanted};
use super::store;
use crate::domain::actor::{Member, Provider, Reseller, Standing};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{InvitationId, PartnershipId};
use crate::domain::organizations::{self, Card};
use crate::domain::values::fold;

/// Rows on a page.
const ROWS: i64 = 50;

/// What a list of partners shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The beginning of a name, as typed.
    pub text: String,
    /// Those that ended instead of those in force.
    pub ended: bool,
    /// The last one of the page before.
    pub after: Option<PartnershipId>,
    /// The last invitation of the page before.
    pub older: Option<InvitationId>,
}

/// One partner in a list.
#[derive(Debug, Clone)]
pub struct PartnershipRow {
    /// The partnership.
    pub id: PartnershipId,
    /// The other company's name.
    pub name: String,
    /// The Partner ID of the location its work account stands for.
    pub location_partner_id: Option<String>,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Where it stands in the program.
    pub standing: Standing,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the provider may administer the reseller's work account.
    pub admin_access: bool,
    /// Until when, if it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl From<Line> for PartnershipRow {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            name: line.name,
            location_partner_id: line.location_partner_id,
            country: line.country,
            standing: line.standing,
            since: line.since,
            admin_access: line.admin_access,
            ended_at: line.ended_at,
        }
    }
}

/// The page **Indirect resellers**.
#[derive(Debug, Clone)]
pub struct Resellers {
    /// Partners by name.
    pub partners: Vec<PartnershipRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<PartnershipId>,
    /// The newest invitations that have not become a partnership.
    pub invitations: Vec<Invitation>,
    /// Where the older ones begin, if there are more.
    pub older: Option<InvitationId>,
}

/// The provider's resellers, and whom it has invited.
///
/// # Errors
/// When the database does not answer.
pub async fn resellers(db: &Db, by: &Provider, filter: &Filter, now: DateTime<Utc>) -> Result<Resellers, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let prefix = fold(&filter.text.replace('\0', ""));
    let wanted =
        Wanted { side: "provider", ended: filter.ended, prefix: &prefix, after: filter.after, limit: ROWS + 1 };
    let mut lines = pairs::list(&mut tx, by.org(), wanted, now).await?;
    let mut invitations = store::invitations(&mut tx, by.org(), "provider", filter.older).await?;
    tx.commit().await?;
    let next = (lines.len() > ROWS as usize).then(|| lines.pop()).and_then(|_| lines.last().map(|line| line.id));
    let more = invitations.len() > store::INVITATIONS;
    invitations.truncate(store::INVITATIONS);
    let older = more.then(|| invitations.last().map(|last| last.id)).flatten();
    Ok(Resellers { partners: lines.into_iter().map(Into::into).collect(), next, invitations, older })
}

/// The reseller's providers, by name; it never has many.
///
/// # Errors
/// When the database does not answer.
pub async fn providers(
    db: &Db,
    by: &Reseller,
    ended: bool,
    now: DateTime<Utc>,
) -> Result<Vec<PartnershipRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let wanted = Wanted { side: "reseller", ended, prefix: "", after: None, limit: 500 };
    let lines = pairs::list(&mut tx, by.org(), wanted, now).await?;
    tx.commit().await?;
    Ok(lines.into_iter().map(Into::into).collect())
}

/// The invitations the reseller holds, with the inviting company's card.
///
/// # Errors
/// When the database does not answer.
pub async fn invitations(db: &Db, by: &Reseller) -> Result<Vec<(Invitation, Card)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let held = store::invitations(&mut tx, by.org(), "reseller", None).await?;
    let providers: Vec<_> = held.iter().map(|invitation| invitation.provider).collect();
    let cards = organizations::cards(&mut tx, &providers).await?;
    tx.commit().await?;
    let with_card = |invitation: Invitation| {
        let card = cards.iter().find(|card| card.id == invitation.provider)?.clone();
        Some((invitation, card))
    };
    Ok(held.into_iter().filter_map(with_card).collect())
}

/// One invitation the reseller holds, and what stands in its way.
#[derive(Debug, Clone)]
pub struct Received {
    /// The invitation.
    pub invitation: Invitation,
    /// The inviting company.
    pub provider: Card,
    /// Why it cannot be accepted now, whatever its state.
    pub obstacle: Option<Obstacle>,
    /// The partnership with that provider, if there is one already.
    pub partnership: Option<PartnershipId>,
}

/// Reads one invitation the reseller holds.
///
/// # Errors
/// When the database does not answer.
pub async fn received(
    db: &Db,
    by: &Reseller,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<Option<Received>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let held = store::invitation(&mut tx, by.org(), id).await?.filter(|it| it.reseller == Some(by.org()));
    let Some(invitation) = held else { return Ok(None) };
    let Some(provider) = organizations::card_at(&mut tx, invitation.provider, now).await? else { return Ok(None) };
    let Some(own) = organizations::card_at(&mut tx, by.org(), now).await? else { return Ok(None) };
    let obstacle = obstacle(&mut tx, &provider, &own).await?.err();
    let pair = Pair { provider: invitation.provider, reseller: by.org() };
    let partnership = pairs::active(&mut tx, by.org(), pair).await?;
    tx.commit().await?;
    Ok(Some(Received { invitation, provider, obstacle, partnership }))
}

/// A provider and a reseller who work together, or did, as one of them sees it.
#[derive(Debug, Clone)]
pub struct Partnership {
    /// Its id, the same for both.
    pub id: PartnershipId,
    /// Whether the company asked for is its reseller.
    pub we_are_reseller: bool,
    /// The other company.
    pub other: Card,
    /// Whether it is in force.
    pub active: bool,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who authorized it.
    pub accepted_name: String,
    /// What they agreed to, as shown then.
    pub sentences: Vec<String>,
    /// Whether administrator access is in force.
    pub admin_access: bool,
    /// Since when it was granted, if ever.
    pub admin_access_since: Option<DateTime<Utc>>,
    /// Until when.
    pub admin_access_until: Option<DateTime<Utc>>,
    /// When it was removed.
    pub admin_access_removed_at: Option<DateTime<Utc>>,
    /// By whom.
    pub admin_access_removed_name: Option<String>,
    /// When the partnership ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// By whom.
    pub ended_name: Option<String>,
    /// Why, if a reason was given.
    pub ended_reason: Option<String>,
}

/// One partnership of the company somebody acts for, on either side.
///
/// # Errors
/// When the database does not answer.
pub async fn partnership(
    db: &Db,
    by: &Member,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<Option<Partnership>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(held) = pairs::held(&mut tx, by.org(), id).await? else { return Ok(None) };
    let other = if held.pair.provider == by.org() { held.pair.reseller } else { held.pair.provider };
    let Some(other) = organizations::card_at(&mut tx, other, now).await? else { return Ok(None) };
    tx.enter(held.pair.reseller).await?;
    let sentences = pairs::consent(&mut tx, held.pair.reseller, held.consent).await?;
    tx.commit().await?;
    let admin_access = held.has_admin_access(now);
    Ok(Some(Partnership {
        id,
        we_are_reseller: held.pair.reseller == by.org(),
        other,
        active: held.active,
        since: held.since,
        accepted_name: held.accepted_name,
        sentences,
        admin_access,
        admin_access_since: held.admin_access_since,
        admin_access_until: held.admin_access_until,
        admin_access_removed_at: held.admin_access_removed_at,
        admin_access_removed_name: held.admin_access_removed_name,
        ended_at: held.ended_at,
        ended_name: held.ended_name,
        ended_reason: held.ended_reason,
    }))
}
