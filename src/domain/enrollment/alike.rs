//! A company in the program that the one being enrolled is like: by an official number, the mail domain or the name.
//! Rule: nobody is told which company it is. Its global admins can be asked to let the applicant in; a shared name
//! or domain may be gone on from, and the reviewer is told so; a shared number ends the application here.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Alike, ApplicationState, Section};
use super::save::{SaveError, country_of, save};
use super::sections::Fields;
use super::store;
use super::views::Application;
use crate::domain::actor::{GlobalAdmin, Member};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::OrgId;
use crate::domain::organizations;
use crate::domain::values::{EmailAddress, fold};

/// Why nobody was asked, or why one cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum AlikeError {
    /// There is no such company (any more).
    #[error("no company is like this one")]
    Nobody,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A company that is like this one.
pub(super) struct Found {
    pub(super) org: OrgId,
    pub(super) alike: Alike,
}

/// What companies are compared by.
pub(super) struct Traits {
    country: String,
    vat: Option<String>,
    number: Option<String>,
    domains: Vec<String>,
    folded: String,
}

impl Traits {
    /// Those of a profile; the address of its contact counts where strangers are no neighbors.
    pub(super) async fn of(tx: &mut Tx, org: OrgId, legal: &Fields, contact: &str) -> Result<Self, DbError> {
        let own = organizations::card(tx, org).await?.and_then(|card| card.domain);
        let address = EmailAddress::parse_work(contact).ok().filter(|a| !a.is_shared_host());
        let mut domains: Vec<String> = own.into_iter().collect();
        domains.extend(address.map(|a| a.registrable_domain().to_owned()));
        domains.sort();
        domains.dedup();
        let field = |name: &str| legal.get(name).cloned();
        Ok(Self {
            country: field("country").unwrap_or_default(),
            vat: field("vat_id"),
            number: field("reg_number"),
            domains,
            folded: fold(&field("legal_name").unwrap_or_default()),
        })
    }

    /// The line by which it is remembered that somebody saw it and went on.
    fn seen(&self, alike: Alike) -> String {
        match alike {
            Alike::Domain => format!("domain {}", self.domains.join(" ")),
            _ => format!("{} {}", alike.code(), self.folded),
        }
    }
}

/// Companies that are like this one, but for what was gone on from. Two that send the same number at once wait for
/// each other.
pub(super) async fn found(tx: &mut Tx, traits: &Traits, seen: &[String]) -> Result<Vec<Found>, DbError> {
    let alike = store::enrolled_alike(tx, traits.parts()).await?;
    Ok(alike.into_iter().filter(|f| f.alike.blocks() || !seen.contains(&traits.seen(f.alike))).collect())
}

impl Traits {
    pub(super) fn parts(&self) -> (&str, [Option<&str>; 2], &[String], &str) {
        (&self.country, [self.vat.as_deref(), self.number.as_deref()], &self.domains, &self.folded)
    }

    /// By what the company is like another one although it went on: for the reviewer.
    pub(super) async fn gone_on_from(&self, tx: &mut Tx) -> Result<Vec<&'static str>, DbError> {
        let all = store::enrolled_alike(tx, self.parts()).await?;
        let mut codes: Vec<_> = all.iter().filter(|f| !f.alike.blocks()).map(|f| f.alike.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        Ok(codes)
    }
}

async fn in_draft(tx: &mut Tx, by: &Member) -> Result<Option<(Application, Traits, Vec<Found>)>, DbError> {
    let draft = store::newest(tx, by.org()).await?.filter(|a| a.state == ApplicationState::Draft);
    let Some(draft) = draft else { return Ok(None) };
    let Ok(country) = country_of(by) else { return Ok(None) };
    let Ok(legal) = Section::Legal.read(country, &draft.legal) else { return Ok(None) };
    let traits = Traits::of(tx, by.org(), &legal, draft.contact.get("work_email")).await?;
    let found = found(tx, &traits, &draft.alike_seen).await?;
    Ok(Some((draft, traits, found)))
}

/// By what the draft's company is like another one, and was not gone on from.
///
/// # Errors
/// When the database does not answer.
pub async fn alike(db: &Db, by: &Member) -> Result<Vec<Alike>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = in_draft(&mut tx, by).await?.map(|(_, _, found)| found).unwrap_or_default();
    tx.commit().await?;
    let mut kinds: Vec<Alike> = found.iter().map(|f| f.alike).collect();
    kinds.sort_by_key(|alike| Alike::ALL.iter().position(|a| a == alike));
    kinds.dedup();
    Ok(kinds)
}

/// Goes on although another company shares the name or the domain; the reviewer will be told.
///
/// # Errors
/// As [`save`] of the legal profile, which this completes.
pub async fn go_on(db: &Db, by: GlobalAdmin<'_>, now: DateTime<Utc>) -> Result<Application, SaveError> {
    let mut tx = db.begin(by.scope()).await?;
    let (draft, traits, found) = in_draft(&mut tx, &by).await?.ok_or(SaveError::Closed)?;
    let soft = found.iter().filter(|f| !f.alike.blocks());
    let mut seen: Vec<String> = soft.map(|f| traits.seen(f.alike)).collect();
    seen.dedup();
    store::remember_alike(&mut tx, by.org(), &seen).await?;
    let entry =
        Entry { action: "enrollment.went_on", subject: Some(draft.id.uuid()), details: json!({ "alike": seen }) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    save(db, by, Section::Legal, &draft.legal, (draft.version, false), now).await
}

/// Asks the global admins of the company that this one is like to be let in. Asking twice changes nothing.
///
/// # Errors
/// See [`AlikeError`].
pub async fn ask_to_join(db: &Db, by: GlobalAdmin<'_>, now: DateTime<Utc>) -> Result<(), AlikeError> {
    let mut tx = db.begin(by.scope()).await?;
    let (draft, _, found) = in_draft(&mut tx, &by).await?.ok_or(AlikeError::Nobody)?;
    let order = |f: &&Found| Alike::ALL.iter().position(|a| *a == f.alike);
    let other = found.iter().min_by_key(order).ok_or(AlikeError::Nobody)?;
    let details = json!({ "alike": other.alike.code() });
    let entry = Entry { action: "enrollment.asked_to_join", subject: Some(draft.id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.enter(other.org).await?;
    let person = by.person();
    let asker = organizations::Asker {
        person: person.id(),
        full_name: person.name(),
        address: person.address(),
        language: person.language(),
    };
    match organizations::request_access_unnamed(&mut tx, other.org, &asker, now).await {
        // It was asked before and waits for its answer.
        Err(e) if is_constraint(&e, "access_requests_open") => Ok(()),
        Err(e) => Err(e.into()),
        Ok(()) => Ok(tx.commit().await?),
    }
}
