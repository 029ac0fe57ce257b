//! The SQL of partnerships: a row for the provider, a row for the reseller, written together.
//! Rule: the reseller's row leads; whoever changes a partnership locks it first.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::actor::{Kind, Standing};
use crate::domain::db::DbError;
use crate::domain::ids::{ConsentId, InvitationId, OrgId, PartnershipId};

/// The two sides of an active partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) struct Pair {
    pub(in crate::domain) provider: OrgId,
    pub(in crate::domain) reseller: OrgId,
}

/// The two sides of a partnership of the company the transaction is in, if it is active.
pub(in crate::domain) async fn pair_of(
    tx: &mut PgConnection,
    partnership: PartnershipId,
) -> Result<Option<Pair>, DbError> {
    let row = sqlx::query!(
        "select provider_id, reseller_id from partnerships
         where org_id = (select app.org()) and partnership_id = $1 and state = 'active'",
        partnership.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Pair { provider: OrgId::from(row.provider_id), reseller: OrgId::from(row.reseller_id) }))
}

/// A partnership as one of its sides holds it, without the other's card.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) pair: Pair,
    pub(super) active: bool,
    pub(super) since: DateTime<Utc>,
    pub(super) accepted_name: String,
    pub(super) consent: ConsentId,
    pub(super) admin_access_since: Option<DateTime<Utc>>,
    pub(super) admin_access_until: Option<DateTime<Utc>>,
    pub(super) admin_access_removed_at: Option<DateTime<Utc>>,
    pub(super) admin_access_removed_name: Option<String>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) ended_name: Option<String>,
    pub(super) ended_reason: Option<String>,
}

impl Held {
    /// Whether the provider may administer the reseller's work account at `now`.
    pub(super) fn has_admin_access(&self, now: DateTime<Utc>) -> bool {
        self.active
            && self.admin_access_since.is_some()
            && self.admin_access_removed_at.is_none()
            && self.admin_access_until.is_some_and(|until| until > now)
    }
}

/// One partnership of the company the transaction is in, active or ended.
pub(super) async fn held(tx: &mut PgConnection, org: OrgId, id: PartnershipId) -> Result<Option<Held>, DbError> {
    let row = sqlx::query!(
        "select provider_id, reseller_id, state, since, accepted_name, consent_id, admin_access_since,
                admin_access_until, admin_access_removed_at, admin_access_removed_name, ended_at, ended_name, ended_reason
         from partnerships where org_id = $1 and partnership_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Held {
        pair: Pair { provider: row.provider_id.into(), reseller: row.reseller_id.into() },
        active: row.state == "active",
        since: row.since,
        accepted_name: row.accepted_name,
        consent: row.consent_id.into(),
        admin_access_since: row.admin_access_since,
        admin_access_until: row.admin_access_until,
        admin_access_removed_at: row.admin_access_removed_at,
        admin_access_removed_name: row.admin_access_removed_name,
        ended_at: row.ended_at,
        ended_name: row.ended_name,
        ended_reason: row.ended_reason,
    }))
}

/// Locks the leading row; the transaction is in the reseller's company.
pub(super) async fn lock(tx: &mut PgConnection, reseller: OrgId, id: PartnershipId) -> Result<(), DbError> {
    sqlx::query!(
        "select partnership_id from partnerships where org_id = $1 and partnership_id = $2 for update",
        reseller.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(())
}

/// The active partnership between two companies, as `org`, one of them, holds it.
pub(super) async fn active(tx: &mut PgConnection, org: OrgId, pair: Pair) -> Result<Option<PartnershipId>, DbError> {
    let id = sqlx::query_scalar!(
        "select partnership_id from partnerships
         where org_id = $1 and provider_id = $2 and reseller_id = $3 and state = 'active'",
        org.uuid(),
        pair.provider.uuid(),
        pair.reseller.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(PartnershipId::from))
}

/// A partnership about to begin.
#[derive(Debug, Clone)]
pub(super) struct NewPartnership<'a> {
    pub(super) id: PartnershipId,
    pub(super) pair: Pair,
    pub(super) invitation: InvitationId,
    pub(super) accepted_name: &'a str,
    pub(super) consent: ConsentId,
    pub(super) admin_access_until: Option<DateTime<Utc>>,
}

/// Writes the row of one side; a second active one is refused by `partnerships_one_active`.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    other_folded: &str,
    new: &NewPartnership<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let side = if org == new.pair.provider { "provider" } else { "reseller" };
    sqlx::query!(
        "insert into partnerships (org_id, partnership_id, side, provider_id, reseller_id, other_folded, invitation_id,
             state, since, accepted_name, consent_id, admin_access_since, admin_access_until)
         values ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, $10,
             case when $11::timestamptz is not null then $8::timestamptz end, $11)",
        org.uuid(),
        new.id.uuid(),
        side,
        new.pair.provider.uuid(),
        new.pair.reseller.uuid(),
        other_folded,
        new.invitation.uuid(),
        now,
        new.accepted_name,
        new.consent.uuid(),
        new.admin_access_until,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Takes administrator access away on one side.
pub(super) async fn remove_access(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let removed = sqlx::query!(
        "update partnerships set admin_access_removed_at = $3, admin_access_removed_name = $4
         where org_id = $1 and partnership_id = $2 and state = 'active' and admin_access_since is not null
           and admin_access_removed_at is null",
        org.uuid(),
        id.uuid(),
        now,
        name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(removed.rows_affected() == 1)
}

/// Ends the partnership on one side, and with it administrator access.
pub(super) async fn finish(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    by: (&str, Option<&str>),
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let ended = sqlx::query!(
        "update partnerships set state = 'ended', ended_at = $3, ended_name = $4, ended_reason = $5
         where org_id = $1 and partnership_id = $2 and state = 'active'",
        org.uuid(),
        id.uuid(),
        now,
        by.0,
        by.1,
    )
    .execute(&mut *tx)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// One line of a list of partners.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) id: PartnershipId,
    pub(super) name: String,
    pub(super) location_partner_id: Option<String>,
    pub(super) country: String,
    pub(super) standing: Standing,
    pub(super) since: DateTime<Utc>,
    pub(super) admin_access: bool,
    pub(super) ended_at: Option<DateTime<Utc>>,
}

/// What a list of partners shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) side: &'a str,
    pub(super) ended: bool,
    /// The beginning of the folded name.
    pub(super) prefix: &'a str,
    pub(super) after: Option<PartnershipId>,
    pub(super) limit: i64,
}

/// Partners by name, after the one named as the end of the page before; an unknown one counts as none.
pub(super) async fn list(
    tx: &mut PgConnection,
    org: OrgId,
    wanted: Wanted<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Line>, DbError> {
    let place = match wanted.after {
        Some(after) => place(tx, org, after).await?,
        None => None,
    };
    let (from_name, from_id) = place.unwrap_or_default();
    let rows = sqlx::query!(
        r#"select p.partnership_id, o.name, o.location_partner_id, o.country, p.since, p.ended_at,
                  app.standing(o.org_id, o.program_status, $7) as "standing!",
                  (p.state = 'active' and p.admin_access_since is not null and p.admin_access_removed_at is null
                   and p.admin_access_until > $7) as "admin_access"
           from partnerships p
           join organizations o on o.org_id = case p.side when 'provider' then p.reseller_id else p.provider_id end
           where p.org_id = $1 and p.side = $2 and p.state = $3
             and p.other_folded like $4
             and (p.other_folded, p.partnership_id) > ($5, $6)
           order by p.other_folded, p.partnership_id limit $8"#,
        org.uuid(),
        wanted.side,
        if wanted.ended { "ended" } else { "active" },
        beginning(wanted.prefix),
        from_name,
        from_id,
        now,
        wanted.limit,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            id: row.partnership_id.into(),
            name: row.name,
            location_partner_id: row.location_partner_id,
            country: row.country,
            standing: Standing::parse(&row.standing).unwrap_or(Standing::NotRegistered),
            since: row.since,
            admin_access: row.admin_access.unwrap_or_default(),
            ended_at: row.ended_at,
        })
        .collect())
}

async fn place(
    tx: &mut PgConnection,
    org: OrgId,
    after: PartnershipId,
) -> Result<Option<(String, uuid::Uuid)>, DbError> {
    let row = sqlx::query!(
        "select other_folded, partnership_id from partnerships where org_id = $1 and partnership_id = $2",
        org.uuid(),
        after.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.other_folded, row.partnership_id)))
}

/// A pattern for names that begin so; what is typed is never a pattern itself.
fn beginning(prefix: &str) -> String {
    let mut pattern = String::with_capacity(prefix.len() + 1);
    for c in prefix.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The sentences the reseller agreed to, as shown; the transaction is in its company.
pub(super) async fn consent(tx: &mut PgConnection, reseller: OrgId, id: ConsentId) -> Result<Vec<String>, DbError> {
    let sentences = sqlx::query_scalar!(
        "select sentences from consents where org_id = $1 and consent_id = $2",
        reseller.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(sentences.unwrap_or_default())
}

/// The name of an active reseller of the provider among `known`, or the one whose mail domain it is.
pub(super) async fn partner_at(
    tx: &mut PgConnection,
    provider: OrgId,
    known: &[OrgId],
    domain: Option<&str>,
) -> Result<Option<String>, DbError> {
    let known: Vec<uuid::Uuid> = known.iter().map(|org| org.uuid()).collect();
    sqlx::query_scalar!(
        "select o.name from partnerships p join organizations o on o.org_id = p.reseller_id
         where p.org_id = $1 and p.side = 'provider' and p.state = 'active'
           and (p.reseller_id = any($2) or o.domain = $3)
         order by p.since limit 1",
        provider.uuid(),
        &known,
        domain,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// How many open invitations wait for an answer of the company the transaction is in, as a reseller.
pub(in crate::domain) async fn waiting(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from invitations
           where org_id = (select app.org()) and side = 'reseller' and state = 'sent' and expires_at > $1"#,
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// How many active partnerships the company the transaction is in has, as a provider or as a reseller.
pub(in crate::domain) async fn active_as(tx: &mut PgConnection, side: Kind) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from partnerships
           where org_id = (select app.org()) and side = $1 and state = 'active'"#,
        side.code(),
    )
    .fetch_one(&mut *tx)
    .await
}
