//! Parse-once types: what a person typed becomes a value that cannot be wrong, or a [`Fault`].
//! The one rule: no I/O, no clock, no words; a fault names its kind, the words come from `i18n`
//! under `fault-<field>-<kind>`. Every type has `parse`; text from the database comes back through
//! `stored`, which only `store.rs` files may call. Look next at `fault.rs` and `text.rs`.

#[macro_use]
mod text;

mod address;
mod agent;
pub mod cells;
mod check_digits;
mod countries;
mod country;
mod email_address;
mod fault;
mod fiscal_code;
mod links;
mod look_alike;
mod mail_domains;
mod mailed_code;
mod names;
mod notes;
mod partner_id;
mod password;
mod phone;
mod place;
mod postal_address;
mod postal_code;
mod province;
mod reference;
mod registration_number;
mod validation_rules;
mod vat_check_digits;
mod vat_number;
mod website;

#[cfg(test)]
mod properties;

pub use address::{AddressDetail, AddressLine, City};
pub use agent::Agent;
pub use countries::{CountryRules, Need, StateRule, countries, region, rules, subdivisions};
pub use country::{Country, Region};
pub use email_address::EmailAddress;
pub use fault::Fault;
pub use fiscal_code::FiscalCode;
pub use mailed_code::MailedCode;
pub use names::{
    CompanyName, DelegationName, FamilyName, GivenName, JobTitle, LegalName, ListName, PasskeyName, PersonName,
    SupportHours,
};
pub use notes::{InternalNote, Message, Note, NudgeWords, Reason, StuckReason, Subject, Summary, TicketText};
pub use partner_id::{PartnerId, PartnerIdKind};
pub use password::Password;
pub use phone::Phone;
pub use place::Place;
pub use postal_address::PostalAddress;
pub use postal_code::PostalCode;
pub use province::{Province, Subdivision};
pub use reference::Reference;
pub use registration_number::RegistrationNumber;
pub use text::{fold, harmless};
pub use validation_rules::ValidationRules;
pub use vat_number::VatNumber;
pub use website::Website;
