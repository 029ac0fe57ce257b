//! Somebody is suspended, comes back, or is removed. Access ends with the next request of their sessions:
//! every request reads from the database which companies its person belongs to.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Actors, MemberState, Refusal};
use super::roles::{ChangeError, acting, theirs};
use super::store;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::audit::{self, Entry};
use crate::domain::db::Db;
use crate::domain::ids::PersonId;
use crate::domain::notice::{self, Notice, Sender};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Does not belong for now.
    Suspended,
    /// Belongs again.
    Reactivated,
    /// Does not belong any more.
    Removed,
}

impl Standing {
    const fn after(self) -> MemberState {
        match self {
            Self::Suspended => MemberState::Suspended,
            Self::Reactivated => MemberState::Active,
            Self::Removed => MemberState::Removed,
        }
    }

    const fn said(self) -> &'static str {
        match self {
            Self::Suspended => "suspended",
            Self::Reactivated => "reactivated",
            Self::Removed => "removed",
        }
    }

    fn entry(self, details: serde_json::Value, person: PersonId) -> Entry {
        let subject = Some(person.uuid());
        match self {
            Self::Suspended => Entry { action: "user.suspended", subject, details },
            Self::Reactivated => Entry { action: "user.reactivated", subject, details },
            Self::Removed => Entry { action: "user.removed", subject, details },
        }
    }
}

/// Suspends somebody, lets them back, or removes them. `version` is that of the page.
///
/// # Errors
/// See [`ChangeError`].
pub async fn stand(
    db: &Db,
    by: &Member,
    person: PersonId,
    version: i32,
    what: Standing,
    now: DateTime<Utc>,
) -> Result<(), ChangeError> {
    by.require(Action::AssignTenantRoles)?;
    let own = person == by.person().id();
    if own && what != Standing::Removed {
        return Err(Refusal::Yourself.into());
    }
    let mut tx = db.begin(by.scope()).await?;
    store::lock(&mut tx, by.org()).await?;
    let roles = acting(&mut tx, by, Action::AssignTenantRoles.roles()).await?;
    let place = theirs(&mut tx, by, person).await?;
    Actors { by: &roles, own, old: &place.roles, guest: place.guest }.within_reach()?;
    let fits = (place.state == MemberState::Suspended) == (what == Standing::Reactivated) || what == Standing::Removed;
    if place.version != version || !fits {
        return Err(ChangeError::Changed);
    }
    let admin = place.state == MemberState::Active && place.roles.contains(&Role::GlobalAdmin);
    if admin && !store::another(&mut tx, by.org(), person, Role::GlobalAdmin).await? {
        return Err(Refusal::LastAdmin.into());
    }
    if !store::set_state(&mut tx, by.org(), &place, what.after()).await? {
        return Err(Refusal::LastAdmin.into());
    }
    let told = Notice::AccessChanged {
        org: by.org(),
        company: by.company().name.clone(),
        what: what.said().to_owned(),
        by: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
    };
    notice::queue(&mut tx, Some(by.org()), &place.reader, &told, now).await?;
    let details = json!({ "name": place.reader.name, "roles": store::codes(&place.roles) });
    audit::record(&mut tx, by.org(), by.audit(), what.entry(details, person), now).await?;
    Ok(tx.commit().await?)
}
