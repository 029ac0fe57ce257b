//! A reseller's open link for customers: one address for a website or a fair, where companies leave word.
//! Rule: what a stranger leaves is an inquiry and nothing more. It waits for the reseller's yes, which sends the
//! ordinary invitation with every rule of one; before that nothing is mailed to an address nobody proved.
//! Start at `link.rs` (made, rotated, switched off), then `inquire.rs` (what a stranger does) and `answer.rs`.

mod answer;
mod inquire;
mod link;

pub use answer::{AnswerError, Inquiry, InquiryState, confirm, inquiries, refuse};
pub use inquire::{Door, InquireError, NewInquiry, door, forget_inquiries, inquire};
pub use link::{OpenLink, make, open_link, switch_off};
