//! What the pages of referrals read, on either side.

use super::model::{Referral, ReferralState};
use super::store::{self, Row};
use crate::domain::actor::{Kind, Member};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::ReferralId;
use crate::domain::organizations::{self, Card};

/// Rows on a page.
pub const PER_PAGE: usize = 50;

/// One referral in a list.
#[derive(Debug, Clone)]
pub struct ReferralRow {
    /// The referral.
    pub it: Referral,
    /// The other company's name.
    pub other: String,
    /// And its country.
    pub country: String,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Page {
    /// The newest first.
    pub rows: Vec<ReferralRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<ReferralId>,
}

/// The referrals of one side of the company somebody acts for, in a state or in any.
///
/// # Errors
/// When the database does not answer.
pub async fn listed(
    db: &Db,
    by: &Member,
    side: Kind,
    state: Option<ReferralState>,
    after: Option<ReferralId>,
) -> Result<Page, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query_as!(
        Row,
        "select referral_id, provider_id, reseller_id, asker_name, asker_address, language, message, state, asked_at,
                answered_at, answered_name, answer, invitation_id, closed_at, closed_name
         from referrals
         where org_id = $1 and side = $2 and ($3::text is null or state = $3)
           and ($4::uuid is null or (asked_at, $4) < ((select o.asked_at from referrals o
                    where o.org_id = $1 and o.referral_id = $4), referral_id))
         order by asked_at desc, referral_id limit $5",
        by.org().uuid(),
        side.code(),
        state.map(ReferralState::code),
        after.map(ReferralId::uuid),
        i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut found: Vec<Referral> = rows.into_iter().map(Into::into).collect();
    let next = (found.len() > PER_PAGE).then(|| found.pop()).and_then(|_| found.last().map(|last| last.id));
    let others: Vec<_> =
        found.iter().map(|it| if side == Kind::Provider { it.reseller } else { it.provider }).collect();
    let cards = organizations::cards(&mut tx, &others).await?;
    tx.commit().await?;
    let of = |it: Referral| {
        let other = if side == Kind::Provider { it.reseller } else { it.provider };
        let card = cards.iter().find(|card| card.id == other)?;
        Some(ReferralRow { other: card.name.clone(), country: card.country.clone(), it })
    };
    Ok(Page { rows: found.into_iter().filter_map(of).collect(), next })
}

/// One referral of the company somebody acts for, with the other company's card.
///
/// # Errors
/// When the database does not answer.
pub async fn one(db: &Db, by: &Member, id: ReferralId) -> Result<Option<(Referral, Card)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(it) = store::referral(&mut tx, by.org(), id).await? else { return Ok(None) };
    let other = if it.provider == by.org() { it.reseller } else { it.provider };
    let card = organizations::card(&mut tx, other).await?;
    tx.commit().await?;
    Ok(card.map(|card| (it, card)))
}
