//! Second factors of a person: an authenticator app, passkeys, recovery codes.
//! Rule: whoever changes them proved everything they have within the last minutes; every change ends in a
//! letter and in the chain of their companies. Secrets are derived or public, codes are stretched.

pub(super) mod apps;
mod keys;
pub(super) mod list;
pub(super) mod passkeys;
pub(super) mod recovery;

pub use apps::{AppError, AppSetup, confirm_app, set_up_app};
pub use list::{FactorRow, Factors, factors, remove_factor};
pub use passkeys::{PasskeyError, Passkeys, passkey_options};
pub use recovery::new_recovery_codes;
