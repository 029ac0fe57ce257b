//! A provider puts itself into the public list, says that what stands there is still right, or takes it out.
//! Rule: only a draft that passes every check is published, and what is published is that draft.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::listing::Listing;
use super::{places, store};
use crate::domain::actor::{Action, Provider, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::enrollment::Faults;
use crate::domain::organizations;
use crate::domain::values::fold;

/// Why an entry was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// There is no draft, or no entry in the list.
    #[error("there is nothing")]
    Nothing,
    /// The draft does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// The draft is another one than the page showed.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Publishes an entry as it is handed in, under an address made of the company's name; answers with that address.
///
/// # Errors
/// When the database does not answer.
pub async fn publish(db: &Db, by: &Provider, listing: &Listing, now: DateTime<Utc>) -> Result<String, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let slug = write(&mut tx, by, listing, now).await?;
    tx.commit().await?;
    Ok(slug)
}

/// Publishes the draft of this version; answers with the entry's address.
///
/// # Errors
/// See [`PublishError`].
pub async fn publish_draft(db: &Db, by: &Provider, version: i32, now: DateTime<Utc>) -> Result<String, PublishError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let kept = store::draft(&mut tx, by.org()).await?.ok_or(PublishError::Nothing)?;
    if kept.version != version {
        return Err(PublishError::Stale);
    }
    let own = places::own_places(&mut tx, by.org()).await?;
    let listing = kept.draft.read(&own).map_err(PublishError::Wrong)?;
    sqlx::query!("delete from directory_logos where org_id = $1 and edition = 'published'", by.org().uuid())
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "insert into directory_logos (org_id, edition, png, sha256, width, height, set_at)
         select org_id, 'published', png, sha256, width, height, set_at from directory_logos
         where org_id = $1 and edition = 'draft'",
        by.org().uuid(),
    )
    .execute(&mut *tx)
    .await?;
    let slug = write(&mut tx, by, &listing, now).await?;
    tx.commit().await?;
    Ok(slug)
}

/// Says that what stands in the list is still right.
///
/// # Errors
/// See [`PublishError`].
pub async fn confirm(db: &Db, by: &Provider, now: DateTime<Utc>) -> Result<(), PublishError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let confirmed = sqlx::query!(
        "update directory_entries set confirmed_at = $2, reminded_at = null
         where org_id = $1 and published_at is not null",
        by.org().uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if confirmed.rows_affected() != 1 {
        return Err(PublishError::Nothing);
    }
    record(&mut tx, by, "directory.confirmed", json!({}), now).await?;
    Ok(tx.commit().await?)
}

/// Takes the entry out of the list; the draft stays.
///
/// # Errors
/// See [`PublishError`].
pub async fn withdraw(db: &Db, by: &Provider, now: DateTime<Utc>) -> Result<(), PublishError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let withdrawn = sqlx::query!(
        "update directory_entries set published_at = null where org_id = $1 and published_at is not null",
        by.org().uuid(),
    )
    .execute(&mut *tx)
    .await?;
    if withdrawn.rows_affected() != 1 {
        return Err(PublishError::Nothing);
    }
    record(&mut tx, by, "directory.withdrawn", json!({}), now).await?;
    Ok(tx.commit().await?)
}

async fn write(tx: &mut Tx, by: &Provider, listing: &Listing, now: DateTime<Utc>) -> Result<String, DbError> {
    let card = organizations::card(tx, by.org()).await?.ok_or(DbError::RowNotFound)?;
    let plain = slug(&card.name);
    sqlx::query!("savepoint named").execute(&mut **tx).await?;
    let slug = match store::put_entry(tx, &card, listing, &plain, now).await {
        Err(e) if is_constraint(&e, "directory_entries_slug") => {
            sqlx::query!("rollback to savepoint named").execute(&mut **tx).await?;
            let id = by.org().to_string();
            let longer = format!("{plain}-{}", id.rsplit('-').next().unwrap_or(&id));
            store::put_entry(tx, &card, listing, &longer, now).await?
        }
        // The country was moved at this moment: its region is read again.
        Err(e) if is_constraint(&e, "directory_entries_place") => {
            sqlx::query!("rollback to savepoint named").execute(&mut **tx).await?;
            store::put_entry(tx, &card, listing, &plain, now).await?
        }
        other => other?,
    };
    record(tx, by, "directory.published", json!({ "slug": slug }), now).await?;
    Ok(slug)
}

async fn record(
    tx: &mut Tx,
    by: &Provider,
    action: &'static str,
    details: Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let entry = Entry { action, subject: Some(by.org().uuid()), details };
    audit::record(tx, by.org(), by.audit(), entry, now).await
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
