//! What the pages about people read. Rule: whoever may not see the company's people sees themselves and the
//! global admins, so that everybody knows whom to ask.

use chrono::{DateTime, Utc};

use super::letters;
use super::model::{Invitation, InvitationState};
use super::store;
use crate::domain::actor::{Action, Member, Role, words};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{PersonId, UserInvitationId};

words! {
    /// How somebody stands, as the list shows and filters it.
    Status {
        /// Belongs.
        Active = "active",
        /// Does not, for now.
        Suspended = "suspended",
        /// Invited, not answered.
        Invited = "invited",
        /// Invited; the letter could not be delivered.
        Bounced = "bounced",
        /// Invited; the time ran out.
        Expired = "expired",
        /// Invited; said no.
        Declined = "declined",
    }
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Those with this role.
    pub role: Option<Role>,
    /// Those who stand so.
    pub status: Option<Status>,
}

/// One line of the list: somebody who belongs, or somebody invited.
#[derive(Debug, Clone)]
pub struct Line {
    /// The person, or the invitation.
    pub of: Result<PersonId, UserInvitationId>,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// What they may do.
    pub roles: Vec<Role>,
    /// Whether they are a guest.
    pub guest: bool,
    /// How they stand.
    pub status: Status,
    /// When they were last here.
    pub last_seen: Option<DateTime<Utc>>,
    /// Whether a second factor protects them.
    pub second_factor: bool,
}

/// Somebody who belongs to the company, as their own page shows them.
#[derive(Debug, Clone)]
pub struct User {
    /// The line of the list.
    pub line: Line,
    /// Who.
    pub person: PersonId,
    /// Since when they belong.
    pub since: DateTime<Utc>,
    /// Counts changes; a form carries it.
    pub version: i32,
    /// Roles that nobody else active holds.
    pub sole: Vec<Role>,
    /// Invitations of people that they sent and nobody answered.
    pub open_invitations: i64,
}

/// Who works in the company and who is invited, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &Db, by: &Member, filter: Filter, now: DateTime<Utc>) -> Result<Vec<Line>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let belong = belonging(&mut tx, by, None).await?;
    let everybody = by.may(Action::ViewUsers);
    let invited = if everybody { letters::invitations(&mut tx, by.org(), None).await? } else { Vec::new() };
    tx.commit().await?;
    let invited = invited.into_iter().map(|it| line_of(it, now));
    let fits = |line: &Line| {
        filter.role.is_none_or(|role| line.roles.contains(&role))
            && filter.status.is_none_or(|status| line.status == status)
    };
    Ok(belong.into_iter().chain(invited).filter(fits).collect())
}

/// Those who belong and whom `by` may see; one of them alone with a `person`.
async fn belonging(tx: &mut Tx, by: &Member, person: Option<PersonId>) -> Result<Vec<Line>, DbError> {
    let rows = sqlx::query!(
        r#"select m.person_id, full_name, address, roles, guest, state,
                  s.last_seen_at as "last_seen_at?", coalesce(s.second_factor, false) as "second_factor!"
           from memberships m left join app.colleagues_seen() s on s.person_id = m.person_id
           where org_id = $1 and state <> 'removed'
             and ($2 or m.person_id = $3 or (state = 'active' and roles @> array['global_admin']))
             and ($4::uuid is null or m.person_id = $4)
           order by full_name, m.person_id limit 500"#,
        by.org().uuid(),
        by.may(Action::ViewUsers),
        by.person().id().uuid(),
        person.map(PersonId::uuid),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            of: Ok(row.person_id.into()),
            name: row.full_name,
            address: row.address,
            roles: store::parsed(&row.roles),
            guest: row.guest,
            status: if row.state == "suspended" { Status::Suspended } else { Status::Active },
            last_seen: row.last_seen_at,
            second_factor: row.second_factor,
        })
        .collect())
}

fn line_of(it: Invitation, now: DateTime<Utc>) -> Line {
    let status = match it.state_at(now) {
        InvitationState::Declined => Status::Declined,
        InvitationState::Expired => Status::Expired,
        _ if it.bounced => Status::Bounced,
        _ => Status::Invited,
    };
    Line {
        of: Err(it.id),
        name: it.full_name,
        address: it.typed,
        roles: it.roles,
        guest: it.guest,
        status,
        last_seen: None,
        second_factor: false,
    }
}

/// Somebody who belongs to the company, if `by` may see them.
///
/// # Errors
/// When the database does not answer.
pub async fn user(db: &Db, by: &Member, person: PersonId, now: DateTime<Utc>) -> Result<Option<User>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(line) = belonging(&mut tx, by, Some(person)).await?.pop() else { return Ok(None) };
    let row = sqlx::query!(
        r#"select created_at, version,
                  (select count(*) from user_invitations i where i.org_id = m.org_id and i.inviter_id = m.person_id
                   and i.state = 'sent' and i.expires_at > $3) as "open!"
           from memberships m where org_id = $1 and person_id = $2"#,
        by.org().uuid(),
        person.uuid(),
        now,
    )
    .fetch_one(&mut *tx)
    .await?;
    let mut sole = Vec::new();
    for role in line.roles.iter().copied().filter(|_| line.status == Status::Active) {
        if !store::another(&mut tx, by.org(), person, role).await? {
            sole.push(role);
        }
    }
    tx.commit().await?;
    Ok(Some(User { line, person, since: row.created_at, version: row.version, sole, open_invitations: row.open }))
}

/// One invitation of the company, if `by` may see it.
///
/// # Errors
/// When the database does not answer.
pub async fn invitation(db: &Db, by: &Member, id: UserInvitationId) -> Result<Option<Invitation>, DbError> {
    if !by.may(Action::ViewUsers) {
        return Ok(None);
    }
    let mut tx = db.begin(by.scope()).await?;
    let found = letters::invitations(&mut tx, by.org(), Some(id)).await?.pop();
    tx.commit().await?;
    Ok(found)
}
