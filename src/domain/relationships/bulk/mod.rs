//! Many invitations from one file: it is checked and shown before anything is sent, then the worker invites in
//! batches. Rule: the rules of one invitation hold for every line, and a line is sent once, whatever happens
//! between two batches. Start at `check.rs`; `file.rs` and `read.rs` judge the file, `batch.rs` sends.

mod batch;
mod check;
mod file;
mod known;
mod model;
mod preview;
mod read;
mod start;
mod store;
mod views;

pub use batch::send_some;
pub use check::{CheckError, Handed, check};
pub use file::{FileFault, LARGEST, ROWS};
pub use model::{Column, Defaults, Flaw, ImportState, RowState};
pub use preview::{LineLetter, letters};
pub use start::{StartError, cancel, start};
pub use store::forget;
pub use views::{Counts, Import, Line, import, imports, lines};
