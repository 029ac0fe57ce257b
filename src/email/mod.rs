//! Letters: what leaves the portal by mail, from the written body to the server's answer.
//!
//! One rule: the text and the HTML part come from the same [`letter::Body`], and nothing a user
//! typed reaches a header before [`clean`] has seen it.
//! Next: `letter` (the body), `mime` (the message), `sender` (where it goes).

pub mod clean;
pub mod folder;
pub mod letter;
pub mod letters;
pub mod mime;
pub mod parsed;
pub mod returned;
pub mod sender;
pub mod smtp;
mod text;

#[cfg(test)]
mod sink;
#[cfg(test)]
mod tests;

pub use letter::{Block, Body, Head, Letter, Mailbox, OtherLanguage, render};
pub use mime::{Message, Origin, compose};
pub use parsed::Parsed;
pub use returned::Returned;
pub use sender::{Accepted, Memory, SendError, Sender};
