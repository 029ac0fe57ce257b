//! One sample of each notice, for previews and tests. Companies and people are the demonstration's.
//! Rule: [`after`] names every kind of notice, so a kind without a sample does not compile.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::domain::actor::Role;
use crate::domain::ids::{
    CaseId, CodeId, ConfirmationId, CustomerInvitationId, CustomerRelationshipId, InvitationId, OrgId, PartnershipId,
    ProofId, RequestId, ResetId, SignatureId, UserInvitationId,
};
use crate::domain::notice::{Notice, Sender};

mod cases;
mod people;

const RESELLER: &str = "Nuvola Rossi S.r.l.";
const PROVIDER: &str = "Adria Distribuzione S.p.A.";
const CUSTOMER: &str = "Cantina Verdi S.r.l.";
const REFERENCE: &str = "A-2026-00042";

/// One notice of each kind, by the name of its letter, in the order in which people meet them.
#[must_use]
pub fn samples(now: DateTime<Utc>) -> Vec<(&'static str, Notice)> {
    let mut all = Vec::new();
    let mut next = Some(Notice::AccountCode { code: CodeId::from(id(1)) });
    while let Some(notice) = next {
        let (name, following) = after(&notice, now);
        all.push((name, notice));
        next = following;
    }
    all
}

/// The name of a notice's letter, and the sample that follows it.
fn after(notice: &Notice, now: DateTime<Utc>) -> (&'static str, Option<Notice>) {
    use Notice as N;
    let (name, next) = match notice {
        N::AccountCode { .. } => ("account_code", N::AccountKnown {}),
        N::AccountKnown { .. } => ("account_known", access_asked()),
        N::AccessAsked { .. } => ("access_asked", access_granted()),
        N::AccessGranted { .. } => ("access_granted", N::AccessDeclined { company: RESELLER.to_owned() }),
        N::AccessDeclined { .. } => ("access_declined", colleague_joined()),
        N::ColleagueJoined { .. } => {
            ("colleague_joined", N::DisputeSettled { company: CUSTOMER.to_owned(), separate: true })
        }
        N::DisputeSettled { .. } => ("dispute_settled", N::SignInCode { code: CodeId::from(id(2)) }),
        N::SignInCode { .. } => ("sign_in_code", N::PasswordReset { reset: ResetId::from(id(11)) }),
        N::PasswordReset { .. } => ("password_reset", password_changed()),
        N::PasswordChanged { .. } => ("password_changed", factor_changed()),
        N::FactorChanged { .. } => ("factor_changed", new_device()),
        N::NewDevice { .. } => ("new_device", N::FactorHelpAsked {}),
        N::FactorHelpAsked {} => ("factor_help_asked", factor_help_needed()),
        N::FactorHelpNeeded { .. } => ("factor_help_needed", factor_help_started(now)),
        N::FactorHelpStarted { .. } => ("factor_help_started", confirm_contact(now)),
        N::ConfirmContact { .. } => ("confirm_contact", application_sent()),
        N::ApplicationSent { .. } => ("application_sent", application_in_review(now)),
        N::ApplicationInReview { .. } => ("application_in_review", contact_disowned()),
        N::ContactDisowned { .. } => ("contact_disowned", cases::action_needed(now)),
        N::ActionNeeded { .. } => ("action_needed", cases::action_reminder(now)),
        N::ActionReminder { .. } => ("action_reminder", cases::appeal_received(now)),
        N::AppealReceived { .. } => ("appeal_received", cases::operator_wrote()),
        N::OperatorWrote { .. } => ("operator_wrote", cases::company_wrote()),
        N::CompanyWrote { .. } => ("company_wrote", cases::approved()),
        N::Approved { .. } => ("approved", cases::rejected(now)),
        N::Rejected { .. } => ("rejected", agreement_signed(now)),
        N::AgreementSigned { .. } => ("agreement_signed", agreement_asked()),
        N::AgreementAsked { .. } => ("agreement_asked", provider_invitation(now)),
        N::ProviderInvitation { .. } => ("provider_invitation", provider_authorized()),
        N::ProviderAuthorized { .. } => ("provider_authorized", invitation_declined()),
        N::InvitationDeclined { .. } => ("invitation_declined", partnership_ended()),
        N::PartnershipEnded { .. } => ("partnership_ended", admin_access_removed()),
        N::AdminAccessRemoved { .. } => ("admin_access_removed", customer_invitation(now)),
        N::CustomerInvitation { .. } => ("customer_invitation", customer_code()),
        N::CustomerCode { .. } => ("customer_code", customer_authorized(now)),
        N::CustomerAuthorized { .. } => ("customer_authorized", customer_accepted()),
        N::CustomerAccepted { .. } => ("customer_accepted", customer_declined()),
        N::CustomerDeclined { .. } => ("customer_declined", case_answered()),
        N::CaseAnswered { .. } => ("case_answered", user_invited(now)),
        N::UserInvited { .. } => ("user_invited", people::user_joined(org())),
        N::UserJoined { .. } => ("user_joined", people::user_declined(org())),
        N::UserDeclined { .. } => ("user_declined", people::user_invitation_asked(org())),
        N::UserInvitationAsked { .. } => ("user_invitation_asked", people::roles_changed(org(), giulia())),
        N::RolesChanged { .. } => ("roles_changed", people::access_changed(org(), giulia())),
        N::AccessChanged { .. } => ("access_changed", people::role_asked(org())),
        N::RoleAsked { .. } => ("role_asked", N::LettersCode { proof: ProofId::from(id(13)) }),
        N::LettersCode { .. } => ("letters_code", N::LettersMoved { to: "giulia@posta.example".to_owned() }),
        N::LettersMoved { .. } => ("letters_moved", location_associated()),
        N::LocationAssociated { .. } => ("location_associated", partner_id_checked()),
        N::PartnerIdChecked { .. } => return ("partner_id_checked", None),
    };
    (name, Some(next))
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn org() -> OrgId {
    OrgId::from(id(100))
}

fn marco() -> Sender {
    Sender { name: "Marco Neri".to_owned(), address: "marco.neri@adria.example".to_owned() }
}

fn giulia() -> Sender {
    Sender { name: "Giulia Rossi".to_owned(), address: "giulia.rossi@nuvolarossi.example".to_owned() }
}

/// What a browser calls itself, and a network kept for documentation.
fn browser() -> (String, String) {
    let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";
    (agent.to_owned(), "192.0.2.7".to_owned())
}

fn password_changed() -> Notice {
    let (agent, network) = browser();
    Notice::PasswordChanged { agent, network }
}

fn factor_changed() -> Notice {
    let (agent, network) = browser();
    Notice::FactorChanged { change: "passkey_added".to_owned(), more: "Phone".to_owned(), agent, network }
}

fn new_device() -> Notice {
    let (agent, network) = browser();
    Notice::NewDevice { agent, network }
}

fn factor_help_needed() -> Notice {
    Notice::FactorHelpNeeded { org: org(), name: "Sara Conti".to_owned() }
}

fn factor_help_started(now: DateTime<Utc>) -> Notice {
    Notice::FactorHelpStarted { by: "Giulia Rossi".to_owned(), due_at: now + TimeDelta::hours(24) }
}

fn access_asked() -> Notice {
    Notice::AccessAsked {
        org: org(),
        request: RequestId::from(id(20)),
        company: RESELLER.to_owned(),
        person: "Tommaso Riva".to_owned(),
        address: "tommaso.riva@nuvolarossi.example".to_owned(),
    }
}

fn access_granted() -> Notice {
    Notice::AccessGranted { org: org(), company: RESELLER.to_owned(), by: giulia().name }
}

fn colleague_joined() -> Notice {
    Notice::ColleagueJoined {
        org: org(),
        company: RESELLER.to_owned(),
        person: "Tommaso Riva".to_owned(),
        address: "tommaso.riva@nuvolarossi.example".to_owned(),
        global_admin: false,
    }
}

fn confirm_contact(now: DateTime<Utc>) -> Notice {
    Notice::ConfirmContact {
        confirmation: ConfirmationId::from(id(3)),
        generation: 1,
        company: RESELLER.to_owned(),
        applicant: "Giulia Rossi".to_owned(),
        applied_at: now,
        expires_at: now + TimeDelta::days(7),
    }
}

fn application_sent() -> Notice {
    Notice::ApplicationSent {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        contact: "Sara Conti".to_owned(),
    }
}

fn application_in_review(now: DateTime<Utc>) -> Notice {
    Notice::ApplicationInReview {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        expected: now + TimeDelta::days(7),
    }
}

fn contact_disowned() -> Notice {
    Notice::ContactDisowned { org: org(), company: RESELLER.to_owned(), reference: REFERENCE.to_owned() }
}

fn agreement_signed(now: DateTime<Utc>) -> Notice {
    Notice::AgreementSigned {
        org: org(),
        company: RESELLER.to_owned(),
        signature: SignatureId::from(id(4)),
        version: "3.2".to_owned(),
        signer: "Giulia Rossi".to_owned(),
        signed_at: now,
        sha256: "9f2c41d077aa0b3e5c618d2f1e90c4b76a35f0d822e194bc7f063ad958ee10c3".to_owned(),
    }
}

fn agreement_asked() -> Notice {
    let asker = Sender { name: "Sara Conti".to_owned(), address: "sara.conti@nuvolarossi.example".to_owned() };
    Notice::AgreementAsked { org: org(), company: RESELLER.to_owned(), asker }
}

fn provider_invitation(now: DateTime<Utc>) -> Notice {
    Notice::ProviderInvitation {
        invitation: InvitationId::from(id(5)),
        generation: 1,
        provider: PROVIDER.to_owned(),
        company: RESELLER.to_owned(),
        inviter: marco(),
        note: "We met in Milan last week.\nHere is the invitation we talked about.".to_owned(),
        expires_at: now + TimeDelta::days(30),
    }
}

fn provider_authorized() -> Notice {
    Notice::ProviderAuthorized {
        org: org(),
        partnership: PartnershipId::from(id(6)),
        provider: PROVIDER.to_owned(),
        reseller: RESELLER.to_owned(),
        admin_access: true,
        by: "Giulia Rossi".to_owned(),
    }
}

fn invitation_declined() -> Notice {
    Notice::InvitationDeclined {
        org: org(),
        invitation: InvitationId::from(id(5)),
        company: RESELLER.to_owned(),
        reason: "We already work with another provider this year.".to_owned(),
    }
}

fn partnership_ended() -> Notice {
    Notice::PartnershipEnded {
        org: org(),
        partnership: PartnershipId::from(id(6)),
        other: PROVIDER.to_owned(),
        reason: "We end our business in this region.".to_owned(),
    }
}

fn location_associated() -> Notice {
    Notice::LocationAssociated {
        org: org(),
        company: RESELLER.to_owned(),
        location: "Nuvola Rossi Torino".to_owned(),
        partner_id: "1000041".to_owned(),
        by: "Giulia Rossi".to_owned(),
    }
}

fn partner_id_checked() -> Notice {
    Notice::PartnerIdChecked {
        org: org(),
        company: RESELLER.to_owned(),
        location: Some("Nuvola Rossi Torino".to_owned()),
        partner_id: "4123456".to_owned(),
        reason: None,
    }
}

fn admin_access_removed() -> Notice {
    Notice::AdminAccessRemoved { org: org(), partnership: PartnershipId::from(id(6)), other: RESELLER.to_owned() }
}

fn customer_invitation(now: DateTime<Utc>) -> Notice {
    Notice::CustomerInvitation {
        invitation: CustomerInvitationId::from(id(7)),
        generation: 1,
        reseller: RESELLER.to_owned(),
        provider: Some(PROVIDER.to_owned()),
        company: CUSTOMER.to_owned(),
        inviter: giulia(),
        note: "As agreed on the phone on Monday.".to_owned(),
        admin_access: true,
        support_phone: "+39 011 555 0123".to_owned(),
        expires_at: now + TimeDelta::days(30),
    }
}

fn customer_code() -> Notice {
    Notice::CustomerCode { code: CodeId::from(id(8)), reseller: RESELLER.to_owned() }
}

fn customer_authorized(now: DateTime<Utc>) -> Notice {
    Notice::CustomerAuthorized {
        org: org(),
        reseller: RESELLER.to_owned(),
        provider: Some(PROVIDER.to_owned()),
        at: now,
    }
}

fn customer_accepted() -> Notice {
    let relationship = CustomerRelationshipId::from(id(9));
    Notice::CustomerAccepted { org: org(), customer: CUSTOMER.to_owned(), relationship }
}

fn customer_declined() -> Notice {
    Notice::CustomerDeclined {
        org: org(),
        invitation: CustomerInvitationId::from(id(7)),
        customer: CUSTOMER.to_owned(),
        reason: String::new(),
    }
}

fn case_answered() -> Notice {
    Notice::CaseAnswered { case: CaseId::from(id(10)), reference: REFERENCE.to_owned() }
}

fn user_invited(now: DateTime<Utc>) -> Notice {
    Notice::UserInvited {
        invitation: UserInvitationId::from(id(11)),
        generation: 1,
        company: RESELLER.to_owned(),
        inviter: giulia(),
        roles: vec![Role::AdminAgent, Role::SalesAgent],
        guest: false,
        expires_at: now + TimeDelta::days(7),
    }
}
