//! The SQL that other features need of a company: its card, and who reads its letters.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::views::Card;
use crate::domain::actor::{Kind, Standing};
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::Reader;
use crate::i18n::Language;

/// The card of a company, if the transaction may see it: its own or an acquaintance's.
pub(in crate::domain) async fn card(tx: &mut PgConnection, org: OrgId) -> Result<Option<Card>, DbError> {
    Ok(cards(tx, &[org]).await?.pop())
}

/// The same with where the company stands at `now`: one that did not accept the agreement in time stands where a
/// suspended one does. For whatever is begun with the company, on either side.
pub(in crate::domain) async fn card_at(
    tx: &mut PgConnection,
    org: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<Card>, DbError> {
    let Some(mut card) = card(tx, org).await? else { return Ok(None) };
    if let Some(standing) = standing_at(tx, org, card.standing, now).await? {
        card.standing = standing;
    }
    Ok(Some(card))
}

async fn standing_at(
    tx: &mut PgConnection,
    org: OrgId,
    stands: Standing,
    now: DateTime<Utc>,
) -> Result<Option<Standing>, DbError> {
    let standing = sqlx::query_scalar!("select app.standing($1, $2, $3)", org.uuid(), stands.code(), now)
        .fetch_one(&mut *tx)
        .await?;
    Ok(standing.as_deref().and_then(Standing::parse))
}

/// The same for several companies at once, in no order.
pub(in crate::domain) async fn cards(tx: &mut PgConnection, orgs: &[OrgId]) -> Result<Vec<Card>, DbError> {
    let ids: Vec<Uuid> = orgs.iter().map(|org| org.uuid()).collect();
    let rows = sqlx::query!(
        "select org_id, name, folded_name, country, city, kinds, domain, partner_id, location_partner_id,
                program_status, language
         from organizations where org_id = any($1)",
        &ids,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Card {
            id: OrgId::from(row.org_id),
            name: row.name,
            folded: row.folded_name,
            country: row.country,
            city: row.city,
            kinds: row.kinds.iter().filter_map(|k| Kind::parse(k)).collect(),
            domain: row.domain,
            partner_id: row.partner_id,
            location_partner_id: row.location_partner_id,
            standing: Standing::parse(&row.program_status).unwrap_or(Standing::NotRegistered),
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}

/// The same without whoever acts: they know what they did.
pub(in crate::domain) async fn other_readers(
    tx: &mut PgConnection,
    org: OrgId,
    but: PersonId,
) -> Result<Vec<Reader>, DbError> {
    readers_but(tx, org, Some(but)).await
}

/// Whether the company's work account stands for a location.
pub(in crate::domain) async fn is_located(tx: &mut PgConnection, org: OrgId) -> Result<bool, DbError> {
    sqlx::query_scalar!(r#"select exists (select from associations where org_id = $1) as "is!""#, org.uuid())
        .fetch_one(&mut *tx)
        .await
}

/// Who of the company the transaction is in reads its letters: its global admins, each in their language.
pub(in crate::domain) async fn readers(tx: &mut PgConnection, org: OrgId) -> Result<Vec<Reader>, DbError> {
    readers_but(tx, org, None).await
}

/// Its global admins, and beside them the primary contact of its authorized profile, if that is none of them.
pub(in crate::domain) async fn readers_and_contact(tx: &mut PgConnection, org: OrgId) -> Result<Vec<Reader>, DbError> {
    let mut readers = readers_but(tx, org, None).await?;
    let contact = sqlx::query!(
        r#"select concat_ws(' ', c.contact ->> 'given_name', c.contact ->> 'family_name') as "name!",
                  c.contact ->> 'work_email' as "address!", coalesce(c.contact ->> 'contact_lang', o.language) as "language!"
           from organizations o
           join lateral (select p.contact from profiles p where p.org_id = o.org_id and p.authorized_at is not null
                         order by p.authorized_at desc, p.version desc limit 1) c on true
           where o.org_id = $1 and coalesce(c.contact ->> 'work_email', '') <> ''
             and not exists (select from memberships m
                             where m.org_id = o.org_id and m.state = 'active' and m.roles @> array['global_admin']
                               and lower(c.contact ->> 'work_email') in (lower(m.address), lower(m.letters_to)))"#,
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    readers.extend(contact.map(|contact| Reader {
        name: contact.name,
        address: contact.address,
        language: Language::parse(&contact.language).unwrap_or(Language::English),
    }));
    Ok(readers)
}

async fn readers_but(tx: &mut PgConnection, org: OrgId, but: Option<PersonId>) -> Result<Vec<Reader>, DbError> {
    let rows = sqlx::query!(
        r#"select full_name, coalesce(letters_to, address) as "address!", language from memberships
           where org_id = $1 and state = 'active' and roles @> array['global_admin']
             and ($2::uuid is null or person_id <> $2) order by created_at"#,
        org.uuid(),
        but.map(PersonId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Reader {
            name: row.full_name,
            address: row.address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}
