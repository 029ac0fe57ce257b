//! The frame around the handlers: everything a request passes before and after its page.
//! Rule: nothing here knows a feature; what differs from page to page is handed in.
//! Next: [`layers`] for the order in which a request meets the frame.

pub mod layers;
