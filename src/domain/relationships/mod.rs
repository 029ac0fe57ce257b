//! Provider–reseller relationships: a provider invites, the reseller authorizes, either may end it.
//! Rule: a relationship exists only by the reseller's own act; both sides have a row each, written in one
//! transaction. States: sent → accepted | declined | withdrawn | expired; a partnership is active → ended.
//! Start at `invite.rs`; the decisions are in `model.rs`, the SQL in `store.rs` and `pairs.rs`.

mod accept;
pub mod bulk;
mod decline;
mod end;
mod invite;
mod model;
mod pairs;
mod partner_of_record;
mod partners;
mod receive;
mod sending;
mod store;
mod views;

pub use accept::{AcceptError, Consent, accept};
pub use decline::{DeclineError, decline};
pub use end::{EndError, end, remove_admin_access};
pub use invite::{InviteError, NewInvitation, invite, may_invite};
pub use model::{ADMIN_ACCESS, Closed, Invitation, InvitationState, Life, Obstacle, Wait};
pub(in crate::domain) use pairs::{Pair, active_as, pair_of, waiting};
pub use partner_of_record::{
    PartnerOfRecord, Reason as NoPartnerOfRecord, RecordError, partner_of_record, reseller_of_record,
};
pub(in crate::domain) use partners::{are_partners, resellers_of, stay_partners};
pub use receive::{Preview, ReceiveError, preview, receive};
pub use sending::{SendingError, resend, withdraw};
pub use views::{
    Filter, Partnership, PartnershipRow, Received, Resellers, invitations, partnership, providers, received, resellers,
    sent_invitation,
};
