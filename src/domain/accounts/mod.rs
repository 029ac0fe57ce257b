//! People: how they get a work account, sign in, stay signed in and leave.
//! Rule: nobody can tell from an answer whether an address is known; the mailbox is told instead.
//! Start at `register.rs` and `sign_in.rs`; six mailed digits are in `codes.rs`.

mod codes;
mod people;
mod preferences;
mod profile;
mod register;
mod sessions;
mod sign_in;
mod store;

pub use codes::{CodeError, Sent, code_address, resend_code, send_sign_in_code};
pub(in crate::domain) use codes::{may_send, new_code, open_code, use_code};
pub(in crate::domain) use people::{NewPerson, first_password, new_person, person_of};
pub use preferences::{keep_language, keep_theme};
pub use profile::{Letters, Profile, ask_letters_to, forget_letters_to, keep_profile, letters, prove_letters_to};
pub use register::{RegisterError, WorkAccount, confirm_work_account, register};
pub use sessions::{OpenSession, Started, end_session, list_sessions, start_session};
pub use sign_in::{Origin, SignInError, prove_again, sign_in_with_code, sign_in_with_password};
