//! The frame around the handlers: everything a request passes before and after its page.
//! Rule: nothing here knows a feature; what differs from page to page is handed in.
//! Next: [`layers`] for the order in which a request meets the frame, [`routes`] for how a handler gets
//! its address, [`page`], [`form`] and [`error`] for what it answers.

pub mod cookies;
pub mod csv;
pub mod error;
pub mod extract;
pub mod file;
pub mod flash;
pub mod form;
pub mod gate;
pub mod layers;
pub mod listing;
pub mod markdown;
pub mod menu;
pub mod next;
pub mod page;
pub mod paths;
pub mod pdf;
pub mod proxies;
pub mod routes;
pub mod state;
pub mod ui;
pub mod visit;

pub use error::WebError;
pub use form::{Errors, Form};
pub use page::{page, page_with, see_other, see_other_saying};
pub use routes::{Audience, Routes};
pub use state::App;
pub use ui::Ui;
