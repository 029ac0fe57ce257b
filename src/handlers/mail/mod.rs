//! Pages of the operator's mail: the outbox.

mod outbox;

use crate::web::paths::admin as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes.get(paths::MAIL, Audience::PlatformAdmin, outbox::show).post(
        paths::MAIL_RETRY,
        Audience::PlatformAdmin,
        outbox::retry,
    );
}
