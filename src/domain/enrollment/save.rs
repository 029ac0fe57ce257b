//! Saving one section: checked ("save and continue") or as it is ("save and come back later").
//! Rule: a form made from an older version overwrites nothing; its author sees both.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{ApplicationState, Section};
use super::sections::{Faults, Typed};
use super::store;
use super::views::Application;
use crate::domain::actor::{GlobalAdmin, Person};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::organizations;
use crate::domain::values::{Country, Fault};

/// Why a section was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// Somebody saved first; this is how it is now.
    #[error("saved by somebody else first")]
    Stale(Box<Application>),
    /// There is no draft any more.
    #[error("no draft")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Saves what was typed into a section of the draft in the given version. With `later` nothing is
/// checked. Answers with the application as it is now.
///
/// # Errors
/// See [`SaveError`].
pub async fn save(
    db: &Db,
    by: GlobalAdmin<'_>,
    section: Section,
    typed: &Typed,
    (version, later): (i32, bool),
    now: DateTime<Utc>,
) -> Result<Application, SaveError> {
    let typed = match section {
        Section::Contact => with_account(typed, by.person()),
        _ => typed.clone(),
    };
    let mut tx = db.begin(by.scope()).await?;
    let mut country = country_of(&by)?;
    if !later {
        if section == Section::Legal {
            country = chosen_country(&mut tx, &by, country, &typed).await?;
        }
        let fields = section.read(country, &typed).map_err(SaveError::Wrong)?;
        if section == Section::Legal && store::vat_is_taken(&mut tx, &fields).await? {
            return Err(SaveError::Wrong(vat_taken()));
        }
    }
    if !store::save(&mut tx, by.org(), (section, &typed), (!later, version), by.person(), now).await? {
        let open = store::newest(&mut tx, by.org()).await?.filter(|a| a.state == ApplicationState::Draft);
        return Err(open.map_or(SaveError::Closed, |now| SaveError::Stale(Box::new(now))));
    }
    if country.code() != by.company().country {
        move_to(&mut tx, &by, country, now).await?;
    }
    let Some(saved) = store::newest(&mut tx, by.org()).await? else { return Err(SaveError::Closed) };
    let details = json!({ "section": section.code(), "complete": !later });
    let entry = Entry { action: "enrollment.saved", subject: Some(saved.id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(saved)
}

/// The country the profile is filled in for. It is the work account's; as long as nothing holds that one, another
/// may be chosen.
async fn chosen_country(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    current: Country,
    typed: &Typed,
) -> Result<Country, SaveError> {
    let wrong = |fault| SaveError::Wrong(Faults(vec![("country", fault)]));
    if typed.get("country").trim().is_empty() {
        return Ok(current);
    }
    let chosen = Country::parse(typed.get("country")).map_err(|_| wrong(Fault::of("choose")))?;
    if chosen != current && store::country_is_fixed(tx, by.org()).await? {
        return Err(wrong(Fault::of("mismatch").with("country", current.code())));
    }
    Ok(chosen)
}

/// Takes the company to another country. What was complete by the old one's rules is looked at again.
async fn move_to(tx: &mut Tx, by: &GlobalAdmin<'_>, country: Country, now: DateTime<Utc>) -> Result<(), SaveError> {
    organizations::move_to(tx, by.org(), country).await?;
    if let Some(draft) = store::newest(tx, by.org()).await? {
        let still = |section: &&Section| section.read(country, draft.typed(**section)).is_ok();
        let complete: Vec<Section> = draft.completed.iter().filter(still).copied().collect();
        store::set_completed(tx, by.org(), &complete).await?;
    }
    let details = json!({ "from": by.company().country, "to": country.code() });
    let entry = Entry { action: "organization.country_chosen", subject: None, details };
    Ok(audit::record(tx, by.org(), by.audit(), entry, now).await?)
}

/// The country of the work account, which the profile has too.
pub(super) fn country_of(by: &GlobalAdmin<'_>) -> Result<Country, SaveError> {
    Country::parse(&by.company().country).map_err(|fault| SaveError::Wrong(Faults(vec![("country", fault)])))
}

/// What is wrong with a VAT number that another company enrolled with.
pub(super) fn vat_taken() -> Faults {
    Faults(vec![("vat_id", Fault::of("taken"))])
}

/// Whoever says "me" is not asked for a name and an address the account already holds.
fn with_account(typed: &Typed, person: &Person) -> Typed {
    let mut typed = typed.clone();
    if typed.get("contact_is_me") == "yes" {
        let (given, family) = person.name().trim().split_once(char::is_whitespace).unwrap_or((person.name(), ""));
        typed.set("given_name", given);
        typed.set("family_name", family.trim());
        typed.set("work_email", person.address());
    }
    typed
}
