//! A list of customers too long to wait for, as a file the worker makes beside the pages: who asked gets a letter, and there
//! is a day to fetch it. Rule: the file has exactly the lines of the list it was asked from, a batch a transaction, so that a
//! worker that dies loses and doubles none. Start at `ask.rs`, then `make.rs`, `fetch.rs`; `cells.rs` says what a line is.

mod ask;
mod cells;
mod fetch;
mod make;

pub use ask::{AskFileError, LONG, NewFile, ask_file, is_long};
pub use cells::{COLUMNS, cells};
pub use fetch::{CustomerFile, FileState, file, forget_files, part};
pub use make::{Word, make_some};
