//! What pages about relationships read. Rule: reading changes nothing; a list has an end and a place to
//! go on from, and shows the other company's card, nothing more of it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::accept::obstacle;
use super::lists::MANY;
use super::model::{Announced, Block, Invitation, Obstacle, Suspension};
use super::pairs::{self, Pair};
use super::store;
use crate::domain::actor::{Member, Provider, Reseller};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{InvitationId, OrgId, PartnershipId};
use crate::domain::organizations::{self, Card};

/// The newest invitations of a provider that have not become a partnership, older than `older`; and where the older
/// ones begin, if there are more.
///
/// # Errors
/// When the database does not answer.
pub async fn sent(
    db: &Db,
    by: &Provider,
    older: Option<InvitationId>,
) -> Result<(Vec<Invitation>, Option<InvitationId>), DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut invitations = store::invitations(&mut tx, by.org(), "provider", older).await?;
    tx.commit().await?;
    let more = invitations.len() > store::INVITATIONS;
    invitations.truncate(store::INVITATIONS);
    let older = more.then(|| invitations.last().map(|last| last.id)).flatten();
    Ok((invitations, older))
}

/// How many shared customers a page names before an end.
const NAMED: i64 = 20;

/// The customers two partners share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The first of them by name.
    pub names: Vec<String>,
    /// How many there are; never more than [`MANY`] are counted.
    pub count: i64,
}

/// The customers the company somebody acts for shares with `other`: what an end touches.
///
/// # Errors
/// When the database does not answer.
pub async fn shared(db: &Db, by: &Member, other: OrgId) -> Result<Shared, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let names = sqlx::query_scalar!(
        "select o.name from (select customer_id, other_folded, relationship_id from customer_relationships
             where org_id = $1 and counterpart_id = $2 and state = 'active' order by other_folded, relationship_id limit $3) c
         join organizations o on o.org_id = c.customer_id order by c.other_folded, c.relationship_id",
        by.org().uuid(),
        other.uuid(),
        NAMED,
    )
    .fetch_all(&mut *tx)
    .await?;
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (select from customer_relationships
               where org_id = $1 and counterpart_id = $2 and state = 'active' limit $3) c"#,
        by.org().uuid(),
        other.uuid(),
        MANY,
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Shared { names, count })
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
    /// What of its identity was verified.
    pub verified: Verified,
    /// Why it cannot be accepted now, whatever its state.
    pub obstacle: Option<Obstacle>,
    /// The partnership with that provider, if there is one already.
    pub partnership: Option<PartnershipId>,
}

/// What of a company's identity was verified, as whoever it invites may read it.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// When its profile was authorized, or the operator admitted it.
    pub at: Option<DateTime<Utc>>,
    /// Its registered name.
    pub legal_name: Option<String>,
    /// Its VAT number.
    pub vat_id: Option<String>,
    /// Its number in the register of companies.
    pub reg_number: Option<String>,
}

/// The verified identity of the company the transaction is in.
pub(super) async fn verified(tx: &mut PgConnection, org: OrgId) -> Result<Verified, DbError> {
    let row = sqlx::query!(
        r#"select coalesce(p.authorized_at, o.qualified_at, o.active_at) as at, p.legal ->> 'legal_name' as legal_name,
                  p.legal ->> 'vat_id' as vat_id, p.legal ->> 'reg_number' as reg_number
           from organizations o
           left join lateral (select q.authorized_at, q.legal from profiles q
               where q.org_id = o.org_id and q.authorized_at is not null order by q.version desc limit 1) p on true
           where o.org_id = $1"#,
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Ok(row.map_or_else(Verified::default, |row| Verified {
        at: row.at,
        legal_name: said(row.legal_name),
        vat_id: said(row.vat_id),
        reg_number: said(row.reg_number),
    }))
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
    tx.enter(invitation.provider).await?;
    let verified = verified(&mut tx, invitation.provider).await?;
    tx.commit().await?;
    Ok(Some(Received { invitation, provider, verified, obstacle, partnership }))
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
    /// Whether it is in force, suspended or not.
    pub active: bool,
    /// The provider suspended it.
    pub suspended: Option<Suspension>,
    /// What stands between the two without anybody's decision.
    pub block: Option<Block>,
    /// An end that was announced.
    pub ends: Option<Announced>,
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
    let block = match held.active {
        true => pairs::block(&mut tx, held.pair, now).await?,
        false => None,
    };
    let sentences = pairs::consent(&mut tx, held.pair.reseller, held.consent).await?;
    tx.commit().await?;
    let admin_access = held.has_admin_access(now);
    Ok(Some(Partnership {
        id,
        we_are_reseller: held.pair.reseller == by.org(),
        other,
        active: held.active,
        suspended: held.suspended,
        block,
        ends: held.ends,
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
