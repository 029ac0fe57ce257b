//! People: how they get a work account, sign in, stay signed in and leave.
//! Rule: nobody can tell from an answer whether an address is known; the mailbox is told instead.
//! Start at `register.rs` and `sign_in.rs`, for work accounts of a provider at `identities.rs`; every way in ends in
//! `arrive.rs`, where the second factor is asked for. Six mailed digits are in `codes.rs`, second factors in `factors/`.

mod arrivals;
mod arrive;
mod ceremonies;
mod codes;
mod confirm;
mod devices;
mod directories;
mod disputes;
mod factors;
mod identities;
mod identity_store;
mod known_company;
mod ladder;
mod links;
mod lost;
mod notifications;
mod passwords;
mod people;
mod preferences;
mod profile;
mod proposals;
mod register;
mod second;
mod sessions;
mod sign_in;
mod store;
mod told;

pub use arrivals::{Arrival, IntroduceError, Introduction, arrival, introduce};
pub use arrive::{Arrived, Door, arrive};
pub use codes::{CodeError, Sent, code_address, resend_code, send_sign_in_code};
pub(in crate::domain) use codes::{may_send, new_code, open_code, use_code};
pub use confirm::{Confirmed, confirm_work_account};
pub use directories::{
    Directory, DirectoryUser, Removal, RemoveError, bind_directory, directories, removal, remove_directory,
};
pub use disputes::{Dispute, Outcome, SettleError, open_disputes, settle_dispute};
pub use factors::{
    AppError, AppSetup, FactorRow, Factors, PasskeyError, Passkeys, confirm_app, factors, new_recovery_codes,
    passkey_options, remove_factor, set_up_app,
};
pub use identities::{ProveError, Recognized, WorkIdentity, prove_with_identity, providers_of, recognize, spend_flow};
pub use known_company::{KnownCompany, KnownCompanyError, ask_for_access, dispute, known_company};
pub use links::{LinkedIdentity, UnlinkError, link_identity, linked_identities, unlink_identity};
pub use lost::{
    DELAY, Help, HelpError, Lost, ask_for_help, finish_help, help_anybody, help_colleague, lost_everywhere,
    lost_in_company,
};
pub use notifications::{NOTIFICATIONS_PAGE, Notification, mark_notifications_read, notifications};
pub use passwords::{ResetError, change_password, forgot_password, reset_address, reset_password};
pub(in crate::domain) use people::{NewPerson, first_password, new_person, person_of};
pub use preferences::{keep_language, keep_theme};
pub use profile::{Letters, Profile, ask_letters_to, forget_letters_to, keep_profile, letters, prove_letters_to};
pub use proposals::{ProposalError, proposal, propose};
pub use register::{RegisterError, WorkAccount, register};
pub use second::{SecondError, SecondStep, second_by_app, second_by_recovery, second_step};
pub use sessions::{OpenSession, Proof, Started, end_other_sessions, end_session, list_sessions, start_session};
pub use sign_in::{Origin, SignInError, prove_again, sign_in_with_code, sign_in_with_password};
