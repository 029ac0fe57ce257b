//! What pages about a company read.

use chrono::{DateTime, Utc};

use crate::domain::actor::{Kind, Member, Standing};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;
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
    /// Its Partner ID as a company, once issued.
    pub partner_id: Option<String>,
    /// The Partner ID of the location its work account stands for: the one orders name.
    pub location_partner_id: Option<String>,
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
    /// When the profile was sent, if there is one.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was authorized.
    pub authorized_at: Option<DateTime<Utc>>,
    /// The profile in force, section by section, as fields and values: the one authorized last or, before the
    /// first was, the newest.
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
    let card = Card { standing: by.company().standing, ..card };
    let dates = sqlx::query!("select qualified_at, active_at from organizations where org_id = $1", by.org().uuid())
        .fetch_one(&mut *tx)
        .await?;
    let profile = sqlx::query!(
        "select legal, contact, support, submitted_at, authorized_at from profiles
         where org_id = $1 order by authorized_at desc nulls last, version desc limit 1",
        by.org().uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    let changed = sqlx::query_scalar!("select support from support_profiles where org_id = $1", by.org().uuid())
        .fetch_optional(&mut *tx)
        .await?;
    tx.commit().await?;
    let (submitted_at, authorized_at) =
        profile.as_ref().map_or((None, None), |p| (Some(p.submitted_at), p.authorized_at));
    let (mut legal, contact, sent) = profile.map_or_else(Default::default, |p| (p.legal, p.contact, p.support));
    let support = changed.unwrap_or(sent);
    if let (Some(legal), Some(website)) = (legal.as_object_mut(), support.get("website")) {
        legal.insert("website".to_owned(), website.clone());
    }
    Ok(Some(CompanyPage {
        card,
        qualified_at: dates.qualified_at,
        active_at: dates.active_at,
        submitted_at,
        authorized_at,
        legal: fields(&legal),
        contact: fields(&contact),
        support: fields(&support),
    }))
}

/// The fields of a section in the order of its form; values that are no text are left out.
fn fields(section: &serde_json::Value) -> Vec<(String, String)> {
    const ORDER: [&str; 22] = [
        "legal_name",
        "country",
        "vat_id",
        "fiscal_code",
        "reg_number",
        "addr1",
        "addr2",
        "city",
        "region",
        "postal",
        "website",
        "pec",
        "given_name",
        "family_name",
        "full_name",
        "job_title",
        "work_email",
        "phone",
        "support_email",
        "support_phone",
        "support_url",
        "support_hours",
    ];
    let place = |field: &str| ORDER.iter().position(|known| *known == field).unwrap_or(ORDER.len());
    let mut found: Vec<(String, String)> = section
        .as_object()
        .map(|map| map.iter().filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned()))).collect())
        .unwrap_or_default();
    // People know a number by the way they write it.
    for (phone, typed) in [("phone", "phone_typed"), ("support_phone", "support_phone_typed")] {
        if let Some(at) = found.iter().position(|(field, _)| field == typed) {
            let (_, words) = found.swap_remove(at);
            found.iter_mut().filter(|(field, _)| field == phone).for_each(|(_, value)| value.clone_from(&words));
        }
    }
    found.sort_by_key(|(field, _)| place(field));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_profile_come_in_the_order_of_its_form() {
        let section = serde_json::json!({ "postal": "10121", "legal_name": "Nuvola", "own": "x", "flag": true, "city": "Torino" });
        let names: Vec<_> = fields(&section).into_iter().map(|(field, _)| field).collect();
        assert_eq!(names, ["legal_name", "city", "postal", "own"]);
    }
}
