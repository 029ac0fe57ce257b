//! What the public pages read: published entries, nothing of anybody's company.
//! Rule: only verified providers that take resellers are there (the table's policy), and only as long as they
//! say now and then that their entry is right.

use chrono::{DateTime, TimeDelta, Utc};

use super::listing::{Place, Service};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::OrgId;
use crate::domain::values::fold;
use crate::i18n::Language;

/// After so long without a word the list no longer shows an entry.
pub const STALE: TimeDelta = TimeDelta::days(180);

/// Which providers to show; an empty part asks for nothing.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Where the provider is, ISO alpha-2.
    pub country: Option<String>,
    /// The region its own country is in.
    pub region: Option<String>,
    /// A language it answers in.
    pub language: Option<Language>,
    /// What it offers beside subscriptions.
    pub service: Option<Service>,
    /// Words of its name or of what it says of itself, as typed.
    pub text: String,
}

/// A provider in the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The company.
    pub org: OrgId,
    /// Its part of the address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// The region that country is in.
    pub region: String,
    /// What it says of itself in English, possibly nothing.
    pub summary_en: String,
    /// And in Italian.
    pub summary_it: String,
    /// The languages it answers in.
    pub languages: Vec<Language>,
    /// What it offers beside subscriptions.
    pub services: Vec<Service>,
    /// Where resellers write to.
    pub contact: String,
    /// Its website.
    pub website: Option<String>,
    /// Where it is, beside its registered address.
    pub places: Vec<Place>,
    /// The fingerprint of its picture.
    pub logo: Option<String>,
    /// How long it usually takes to answer a referral, in minutes.
    pub answer_minutes: Option<i32>,
    /// When it last said that all this is so.
    pub confirmed_at: DateTime<Utc>,
}

impl Entry {
    /// What it says of itself to a reader of `language`, and in which language that is.
    #[must_use]
    pub fn summary(&self, language: Language) -> (Language, &str) {
        let of = |language| match language {
            Language::English => self.summary_en.as_str(),
            Language::Italian => self.summary_it.as_str(),
        };
        if of(language).is_empty() { (language.other(), of(language.other())) } else { (language, of(language)) }
    }
}

struct Row {
    org_id: uuid::Uuid,
    slug: String,
    name: String,
    country: String,
    region: String,
    summary_en: String,
    summary_it: String,
    languages: Vec<String>,
    services: Vec<String>,
    contact_address: String,
    website: Option<String>,
    places: serde_json::Value,
    logo: Option<String>,
    answer_minutes: Option<i32>,
    confirmed_at: DateTime<Utc>,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        Self {
            org: row.org_id.into(),
            slug: row.slug,
            name: row.name,
            country: row.country,
            region: row.region,
            summary_en: row.summary_en,
            summary_it: row.summary_it,
            languages: row.languages.iter().filter_map(|l| Language::parse(l)).collect(),
            services: row.services.iter().filter_map(|s| Service::parse(s)).collect(),
            contact: row.contact_address,
            website: row.website,
            places: serde_json::from_value(row.places).unwrap_or_default(),
            logo: row.logo,
            answer_minutes: row.answer_minutes,
            confirmed_at: row.confirmed_at,
        }
    }
}

/// The published providers by name, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &Db, filter: &Filter, now: DateTime<Utc>) -> Result<Vec<Entry>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let rows = sqlx::query_as!(
        Row,
        "select org_id, slug, name, country, region, summary_en, summary_it, languages, services, contact_address,
                website, places, logo, answer_minutes, confirmed_at
         from directory_entries
         where published_at is not null and confirmed_at > $6
           and ($1::text is null or country = $1 or countries @> array[$1])
           and ($2::text is null or languages @> array[$2])
           and ($4::text is null or services @> array[$4])
           and ($5::text is null or region = $5)
           and ($3 = '' or starts_with(folded_name, $3) or position(' ' || $3 in folded_name) > 0
                or position($7 in lower(summary_en)) > 0 or position($7 in lower(summary_it)) > 0)
         order by folded_name, org_id limit 200",
        filter.country,
        filter.language.map(Language::code),
        fold(&filter.text.replace('\0', "")),
        filter.service.map(Service::code),
        filter.region,
        now - STALE,
        filter.text.replace('\0', "").trim().to_lowercase(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One published provider.
///
/// # Errors
/// When the database does not answer.
pub async fn entry(db: &Db, slug: &str, now: DateTime<Utc>) -> Result<Option<Entry>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = entry_in(&mut tx, slug, now).await?;
    tx.commit().await?;
    Ok(found)
}

/// The countries of a region, by code: a company of one of them may ask a provider of that region.
///
/// # Errors
/// When the database does not answer.
pub async fn countries_near(db: &Db, region: &str) -> Result<Vec<String>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let codes = sqlx::query_scalar!("select code from countries where region = $1", region).fetch_all(&mut *tx).await?;
    tx.commit().await?;
    Ok(codes)
}

/// The same in a transaction, whoever's it is.
pub(super) async fn entry_in(
    tx: &mut sqlx::PgConnection,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Option<Entry>, DbError> {
    let row = sqlx::query_as!(
        Row,
        "select org_id, slug, name, country, region, summary_en, summary_it, languages, services, contact_address,
                website, places, logo, answer_minutes, confirmed_at
         from directory_entries
         where slug = $1 and published_at is not null and verified and accepting and confirmed_at > $2",
        slug,
        now - STALE,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(Into::into))
}
