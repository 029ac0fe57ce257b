//! What pages about a company read.

use chrono::{DateTime, Utc};

use crate::domain::actor::{Kind, Member, Role, Standing};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{OrgId, PersonId};
use crate::i18n::Language;

/// What one company may know of another it deals with.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: OrgId,
    /// Its registered name.
    pub name: String,
    /// The name folded for sorting.
    pub folded: String,
    /// ISO alpha-2.
    pub country: String,
    /// Town, once its profile is verified.
    pub city: Option<String>,
    /// What it is.
    pub kinds: Vec<Kind>,
    /// Its mail domain.
    pub domain: Option<String>,
    /// Its Partner ID, once issued.
    pub partner_id: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The language it is written to in.
    pub language: Language,
}

/// A company, as its own overview and settings show it.
#[derive(Debug, Clone)]
pub struct CompanyPage {
    /// The card.
    pub card: Card,
    /// When it was verified.
    pub qualified_at: Option<DateTime<Utc>>,
    /// When it became active.
    pub active_at: Option<DateTime<Utc>>,
    /// The newest authorized profile, section by section, as fields and values.
    pub legal: Vec<(String, String)>,
    /// The primary contact.
    pub contact: Vec<(String, String)>,
    /// Customer support.
    pub support: Vec<(String, String)>,
}

/// Reads the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn company_page(db: &Db, by: &Member) -> Result<Option<CompanyPage>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(card) = super::store::card(&mut tx, by.org()).await? else { return Ok(None) };
    let dates = sqlx::query!("select qualified_at, active_at from organizations where org_id = $1", by.org().uuid())
        .fetch_one(&mut *tx)
        .await?;
    let profile = sqlx::query!(
        "select legal, contact, support from profiles where org_id = $1 order by authorized_at desc nulls last, version desc limit 1",
        by.org().uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let (legal, contact, support) = profile.map_or_else(Default::default, |p| (p.legal, p.contact, p.support));
    Ok(Some(CompanyPage {
        card,
        qualified_at: dates.qualified_at,
        active_at: dates.active_at,
        legal: fields(&legal),
        contact: fields(&contact),
        support: fields(&support),
    }))
}

fn fields(section: &serde_json::Value) -> Vec<(String, String)> {
    section
        .as_object()
        .map(|map| map.iter().map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect())
        .unwrap_or_default()
}

/// One person of a company.
#[derive(Debug, Clone)]
pub struct UserRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub full_name: String,
    /// Their address.
    pub address: String,
    /// What they may do.
    pub roles: Vec<Role>,
    /// Since when they belong.
    pub since: DateTime<Utc>,
}

/// Who works in the company.
///
/// # Errors
/// When the database does not answer.
pub async fn users(db: &Db, by: &Member) -> Result<Vec<UserRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select person_id, full_name, address, roles, created_at from memberships
         where org_id = $1 and state = 'active' order by full_name, person_id limit 500",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows
        .into_iter()
        .map(|row| UserRow {
            person: PersonId::from(row.person_id),
            full_name: row.full_name,
            address: row.address,
            roles: row.roles.iter().filter_map(|r| Role::parse(r)).collect(),
            since: row.created_at,
        })
        .collect())
}

/// One line of a company's activity.
#[derive(Debug, Clone)]
pub struct ActivityEntry {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name as it was then.
    pub actor: String,
    /// What, as `feature.verb`.
    pub action: String,
}

/// A company's activity, the newest first, `before` a place in the chain.
///
/// # Errors
/// When the database does not answer.
pub async fn activity(db: &Db, by: &Member, before: Option<i64>) -> Result<Vec<ActivityEntry>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query_as!(
        ActivityEntry,
        "select seq, at, actor, action from audit_entries
         where org_id = $1 and seq < $2 order by seq desc limit 50",
        by.org().uuid(),
        before.unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}
