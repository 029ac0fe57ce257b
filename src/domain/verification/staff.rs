//! The operator's own people as readers of letters: one reviewer, all of them, whoever leads them.
//! Rule: a letter to staff goes to the first address they confirmed, in their language.

use sqlx::PgConnection;

use crate::domain::actor::Staff;
use crate::domain::db::DbError;
use crate::domain::ids::PersonId;
use crate::domain::notice::Reader;
use crate::i18n::Language;

/// One of them, as long as they are staff.
pub(super) async fn readers_of(tx: &mut PgConnection, person: PersonId) -> Result<Vec<Reader>, DbError> {
    readers(tx, None, Some(person)).await
}

/// All who are employed so.
pub(super) async fn all(tx: &mut PgConnection, staff: Staff) -> Result<Vec<Reader>, DbError> {
    readers(tx, Some(staff), None).await
}

/// Whoever leads the reviewers, as the program names them; the platform admins where it names nobody.
pub(super) async fn lead(tx: &mut PgConnection) -> Result<Vec<Reader>, DbError> {
    let named = sqlx::query_scalar!("select value from program_choices where key = 'review_lead'")
        .fetch_optional(&mut *tx)
        .await?;
    let person = named.and_then(|id| id.parse::<PersonId>().ok());
    let lead = match person {
        Some(person) => readers_of(tx, person).await?,
        None => Vec::new(),
    };
    if lead.is_empty() { all(tx, Staff::PlatformAdmin).await } else { Ok(lead) }
}

async fn readers(
    tx: &mut PgConnection,
    staff: Option<Staff>,
    person: Option<PersonId>,
) -> Result<Vec<Reader>, DbError> {
    let rows = sqlx::query!(
        "select distinct on (p.person_id) p.full_name, p.language, a.typed
         from people p join addresses a using (person_id)
         where p.staff <> '{}' and ($1::text is null or p.staff @> array[$1]) and ($2::uuid is null or p.person_id = $2)
         order by p.person_id, a.confirmed_at, a.address",
        staff.map(Staff::code),
        person.map(PersonId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Reader {
            name: row.full_name,
            address: row.typed,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}
