//! Changing the profile after enrollment (domain 2.5): a new version, of which only what changed is checked again.
//! Rule: what depends on no check is in force at once; the country never changes; a provider's profile is changed by
//! the operator as long as it is authorized.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde_json::json;

use super::alike::{self, Traits};
use super::model::Section;
use super::profiles;
use super::save::{SaveError, country_of, with_account};
use super::sections::{Faults, Fields, Typed};
use super::store;
use super::versions::{self, Versions};
use crate::domain::actor::{GlobalAdmin, Kind, Member, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{ApplicationId, OrgId};
use crate::domain::program::Program;
use crate::domain::values::{Fault, Reference};
use crate::domain::verification::{self, CheckKind, NewCase};

/// Fields that prove which company it is; a change of one is looked up in the register again.
const OF_THE_REGISTER: [&str; 9] =
    ["legal_name", "vat_id", "fiscal_code", "reg_number", "addr1", "addr2", "city", "region", "postal"];

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The company has no profile, or the operator changes it.
    #[error("not to be changed here")]
    NotHere,
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// Too many letters to contacts today.
    #[error("wait {0}")]
    Wait(TimeDelta),
    /// Somebody changed it first.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Nothing differs.
    Nothing,
    /// It is in force.
    AtOnce,
    /// These checks are open; until they are settled the version before stays in force.
    UnderReview(Vec<CheckKind>),
}

/// Whether the company's global admins change its profile themselves.
#[must_use]
pub fn may_change(by: &Member) -> bool {
    let authorized = matches!(by.company().standing, Standing::Qualified | Standing::Active);
    !(authorized && by.company().kinds.contains(&Kind::Provider))
}

/// Changes a section of the profile. `version` is the newest version that the page showed.
///
/// # Errors
/// See [`ChangeError`].
pub async fn change(
    db: &Db,
    by: GlobalAdmin<'_>,
    section: Section,
    (typed, version): (&Typed, i32),
    program: &Program,
    now: DateTime<Utc>,
) -> Result<Changed, ChangeError> {
    if !may_change(&by) || !matches!(section, Section::Legal | Section::Contact) {
        return Err(ChangeError::NotHere);
    }
    let typed = if section == Section::Contact { with_account(typed, by.person()) } else { typed.clone() };
    let fields = read(&by, section, &typed)?;
    let mut tx = db.begin(by.scope()).await?;
    lock(&mut tx, &by).await?;
    let known = versions::read(&mut tx, by.org()).await?.ok_or(ChangeError::NotHere)?;
    if known.newest.number != version {
        return Err(ChangeError::Stale);
    }
    let (legal, contact, touched) = next(&known, section, fields);
    if (&legal, &contact) == (&known.newest.legal, &known.newest.contact) {
        return Ok(Changed::Nothing);
    }
    if section == Section::Legal {
        let taken = taken(&mut tx, by.org(), &legal).await?;
        if !taken.is_empty() {
            return Err(ChangeError::Wrong(Faults(taken)));
        }
    }
    let asks = touched.contains(&CheckKind::EmailOwnership);
    if asks && !verification::may_ask_again(&mut tx, by.org(), now).await? {
        return Err(ChangeError::Wait(verification::until_tomorrow(now)));
    }
    let at_once = touched.is_empty() && known.newest.authorized_at.is_some();
    let number = insert(&mut tx, &by, (&legal, &contact), at_once, now).await?;
    let done = if at_once { Changed::AtOnce } else { Changed::UnderReview(touched) };
    if let Changed::UnderReview(touched) = &done {
        let changed = verification::Changed { profile: number, contact: &contact, touched };
        if !verification::go_on_with(&mut tx, &by, &changed, program, now).await? {
            open(&mut tx, &by, (section, &typed), &changed, program, now).await?;
        }
    }
    let details = json!({ "section": section.code(), "profile": number, "at_once": at_once });
    let entry = Entry { action: "profile.changed", subject: None, details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(done)
}

fn read(by: &Member, section: Section, typed: &Typed) -> Result<Fields, ChangeError> {
    let country = country_of(by).map_err(|error| match error {
        SaveError::Wrong(faults) => ChangeError::Wrong(faults),
        _ => ChangeError::NotHere,
    })?;
    section.read(country, typed).map_err(ChangeError::Wrong)
}

/// Takes back a change that is being verified; the version in force was never anything else.
///
/// # Errors
/// [`ChangeError::NotHere`] when none is.
pub async fn withdraw_change(db: &Db, by: GlobalAdmin<'_>, now: DateTime<Utc>) -> Result<(), ChangeError> {
    let mut tx = db.begin(by.scope()).await?;
    lock(&mut tx, &by).await?;
    let known = versions::read(&mut tx, by.org()).await?.filter(|v| v.under_review && v.in_force.is_some());
    let known = known.ok_or(ChangeError::NotHere)?;
    verification::close(&mut tx, &by, now).await?;
    let details = json!({ "profile": known.newest.number });
    let entry = Entry { action: "profile.change_withdrawn", subject: None, details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// One change of a company's profile at a time.
async fn lock(tx: &mut Tx, by: &Member) -> Result<(), DbError> {
    let name = format!("profile {}", by.org());
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked", name)
        .fetch_one(&mut **tx)
        .await?;
    Ok(())
}

/// The next version and what of it is to be checked. A version under review goes on; after a rejection the section
/// that was not touched is the one in force again.
fn next(known: &Versions, section: Section, fields: Fields) -> (Fields, Fields, Vec<CheckKind>) {
    let base = if known.under_review { &known.newest } else { known.in_force.as_ref().unwrap_or(&known.newest) };
    let (legal, contact) = match section {
        Section::Contact => (base.legal.clone(), fields),
        _ => (fields, base.contact.clone()),
    };
    let touched = touched((&base.legal, &base.contact), (&legal, &contact));
    (legal, contact, touched)
}

/// The checks that depend on what differs (domain 3.7).
fn touched(before: (&Fields, &Fields), after: (&Fields, &Fields)) -> Vec<CheckKind> {
    let differs = |field: &&str| before.0.get(*field) != after.0.get(*field);
    let contact = |fields: &[&str]| fields.iter().any(|field| before.1.get(*field) != after.1.get(*field));
    let mut touched = Vec::new();
    if contact(&["work_email"]) {
        touched.extend([CheckKind::EmailOwnership, CheckKind::EmailDomain, CheckKind::Employment]);
    } else if contact(&["given_name", "family_name"]) {
        touched.push(CheckKind::Employment);
    }
    if OF_THE_REGISTER.iter().any(differs) {
        touched.push(CheckKind::Business);
    }
    touched
}

/// An official number is held once; a shared name or domain is for the reviewer.
pub(super) async fn taken(tx: &mut Tx, org: OrgId, legal: &Fields) -> Result<Vec<(&'static str, Fault)>, DbError> {
    let traits = Traits::of(tx, org, legal, "").await?;
    let found = alike::found(tx, &traits, &[]).await?;
    let taken = |alike| found.iter().any(|f| f.alike == alike);
    let fields = [(super::Alike::Vat, "vat_id"), (super::Alike::Number, "reg_number")];
    Ok(fields.into_iter().filter(|(alike, _)| taken(*alike)).map(|(_, field)| (field, Fault::of("taken"))).collect())
}

async fn insert(
    tx: &mut Tx,
    by: &Member,
    (legal, contact): (&Fields, &Fields),
    at_once: bool,
    now: DateTime<Utc>,
) -> Result<i32, DbError> {
    let json = |fields: &Fields| serde_json::to_value(fields).unwrap_or_default();
    let number = sqlx::query_scalar!(
        r#"insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by, authorized_at)
           select $1, max(version) + 1, $2, $3, coalesce(app.support_of($1), '{}'), $4, $5,
                  case when $6 then $4::timestamptz end
           from profiles where org_id = $1 returning version"#,
        by.org().uuid(),
        json(legal),
        json(contact),
        now,
        by.person().id().uuid(),
        at_once,
    )
    .fetch_one(&mut **tx)
    .await?;
    profiles::keep_support(tx, by.org(), now).await?;
    Ok(number)
}

/// A case of its own, for a company without an open one; its application records who changed what.
async fn open(
    tx: &mut Tx,
    by: &Member,
    (section, typed): (Section, &Typed),
    changed: &verification::Changed<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), ChangeError> {
    let year = now.year();
    let reference = Reference::of(year, store::next_number(tx, year).await?).to_string();
    let application = ApplicationId::new(now);
    store::insert_change(tx, by, (application, &reference), (section, typed), now).await?;
    let new = NewCase { application, profile: changed.profile, reference: &reference, contact: changed.contact };
    Ok(verification::open_change(tx, by, &new, changed.touched, program, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use CheckKind::{Business, EmailDomain, EmailOwnership, Employment};

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn only_the_checks_that_depend_on_what_changed_are_opened() {
        let legal = fields(&[("legal_name", "A"), ("addr1", "Via Roma 1"), ("website", "https://a.example")]);
        let contact = fields(&[("work_email", "a@a.example"), ("given_name", "A"), ("phone", "1")]);
        let with = |fields: &Fields, field: &str, value: &str| {
            let mut changed = fields.clone();
            changed.insert(field.to_owned(), value.to_owned());
            changed
        };
        let of_legal = |field: &str| touched((&legal, &contact), (&with(&legal, field, "x"), &contact));
        let of_contact = |field: &str| touched((&legal, &contact), (&legal, &with(&contact, field, "x")));
        for field in ["legal_name", "addr1", "reg_number", "vat_id"] {
            assert_eq!(of_legal(field), [Business], "{field}");
        }
        assert_eq!(of_legal("website"), []);
        assert_eq!(of_contact("work_email"), [EmailOwnership, EmailDomain, Employment]);
        assert_eq!(of_contact("given_name"), [Employment]);
        assert_eq!(of_contact("phone"), []);
    }
}
