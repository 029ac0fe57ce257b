//! To come.

use crate::web::Routes;

/// Registers them.
pub fn routes(_: &mut Routes) {}
