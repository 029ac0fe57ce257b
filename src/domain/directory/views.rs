//! What the public pages read: published entries, nothing of anybody's company.

use chrono::{DateTime, Utc};

use super::publish::Service;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::OrgId;
use crate::domain::values::fold;
use crate::i18n::Language;

/// Which providers to show; an empty part asks for nothing.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Where the provider is, ISO alpha-2.
    pub country: Option<String>,
    /// A language it answers in.
    pub language: Option<Language>,
    /// The beginning of its name or of a word in it, as typed.
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
    /// What it says of itself in English.
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
    /// When it last said that all this is so.
    pub confirmed_at: DateTime<Utc>,
}

impl Entry {
    /// What it says of itself, in a language.
    #[must_use]
    pub fn summary(&self, language: Language) -> &str {
        match language {
            Language::English => &self.summary_en,
            Language::Italian => &self.summary_it,
        }
    }
}

struct Row {
    org_id: uuid::Uuid,
    slug: String,
    name: String,
    country: String,
    summary_en: String,
    summary_it: String,
    languages: Vec<String>,
    services: Vec<String>,
    contact_address: String,
    website: Option<String>,
    confirmed_at: DateTime<Utc>,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        Self {
            org: row.org_id.into(),
            slug: row.slug,
            name: row.name,
            country: row.country,
            summary_en: row.summary_en,
            summary_it: row.summary_it,
            languages: row.languages.iter().filter_map(|l| Language::parse(l)).collect(),
            services: row.services.iter().filter_map(|s| Service::parse(s)).collect(),
            contact: row.contact_address,
            website: row.website,
            confirmed_at: row.confirmed_at,
        }
    }
}

/// The published providers by name, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &Db, filter: &Filter) -> Result<Vec<Entry>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let rows = sqlx::query_as!(
        Row,
        "select org_id, slug, name, country, summary_en, summary_it, languages, services, contact_address, website,
                confirmed_at
         from directory_entries
         where published_at is not null
           and ($1::text is null or country = $1)
           and ($2::text is null or languages @> array[$2])
           and ($3 = '' or starts_with(folded_name, $3) or position(' ' || $3 in folded_name) > 0)
         order by folded_name, org_id limit 200",
        filter.country,
        filter.language.map(Language::code),
        fold(&filter.text.replace('\0', "")),
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
pub async fn entry(db: &Db, slug: &str) -> Result<Option<Entry>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let row = sqlx::query_as!(
        Row,
        "select org_id, slug, name, country, summary_en, summary_it, languages, services, contact_address, website,
                confirmed_at
         from directory_entries where slug = $1 and published_at is not null",
        slug,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.map(Into::into))
}
