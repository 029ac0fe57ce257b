//! Provider–reseller relationships: a provider invites, the reseller authorizes, either may end it.
//! Rule: a relationship exists only by the reseller's own act; both sides have a row each, written in one
//! transaction. States: sent → accepted | declined | withdrawn | expired; a partnership is active ⇄ suspended → ended.
//! Start at `invite.rs`; the decisions are in `model.rs`, the SQL in `store.rs` and `pairs.rs`.

mod accept;
mod decline;
mod due;
mod end;
mod invite;
mod list_rows;
mod lists;
mod model;
mod pairs;
mod partner_of_record;
mod partners;
mod receive;
mod sending;
mod store;
mod suspend;
mod told;
mod views;

pub use accept::{AcceptError, Consent, accept};
pub use decline::{DeclineError, decline};
pub use due::{end_one, tell_blocks};
pub use end::{EndError, end, keep, remove_admin_access};
pub use invite::{InviteError, NewInvitation, invite, may_invite};
pub use lists::{
    Filter, Listed, MANY, PartnershipRow, Sort, View, export, partner_countries, partners,
};
pub use model::{
    ADMIN_ACCESS, Announced, Block, Closed, Halt, Invitation, InvitationState, Life, NOTICE_DAYS, Obstacle, Outside, Suspension, Wait,
};
pub(in crate::domain) use pairs::{Pair, active_as, pair_of, waiting};
pub use partner_of_record::{
    PartnerOfRecord, Reason as NoPartnerOfRecord, RecordError, partner_of_record, reseller_of_record,
};
pub(in crate::domain) use partners::{are_partners, halt, resellers_of, stay_partners};
pub use receive::{Preview, ReceiveError, preview, receive};
pub use sending::{SendingError, resend, withdraw};
pub use suspend::{SuspendError, resume, suspend};
pub use views::{Partnership, Received, Shared, Verified, invitations, partnership, received, sent, sent_invitation, shared};
