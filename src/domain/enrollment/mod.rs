//! Enrolling as an indirect reseller: an application, filled in section by section, sent once.
//! Rule: what was typed is kept as typed until it is sent; sending reads it again and makes a profile and
//! a case of it, or nothing. Which page opens when is in `model.rs`; what happens after sending in `verification`.

mod address;
mod alike;
mod change;
mod correct;
mod drafts;
mod join;
mod model;
mod partner;
mod profiles;
mod save;
mod sections;
mod standard;
mod start;
mod store;
mod submit;
mod versions;
mod views;
mod withdraw;

pub use address::choose_address;
pub use alike::{AlikeError, alike, ask_to_join, go_on};
pub use change::{ChangeError, Changed, change, may_change, withdraw_change};
pub(in crate::domain) use correct::correct;
pub use correct::{CorrectError, Correction, profile_as_typed};
pub use drafts::tend_one;
pub use model::{Alike, ApplicationState, Page, Section, may_visit, next_page};
pub(in crate::domain) use save::with_account;
pub use save::{Question, SaveError, save};
pub use sections::{Faults, Fields, Typed};
pub use start::{StartError, may_add_reseller, may_enroll, start};
pub(in crate::domain) use store::{decide, reopen};
pub use submit::{SubmitError, submit};
pub use versions::{Version, Versions, versions};
pub use views::{AddressChoice, Application, address_choice, closed_until, country_is_fixed, current};
pub use withdraw::{WithdrawError, withdraw};
