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
mod invite;
mod lists;
mod model;
mod moving;
mod object;
mod partner;
mod proof;
mod receipt;
mod relationships;
mod request;
mod sending;
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
    AnswerError, AskError, Catalogued, Delegation, DelegationState, FinishError, MAX_DAYS, NewDelegation, approve, ask,
    catalogue, decline as decline_delegation, delegation, delegations, extend, finish, keep_one as keep_delegation,
    may_ask,
};
pub use details::{Details, DetailsError, Saved, change_details, details};
pub use end::{EndError, end, remove_access};
pub use invite::{InviteError, InvitingFor, NewInvitation, check, invite, may_invite};
pub use lists::{CustomerRow, Filter, Listed, PartnerRow, customers, export, partners, resellers, shared};
pub use model::{InvitationState, Life, PartnerKind, Partners, Situation, Wait};
pub use moving::{
    Claim, ClaimError, Leaving, MakeError, Move, MovePage, MoveState, claim, make_move, moving, take_move_back,
};
pub use object::{ObjectError, object};
pub use partner::{PartnerPage, partner};
pub use proof::Proven;
pub use receipt::{Receipt, Viewer, receipt};
pub use request::{Party, Request, RequestError, SendError, check_code, own_companies, request, send_code};
pub use sending::{SendingError, may_look_after, resend, withdraw};
pub use support::{
    Choice, Choices, SupportContact, SupportContactError, assign_support, support_choices, support_contact,
};
pub use views::{CustomerPage, InvitationPage, InvitationRow, customer, invitation, open_invitations};
