//! The cast, for the development page that signs one in as somebody. Not reachable in production.
//! Rule: it only reads; people come to be through the seed and through their own registration.

use uuid::Uuid;

use super::actor::{Role, Staff};
use super::db::{Db, DbError};
use super::ids::PersonId;

/// One person with the companies they work in.
#[derive(Debug, Clone)]
pub struct Player {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// What they do for the operator.
    pub staff: Vec<Staff>,
    /// Their companies by name, and what they may do there.
    pub companies: Vec<(String, Vec<Role>)>,
}

/// Everybody, in the order in which they came; a large world shows its first hundred.
///
/// # Errors
/// When the database does not answer.
pub async fn cast(db: &Db) -> Result<Vec<Player>, DbError> {
    let mut tx = db.begin_review(PersonId::from(Uuid::nil())).await?;
    let people = sqlx::query!(
        r#"select p.person_id, p.full_name, p.staff,
                  (select a.typed from addresses a where a.person_id = p.person_id order by a.confirmed_at limit 1) as address
           from people p order by p.person_id limit 100"#,
    )
    .fetch_all(&mut *tx)
    .await?;
    let ids: Vec<Uuid> = people.iter().map(|person| person.person_id).collect();
    let memberships = sqlx::query!(
        "select m.person_id, m.roles, o.name from memberships m join organizations o using (org_id)
         where m.person_id = any($1) and m.state = 'active' order by o.folded_name, o.org_id",
        &ids,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let companies_of = |person: Uuid| {
        let own = memberships.iter().filter(|m| m.person_id == person);
        own.map(|m| (m.name.clone(), m.roles.iter().filter_map(|r| Role::parse(r)).collect())).collect()
    };
    Ok(people
        .into_iter()
        .map(|person| Player {
            id: PersonId::from(person.person_id),
            companies: companies_of(person.person_id),
            name: person.full_name,
            address: person.address.unwrap_or_default(),
            staff: person.staff.iter().filter_map(|s| Staff::parse(s)).collect(),
        })
        .collect())
}

/// Whether there is such a person.
///
/// # Errors
/// When the database does not answer.
pub async fn is_known(db: &Db, id: PersonId) -> Result<bool, DbError> {
    let mut tx = db.begin_review(id).await?;
    let known =
        sqlx::query!("select person_id from people where person_id = $1", id.uuid()).fetch_optional(&mut *tx).await?;
    tx.commit().await?;
    Ok(known.is_some())
}
