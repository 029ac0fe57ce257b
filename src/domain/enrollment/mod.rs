//! Enrolling as an indirect reseller: an application, filled in section by section, sent once.
//! Rule: what was typed is kept as typed until it is sent; sending reads it again and makes a profile and
//! a case of it, or nothing. Which page opens when is in `model.rs`; what happens after sending in `verification`.

mod correct;
mod model;
mod save;
mod sections;
mod start;
mod store;
mod submit;
mod views;
mod withdraw;

pub(in crate::domain) use correct::correct;
pub use correct::{CorrectError, Correction, profile_as_typed};
pub use model::{ApplicationState, Page, Section, may_visit, next_page};
pub use save::{SaveError, save};
pub use sections::{Faults, Fields, Typed};
pub use start::{StartError, may_enroll, start};
pub(in crate::domain) use store::{decide, reopen};
pub use submit::{SubmitError, submit};
pub use views::{Application, country_is_fixed, current};
pub use withdraw::{WithdrawError, withdraw};
