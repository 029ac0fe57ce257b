//! The SQL of what a case verifies: the profile, whom it names, and the company's card it ends up on.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::store::Held;
use crate::domain::db::DbError;
use crate::domain::enrollment::Fields;
use crate::domain::ids::OrgId;
use crate::domain::notice::Reader;
use crate::i18n::Language;

/// The contact section of a profile.
pub(super) async fn contact(tx: &mut PgConnection, held: &Held) -> Result<Fields, DbError> {
    let json = sqlx::query_scalar!(
        "select contact from profiles where org_id = $1 and version = $2",
        held.org.uuid(),
        held.profile
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(fields(&json))
}

/// The legal section of a profile.
pub(super) async fn legal(tx: &mut PgConnection, held: &Held) -> Result<Fields, DbError> {
    let json = sqlx::query_scalar!(
        "select legal from profiles where org_id = $1 and version = $2",
        held.org.uuid(),
        held.profile
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(fields(&json))
}

/// Whoever sent the application, as the reader of a letter; nobody if they left the company.
pub(super) async fn applicant(tx: &mut PgConnection, held: &Held) -> Result<Option<Reader>, DbError> {
    let row = sqlx::query!(
        "select m.full_name, m.address, m.language from applications a
         join memberships m on m.org_id = a.org_id and m.person_id = a.submitted_by and m.state = 'active'
         where a.org_id = $1 and a.application_id = $2",
        held.org.uuid(),
        held.application.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Reader {
        name: row.full_name,
        address: row.address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    }))
}

/// Makes the profile the one in force and puts what was verified onto the company's card.
pub(super) async fn authorize_profile(
    tx: &mut PgConnection,
    held: &Held,
    (legal_name, folded, city): (&str, &str, Option<&str>),
    partner_id: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update profiles set authorized_at = $3 where org_id = $1 and version = $2",
        held.org.uuid(),
        held.profile,
        now
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "update organizations set name = $2, folded_name = $3, city = $4, partner_id = coalesce(partner_id, $5)
         where org_id = $1",
        held.org.uuid(),
        legal_name,
        folded,
        city,
        partner_id,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The next place in the sequence of Partner IDs, for a company's first location; nothing where they are typed.
pub(super) async fn next_location_number(tx: &mut PgConnection) -> Result<Option<i64>, DbError> {
    sqlx::query_scalar!(
        r#"select app.next_number('partner_id') as "number!"
           where not exists (select from program_choices where key = 'partner_ids' and value = 'external')"#
    )
    .fetch_optional(&mut *tx)
    .await
}

/// The next place in the sequence of Partner IDs; nothing for a company that has one, or where they are typed.
pub(super) async fn next_partner_number(tx: &mut PgConnection, org: OrgId) -> Result<Option<i64>, DbError> {
    sqlx::query_scalar!(
        r#"select app.next_number('partner_id') as "number!" from organizations
           where org_id = $1 and partner_id is null
             and not exists (select from program_choices where key = 'partner_ids' and value = 'external')"#,
        org.uuid()
    )
    .fetch_optional(&mut *tx)
    .await
}

/// A section of a profile, from its JSON.
pub(super) fn fields(json: &serde_json::Value) -> Fields {
    let pairs = json.as_object().into_iter().flatten();
    pairs.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect()
}
