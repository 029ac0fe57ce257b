//! Administering for a customer: while delegated access is in force, where to go, and that it was used.
//! Rule: each use is written down for both companies before the way is shown, and the customer sees the last one.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::delegated::{self, Delegation};
use super::end::{EndError, Held, lock};
use super::model::PartnerKind;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::CustomerRelationshipId;
use crate::i18n::Language;

/// A place where somebody administers, as the program names it.
#[derive(Debug, Clone)]
pub struct Centre {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub url: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Administration {
    /// The customer.
    pub customer: String,
    /// The side of the acting company.
    pub side: PartnerKind,
    /// What is in force and assigned to the reader, and the names of the roles they hold of it.
    pub granted: Vec<(Delegation, Vec<String>)>,
    /// Where to go.
    pub centres: Vec<Centre>,
}

/// Why nobody administers.
#[derive(Debug, thiserror::Error)]
pub enum AdministerError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a customer of this company, or no such place.
    #[error("no such customer")]
    NotFound,
    /// No delegated access is in force.
    #[error("no delegated access is in force")]
    NoAccess,
    /// It is in force, and nobody gave them a role of it.
    #[error("no role of it is assigned to them")]
    NotAssigned,
    /// There is no such administration center.
    #[error("no such center")]
    NoCentre,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<EndError> for AdministerError {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Role(role) => Self::Role(role),
            EndError::Db(error) => Self::Db(error),
            EndError::NotFound => Self::NotFound,
            EndError::AlreadyEnded { .. } | EndError::NoAccess | EndError::Standing(_) => Self::NoAccess,
        }
    }
}

/// What is granted for a customer now, and where it is used.
///
/// # Errors
/// See [`AdministerError`].
pub async fn administration(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Administration, AdministerError> {
    let seen = super::customer(db, by, id).await?.ok_or(AdministerError::NotFound)?;
    by.require(Action::AdministerOnBehalf)?;
    if !delegated::may_administer(db, by, id, now).await? {
        return Err(AdministerError::NoAccess);
    }
    let all = delegated::delegations(db, by, id, now).await?;
    let catalogue = delegated::catalogue(db).await?;
    let mut tx = db.begin(by.scope()).await?;
    let usable = delegated::usable(&mut tx, by.org(), (id, by.person().id()), now).await?;
    if usable.is_empty() {
        return Err(AdministerError::NotAssigned);
    }
    let granted = all
        .into_iter()
        .filter_map(|it| {
            let (_, roles) = usable.iter().find(|(known, _)| *known == it.id)?;
            let names = catalogue.iter().filter(|role| roles.contains(&role.id)).map(|role| role.name.clone());
            let names = names.collect();
            Some((it, names))
        })
        .collect();
    let centres = sqlx::query_as!(
        Centre,
        r#"select code, case when $1 = 'it' then name_it else name_en end as "name!", url
           from administration_centres order by position, code"#,
        language.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Administration { customer: seen.customer.name, side: seen.side, granted, centres })
}

/// Writes down that `by` administers for the customer now; answers with the place.
///
/// # Errors
/// See [`AdministerError`].
pub async fn use_access(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    (centre, language): (&str, Language),
    now: DateTime<Utc>,
) -> Result<Centre, AdministerError> {
    let open = administration(db, by, id, language, now).await?;
    let centre = open.centres.into_iter().find(|known| known.code == centre).ok_or(AdministerError::NoCentre)?;
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    let details = json!({ "customer": it.customer, "partner": it.partner, "centre": centre.code });
    let entry = Entry { action: "delegation.used", subject: Some(id.uuid()), details };
    let usable = held_now(&mut tx, by, &it, now).await?;
    for org in [it.partner, it.customer] {
        tx.enter(org).await?;
        let used = sqlx::query!(
            "update delegations set last_used_at = $3, last_used_name = $4
             where org_id = $1 and relationship_id = $2 and state = 'active' and (auto_extend or ends_at > $3)
               and delegation_id = any ($5)",
            org.uuid(),
            id.uuid(),
            now,
            by.person().name(),
            &usable,
        )
        .execute(&mut *tx)
        .await?;
        if used.rows_affected() == 0 {
            return Err(AdministerError::NoAccess);
        }
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
    }
    tx.commit().await?;
    Ok(centre)
}

/// What they hold of it at this moment: the customer's rows are locked first, so that whoever takes an assignment
/// away comes wholly before or wholly after.
async fn held_now(tx: &mut Tx, by: &Member, it: &Held, now: DateTime<Utc>) -> Result<Vec<Uuid>, AdministerError> {
    tx.enter(it.customer).await?;
    sqlx::query!(
        "select delegation_id from delegations where org_id = $1 and relationship_id = $2 and state = 'active'
         order by delegation_id for update",
        it.customer.uuid(),
        it.id.uuid(),
    )
    .fetch_all(&mut **tx)
    .await?;
    tx.enter(it.partner).await?;
    let usable = delegated::usable(tx, it.partner, (it.id, by.person().id()), now).await?;
    match usable.is_empty() {
        true => Err(AdministerError::NotAssigned),
        false => Ok(usable.into_iter().map(|(id, _)| id.uuid()).collect()),
    }
}
