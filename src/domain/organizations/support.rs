//! Customer support and website of a company: what customers read, changed at any time without a new verification.
//! Rule: whoever saves an older version overwrites nothing.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::locations::Keeper;
use super::store;
use crate::domain::actor::Member;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::{Faults, Fields, Section, Typed};
use crate::domain::notice::{self, Notice};
use crate::domain::values::{Country, Website};

/// Why customer support was not changed.
#[derive(Debug, thiserror::Error)]
pub enum SupportError {
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// Somebody saved first.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What customers read of a company, and the version of it (0 as long as it is the profile's).
///
/// # Errors
/// When the database does not answer.
pub async fn support(db: &Db, by: &Member) -> Result<(Fields, i32), DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        r#"select app.support_of(o.org_id) as support,
                  coalesce((select version from support_profiles s where s.org_id = o.org_id), 0) as "version!",
                  (select p.legal ->> 'website' from profiles p where p.org_id = o.org_id
                   order by p.version desc limit 1) as website
           from organizations o where o.org_id = $1"#,
        by.org().uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    let pairs = row.support.as_ref().and_then(|s| s.as_object()).into_iter().flatten();
    let mut fields: Fields = pairs.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect();
    if row.version == 0 {
        fields.extend(row.website.map(|website| ("website".to_owned(), website)));
    }
    Ok((fields, row.version))
}

/// Changes what customers read.
///
/// # Errors
/// See [`SupportError`].
pub async fn change_support(
    db: &Db,
    by: Keeper<'_>,
    (typed, version): (&Typed, i32),
    now: DateTime<Utc>,
) -> Result<(), SupportError> {
    let read = read(&by, typed).map_err(SupportError::Wrong)?;
    let mut tx = db.begin(by.scope()).await?;
    let written = sqlx::query!(
        "insert into support_profiles (org_id, support, changed_at, changed_by, changed_name)
         select $1, $2, $3, $4, $5 where $6 = 0 or exists (select from support_profiles where org_id = $1)
         on conflict (org_id) do update set support = excluded.support, version = support_profiles.version + 1,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_name = excluded.changed_name
         where support_profiles.version = $6",
        by.org().uuid(),
        serde_json::to_value(&read).unwrap_or_default(),
        now,
        by.person().id().uuid(),
        by.person().name(),
        version,
    )
    .execute(&mut *tx)
    .await?;
    if written.rows_affected() != 1 {
        return Err(SupportError::Stale);
    }
    let entry = Entry { action: "organization.support_changed", subject: None, details: json!(read) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let (company, person) = (by.company().name.clone(), by.person().name().to_owned());
    let told = Notice::CompanyChanged { org: by.org(), company, what: "support".to_owned(), by: person };
    for reader in store::other_readers(&mut tx, by.org(), by.person().id()).await? {
        notice::queue(&mut tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(tx.commit().await?)
}

fn read(by: &Member, typed: &Typed) -> Result<Fields, Faults> {
    let country = Country::parse(&by.company().country).map_err(|fault| Faults(vec![("country", fault)]))?;
    let website = Some(typed.get("website")).filter(|raw| !raw.trim().is_empty()).map(Website::parse).transpose();
    match (Section::Support.read(country, typed), website) {
        (Ok(mut fields), Ok(website)) => {
            fields.extend(website.map(|website| ("website".to_owned(), website.to_string())));
            Ok(fields)
        }
        (Ok(_), Err(fault)) => Err(Faults(vec![("website", fault)])),
        (Err(faults), Ok(_)) => Err(faults),
        (Err(mut faults), Err(fault)) => {
            faults.0.push(("website", fault));
            Err(faults)
        }
    }
}
