//! What the operator does about companies and the regions they are in: finding one, suspending it, letting it back, closing its place in the
//! program. Rule: a reason and words for the company, in its chain and in a letter; what exists is not touched.

pub mod region_acts;
pub mod regions;
mod stop;
mod views;

pub use stop::{StopError, close, lift, suspend};
pub use views::{CompanyRow, Filter, Found, History, OperatorView, PEOPLE, PastSuspension, Worker, found, one};
