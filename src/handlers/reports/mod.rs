//! A provider's reports: how far its resellers came, as charts, as tables, as files.
//! Rule: a chart, its table and its file are made of the same rows (`table.rs`), so that they cannot differ.

mod export;
mod show;
mod table;

use crate::web::paths::reports as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes.get(paths::REPORTS, Audience::Provider, show::show).get(paths::EXPORT, Audience::Provider, export::send);
}
