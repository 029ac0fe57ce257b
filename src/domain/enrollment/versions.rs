//! The versions of a company's profile: the newest one, and the one in force. A version is never edited.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::model::Section;
use super::sections::{Fields, Typed};
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;
use crate::domain::verification::{self, CaseState};

/// One version of a profile.
#[derive(Debug, Clone)]
pub struct Version {
    /// The first is 1.
    pub number: i32,
    /// Legal business profile.
    pub legal: Fields,
    /// Primary contact.
    pub contact: Fields,
    /// Customer support as it was sent.
    pub support: Fields,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
    /// When it was authorized; nothing for one that was not (yet).
    pub authorized_at: Option<DateTime<Utc>>,
}

impl Version {
    /// A section of it.
    #[must_use]
    pub fn section(&self, section: Section) -> &Fields {
        match section {
            Section::Contact => &self.contact,
            Section::Support => &self.support,
            Section::Legal | Section::PartnerId => &self.legal,
        }
    }

    /// A section as its form shows it: phones as they were typed.
    #[must_use]
    pub fn typed(&self, section: Section) -> Typed {
        let fields = self.section(section);
        let mut typed = Typed::default();
        fields.iter().for_each(|(field, value)| typed.set(field, value));
        if let Some(phone) = fields.get("phone_typed") {
            typed.set("phone", phone);
        }
        typed
    }
}

/// The two versions people ask for.
#[derive(Debug, Clone)]
pub struct Versions {
    /// The newest one, whatever became of it.
    pub newest: Version,
    /// The one authorized last: what agreements and partners rely on.
    pub in_force: Option<Version>,
    /// Whether the newest one is being verified.
    pub under_review: bool,
    /// Whether it was not verified; it is what a correction begins with.
    pub rejected: bool,
}

impl Versions {
    /// What a change begins with: what was sent last, unless it was taken back.
    #[must_use]
    pub fn begins_with(&self) -> &Version {
        let sent_last = self.under_review || self.rejected;
        if sent_last { &self.newest } else { self.in_force.as_ref().unwrap_or(&self.newest) }
    }
}

/// The versions of the company somebody acts for; nothing when it never sent a profile.
///
/// # Errors
/// When the database does not answer.
pub async fn versions(db: &Db, by: &Member) -> Result<Option<Versions>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = read(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(found)
}

pub(super) async fn read(tx: &mut PgConnection, org: OrgId) -> Result<Option<Versions>, DbError> {
    let rows = sqlx::query!(
        "select version, legal, contact, support, submitted_at, authorized_at from profiles p
         where org_id = $1 and (
             version = (select max(version) from profiles where org_id = $1)
             or version = (select version from profiles where org_id = $1 and authorized_at is not null
                           order by authorized_at desc, version desc limit 1))
         order by version desc",
        org.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut versions: Vec<Version> = rows
        .into_iter()
        .map(|row| Version {
            number: row.version,
            legal: fields(&row.legal),
            contact: fields(&row.contact),
            support: fields(&row.support),
            submitted_at: row.submitted_at,
            authorized_at: row.authorized_at,
        })
        .collect();
    if versions.is_empty() {
        return Ok(None);
    }
    let newest = versions.remove(0);
    let in_force = if newest.authorized_at.is_some() { Some(newest.clone()) } else { versions.pop() };
    let case = verification::newest_state(tx, org).await?.filter(|_| newest.authorized_at.is_none());
    let under_review = case.is_some_and(CaseState::is_open);
    Ok(Some(Versions { newest, in_force, under_review, rejected: case == Some(CaseState::Rejected) }))
}

fn fields(json: &Value) -> Fields {
    let pairs = json.as_object().into_iter().flatten();
    pairs.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect()
}
