//! People: how they get a work account, sign in, stay signed in and leave.
//! Rule: nobody can tell from an answer whether an address is known; the mailbox is told instead.
//! Start at `register.rs` and `sign_in.rs`, for work accounts of a provider at `identities.rs`; six mailed digits are in `codes.rs`.

mod arrivals;
mod codes;
mod confirm;
mod disputes;
mod identities;
mod identity_store;
mod known_company;
mod people;
mod preferences;
mod register;
mod sessions;
mod sign_in;
mod store;

pub use arrivals::{Arrival, IntroduceError, Introduction, arrival, introduce};
pub use codes::{CodeError, Sent, code_address, resend_code, send_sign_in_code};
pub(in crate::domain) use codes::{may_send, new_code, open_code, use_code};
pub use confirm::{Confirmed, confirm_work_account};
pub use disputes::{Dispute, Outcome, SettleError, open_disputes, settle_dispute};
pub use identities::{Arrived, ProveError, WorkIdentity, arrive, prove_with_identity, providers_of, spend_flow};
pub use known_company::{KnownCompany, KnownCompanyError, ask_for_access, dispute, known_company};
pub(in crate::domain) use people::{NewPerson, new_person, person_of};
pub use preferences::{keep_language, keep_theme};
pub use register::{RegisterError, WorkAccount, register};
pub use sessions::{OpenSession, Proof, Started, end_session, list_sessions, start_proved_session, start_session};
pub use sign_in::{Origin, SignInError, prove_again, sign_in_with_code, sign_in_with_password};
