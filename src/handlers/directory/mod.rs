//! The public list of providers. Rule: everything here is readable by everybody, signed in or not.

mod entry;
mod list;

use crate::web::paths::directory as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes.get(paths::DIRECTORY, Audience::Anyone, list::show).get(paths::ENTRY, Audience::Anyone, entry::show);
}
