//! Customers: a reseller invites one for itself and a provider; the customer accepts both in one act.
//! Rule: no relationship without the customer's own act, and one acceptance makes all of its rows or none.
//! States of an invitation: sent → accepted | declined | withdrawn | expired. Decisions are in `model.rs`;
//! start at `invite.rs`, then `request.rs` (what the customer sees) and `accept.rs`.

mod accept;
mod accept_agreement;
mod administer;
mod agreement_state;
mod attest;
mod attestations;
mod create;
mod decline;
mod delegated;
mod details;
mod end;
mod files;
mod history;
mod invite;
mod invite_many;
mod kept;
mod ledger;
mod list_rows;
mod lists;
mod model;
mod moving;
mod object;
pub mod open;
mod partner;
mod partner_ledger;
mod proof;
mod readdress;
mod receipt;
mod relationships;
mod remind;
mod request;
mod sending;
mod sent_list;
mod signer;
mod store;
mod support;
mod told;
mod views;

pub use accept::{AcceptError, Acceptance, Accepted, Company, accept};
pub use accept_agreement::{AcceptAgreementError, Accepting, OwnAgreement, accept_agreement, own_agreement};
pub use administer::{AdministerError, Administration, Centre, administration, use_access};
pub use agreement_state::{
    Acceptance as AgreementAcceptance, AgreementState, CustomerAcceptance, CustomerAgreement, How, Objection,
    agreement_state, customer_agreement,
};
pub use attest::{AttestError, Attestation, NewProof, attest};
pub use attestations::{AttestationRow, attestation, attestations, proof_for_customer, proof_for_provider};
pub use create::{CreateError, CreatingFor, check_new, create, may_create};
pub use decline::{DeclineError, decline};
pub use delegated::{
    AnswerError, AskError, AssignError, Assignee, Assignment, Catalogued, Delegation, DelegationState, EndFault,
    FinishError, MAX_DAYS, MOST_AT_ONCE, MOST_TEMPLATES, NewDelegation, NewEnd, Proposed, READY, Template,
    TemplateError, TermError, approve, ask, assign, assignable, assigners, assignments, catalogue,
    decline as decline_delegation, delegation, delegations, delete_template, extend, finish,
    keep_one as keep_delegation, may_ask, propose_end, rename_template, save_template, set_end, templates, unassign,
    usage,
};
pub use details::{Details, DetailsError, Saved, change_details, details};
pub use end::{EndError, end, remove_access};
pub use files::{
    AskFileError, COLUMNS, CustomerFile, FileState, LONG, NewFile, Word, ask_file, cells, file, forget_files, is_long,
    make_some, part,
};
pub use history::{Happened, RECENT, customer_history};
pub use invite::{InviteError, InvitingFor, NewInvitation, Same, check, invite, may_invite};
pub use invite_many::{AT_ONCE, ManyError, check_many, invite_many, preview_letter};
pub use kept::{KeepError, KeptList, MOST, drop_list, keep_list, kept_lists};
pub(in crate::domain) use ledger::became;
pub use lists::{CustomerRow, CustomerView, Filter, Listed, customers, export, resellers, shared};
pub use model::{InvitationState, Life, PartnerKind, Partners, Situation, Wait};
pub use moving::{
    Claim, ClaimError, Leaving, MakeError, Move, MovePage, MoveState, claim, make_move, moving, take_move_back,
};
pub use object::{ObjectError, object};
pub use partner::{PartnerPage, partner};
pub use partner_ledger::{Entry as LedgerEntry, Granted, Ledger, ledger};
pub use proof::Proven;
pub use readdress::{ReaddressError, change_address};
pub use receipt::{Receipt, Viewer, receipt};
pub use remind::remind;
pub use request::{
    Party, Request, RequestError, SendError, SignedIn, check_code, own_companies, prove_signed_in, request, send_code,
};
pub use sending::{SendingError, may_look_after, must_look_after, resend, withdraw};
pub use sent_list::{Left, STEPS, SentPage, SentRow, SentWish, chosen_invitations, sent_invitations};
pub use support::{
    Choice, Choices, SupportContact, SupportContactError, assign_support, support_choices, support_contact,
};
pub use views::{CustomerPage, InvitationPage, InvitationRow, customer, invitation, open_invitations};
