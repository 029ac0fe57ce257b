//! Customers: a reseller invites one for itself and a provider; the customer accepts both in one act.
//! Rule: no relationship without the customer's own act, and one acceptance makes all of its rows or none.
//! States of an invitation: sent → accepted | declined | withdrawn | expired. Decisions are in `model.rs`;
//! start at `invite.rs`, then `request.rs` (what the customer sees) and `accept.rs`.

mod accept;
mod decline;
mod invite;
mod lists;
mod model;
mod proof;
mod receipt;
mod relationships;
mod request;
mod sending;
mod signer;
mod store;
mod told;
mod views;

pub use accept::{AcceptError, Acceptance, Accepted, Company, accept};
pub use decline::{DeclineError, decline};
pub use invite::{InviteError, InvitingFor, NewInvitation, check, invite, may_invite};
pub use lists::{CustomerRow, Filter, Listed, PartnerRow, customers, partners, resellers, shared};
pub use model::{InvitationState, Life, PartnerKind, Partners, Situation, Wait};
pub use proof::Proven;
pub use receipt::{Receipt, Viewer, receipt};
pub use request::{Party, Request, RequestError, SendError, check_code, own_companies, request, send_code};
pub use sending::{SendingError, may_look_after, resend, withdraw};
pub use views::{CustomerPage, InvitationPage, InvitationRow, customer, invitation, open_invitations};
