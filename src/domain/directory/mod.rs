//! The public list of providers: whom a reseller may turn to. Rule: a published entry is for everybody,
//! and only its own company writes it. Rows carry a copy of the card, so that a list needs no company's scope.

mod publish;
mod views;

pub use publish::{Listing, Service, publish};
pub use views::{Entry, Filter, entry, list};
