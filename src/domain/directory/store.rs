//! The SQL of entries and drafts. Rows become domain types here and in `views.rs`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::listing::{Draft, Listing, Service};
use crate::domain::actor::{Member, Role};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::notice::Reader;
use crate::domain::organizations::{self, Card};
use crate::domain::values::{Summary, Website};
use crate::i18n::Language;

/// A draft with its place in the order of changes.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) draft: Draft,
    pub(super) version: i32,
    pub(super) edited_at: DateTime<Utc>,
    pub(super) edited_name: String,
}

pub(super) async fn draft(tx: &mut PgConnection, org: OrgId) -> Result<Option<Kept>, DbError> {
    let row = sqlx::query!(
        "select fields, version, edited_at, edited_name from directory_drafts where org_id = $1",
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Kept {
        draft: serde_json::from_value(row.fields).unwrap_or_default(),
        version: row.version,
        edited_at: row.edited_at,
        edited_name: row.edited_name,
    }))
}

/// Keeps a draft, if it still is the version the form was made from (0: there was none). Says the new version.
pub(super) async fn keep_draft(
    tx: &mut PgConnection,
    by: &Member,
    (draft, version): (&Draft, i32),
    now: DateTime<Utc>,
) -> Result<Option<i32>, DbError> {
    sqlx::query_scalar!(
        "insert into directory_drafts (org_id, fields, edited_at, edited_by, edited_name)
         select $1, $2, $3, $4, $5 where $6 = 0 or exists (select from directory_drafts where org_id = $1)
         on conflict (org_id) do update set fields = excluded.fields, version = directory_drafts.version + 1,
             edited_at = excluded.edited_at, edited_by = excluded.edited_by, edited_name = excluded.edited_name
         where directory_drafts.version = $6
         returning version",
        by.org().uuid(),
        serde_json::to_value(draft).unwrap_or_default(),
        now,
        by.person().id().uuid(),
        by.person().name(),
        version,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// Writes the published entry; its picture becomes the draft's. Says its part of the address.
pub(super) async fn put_entry(
    tx: &mut PgConnection,
    card: &Card,
    listing: &Listing,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<String, DbError> {
    let languages: Vec<String> = listing.languages.iter().map(|l| l.code().to_owned()).collect();
    let services: Vec<String> = listing.services.iter().map(|s: &Service| s.code().to_owned()).collect();
    let mut countries = vec![card.country.clone()];
    countries.extend(listing.places.iter().map(|place| place.country.clone()));
    countries.sort_unstable();
    countries.dedup();
    sqlx::query_scalar!(
        "insert into directory_entries (org_id, slug, name, folded_name, country, region, summary_en, summary_it,
             languages, services, contact_address, website, confirmed_at, published_at, places, countries, accepting,
             logo)
         values ($1, $2, $3, $4, $5, (select region from countries where code = $5), $6, $7, $8, $9, $10, $11, $12, $12,
             $13, $14, $15, (select sha256 from directory_logos where org_id = $1 and edition = 'published'))
         on conflict (org_id) do update set name = excluded.name, folded_name = excluded.folded_name,
             country = excluded.country, region = excluded.region, summary_en = excluded.summary_en,
             summary_it = excluded.summary_it, languages = excluded.languages, services = excluded.services,
             contact_address = excluded.contact_address, website = excluded.website,
             confirmed_at = excluded.confirmed_at, places = excluded.places, countries = excluded.countries,
             accepting = excluded.accepting, logo = excluded.logo, reminded_at = null,
             published_at = coalesce(directory_entries.published_at, excluded.published_at)
         returning slug",
        card.id.uuid(),
        slug,
        card.name,
        card.folded,
        card.country,
        listing.summary_en.as_ref().map_or("", Summary::as_str),
        listing.summary_it.as_ref().map_or("", Summary::as_str),
        &languages,
        &services,
        listing.contact.as_str(),
        listing.website.as_ref().map(Website::as_str),
        now,
        serde_json::to_value(&listing.places).unwrap_or_default(),
        &countries,
        listing.accepting,
    )
    .fetch_one(&mut *tx)
    .await
}

/// Who of the company the transaction is in looks after its entry or its referrals; the global admins where
/// nobody does.
pub(super) async fn keepers(tx: &mut Tx, org: OrgId, roles: &[Role]) -> Result<Vec<Reader>, DbError> {
    let roles: Vec<String> = roles.iter().map(|role| role.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select full_name, coalesce(letters_to, address) as "address!", language from memberships
           where org_id = $1 and state = 'active' and roles && $2 order by created_at, person_id limit 20"#,
        org.uuid(),
        &roles,
    )
    .fetch_all(&mut **tx)
    .await?;
    if rows.is_empty() {
        return organizations::readers(tx, org).await;
    }
    Ok(rows
        .into_iter()
        .map(|row| Reader {
            name: row.full_name,
            address: row.address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}
