//! What a provider counts about its resellers: how far those it invited came, how long that took, who signed.
//! Rule: a handful of statements, whatever the number of companies, over the provider's own rows: of a company that has
//! not authorized it they hold what the provider saw itself, and what that company shares (docs/decisions/0030).

mod model;
mod store;

pub use model::{Months, Reached, Report, Signing, Span, Step, Week};
pub use store::{ReportError, SIGNING_FILE, report};
