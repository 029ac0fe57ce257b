//! The people of a company: who is invited, who belongs to it, with which roles, who left.
//! Rule: a company always keeps one global admin, and nobody raises themselves. Every change locks the company
//! first ([`store::lock`]), reads again what the actor may do, and is told to whom it concerns.
//! Start at `invite.rs` and `joining.rs`; the decisions are in `model.rs`.

mod groups;
mod help;
mod invite;
mod joining;
mod letters;
mod model;
mod roles;
mod sending;
mod standing;
mod store;
mod views;

pub use groups::{Group, GroupError, GroupSeen, change_group, create_group, delete_group, group, groups, keeps_groups};
pub use help::{AskError, Helper, Wish, ask, helpers};
pub use invite::{InviteError, NewInvitation, invite};
pub use joining::{JoinError, NewAccount, Preview, ask_inviter, decline, join, join_new, preview};
pub use model::{Closed, Invitation, InvitationState, MemberState, Refusal, Wait};
pub use roles::{ChangeError, set_roles};
pub use sending::{SendingError, resend, send_to_asked, withdraw};
pub use standing::{Standing, stand};
pub use views::{Filter, Line, Status, User, invitation, list, user};
