//! Documents: what a company hands in to prove itself. Looked at before they are kept, read by the people of
//! the case alone, each reading written down, gone 180 days after the decision.
//! Rule: a file that cannot be told, bounded and taken apart from its first to its last byte is refused.
//! Adding: `add.rs`; what is looked at: `examine.rs`; reading: `read.rs`; the end: `expire.rs`.

mod add;
mod examine;
mod expire;
mod jpeg;
mod model;
mod name;
mod needed;
mod pdf;
mod png;
mod read;
mod remove;
mod views;

pub use add::{AddError, NewDocument, Target, add};
pub(in crate::domain) use add::{Looked, Place, keep_as};
pub use examine::{Examined, LARGEST, Media, examine};
pub(in crate::domain) use expire::forget_application;
pub use expire::{KEPT, expire};
pub use model::DocumentKind;
pub(in crate::domain) use needed::is_missing;
pub use needed::{Needed, needed};
pub(in crate::domain) use read::read;
pub use read::{ReadError, Reading, read_as_company, read_as_reviewer};
pub use remove::{RemoveError, remove};
pub use views::{Document, DocumentRead, MOST, Shelf, of_case, of_company, one_of_case};
