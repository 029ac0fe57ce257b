//! What a location is, who keeps it, and why a work account may not stand for it. Decisions without I/O.

use crate::domain::actor::{Act, Action, Member, RoleNeeded, StandingNeeded, words};
use crate::domain::enrollment::{Faults, Fields, Typed};
use crate::domain::values::{CompanyName, Country, EmailAddress, FamilyName, Fault, GivenName, Phone, PostalAddress};

/// Who adds and changes locations: whoever the table of actions lets add one, for a company that may change itself.
#[derive(Debug, Clone, Copy)]
pub struct Keeper<'a>(&'a Member);

impl<'a> Keeper<'a> {
    /// The member as a keeper of their company's locations.
    ///
    /// # Errors
    /// [`NoKeeper`] when they are not.
    pub fn of(member: &'a Member) -> Result<Self, NoKeeper> {
        member.require(Action::AddLocation)?;
        member.lets(Act::EditProfile)?;
        Ok(Self(member))
    }
}

/// Why somebody keeps no locations.
#[derive(Debug, thiserror::Error)]
pub enum NoKeeper {
    /// Another role does.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
}

impl std::ops::Deref for Keeper<'_> {
    type Target = Member;

    fn deref(&self) -> &Member {
        self.0
    }
}

words! {
    /// Whether business is done at a location.
    LocationState {
        /// It is.
        Active = "active",
        /// Not any more; its number stays its own.
        Closed = "closed",
    }
}

/// Why a work account may not stand for a location.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// It is in another country than the work account.
    Country,
    /// It is closed.
    Closed,
    /// Its number is not checked yet, or was refused.
    NoNumber,
}

/// Whether a work account of `account` may stand for a location of `country`; if not, why.
pub(super) fn eligible(account: &str, country: &str, state: LocationState, number: bool) -> Result<(), WhyNot> {
    match state {
        _ if account != country => Err(WhyNot::Country),
        LocationState::Closed => Err(WhyNot::Closed),
        LocationState::Active if !number => Err(WhyNot::NoNumber),
        LocationState::Active => Ok(()),
    }
}

/// A location as its form gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its name, unique in the company.
    pub name: CompanyName,
    /// Its address, part by part.
    pub address: Fields,
    /// Who is reached there.
    pub contact: Fields,
}

/// Reads the form of a location in a country.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn read(country: Country, typed: &Typed) -> Result<Read, Faults> {
    let mut faults: Vec<(&'static str, Fault)> = Vec::new();
    let name = CompanyName::parse(typed.get("location_name"));
    let name = name.map_err(|fault| faults.push(("location_name", fault))).ok();
    let address = PostalAddress::read(country, |field| typed.get(field));
    let address = address.map_err(|wrong| faults.extend(wrong)).ok();
    let mut contact = Fields::new();
    let mut keep = |field: &'static str, read: Result<String, Fault>| match read {
        Ok(value) => drop(contact.insert(field.to_owned(), value)),
        Err(fault) => faults.push((field, fault)),
    };
    keep("given_name", GivenName::parse(typed.get("given_name")).map(|v| v.to_string()));
    keep("family_name", FamilyName::parse(typed.get("family_name")).map(|v| v.to_string()));
    keep("work_email", EmailAddress::parse_work(typed.get("work_email")).map(|v| v.to_string()));
    keep("phone", Phone::parse(country, typed.get("phone")).map(|v| v.to_string()));
    keep("phone_typed", Ok(typed.get("phone").split_whitespace().collect::<Vec<_>>().join(" ")));
    match (name, address) {
        (Some(name), Some(address)) if faults.is_empty() => {
            let address = address.parts().into_iter().map(|(field, part)| (field.to_owned(), part)).collect();
            Ok(Read { name, address, contact })
        }
        _ => Err(Faults(faults)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_account_stands_for_an_open_location_of_its_country_that_has_a_number() {
        use LocationState::{Active, Closed};
        assert_eq!(eligible("IT", "IT", Active, true), Ok(()));
        assert_eq!(eligible("IT", "IE", Active, true), Err(WhyNot::Country));
        assert_eq!(eligible("IT", "SM", Closed, false), Err(WhyNot::Country));
        assert_eq!(eligible("IT", "IT", Closed, true), Err(WhyNot::Closed));
        assert_eq!(eligible("IT", "IT", Active, false), Err(WhyNot::NoNumber));
    }

    #[test]
    fn everything_wrong_with_an_empty_location_is_said_at_once() {
        let found = read(Country::parse("US").unwrap(), &Typed::default()).unwrap_err();
        let fields: Vec<_> = found.0.into_iter().map(|(field, _)| field).collect();
        let expected =
            ["location_name", "addr1", "city", "region", "postal", "given_name", "family_name", "work_email", "phone"];
        assert_eq!(fields, expected);
    }
}
