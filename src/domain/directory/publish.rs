//! A provider puts itself into the public list, or renews what stands there.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use crate::domain::actor::{Provider, words};
use crate::domain::audit;
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::organizations::{self, Card};
use crate::domain::values::{EmailAddress, Message, Website, fold};
use crate::i18n::Language;

words! {
    /// What resellers compare (domain 11).
    Service {
        /// Training and technical help.
        Training = "training",
        /// Help with marketing.
        Marketing = "marketing",
        /// Credit terms.
        Financing = "financing",
    }
}

/// What a provider says of itself.
#[derive(Debug, Clone)]
pub struct Listing {
    /// In English.
    pub summary_en: Message,
    /// In Italian.
    pub summary_it: Message,
    /// The languages it answers in.
    pub languages: Vec<Language>,
    /// What it offers beside subscriptions.
    pub services: Vec<Service>,
    /// Where resellers write to.
    pub contact: EmailAddress,
    /// Its website.
    pub website: Option<Website>,
}

/// Publishes the entry of a company, under an address made of its name; answers with that address.
///
/// # Errors
/// When the database does not answer.
pub async fn publish(db: &Db, by: &Provider, listing: &Listing, now: DateTime<Utc>) -> Result<String, DbError> {
    let plain = slug(&by.company().name);
    match write(db, by, listing, &plain, now).await {
        Err(e) if is_constraint(&e, "directory_entries_slug") => {
            let id = by.org().to_string();
            write(db, by, listing, &format!("{plain}-{}", id.rsplit('-').next().unwrap_or(&id)), now).await
        }
        other => other,
    }
}

async fn write(db: &Db, by: &Provider, listing: &Listing, slug: &str, now: DateTime<Utc>) -> Result<String, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let card = organizations::card(&mut tx, by.org()).await?.ok_or(DbError::RowNotFound)?;
    let slug = upsert(&mut tx, &card, listing, slug, now).await?;
    let entry = audit::Entry {
        action: "directory.published",
        subject: Some(by.org().uuid()),
        details: json!({ "slug": slug }),
    };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(slug)
}

async fn upsert(
    tx: &mut PgConnection,
    card: &Card,
    listing: &Listing,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<String, DbError> {
    let languages: Vec<String> = listing.languages.iter().map(|l| l.code().to_owned()).collect();
    let services: Vec<String> = listing.services.iter().map(|s| s.code().to_owned()).collect();
    sqlx::query_scalar!(
        "insert into directory_entries (org_id, slug, name, folded_name, country, region, summary_en, summary_it,
             languages, services, contact_address, website, confirmed_at, published_at)
         values ($1, $2, $3, $4, $5, (select region from countries where code = $5), $6, $7, $8, $9, $10, $11, $12, $12)
         on conflict (org_id) do update set name = excluded.name, folded_name = excluded.folded_name,
             country = excluded.country, region = excluded.region, summary_en = excluded.summary_en,
             summary_it = excluded.summary_it, languages = excluded.languages, services = excluded.services,
             contact_address = excluded.contact_address, website = excluded.website,
             confirmed_at = excluded.confirmed_at,
             published_at = coalesce(directory_entries.published_at, excluded.published_at)
         returning slug",
        card.id.uuid(),
        slug,
        card.name,
        card.folded,
        card.country,
        listing.summary_en.as_str(),
        listing.summary_it.as_str(),
        &languages,
        &services,
        listing.contact.as_str(),
        listing.website.as_ref().map(Website::as_str),
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// A company's name as part of an address: letters and digits, hyphens between.
fn slug(name: &str) -> String {
    let words: Vec<String> = fold(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if words.is_empty() { "provider".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn an_address_is_made_of_the_letters_and_digits_of_a_name() {
        assert_eq!(slug("Adria Distribuzione S.p.A."), "adria-distribuzione-spa");
        assert_eq!(slug("Società & Figli"), "societa-figli");
        assert_eq!(slug("株式会社"), "provider");
    }
}
