//! What a provider says of itself: as typed ([`Draft`]) and as it may be published ([`Listing`]). Without I/O.
//! Rule: at least one language has a summary; whoever reads the other language reads that one.

use serde::{Deserialize, Serialize};

use super::places::PlaceChoice;
use crate::domain::actor::words;
use crate::domain::enrollment::Faults;
use crate::domain::values::{EmailAddress, Fault, Summary, Website};
use crate::i18n::Language;

/// How many locations an entry shows of one region.
pub const MOST_PLACES: usize = 5;

words! {
    /// What resellers compare (domain 11).
    Service {
        /// Training and technical help.
        Training = "training",
        /// Help with marketing.
        Marketing = "marketing",
        /// Credit terms.
        Financing = "financing",
    }
}

/// A location, as an entry shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its town.
    pub city: String,
    /// Its country, ISO alpha-2.
    pub country: String,
}

/// What a provider says of itself.
#[derive(Debug, Clone)]
pub struct Listing {
    /// In English.
    pub summary_en: Option<Summary>,
    /// In Italian.
    pub summary_it: Option<Summary>,
    /// The languages it answers in.
    pub languages: Vec<Language>,
    /// What it offers beside subscriptions.
    pub services: Vec<Service>,
    /// Where resellers write to.
    pub contact: EmailAddress,
    /// Its website.
    pub website: Option<Website>,
    /// Whether it takes resellers now; otherwise the list does not show it.
    pub accepting: bool,
    /// Where it is, beside its registered address.
    pub places: Vec<Place>,
}

/// The same as typed; nothing of it has to be right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// In English.
    pub summary_en: String,
    /// In Italian.
    pub summary_it: String,
    /// Codes of languages.
    pub languages: Vec<String>,
    /// Codes of services.
    pub services: Vec<String>,
    /// Where resellers write to.
    pub contact: String,
    /// Its website.
    pub website: String,
    /// Whether it takes resellers.
    pub accepting: bool,
    /// Ids of locations.
    pub places: Vec<String>,
}

impl Draft {
    /// The draft as it may be published; `own` are the locations to choose from.
    ///
    /// # Errors
    /// Everything that is wrong, field by field.
    pub fn read(&self, own: &[PlaceChoice]) -> Result<Listing, Faults> {
        let mut faults = Faults(Vec::new());
        let mut note = |field, fault| faults.0.push((field, fault));
        let mut optional = |field, raw: &str| match Some(raw).filter(|raw| !raw.trim().is_empty()).map(Summary::parse) {
            Some(Err(fault)) => {
                note(field, fault);
                None
            }
            read => read.and_then(Result::ok),
        };
        let summary_en = optional("summary_en", &self.summary_en);
        let summary_it = optional("summary_it", &self.summary_it);
        if self.summary_en.trim().is_empty() && self.summary_it.trim().is_empty() {
            note("summary_en", Fault::missing());
        }
        let languages: Vec<Language> = self.languages.iter().filter_map(|code| Language::parse(code)).collect();
        if languages.is_empty() {
            note("languages", Fault::missing());
        }
        let contact = EmailAddress::parse_work(&self.contact).map_err(|fault| note("contact", fault)).ok();
        let website = Some(self.website.trim()).filter(|raw| !raw.is_empty()).map(Website::parse).transpose();
        let website = website.map_err(|fault| note("website", fault)).ok().flatten();
        let places = chosen(&self.places, own).map_err(|fault| note("places", fault)).unwrap_or_default();
        match contact {
            Some(contact) if faults.0.is_empty() => Ok(Listing {
                summary_en,
                summary_it,
                languages,
                services: self.services.iter().filter_map(|code| Service::parse(code)).collect(),
                contact,
                website,
                accepting: self.accepting,
                places,
            }),
            _ => Err(faults),
        }
    }
}

/// The chosen locations, at most five of a region. One that is closed by now is simply not among them.
fn chosen(ids: &[String], own: &[PlaceChoice]) -> Result<Vec<Place>, Fault> {
    let chosen: Vec<&PlaceChoice> = own.iter().filter(|choice| ids.contains(&choice.id.to_string())).collect();
    let crowded = |region: &str| chosen.iter().filter(|choice| choice.region == region).count() > MOST_PLACES;
    if chosen.iter().any(|choice| crowded(&choice.region)) {
        return Err(Fault::of("too_many").with("max", MOST_PLACES.to_string()));
    }
    Ok(chosen.into_iter().map(|choice| choice.place.clone()).collect())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::ids::LocationId;

    fn own(count: usize, region: &str) -> Vec<PlaceChoice> {
        let place = |n: usize| Place { name: format!("Sede {n}"), city: "Torino".to_owned(), country: "IT".to_owned() };
        let choice =
            |n| PlaceChoice { id: LocationId::new(DateTime::UNIX_EPOCH), region: region.to_owned(), place: place(n) };
        (0..count).map(choice).collect()
    }

    fn draft() -> Draft {
        Draft {
            summary_en: "Subscriptions for resellers".to_owned(),
            languages: vec!["it".to_owned(), "tlh".to_owned()],
            services: vec!["training".to_owned(), "gold".to_owned()],
            contact: "resellers@adria.example".to_owned(),
            accepting: true,
            ..Draft::default()
        }
    }

    fn faults(draft: &Draft, own: &[PlaceChoice]) -> Vec<(&'static str, &'static str)> {
        draft.read(own).err().map_or_else(Vec::new, |f| f.0.iter().map(|(field, fault)| (*field, fault.kind)).collect())
    }

    #[test]
    fn one_language_is_enough_and_what_nobody_knows_is_left_out() {
        let read = draft().read(&[]).unwrap();
        assert_eq!(
            (read.languages.as_slice(), read.services.as_slice()),
            (&[Language::Italian][..], &[Service::Training][..])
        );
        assert!(read.summary_it.is_none());
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        assert_eq!(
            faults(&Draft { website: "ftp://a.b".to_owned(), ..Draft::default() }, &[]),
            [("summary_en", "missing"), ("languages", "missing"), ("contact", "missing"), ("website", "malformed")]
        );
        let long = Draft { summary_it: "è".repeat(2501), ..draft() };
        assert_eq!(faults(&long, &[]), [("summary_it", "too_long")]);
        assert!(Draft { summary_it: "è".repeat(2500), ..draft() }.read(&[]).is_ok());
    }

    #[test]
    fn at_most_five_locations_of_a_region_are_shown() {
        let mut all = own(5, "europe");
        all.extend(own(2, "canada"));
        let every = |all: &[PlaceChoice]| Draft { places: all.iter().map(|c| c.id.to_string()).collect(), ..draft() };
        assert_eq!(every(&all).read(&all).unwrap().places.len(), 7);
        all.extend(own(1, "europe"));
        assert_eq!(faults(&every(&all), &all), [("places", "too_many")]);
        let elsewhere = Draft { places: vec![LocationId::new(DateTime::UNIX_EPOCH).to_string()], ..draft() };
        assert!(elsewhere.read(&all).unwrap().places.is_empty());
    }
}
