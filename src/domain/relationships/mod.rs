//! Provider–reseller relationships: a provider invites, the reseller authorizes, either may end it.
//! Rule: a relationship exists only by the reseller's own act; both sides have a row each, written in one
//! transaction. States: sent → accepted | declined | withdrawn | expired; a partnership is active → ended.
//! Start at `invite.rs`; the decisions are in `model.rs`, the SQL in `store.rs`.

mod partners;
mod store;

pub(in crate::domain) use partners::{are_partners, resellers_of, stay_partners};
pub(in crate::domain) use store::{Pair, pair_of};
