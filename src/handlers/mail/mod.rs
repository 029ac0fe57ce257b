//! The operator's mail: the outbox, and what mail servers post that came back.

mod outbox;
mod returns;

use crate::web::paths::{admin as paths, public};
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes.get(paths::MAIL, Audience::PlatformAdmin, outbox::show).post(
        paths::MAIL_RETRY,
        Audience::PlatformAdmin,
        outbox::retry,
    );
    routes.machine(public::RETURNED_MAIL, returns::LARGEST, returns::take);
}
