//! **Update**: somebody's roles are changed. Told to the person, and to the other global admins when it is
//! about a global admin.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Actors, MemberState, Refusal};
use super::store::{self, Place};
use crate::domain::actor::{Action, Kind, Member, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::PersonId;
use crate::domain::notice::{self, Notice, Sender};
use crate::domain::organizations;

/// Who may change somebody's roles at all; which ones, the table says role by role.
pub(super) const CHANGERS: &[Role] = &[Role::GlobalAdmin, Role::UserManagementAdmin, Role::AccountAdmin];

/// Why a person of the company was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not so.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Nobody of this company.
    #[error("nobody of this company")]
    NotFound,
    /// Somebody else changed the person first.
    #[error("changed meanwhile")]
    Changed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sets somebody's roles to `wanted`; roles that the actor cannot give stay. `version` is that of the page.
///
/// # Errors
/// See [`ChangeError`].
pub async fn set_roles(
    db: &Db,
    by: &Member,
    person: PersonId,
    version: i32,
    wanted: &[Role],
    now: DateTime<Utc>,
) -> Result<Vec<Role>, ChangeError> {
    by.require(CHANGERS)?;
    let mut tx = db.begin(by.scope()).await?;
    let kinds = store::lock(&mut tx, by.org()).await?;
    let own = acting(&mut tx, by, CHANGERS).await?;
    let place = theirs(&mut tx, by, person).await?;
    let actors = Actors { by: &own, own: person == by.person().id(), old: &place.roles, guest: place.guest };
    let new = actors.decide(wanted)?;
    if place.version != version {
        return Err(ChangeError::Changed);
    }
    if new == sorted(&place.roles) {
        return Ok(new);
    }
    keeps_somebody(&mut tx, by, &place, &new, &kinds).await?;
    if !store::set_roles(&mut tx, by.org(), &place, &new).await? {
        return Err(ChangeError::Refused(Refusal::LastAdmin));
    }
    tell(&mut tx, by, &place, &new, now).await?;
    let details =
        json!({ "name": place.reader.name, "before": store::codes(&place.roles), "after": store::codes(&new) });
    let entry = Entry { action: "user.roles_changed", subject: Some(person.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(new)
}

fn sorted(roles: &[Role]) -> Vec<Role> {
    Role::ALL.iter().copied().filter(|role| roles.contains(role)).collect()
}

/// What the actor may do at this moment: another admin may have changed it since the page was shown.
pub(super) async fn acting(tx: &mut Tx, by: &Member, needed: &'static [Role]) -> Result<Vec<Role>, ChangeError> {
    let own = store::roles_now(tx, by.org(), by.person().id()).await?.unwrap_or_default();
    if own.iter().any(|role| needed.contains(role)) {
        return Ok(own);
    }
    let action = (needed == Action::AssignTenantRoles.roles()).then_some(Action::AssignTenantRoles);
    Err(RoleNeeded { roles: needed, action }.into())
}

/// Somebody who belongs to the company.
pub(super) async fn theirs(tx: &mut Tx, by: &Member, person: PersonId) -> Result<Place, ChangeError> {
    let place = store::place(tx, by.org(), person).await?;
    place.filter(|place| place.state != MemberState::Removed).ok_or(ChangeError::NotFound)
}

/// Somebody else stays global admin; and admin agent, where there are customers to look after.
async fn keeps_somebody(
    tx: &mut Tx,
    by: &Member,
    place: &Place,
    new: &[Role],
    kinds: &[Kind],
) -> Result<(), ChangeError> {
    let loses = |role: Role| place.state == MemberState::Active && place.roles.contains(&role) && !new.contains(&role);
    if loses(Role::GlobalAdmin) && !store::another(tx, by.org(), place.person, Role::GlobalAdmin).await? {
        return Err(Refusal::LastAdmin.into());
    }
    let sells = kinds.contains(&Kind::Reseller) || kinds.contains(&Kind::Provider);
    if sells && loses(Role::AdminAgent) && !store::another(tx, by.org(), place.person, Role::AdminAgent).await? {
        return Err(Refusal::LastAgent.into());
    }
    Ok(())
}

async fn tell(tx: &mut Tx, by: &Member, place: &Place, new: &[Role], now: DateTime<Utc>) -> Result<(), DbError> {
    let told = Notice::RolesChanged {
        org: by.org(),
        company: by.company().name.clone(),
        name: place.reader.name.clone(),
        before: sorted(&place.roles),
        after: new.to_vec(),
        by: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        own: true,
    };
    notice::queue(tx, Some(by.org()), &place.reader, &told, now).await?;
    if place.roles.contains(&Role::GlobalAdmin) == new.contains(&Role::GlobalAdmin) {
        return Ok(());
    }
    let Notice::RolesChanged { org, company, name, before, after, by: sender, .. } = told else { return Ok(()) };
    let told = Notice::RolesChanged { org, company, name, before, after, by: sender, own: false };
    for reader in organizations::other_readers(tx, by.org(), place.person).await? {
        notice::queue(tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(())
}
