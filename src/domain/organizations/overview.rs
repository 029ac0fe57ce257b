//! The overview of a company: where it stands, what waits for it, how many it works with.
//! Rule: exactly one banner, decided by [`Banner::of`] from the standing and the signature.

use chrono::{DateTime, TimeDelta, Utc};

use super::put_aside::is_put_aside;
use super::store::{card_at, is_located};
use super::views::Card;
use crate::domain::actor::{Kind, Member, Role, Standing, Suspension};
use crate::domain::agreements::{self, AgreementKind, AgreementText, Signed, Wanted};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::relationships;

/// How long a fresh signature is told about.
const FRESH_SIGNATURE: TimeDelta = TimeDelta::days(30);

/// Customers are counted up to here; beyond it a page says "more than".
pub const MANY: i64 = 10_000;

/// What the overview says on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Banner {
    /// Never enrolled.
    Enroll,
    /// An application was begun.
    Continue,
    /// The verification runs.
    Pending,
    /// Not verified.
    Denied,
    /// Verified; the agreement can be signed.
    ToSign,
    /// Signed not long ago.
    Signed,
    /// A newer version of the agreement is in force.
    NewVersion,
    /// Stopped for a reason.
    Suspended,
    /// Nothing to say.
    Nothing,
}

impl Banner {
    /// Decides for a company that is or may become a reseller. `signed_current` says whether its newest
    /// signature is under the version in force, `None` when no agreement is in force.
    #[must_use]
    pub fn of(
        standing: Standing,
        signed_at: Option<DateTime<Utc>>,
        signed_current: Option<bool>,
        now: DateTime<Utc>,
    ) -> Self {
        match (standing, signed_current) {
            (Standing::NotRegistered, _) => Self::Enroll,
            (Standing::Initialized, _) => Self::Continue,
            (Standing::Pending, _) => Self::Pending,
            (Standing::Denied, _) => Self::Denied,
            (Standing::Suspended, _) => Self::Suspended,
            (Standing::Qualified, Some(false)) => Self::ToSign,
            (Standing::Active, Some(false)) => Self::NewVersion,
            (Standing::Active, _) if signed_at.is_some_and(|at| at + FRESH_SIGNATURE > now) => Self::Signed,
            (Standing::Qualified | Standing::Active | Standing::Closed, _) => Self::Nothing,
        }
    }
}

/// How many companies a provider or reseller works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partners {
    /// Resellers of a provider.
    pub resellers: i64,
    /// Providers of a reseller.
    pub providers: i64,
    /// Customers; [`MANY`] plus one when there are more than that.
    pub customers: i64,
}

/// What the overview shows.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The company.
    pub card: Card,
    /// What to say on top; [`Banner::Nothing`] for a company that is only a provider or a customer.
    pub banner: Banner,
    /// The partner agreement in force.
    pub agreement: Option<AgreementText>,
    /// The newest signature under it or an older version.
    pub signed: Option<Signed>,
    /// Whether its work account stands for a location.
    pub located: bool,
    /// Invitations by providers that wait for an answer.
    pub invitations: i64,
    /// How many people the company has.
    pub people: i64,
    /// Whether one of them is an admin agent.
    pub has_admin_agent: bool,
    /// Whom it works with.
    pub partners: Partners,
    /// Why it is suspended, if it is.
    pub suspension: Option<Suspension>,
    /// The version of the agreement it is asked to accept again, if there is one.
    pub wanted: Option<Wanted>,
}

/// Reads the overview of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn overview(db: &Db, by: &Member, now: DateTime<Utc>) -> Result<Option<Overview>, DbError> {
    let suspension = by.suspension(db).await?;
    let mut tx = db.begin(by.scope()).await?;
    let Some(card) = card_at(&mut tx, by.org(), now).await? else { return Ok(None) };
    let language = by.person().language();
    let agreement = agreements::current_in(&mut tx, AgreementKind::Partner, language, now).await?;
    let signed = agreements::signed_in(&mut tx, AgreementKind::Partner, None).await?;
    let wanted = agreements::wanted_in(&mut tx, now).await?;
    let located = is_located(&mut tx, by.org()).await?;
    let invitations = relationships::waiting(&mut tx, now).await?;
    let team = sqlx::query!(
        r#"select count(*) as "people!", coalesce(bool_or($1 = any(roles)), false) as "agent!"
           from memberships where org_id = (select app.org()) and state = 'active'"#,
        Role::AdminAgent.code(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let partners = partners(&mut tx, &card.kinds).await?;
    let aside = match &signed {
        Some(signed) => is_put_aside(&mut tx, signed.signature).await?,
        None => false,
    };
    tx.commit().await?;
    let asked = wanted.as_ref().is_some_and(|wanted| wanted.effective_at <= now);
    let current = agreement.as_ref().map(|_| signed.is_some() && !asked);
    let banner = match AgreementKind::of_company(&card.kinds) {
        _ if card.standing == Standing::Suspended => Banner::Suspended,
        Some(AgreementKind::Partner) => Banner::of(card.standing, signed.as_ref().map(|s| s.at), current, now),
        _ => Banner::Nothing,
    };
    let banner = if aside && banner == Banner::Signed { Banner::Nothing } else { banner };
    Ok(Some(Overview {
        card,
        banner,
        agreement,
        signed,
        located,
        invitations,
        people: team.people,
        has_admin_agent: team.agent,
        partners,
        suspension,
        wanted,
    }))
}

async fn partners(tx: &mut Tx, kinds: &[Kind]) -> Result<Partners, DbError> {
    let mut found = Partners { resellers: 0, providers: 0, customers: 0 };
    if kinds.contains(&Kind::Provider) {
        found.resellers = relationships::active_as(tx, Kind::Provider).await?;
    }
    if kinds.contains(&Kind::Reseller) {
        found.providers = relationships::active_as(tx, Kind::Reseller).await?;
    }
    found.customers = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from customer_relationships
             where org_id = (select app.org()) and partner_id = org_id and state = 'active' limit $1) as found"#,
        MANY + 1,
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_standing_has_exactly_one_banner() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let banner = |standing, current| Banner::of(standing, None, current, now);
        assert_eq!(banner(Standing::NotRegistered, Some(false)), Banner::Enroll);
        assert_eq!(banner(Standing::Initialized, Some(false)), Banner::Continue);
        assert_eq!(banner(Standing::Pending, Some(false)), Banner::Pending);
        assert_eq!(banner(Standing::Denied, Some(false)), Banner::Denied);
        assert_eq!(banner(Standing::Qualified, Some(false)), Banner::ToSign);
        assert_eq!(banner(Standing::Active, Some(false)), Banner::NewVersion);
        assert_eq!(banner(Standing::Suspended, Some(true)), Banner::Suspended);
        assert_eq!(banner(Standing::Qualified, None), Banner::Nothing);
    }

    #[test]
    fn a_signature_is_told_about_for_thirty_days() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let banner = |days| Banner::of(Standing::Active, Some(now - TimeDelta::days(days)), Some(true), now);
        assert_eq!(banner(0), Banner::Signed);
        assert_eq!(banner(29), Banner::Signed);
        assert_eq!(banner(30), Banner::Nothing);
    }
}
