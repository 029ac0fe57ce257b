//! May this reseller be named as partner of record on an order? Yes, or no with every reason (domain 7.4).
//! Rule: only who works or worked with a reseller learns anything of it; a Partner ID of somebody else answers like
//! one that nobody holds. Of an ended relationship no more is told than that it ended.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::pairs::Pair;
use super::{pairs, store};
use crate::domain::actor::{Act, Action, Kind, Provider, RoleNeeded, Standing};
use crate::domain::agreements::{self, AgreementKind, InForce};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{OrgId, PartnershipId, VersionId};
use crate::domain::organizations::{self, Card};
use crate::domain::values::PartnerId;

/// Why a reseller cannot be named on an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No reseller of this provider holds the Partner ID.
    Unknown,
    /// The provider itself may not begin anything now.
    ProviderNotActive,
    /// The two do not work together any more.
    Ended {
        /// Since when.
        at: DateTime<Utc>,
    },
    /// The provider suspended the relationship.
    Paused {
        /// When it is looked at again.
        review_on: NaiveDate,
    },
    /// Their countries lie in different regions.
    Region {
        /// The code of the provider's region.
        provider: String,
        /// The code of the reseller's region.
        reseller: String,
    },
    /// The number is the company's; orders name a location.
    CompanyNumber,
    /// The location of this number is closed.
    LocationClosed,
    /// The number is of another location than the one the reseller's work account stands for.
    OtherLocation,
    /// The reseller's work account stands for no location.
    NoLocation,
    /// The company is not enrolled and verified as an indirect reseller.
    NotEnrolled,
    /// It never signed the partner agreement.
    NotSigned,
    /// What it signed does not do any more.
    NotInForce {
        /// The version it signed.
        signed: String,
        /// The version it has to sign.
        wanted: String,
    },
    /// It is suspended from the program.
    Suspended,
}

impl Reason {
    /// Its name for programs; it never changes.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown_partner_id",
            Self::ProviderNotActive => "provider_not_active",
            Self::Ended { .. } => "relationship_ended",
            Self::Paused { .. } => "relationship_suspended",
            Self::Region { .. } => "other_region",
            Self::CompanyNumber => "company_number",
            Self::LocationClosed => "location_closed",
            Self::OtherLocation => "other_location",
            Self::NoLocation => "no_location",
            Self::NotEnrolled => "not_enrolled",
            Self::NotSigned => "agreement_not_signed",
            Self::NotInForce { .. } => "agreement_not_in_force",
            Self::Suspended => "reseller_suspended",
        }
    }
}

/// The answer.
#[derive(Debug, Clone)]
pub struct PartnerOfRecord {
    /// The Partner ID it is about: the one asked for, or the one the reseller's work account stands for.
    pub number: Option<String>,
    /// The reseller, if it is one of this provider's.
    pub reseller: Option<Card>,
    /// The relationship with it.
    pub partnership: Option<PartnershipId>,
    /// The code of the reseller's region.
    pub region: Option<String>,
    /// The version it signed last and when, while the two work together.
    pub signed: Option<(String, DateTime<Utc>)>,
    /// Why not; empty means yes.
    pub reasons: Vec<Reason>,
}

impl PartnerOfRecord {
    /// Whether the reseller may be named.
    #[must_use]
    pub const fn may(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// Why nobody was told.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Answers for a Partner ID, whoever's it is.
///
/// # Errors
/// See [`RecordError`].
pub async fn partner_of_record(
    db: &Db,
    by: &Provider,
    number: &PartnerId,
    now: DateTime<Utc>,
) -> Result<PartnerOfRecord, RecordError> {
    by.require(Action::ViewAgreementStatus)?;
    let mut tx = db.begin(by.scope()).await?;
    let found = sqlx::query_scalar!(r#"select org_id as "org!" from app.reseller_of_number($1)"#, number.as_str())
        .fetch_optional(&mut *tx)
        .await?
        .map(OrgId::from);
    let answer = match found {
        Some(reseller) => answer(&mut tx, by, reseller, Some(number.as_str()), now).await?,
        None => None,
    };
    tx.commit().await?;
    Ok(answer.unwrap_or_else(|| unknown(by, number)))
}

/// Answers for one of the provider's resellers, by the Partner ID its work account stands for.
///
/// # Errors
/// See [`RecordError`].
pub async fn reseller_of_record(
    db: &Db,
    by: &Provider,
    reseller: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<PartnerOfRecord>, RecordError> {
    by.require(Action::ViewAgreementStatus)?;
    let mut tx = db.begin(by.scope()).await?;
    let answer = answer(&mut tx, by, reseller, None, now).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The answer about everybody who is no reseller of this provider.
fn unknown(by: &Provider, number: &PartnerId) -> PartnerOfRecord {
    let own = (!by.company().standing.lets(Act::InviteReseller)).then_some(Reason::ProviderNotActive);
    PartnerOfRecord {
        number: Some(number.as_str().to_owned()),
        reseller: None,
        partnership: None,
        region: None,
        signed: None,
        reasons: [Reason::Unknown].into_iter().chain(own).collect(),
    }
}

/// The answer about a reseller; nothing when the two never worked together.
async fn answer(
    tx: &mut Tx,
    by: &Provider,
    reseller: OrgId,
    number: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Option<PartnerOfRecord>, DbError> {
    let Some((partnership, ended)) = last(tx, Pair { provider: by.org(), reseller }).await? else { return Ok(None) };
    let Some(card) = organizations::card_at(tx, reseller, now).await? else { return Ok(None) };
    let region = store::region(tx, &card.country).await?;
    let own_region = store::region(tx, &by.company().country).await?;
    let mut facts = Facts {
        provider: by.company().standing,
        standing: card.standing,
        enrolled: card.kinds.contains(&Kind::Reseller),
        regions: (own_region, region.clone()),
        ended,
        paused: pairs::held(tx, by.org(), partnership).await?.and_then(|held| held.suspended).map(|it| it.review_on),
        place: Place::Associated,
        signed: None,
        wanted: None,
        now,
    };
    let mut signed = None;
    if ended.is_none() {
        tx.enter(reseller).await?;
        facts.place = place(tx, reseller, number).await?;
        let last = agreements::signed_in(tx, AgreementKind::Partner, None).await?;
        facts.wanted = agreements::in_force(tx, AgreementKind::Partner, now).await?;
        facts.signed = last.as_ref().map(|last| (last.version, last.number.clone()));
        signed = last.map(|last| (last.number, last.at));
        tx.enter(by.org()).await?;
    }
    Ok(Some(PartnerOfRecord {
        number: number.map(str::to_owned).or_else(|| card.location_partner_id.clone()),
        reasons: facts.reasons(),
        reseller: Some(card),
        partnership: Some(partnership),
        region: Some(region),
        signed,
    }))
}

/// The newest relationship of the two, and when it ended if it did.
async fn last(tx: &mut PgConnection, pair: Pair) -> Result<Option<(PartnershipId, Option<DateTime<Utc>>)>, DbError> {
    if let Some(active) = pairs::active(tx, pair.provider, pair).await? {
        return Ok(Some((active, None)));
    }
    let row = sqlx::query!(
        r#"select partnership_id, ended_at as "ended_at!" from partnerships
           where org_id = $1 and provider_id = $1 and reseller_id = $2 and state = 'ended' and ended_at is not null
           order by ended_at desc limit 1"#,
        pair.provider.uuid(),
        pair.reseller.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.partnership_id.into(), Some(row.ended_at))))
}

/// What a number is to the reseller that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Of the location its work account stands for.
    Associated,
    /// Of another location.
    Other,
    /// Of a closed location.
    Closed,
    /// The company's own.
    Company,
    /// No number was named, and the work account stands for no location.
    None,
}

/// Looks at the reseller's numbers; the transaction is in its company.
async fn place(tx: &mut PgConnection, reseller: OrgId, number: Option<&str>) -> Result<Place, DbError> {
    let row = sqlx::query!(
        r#"select l.state, exists (select from associations a
                                   where a.org_id = l.org_id and a.location_id = l.location_id) as "associated!"
           from locations l
           where l.org_id = $1
             and case when $2::text is null
                      then l.location_id = (select a.location_id from associations a where a.org_id = $1)
                      else l.partner_id = $2 end"#,
        reseller.uuid(),
        number,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(match row {
        Some(row) if row.state == "closed" => Place::Closed,
        Some(row) if row.associated => Place::Associated,
        Some(_) => Place::Other,
        None if number.is_some() => Place::Company,
        None => Place::None,
    })
}

/// Everything the answer depends on.
#[derive(Debug, Clone)]
struct Facts {
    provider: Standing,
    standing: Standing,
    enrolled: bool,
    /// The provider's and the reseller's.
    regions: (String, String),
    ended: Option<DateTime<Utc>>,
    /// When a suspended relationship is looked at again.
    paused: Option<NaiveDate>,
    place: Place,
    signed: Option<(VersionId, String)>,
    wanted: Option<InForce>,
    now: DateTime<Utc>,
}

impl Facts {
    /// Every reason against it, those that nobody can change first.
    fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if let Some(at) = self.ended {
            reasons.push(Reason::Ended { at });
        }
        if let Some(review_on) = self.paused {
            reasons.push(Reason::Paused { review_on });
        }
        if self.regions.0 != self.regions.1 {
            let (provider, reseller) = self.regions.clone();
            reasons.push(Reason::Region { provider, reseller });
        }
        if !self.provider.lets(Act::InviteReseller) {
            reasons.push(Reason::ProviderNotActive);
        }
        if self.ended.is_some() {
            return reasons;
        }
        reasons.extend(match self.place {
            Place::Associated => None,
            Place::Other => Some(Reason::OtherLocation),
            Place::Closed => Some(Reason::LocationClosed),
            Place::Company => Some(Reason::CompanyNumber),
            Place::None => Some(Reason::NoLocation),
        });
        match self.standing {
            Standing::Suspended => reasons.push(Reason::Suspended),
            Standing::Qualified | Standing::Active if self.enrolled => {}
            _ => reasons.push(Reason::NotEnrolled),
        }
        reasons.extend(self.unsigned());
        reasons
    }

    fn unsigned(&self) -> Option<Reason> {
        let Some((version, number)) = &self.signed else { return Some(Reason::NotSigned) };
        let wanted = self.wanted.as_ref().filter(|wanted| wanted.is_overdue(Some(*version), self.now))?;
        Some(Reason::NotInForce { signed: number.clone(), wanted: wanted.number.clone() })
    }
}

#[cfg(test)]
#[path = "partner_of_record_tests.rs"]
mod tests;
