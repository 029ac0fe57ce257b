//! Administering for a customer: while delegated access is in force, where to go, and that it was used.
//! Rule: each use is written down for both companies before the way is shown, and the customer sees the last one.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::delegated::{self, Delegation};
use super::end::{EndError, lock};
use super::model::PartnerKind;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
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
    /// What is granted now, and the names of its roles.
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
            EndError::AlreadyEnded { .. } | EndError::NoAccess => Self::NoAccess,
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
    let granted = all.into_iter().filter(|it| it.state == delegated::DelegationState::Active);
    let granted = granted
        .map(|it| {
            let names = catalogue.iter().filter(|role| it.roles.contains(&role.id)).map(|role| role.name.clone());
            let names = names.collect();
            (it, names)
        })
        .collect();
    let mut tx = db.begin(by.scope()).await?;
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
    for org in [it.partner, it.customer] {
        tx.enter(org).await?;
        let used = sqlx::query!(
            "update delegations set last_used_at = $3, last_used_name = $4
             where org_id = $1 and relationship_id = $2 and state = 'active' and (auto_extend or ends_at > $3)",
            org.uuid(),
            id.uuid(),
            now,
            by.person().name(),
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
