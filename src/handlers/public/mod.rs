//! Pages for everybody: the start page, help, accessibility, privacy, cookies.

mod accessibility;
mod cookies;
mod help;
mod landing;
mod privacy;
mod reasons;

use crate::web::paths::public as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::Anyone;
    routes
        .get(paths::HOME, Anyone, landing::show)
        .get(paths::HELP, Anyone, help::show)
        .get(paths::REASONS, Anyone, reasons::show)
        .get(paths::ACCESSIBILITY, Anyone, accessibility::show)
        .get(paths::PRIVACY, Anyone, privacy::show)
        .get(paths::COOKIES, Anyone, cookies::show);
}
