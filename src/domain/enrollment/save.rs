//! Saving one section: checked ("save and continue") or as it is ("save and come back later").
//! Rule: a form made from an older version overwrites nothing; its author sees both. What raises a question (a company
//! that looks alike, an address written otherwise) is kept as typed and is complete once the question is answered.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::alike::{self, Traits};
use super::model::{ApplicationState, Section};
use super::sections::{Faults, Fields, OTHER, Typed};
use super::views::Application;
use super::{partner, standard, store};
use crate::domain::actor::{GlobalAdmin, Member, Person};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::organizations;
use crate::domain::values::{Country, Fault};

/// The address that was kept as typed, in the legal section's words.
pub(super) const KEPT: &str = "address_kept";

/// Why a section was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// It is kept, and a question is to be answered before it is complete.
    #[error("a question is open: {0:?}")]
    Asks(Question),
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

/// What is to be answered before the legal profile is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A company in the program looks like this one.
    Alike,
    /// The country writes the address otherwise.
    Address,
}

/// The most characters a field keeps that nobody checked: more than any field of a complete section may have, and
/// little enough for the whole form to come back.
const UNCHECKED_MOST: usize = 1000;

/// Saves what was typed into a section of the draft in the given version. With `later` nothing is
/// checked but that it is of a size that somebody typed. Answers with the application as it is now.
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
    let mut typed = match section {
        Section::Contact => with_account(typed, by.person()),
        Section::PartnerId if !later => partner::checked(db, &by, typed).await?,
        _ => typed.clone(),
    };
    if later {
        bounded(section, &typed)?;
    }
    let mut tx = db.begin(by.scope()).await?;
    let (mut country, mut asks) = (country_of(&by)?, None);
    if section == Section::Legal {
        keep_choice(&mut tx, by.org(), &mut typed).await?;
    }
    if !later {
        if section == Section::Legal {
            country = chosen_country(&mut tx, &by, country, &typed).await?;
        }
        let fields = section.read(country, &typed).map_err(SaveError::Wrong)?;
        asks = match section {
            Section::Legal => question(&mut tx, &by, country, (&typed, &fields)).await?,
            Section::PartnerId => refuse_other(&mut tx, &fields).await.map(|()| None)?,
            _ => None,
        };
    }
    let complete = !later && asks.is_none();
    if !store::save(&mut tx, by.org(), (section, &typed), (complete, version), by.person(), now).await? {
        let open = store::newest(&mut tx, by.org()).await?.filter(|a| a.state == ApplicationState::Draft);
        return Err(open.map_or(SaveError::Closed, |now| SaveError::Stale(Box::new(now))));
    }
    if country.code() != by.company().country {
        move_to(&mut tx, &by, country, now).await?;
    }
    let Some(saved) = store::newest(&mut tx, by.org()).await? else { return Err(SaveError::Closed) };
    let details = json!({ "section": section.code(), "complete": complete });
    let entry = Entry { action: "enrollment.saved", subject: Some(saved.id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    asks.map_or(Ok(saved), |question| Err(SaveError::Asks(question)))
}

fn bounded(section: Section, typed: &Typed) -> Result<(), SaveError> {
    let long = |field: &&&'static str| typed.get(field).chars().count() > UNCHECKED_MOST;
    let fault = || Fault::of("too_long").with("max", UNCHECKED_MOST.to_string());
    let faults: Vec<_> = section.fields().iter().filter(long).map(|field| (*field, fault())).collect();
    if faults.is_empty() { Ok(()) } else { Err(SaveError::Wrong(Faults(faults))) }
}

/// The question a legal profile raises, if it raises one that was not answered.
async fn question(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    country: Country,
    (typed, fields): (&Typed, &Fields),
) -> Result<Option<Question>, SaveError> {
    let Some(draft) = store::newest(tx, by.org()).await? else { return Err(SaveError::Closed) };
    let traits = Traits::of(tx, by.org(), fields, draft.contact.get("work_email")).await?;
    if !alike::found(tx, &traits, &draft.alike_seen).await?.is_empty() {
        return Ok(Some(Question::Alike));
    }
    let kept = typed.get(KEPT) == standard::joined(fields);
    let asked = !kept && store::asks_for_standard_address(tx, country).await?;
    Ok((asked && standard::proposed(country, fields).is_some()).then_some(Question::Address))
}

/// Numbers of another program are typed only where the program takes them.
async fn refuse_other(tx: &mut Tx, fields: &Fields) -> Result<(), SaveError> {
    let other = fields.get("partner_choice").is_some_and(|choice| choice == OTHER);
    if other && !store::partner_ids_are_typed(tx).await? {
        return Err(SaveError::Wrong(Faults(vec![("partner_choice", Fault::of("choose"))])));
    }
    Ok(())
}

/// Which address was kept as typed although its country writes it otherwise stays known.
async fn keep_choice(tx: &mut Tx, org: OrgId, typed: &mut Typed) -> Result<(), DbError> {
    if typed.get(KEPT).is_empty() {
        let kept = store::newest(tx, org).await?.map(|draft| draft.legal.get(KEPT).to_owned());
        kept.filter(|kept| !kept.is_empty()).into_iter().for_each(|kept| typed.set(KEPT, &kept));
    }
    Ok(())
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
pub(super) fn country_of(by: &Member) -> Result<Country, SaveError> {
    Country::parse(&by.company().country).map_err(|fault| SaveError::Wrong(Faults(vec![("country", fault)])))
}

/// Whoever says "me" is not asked for a name and an address the account already holds.
pub(in crate::domain) fn with_account(typed: &Typed, person: &Person) -> Typed {
    let mut typed = typed.clone();
    if typed.get("contact_is_me") == "yes" {
        let (given, family) = person.name().trim().split_once(char::is_whitespace).unwrap_or((person.name(), ""));
        typed.set("given_name", given);
        typed.set("family_name", family.trim());
        typed.set("work_email", person.address());
    }
    typed
}
