//! What a provider counts about its resellers: how far those it invited came, how long that took, who signed.
//! Rule: a handful of statements, whatever the number of companies; only numbers about who has not answered yet.

mod model;
mod store;

pub use model::{Months, Report, Signing, Span, Step, Week};
pub use store::{ReportError, SIGNING_FILE, report};
