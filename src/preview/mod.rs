//! Pages that exist in development only: the cast, the letters written so far, every component.
//! Rule: `app.rs` mounts them in development and nowhere else; they may see letters, which handlers
//! may not.

mod components;
mod letters;
mod sign_in;

use crate::web::paths::public as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes
        .get(paths::DEV_SIGN_IN, Audience::Anyone, sign_in::show)
        .post(paths::DEV_SIGN_IN, Audience::Anyone, sign_in::submit)
        .get(paths::DEV_LETTERS, Audience::Anyone, letters::list)
        .get(paths::DEV_LETTER, Audience::Anyone, letters::show)
        .get(paths::DEV_COMPONENTS, Audience::Anyone, components::show);
}
