//! Provider–reseller relationships: a provider invites, the reseller authorizes, either may end it.
//! Rule: a relationship exists only by the reseller's own act; both sides have a row each, written in one
//! transaction. States: sent → accepted | declined | withdrawn | expired; a partnership is active ⇄ suspended → ended.
//! Start at `invite.rs`; the decisions are in `model.rs`, the SQL in `store.rs` and `pairs.rs`.

mod accept;
mod answers;
mod ask;
pub mod bulk;
mod card;
mod decline;
mod due;
mod end;
mod expire;
mod invite;
mod ledger;
mod list_rows;
mod lists;
mod model;
mod nudge;
mod open_link;
mod owner;
mod pairs;
mod partner_of_record;
mod partners;
mod readdress;
mod receive;
mod remind;
mod sample;
mod sending;
mod sent_list;
mod share;
mod stages;
mod store;
mod suspend;
mod told;
mod views;
mod way;

pub use accept::{AcceptError, Consent, accept};
pub use answers::Meaning;
pub use ask::{AskError, Asked, ask_again, ask_elsewhere};
pub use card::{Contact, Deadline, StandingCard, standing_card};
pub use decline::{DeclineError, decline};
pub use due::{end_one, tell_blocks};
pub use end::{EndError, end, keep, remove_admin_access};
pub use expire::expire;
pub use invite::{InviteError, NewInvitation, invite, may_invite};
pub use ledger::{Line, Outcome, Sending, Step};
pub(in crate::domain) use ledger::{became, enter, lines, note};
pub(in crate::domain) use list_rows::holder;
pub(in crate::domain) use lists::countries_beside;
pub use lists::{Filter, Listed, MANY, PartnershipRow, View, export, partner_countries, partners};
pub use model::{
    ADMIN_ACCESS, Announced, Block, Closed, Halt, Invitation, InvitationState, Life, NOTICE_DAYS, Obstacle, Outside,
    Suspension, Wait,
};
pub use nudge::{NudgeError, Reminder, be_quiet, may_nudge, nudge};
pub use open_link::{
    ComeError, OpenLink, OpenLinkError, Opening, Uses, come, make_open_link, open_link, open_link_preview,
    switch_off_open_link,
};
pub use owner::{Owner, OwnerError, give_to, owners};
pub(in crate::domain) use pairs::{Pair, active_as, pair_of, waiting};
pub use partner_of_record::{
    PartnerOfRecord, Reason as NoPartnerOfRecord, RecordError, partner_of_record, reseller_of_record,
};
pub(in crate::domain) use partners::{are_partners, halt, resellers_of, stay_partners};
pub use readdress::{ReaddressError, change_address};
pub(in crate::domain) use receive::find_waiting;
pub use receive::{Preview, ReceiveError, meant_for, press, preview, receive};
pub use remind::remind;
pub use sample::{NO_INVITATION, Sample, preview_letter};
pub use sending::{SendingError, resend, withdraw};
pub use sent_list::{Sent, SentPage, SentRow, chosen_invitations, sent_invitation, sent_invitations};
pub use share::{ShareError, Shareable, SharedReason, Sharing, explain, share, sharing};
pub(in crate::domain) use stages::stuck;
pub use stages::{Stage, StageFilter, StagePage, StageRow, Turn, stages, stages_chunk};
pub use suspend::{SuspendError, resume, suspend};
pub(in crate::domain) use told::heard_enough;
pub use views::{Partnership, Received, Shared, Verified, invitations, partnership, received, sent, shared};
pub use way::{Nudged, Way};
