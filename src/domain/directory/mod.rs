//! The public list of providers: whom a reseller may turn to, and what comes of it.
//! Rule: a published entry is for everybody, and only its own company writes it; what is being written is a
//! draft of the company alone. Rows carry a copy of the card, so that a list needs no company's scope.
//! Start at `draft.rs`; a reseller's wish to be contacted is in `referrals/`.

mod draft;
mod listing;
mod logo;
mod places;
mod publish;
pub mod referrals;
mod remind;
mod store;
mod views;

pub use draft::{DraftError, Own, own, save};
pub use listing::{Draft, Listing, MOST_PLACES, Place, Service};
pub use logo::{LARGEST_LOGO, LogoError, draft_logo, published_logo, remove_logo, set_logo};
pub use places::{PlaceChoice, places};
pub use publish::{PublishError, confirm, publish, publish_draft, withdraw};
pub use remind::{QUARTER, remind};
pub use views::{Entry, Filter, STALE, countries_near, entry, list};
