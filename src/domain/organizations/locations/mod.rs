//! Places of business, their Partner IDs, and the one a work account stands for.
//! Rules: a location is never removed; it keeps its country, because its number belongs to it; a work account
//! stands for one location of its own country. Who looks after locations: [`Keeper`]. Numbers of another program
//! are typed and checked: `claim.rs`, `check.rs`.

mod add;
mod associate;
mod change;
mod check;
mod claim;
mod close;
mod first;
mod model;
mod store;
mod told;
mod views;

pub use add::{AddError, add};
pub use associate::{AssociateError, associate};
pub use change::{ChangeError, change};
pub use check::{ClaimRow, DecideClaimError, Decided, claim_of, decide_claim, waiting_claims};
pub use claim::{ClaimError, claim};
pub use close::{CloseError, close, reopen};
pub(in crate::domain) use first::{first, has_none};
pub use model::{Keeper, LocationState, NoKeeper, Read, WhyNot, read};
pub(super) use store::stored;
pub use views::{Associated, Location, LocationsPage, locations};
