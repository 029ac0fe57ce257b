//! Companies: who they are, who works there, where they stand in the program.
//! Rule: `organizations` is a company's card, which its partners may see; everything else about it is its own.
//! Founding and joining happen inside other verbs' transactions; pages read `views.rs`.

mod access;
mod activity;
mod billing;
mod cure;
mod found;
pub mod locations;
pub mod operator;
mod overview;
mod put_aside;
mod store;
mod support;
mod views;

pub use access::{
    AccessError, AccessRequest, OwnRequest, access_request, decline_access, grant_access, open_access_requests,
    own_access_requests,
};
pub(in crate::domain) use access::{Asker, request_access, request_access_unnamed};
pub use activity::{
    ACTIVITY_CHUNK, ACTIVITY_PAGE, ActivityEntry, ActivityFilter, Names, activity, activity_entry, activity_head,
    activity_lines,
};
pub use billing::{Billing, BillingError, BillingPart, Kept, billing, change_billing, tax_id_asked, tax_id_needed};
pub(in crate::domain) use cure::cured;
pub(in crate::domain) use found::{NewCompany, NewMember, acquaint, become_kind, found, join, move_to, stand};
pub use overview::{Banner, MANY, Overview, Partners, overview};
pub use put_aside::{PutAsideError, put_aside};
pub(in crate::domain) use store::{card, card_at, cards, is_located, other_readers, readers, readers_and_contact};
pub use support::{SupportError, change_support, support};
pub use views::{Card, CompanyPage, company_page};
