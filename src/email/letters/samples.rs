//! One sample of each notice, for previews and tests. Companies and people are the demonstration's.
//! Rule: the table names every kind of notice, so a kind without a sample does not compile.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use crate::domain::actor::Role;
use crate::domain::ids::{
    CaseId, CodeId, ConfirmationId, ImportId, InvitationId, OrgId, PartnershipId, ProofId, RequestId, ResetId,
    SignatureId, UserInvitationId,
};
use crate::domain::notice::Notice as N;
use crate::domain::notice::{AgreementSigned, AskedToSign, BulkNews, Change, Notice, PartnershipNews, Sender};

mod agreements;
mod cases;
mod customers;
mod desk;
mod enrollment;
mod invitations;
mod links;
mod listing;
mod own_data;
mod people;

const RESELLER: &str = "Nuvola Rossi S.r.l.";
const PROVIDER: &str = "Adria Distribuzione S.p.A.";
const CUSTOMER: &str = "Cantina Verdi S.r.l.";
const REFERENCE: &str = "A-2026-00042";

/// The table of samples, and what holds it to the kinds of notice.
macro_rules! one_of_each {
    ($now:ident; $($kind:ident $name:literal => $sample:expr,)+) => {
        /// One notice of each kind, by the name of its letter, in the order in which people meet them.
        #[must_use]
        pub fn samples($now: DateTime<Utc>) -> Vec<(&'static str, Notice)> {
            vec![$(($name, $sample)),+]
        }

        /// Names every kind: one without a line above does not compile.
        const _: fn(&Notice) = |notice| match notice {
            $(N::$kind { .. } => {})+
        };
    };
}

one_of_each! { now;
    AccountCode "account_code" => N::AccountCode { code: CodeId::from(id(1)) },
    AccountKnown "account_known" => N::AccountKnown {},
    AccessAsked "access_asked" => access_asked(),
    AccessGranted "access_granted" => access_granted(),
    AccessDeclined "access_declined" => N::AccessDeclined { company: RESELLER.to_owned() },
    ColleagueJoined "colleague_joined" => colleague_joined(),
    DisputeSettled "dispute_settled" => dispute_settled(),
    SignInCode "sign_in_code" => N::SignInCode { code: CodeId::from(id(2)) },
    PasswordReset "password_reset" => N::PasswordReset { reset: ResetId::from(id(11)) },
    PasswordChanged "password_changed" => password_changed(),
    FactorChanged "factor_changed" => factor_changed(),
    NewDevice "new_device" => new_device(),
    FactorHelpAsked "factor_help_asked" => N::FactorHelpAsked {},
    FactorHelpNeeded "factor_help_needed" => factor_help_needed(),
    FactorHelpStarted "factor_help_started" => factor_help_started(now),
    ConfirmContact "confirm_contact" => confirm_contact(now),
    ApplicationSent "application_sent" => application_sent(),
    ResellerAdded "reseller_added" => enrollment::reseller_added(org()),
    ConfirmReminder "confirm_reminder" => enrollment::confirm_reminder(now),
    DraftEnds "draft_ends" => enrollment::draft_ends(org(), now),
    DraftEnded "draft_ended" => enrollment::draft_ended(org()),
    ApplicationInReview "application_in_review" => application_in_review(now),
    ContactDisowned "contact_disowned" => contact_disowned(),
    ActionNeeded "action_needed" => cases::action_needed(now),
    ActionReminder "action_reminder" => cases::action_reminder(now),
    AppealReceived "appeal_received" => cases::appeal_received(now),
    CompanyWrote "company_wrote" => cases::company_wrote(),
    Approved "approved" => cases::approved(),
    Rejected "rejected" => cases::rejected(now),
    AgreementSigned "agreement_signed" => agreement_signed(now),
    AgreementAsked "agreement_asked" => agreement_asked(),
    CustomerAgreementWaits "customer_agreement_waits" => agreements::waits(now),
    AgreementPublished "agreement_published" => agreements::published(now),
    AgreementReminder "agreement_reminder" => agreements::reminder(now),
    ProviderInvitation "provider_invitation" => provider_invitation(now),
    ProviderAuthorized "provider_authorized" => provider_authorized(),
    InvitationDeclined "invitation_declined" => invitation_declined(),
    MailBounced "mail_bounced" => invitations::mail_bounced(org()),
    InvitationExpired "invitation_expired" => invitations::invitation_expired(org(), now),
    InvitationReminder "invitation_reminder" => invitations::invitation_reminder(now),
    InvitationNudge "invitation_nudge" => invitations::invitation_nudge(now),
    BulkFinished "bulk_finished" => bulk_finished(),
    FileReady "file_ready" => customers::file_ready(org(), now),
    PartnershipEnded "partnership_ended" => partnership_ended(),
    PartnershipChanged "partnership_changed" => partnership_changed(),
    AdminAccessRemoved "admin_access_removed" => admin_access_removed(),
    CustomerInvitation "customer_invitation" => customers::customer_invitation(now),
    CustomerMailBounced "customer_mail_bounced" => customers::mail_bounced(org()),
    CustomerReminder "customer_reminder" => customers::reminder(now),
    CustomerCode "customer_code" => customers::customer_code(),
    CustomerAuthorized "customer_authorized" => customers::customer_authorized(now),
    CustomerAccepted "customer_accepted" => customers::customer_accepted(),
    CustomerDeclined "customer_declined" => customers::customer_declined(),
    CustomerInquired "customer_inquired" => customers::inquired(org()),
    CustomerEnded "customer_ended" => customers::ended(org()),
    CustomerAccessRemoved "customer_access_removed" => customers::access_removed(org()),
    SupportNamed "support_named" => customers::support_named(org()),
    AgreementAttested "agreement_attested" => customers::agreement_attested(org(), now),
    AttestationDisputed "attestation_disputed" => customers::attestation_disputed(org()),
    CustomerAgreementAccepted "customer_agreement_accepted" => customers::agreement_accepted(org(), now),
    MoveBegun "move_begun" => customers::move_begun(org(), now),
    DelegationAsked "delegation_asked" => customers::delegation_asked(org(), giulia(), now),
    DelegationAnswered "delegation_answered" => customers::delegation_answered(org(), now),
    DelegationChanged "delegation_changed" => customers::delegation_changed(org(), now),
    DelegationEnded "delegation_ended" => customers::delegation_ended(org()),
    DelegationEnds "delegation_ends" => customers::delegation_ends(org(), now),
    CaseAnswered "case_answered" => case_answered(),
    CaseReply "case_reply" => desk::case_reply(org()),
    CaseTakenOver "case_taken_over" => desk::case_taken_over(),
    CaseDueSoon "case_due_soon" => desk::case_due_soon(now),
    CaseOverdue "case_overdue" => desk::case_overdue(now),
    ReviewDigest "review_digest" => desk::review_digest(now),
    UserInvited "user_invited" => user_invited(now),
    UserJoined "user_joined" => people::user_joined(org()),
    UserDeclined "user_declined" => people::user_declined(org()),
    UserInvitationAsked "user_invitation_asked" => people::user_invitation_asked(org()),
    RolesChanged "roles_changed" => people::roles_changed(org(), giulia()),
    AccessChanged "access_changed" => people::access_changed(org(), giulia()),
    RoleAsked "role_asked" => people::role_asked(org()),
    LettersCode "letters_code" => N::LettersCode { proof: ProofId::from(id(13)) },
    LettersMoved "letters_moved" => N::LettersMoved { to: "giulia@posta.example".to_owned() },
    DirectoryChanged "directory_changed" => links::directory_changed(org(), giulia()),
    WorkAccountCut "work_account_cut" => links::work_account_cut(giulia()),
    UserInvitationWithdrawn "user_invitation_withdrawn" => links::user_invitation_withdrawn(giulia()),
    DisputeOpened "dispute_opened" => links::dispute_opened(),
    LocationAssociated "location_associated" => location_associated(),
    PartnerIdChecked "partner_id_checked" => partner_id_checked(),
    EntryStale "entry_stale" => listing::entry_stale(org(), now),
    ReferralAsked "referral_asked" => listing::referral_asked(org(), giulia()),
    ReferralAnswered "referral_answered" => listing::referral_answered(org()),
    CompanySuspended "company_suspended" => listing::company_suspended(org()),
    CompanyLifted "company_lifted" => listing::company_lifted(org()),
    DomainProved "domain_proved" => domain_proved(),
    LocationChanged "location_changed" => own_data::location_changed(org()),
    CompanyChanged "company_changed" => own_data::company_changed(org()),
    TicketWritten "ticket_written" => own_data::ticket_written(),
    TicketAnswered "ticket_answered" => own_data::ticket_answered(org()),
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn org() -> OrgId {
    OrgId::from(id(100))
}

fn dispute_settled() -> Notice {
    Notice::DisputeSettled { company: CUSTOMER.to_owned(), separate: true }
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

fn domain_proved() -> Notice {
    Notice::DomainProved {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        domain: "nuvola.example".to_owned(),
    }
}

fn contact_disowned() -> Notice {
    Notice::ContactDisowned { org: org(), company: RESELLER.to_owned(), reference: REFERENCE.to_owned() }
}

fn agreement_signed(now: DateTime<Utc>) -> Notice {
    Notice::AgreementSigned(AgreementSigned {
        org: org(),
        company: RESELLER.to_owned(),
        signature: SignatureId::from(id(4)),
        version: "3.2".to_owned(),
        signer: "Giulia Rossi".to_owned(),
        signed_at: now,
        sha256: "9f2c41d077aa0b3e5c618d2f1e90c4b76a35f0d822e194bc7f063ad958ee10c3".to_owned(),
    })
}

fn agreement_asked() -> Notice {
    let asker = Sender { name: "Sara Conti".to_owned(), address: "sara.conti@nuvolarossi.example".to_owned() };
    let note = "We would like to start with the new provider on Monday.".to_owned();
    Notice::AgreementAsked(AskedToSign { org: org(), company: RESELLER.to_owned(), asker, note })
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

fn bulk_finished() -> Notice {
    let (import, file) = (ImportId::from(id(6)), "rivenditori.csv".to_owned());
    Notice::BulkFinished(BulkNews { org: org(), import, file, sent: 312, problems: 4, known: 20, cancelled: 0 })
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

fn partnership_changed() -> Notice {
    Notice::PartnershipChanged(PartnershipNews {
        org: org(),
        partnership: PartnershipId::from(id(6)),
        other: PROVIDER.to_owned(),
        what: Change::Suspended,
        by: "Marco Bianchi".to_owned(),
        reason: "Two invoices have been open for more than 60 days.".to_owned(),
        on: NaiveDate::from_ymd_opt(2026, 4, 15),
    })
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
