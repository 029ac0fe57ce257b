//! The SQL of invitations of customers: a row for the reseller, which leads, and one for the provider.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{InvitationState, PartnerKind, Partners, Sendings, Standing};
use crate::domain::db::DbError;
use crate::domain::ids::{ConsentId, CustomerInvitationId, MoveId, OrgId, PersonId};
use crate::domain::notice::Reader;
use crate::domain::values::fold;
use crate::i18n::Language;

/// An invitation as one side holds it.
#[derive(Debug, Clone)]
pub(super) struct Invitation {
    pub(super) id: CustomerInvitationId,
    pub(super) reseller: OrgId,
    pub(super) provider: Option<OrgId>,
    pub(super) customer: Option<OrgId>,
    pub(super) company_name: String,
    pub(super) country: String,
    /// With the country's prefix, where it is known.
    pub(super) vat: Option<String>,
    /// Canonical.
    pub(super) address: String,
    /// As typed.
    pub(super) typed: String,
    pub(super) language: Language,
    pub(super) note: String,
    pub(super) ask_admin_access: bool,
    pub(super) inviter: PersonId,
    pub(super) inviter_name: String,
    pub(super) inviter_address: String,
    pub(super) sendings: Sendings,
    pub(super) standing: Standing,
    pub(super) created_at: DateTime<Utc>,
    pub(super) answered_at: Option<DateTime<Utc>>,
    pub(super) answered_name: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) accepted: Option<Partners>,
    pub(super) consent: Option<ConsentId>,
    /// Which of the two sent it.
    pub(super) asked_by: PartnerKind,
    /// The customer's code by which it was sent: what is accepted takes the place of what it leaves.
    pub(super) moves: Option<MoveId>,
}

/// The company whose invitation a link names.
pub(super) async fn org_of(tx: &mut PgConnection, id: CustomerInvitationId) -> Result<Option<OrgId>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_customer_invitation($1)", id.uuid()).fetch_one(&mut *tx).await?;
    Ok(org.map(OrgId::from))
}

/// Locks the leading row; the transaction is in the reseller's company.
pub(super) async fn lock(tx: &mut PgConnection, reseller: OrgId, id: CustomerInvitationId) -> Result<(), DbError> {
    sqlx::query!(
        "select invitation_id from customer_invitations where org_id = $1 and invitation_id = $2 for update",
        reseller.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(())
}

/// One invitation of the company the transaction is in.
pub(super) async fn read(
    tx: &mut PgConnection,
    org: OrgId,
    id: CustomerInvitationId,
) -> Result<Option<Invitation>, DbError> {
    let row = sqlx::query!(
        "select reseller_id, provider_id, customer_id, company_name, country, address, typed, language, note,
                ask_admin_access, inviter_id, inviter_name, inviter_address, generation, resends, resends_since, state,
                created_at, sent_at, expires_at, answered_at, answered_name, reason, accepted, consent_id, asked_by, move_id, vat
         from customer_invitations where org_id = $1 and invitation_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Invitation {
        id,
        reseller: OrgId::from(row.reseller_id),
        provider: row.provider_id.map(OrgId::from),
        customer: row.customer_id.map(OrgId::from),
        company_name: row.company_name,
        country: row.country,
        vat: row.vat,
        address: row.address,
        typed: row.typed,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        note: row.note,
        ask_admin_access: row.ask_admin_access,
        inviter: PersonId::from(row.inviter_id),
        inviter_name: row.inviter_name,
        inviter_address: row.inviter_address,
        sendings: Sendings { sent_at: row.sent_at, resends: row.resends, since: row.resends_since },
        standing: Standing {
            state: InvitationState::parse(&row.state).unwrap_or(InvitationState::Expired),
            generation: row.generation,
            expires_at: row.expires_at,
        },
        created_at: row.created_at,
        answered_at: row.answered_at,
        answered_name: row.answered_name,
        reason: row.reason,
        accepted: row.accepted.as_deref().and_then(Partners::parse),
        consent: row.consent_id.map(ConsentId::from),
        asked_by: PartnerKind::parse(&row.asked_by).unwrap_or(PartnerKind::Reseller),
        moves: row.move_id.map(MoveId::from),
    }))
}

/// Writes the row of one side. A second open one for the same address is refused by `customer_invitations_one_open`.
pub(super) async fn insert(tx: &mut PgConnection, org: OrgId, new: &Invitation) -> Result<(), DbError> {
    let side = if org == new.reseller { "reseller" } else { "provider" };
    sqlx::query!(
        "insert into customer_invitations (org_id, invitation_id, side, reseller_id, provider_id, company_name, country,
             address, typed, language, note, ask_admin_access, inviter_id, inviter_name, inviter_address, state,
             created_at, sent_at, expires_at, asked_by, move_id, folded_name, vat)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'sent', $16, $16, $17, $18, $19, $20, $21)",
        org.uuid(),
        new.id.uuid(),
        side,
        new.reseller.uuid(),
        new.provider.map(OrgId::uuid),
        new.company_name,
        new.country,
        new.address,
        new.typed,
        new.language.code(),
        new.note,
        new.ask_admin_access,
        new.inviter.uuid(),
        new.inviter_name,
        new.inviter_address,
        new.created_at,
        new.standing.expires_at,
        new.asked_by.code(),
        new.moves.map(MoveId::uuid),
        fold(&new.company_name),
        new.vat,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// What ends an invitation.
pub(super) struct Answer<'a> {
    pub(super) state: InvitationState,
    pub(super) name: &'a str,
    pub(super) reason: Option<&'a str>,
    pub(super) customer: Option<OrgId>,
    pub(super) accepted: Option<Partners>,
    pub(super) consent: Option<ConsentId>,
}

/// Ends an invitation on one side, if it is open at `now`. Says whether it was.
pub(super) async fn answer(
    tx: &mut PgConnection,
    org: OrgId,
    id: CustomerInvitationId,
    answer: &Answer<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let ended = sqlx::query!(
        "update customer_invitations set state = $3, answered_at = $4, answered_name = $5, reason = $6,
             customer_id = $7, accepted = $8, consent_id = $9
         where org_id = $1 and invitation_id = $2 and state = 'sent' and expires_at > $4",
        org.uuid(),
        id.uuid(),
        answer.state.code(),
        now,
        answer.name,
        answer.reason,
        answer.customer.map(OrgId::uuid),
        answer.accepted.map(Partners::code),
        answer.consent.map(ConsentId::uuid),
    )
    .execute(&mut *tx)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// Counts one more sending on one side, which kills the older links.
pub(super) async fn send_again(
    tx: &mut PgConnection,
    org: OrgId,
    id: CustomerInvitationId,
    counted: Sendings,
) -> Result<bool, DbError> {
    let sent = sqlx::query!(
        "update customer_invitations set generation = generation + 1, sent_at = $3, resends = $4, resends_since = $5,
             delivery = 'queued', delivery_at = null
         where org_id = $1 and invitation_id = $2 and state = 'sent' and expires_at > $3",
        org.uuid(),
        id.uuid(),
        counted.sent_at,
        counted.resends,
        counted.since,
    )
    .execute(&mut *tx)
    .await?;
    Ok(sent.rows_affected() == 1)
}

/// Sends an invitation elsewhere, on one side: another address, a new link, a new end.
pub(super) async fn readdress(tx: &mut PgConnection, org: OrgId, it: &Invitation) -> Result<(), DbError> {
    sqlx::query!(
        "update customer_invitations set address = $3, typed = $4, generation = $5, sent_at = $6, resends = $7,
             resends_since = $8, expires_at = $9, state = 'sent', delivery = 'queued', delivery_at = null
         where org_id = $1 and invitation_id = $2",
        org.uuid(),
        it.id.uuid(),
        it.address,
        it.typed,
        it.standing.generation,
        it.sendings.sent_at,
        it.sendings.resends,
        it.sendings.since,
        it.standing.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Marks what nobody answered in time, so that the same address can be invited again.
pub(super) async fn expire(
    tx: &mut PgConnection,
    org: OrgId,
    provider: OrgId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update customer_invitations set state = 'expired'
         where org_id = $1 and provider_id = $2 and address = $3 and state = 'sent' and expires_at <= $4",
        org.uuid(),
        provider.uuid(),
        address,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The open invitation of an address for one provider: its id and since when.
pub(super) async fn open_since(
    tx: &mut PgConnection,
    reseller: OrgId,
    provider: OrgId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Option<(CustomerInvitationId, DateTime<Utc>)>, DbError> {
    let row = sqlx::query!(
        "select invitation_id, created_at from customer_invitations
         where org_id = $1 and side = 'reseller' and provider_id = $2 and address = $3 and state = 'sent' and expires_at > $4",
        reseller.uuid(),
        provider.uuid(),
        address,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (CustomerInvitationId::from(row.invitation_id), row.created_at)))
}

/// The open invitation of somebody else at a domain, for one provider: its id and since when.
pub(super) async fn open_at_domain(
    tx: &mut PgConnection,
    reseller: OrgId,
    provider: OrgId,
    domain: &str,
    now: DateTime<Utc>,
) -> Result<Option<(CustomerInvitationId, DateTime<Utc>)>, DbError> {
    let row = sqlx::query!(
        "select invitation_id, created_at from customer_invitations
         where org_id = $1 and side = 'reseller' and provider_id = $2 and split_part(address, '@', 2) = $3
           and state = 'sent' and expires_at > $4
         order by created_at desc limit 1",
        reseller.uuid(),
        provider.uuid(),
        domain,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (CustomerInvitationId::from(row.invitation_id), row.created_at)))
}

/// The open invitation of the company with a VAT number, for one provider: its id and since when.
pub(super) async fn open_with_vat(
    tx: &mut PgConnection,
    reseller: OrgId,
    provider: OrgId,
    vat: &str,
    now: DateTime<Utc>,
) -> Result<Option<(CustomerInvitationId, DateTime<Utc>)>, DbError> {
    let row = sqlx::query!(
        "select invitation_id, created_at from customer_invitations
         where org_id = $1 and side = 'reseller' and provider_id = $2 and vat = $3 and state = 'sent' and expires_at > $4
         order by created_at desc limit 1",
        reseller.uuid(),
        provider.uuid(),
        vat,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (CustomerInvitationId::from(row.invitation_id), row.created_at)))
}

/// How many invitations a reseller sent since then.
pub(super) async fn sent_since(tx: &mut PgConnection, reseller: OrgId, since: DateTime<Utc>) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from customer_invitations where org_id = $1 and side = 'reseller' and created_at > $2"#,
        reseller.uuid(),
        since,
    )
    .fetch_one(&mut *tx)
    .await
}

/// The number of customer support in the newest profile of the company the transaction is in, or nothing.
pub(super) async fn support_phone(tx: &mut PgConnection, org: OrgId) -> Result<String, DbError> {
    let phone =
        sqlx::query_scalar!("select app.support_of($1) ->> 'support_phone'", org.uuid()).fetch_one(&mut *tx).await?;
    Ok(phone.unwrap_or_default())
}

/// What customers read about the support of the company the transaction is in: field and value, without empty ones.
pub(super) async fn support(tx: &mut PgConnection, org: OrgId) -> Result<Vec<(&'static str, String)>, DbError> {
    const SHOWN: [&str; 5] = ["support_email", "support_phone", "support_url", "support_hours", "website"];
    let support = sqlx::query_scalar!("select app.support_of($1)", org.uuid()).fetch_one(&mut *tx).await?;
    let value = |field| support.as_ref()?.get(field)?.as_str().filter(|value| !value.is_empty()).map(str::to_owned);
    Ok(SHOWN.into_iter().filter_map(|field| Some((field, value(field)?))).collect())
}

/// The colleague who invited, if they still work for the company the transaction is in.
pub(super) async fn colleague(tx: &mut PgConnection, org: OrgId, person: PersonId) -> Result<Option<Reader>, DbError> {
    let row = sqlx::query!(
        "select full_name, address, language from memberships
         where org_id = $1 and person_id = $2 and state = 'active'",
        org.uuid(),
        person.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Reader {
        name: row.full_name,
        address: row.address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    }))
}

/// Whether companies of these countries may work together: all in one region, as the operator's list has it now.
pub(super) async fn in_one_region(tx: &mut PgConnection, countries: &[&str]) -> Result<bool, DbError> {
    let codes: Vec<String> = countries.iter().map(|code| (*code).to_owned()).collect();
    sqlx::query_scalar!(
        r#"select count(distinct c.region) = 1 and bool_and(c.region is not null) as "one!"
           from unnest($1::text[]) as asked (code) left join countries c on c.code = asked.code"#,
        &codes,
    )
    .fetch_one(&mut *tx)
    .await
}
