//! A reseller asks a provider of the list to be contacted: a referral, which both see until it is settled.
//! Rule: a referral is made by the reseller's own act and tells the provider who asks; a row for each side,
//! written in one transaction, the provider's row first. States: new → answered → invited | declined | closed.

mod answer;
mod ask;
mod model;
mod store;
mod views;

pub(in crate::domain) use answer::invited;
pub use answer::{AnswerError, Reply, answer, close};
pub use ask::{ASKERS, AskError, Blocked, Offer, ask, offer};
pub use model::{Referral, ReferralState};
pub use views::{PER_PAGE, Page, ReferralRow, listed, one};
