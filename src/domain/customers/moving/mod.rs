//! Moving: a customer makes a code for other partners; a reseller asks with it; what the customer then accepts takes the
//! place of what it leaves.
//! Rule: a code works once, names nobody to whoever holds it, and ends nothing; the acceptance does, so that there is no
//! moment without a partner. Start at `make.rs`, then `claim.rs` and `leave.rs`.

mod claim;
mod leave;
mod make;
mod views;

pub use claim::{Claim, ClaimError, claim};
pub use make::{MakeError, make_move, take_move_back};
pub use views::{Leaving, Move, MovePage, MoveState, moving};

pub(super) use leave::{leave, left};
