//! Samples of the letters about customers that are there already.

use chrono::{DateTime, TimeDelta, Utc};

use super::{CUSTOMER, PROVIDER, RESELLER, giulia, id, org};
use crate::domain::ids::{
    CodeId, CustomerFileId, CustomerInvitationId, CustomerRelationshipId, DelegationId, OrgId, PartnershipId,
};
use crate::domain::notice::{
    CustomerAccessRemoved, CustomerEnded, CustomerInquired, CustomerReminded, CustomerUndelivered, DelegationAsked,
    DelegationChange, DelegationChanged, Disputed, FileReady, MoveBegun, Notice, Sender,
};

fn relationship() -> CustomerRelationshipId {
    CustomerRelationshipId::from(id(9))
}

pub(super) fn inquired(org: OrgId) -> Notice {
    Notice::CustomerInquired(CustomerInquired {
        org,
        partnership: PartnershipId::from(id(6)),
        company: CUSTOMER.to_owned(),
        address: "ugo.bleu@cantinablu.example".to_owned(),
        provider: PROVIDER.to_owned(),
    })
}

pub(super) fn ended(org: OrgId) -> Notice {
    Notice::CustomerEnded(CustomerEnded {
        org,
        customer: CUSTOMER.to_owned(),
        partner: RESELLER.to_owned(),
        relationship: Some(relationship()),
        own: true,
        reason: "We work with another partner from now on.".to_owned(),
        moved: true,
    })
}

pub(super) fn access_removed(org: OrgId) -> Notice {
    Notice::CustomerAccessRemoved(CustomerAccessRemoved {
        org,
        customer: CUSTOMER.to_owned(),
        relationship: relationship(),
        partner: String::new(),
    })
}

pub(super) fn support_named(org: OrgId) -> Notice {
    Notice::SupportNamed {
        org,
        customer: CUSTOMER.to_owned(),
        company: RESELLER.to_owned(),
        person: "Giulia Rossi".to_owned(),
        address: "giulia.rossi@nuvolarossi.example".to_owned(),
        phone: "+39 011 555 0123".to_owned(),
        relationship: None,
    }
}

pub(super) fn agreement_attested(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::AgreementAttested {
        org,
        provider: PROVIDER.to_owned(),
        version: "2.1".to_owned(),
        name: "Davide Bruno".to_owned(),
        address: "davide.bruno@cantinaverdi.example".to_owned(),
        accepted_on: now,
        by: "Marco Neri".to_owned(),
    }
}

pub(super) fn file_ready(org: OrgId, now: DateTime<Utc>) -> Notice {
    let file = CustomerFileId::from(id(18));
    let name = "customers-2026-11-23.csv".to_owned();
    Notice::FileReady(FileReady { org, file, name, lines: 128_400, until: now + TimeDelta::days(1) })
}

pub(super) fn move_begun(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::MoveBegun(MoveBegun {
        org,
        company: CUSTOMER.to_owned(),
        name: "Davide Bruno".to_owned(),
        leaving: vec![RESELLER.to_owned(), PROVIDER.to_owned()],
        expires_at: now + TimeDelta::days(14),
    })
}

fn delegation() -> DelegationId {
    DelegationId::from(id(14))
}

pub(super) fn delegation_asked(org: OrgId, asker: Sender, now: DateTime<Utc>) -> Notice {
    Notice::DelegationAsked(DelegationAsked {
        org,
        delegation: delegation(),
        partner: RESELLER.to_owned(),
        name: "Everyday support".to_owned(),
        roles: vec!["Helpdesk administrator".to_owned(), "License administrator".to_owned()],
        days: 365,
        auto_extend: true,
        asker,
        answer_by: now + TimeDelta::days(90),
    })
}

pub(super) fn delegation_answered(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::DelegationAnswered {
        org,
        delegation: delegation(),
        other: CUSTOMER.to_owned(),
        name: "Everyday support".to_owned(),
        approved: true,
        by: "Davide Bruno".to_owned(),
        ends_at: Some(now + TimeDelta::days(365)),
        customer: false,
    }
}

pub(super) fn delegation_changed(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::DelegationChanged(DelegationChanged {
        org,
        delegation: delegation(),
        other: CUSTOMER.to_owned(),
        name: "Everyday support".to_owned(),
        what: DelegationChange::Shorter,
        by: "Davide Bruno".to_owned(),
        before: Some(now + TimeDelta::days(365)),
        ends_at: Some(now + TimeDelta::days(30)),
        customer: false,
    })
}

pub(super) fn delegation_ended(org: OrgId) -> Notice {
    Notice::DelegationEnded {
        org,
        delegation: delegation(),
        other: RESELLER.to_owned(),
        name: "Everyday support".to_owned(),
        how: "terminated".to_owned(),
        by: "Giulia Rossi".to_owned(),
        customer: true,
    }
}

pub(super) fn delegation_ends(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::DelegationEnds {
        org,
        delegation: delegation(),
        other: CUSTOMER.to_owned(),
        name: "Everyday support".to_owned(),
        ends_at: now + TimeDelta::days(7),
        days: 7,
        auto_extend: false,
        customer: false,
    }
}

pub(super) fn customer_invitation(now: DateTime<Utc>) -> Notice {
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
        by_provider: false,
    }
}

pub(super) fn mail_bounced(org: OrgId) -> Notice {
    Notice::CustomerMailBounced(CustomerUndelivered {
        org,
        invitation: CustomerInvitationId::from(id(7)),
        company: CUSTOMER.to_owned(),
        address: "ugo.bleu@cantinablu.example".to_owned(),
        meaning: "unknown_mailbox".to_owned(),
        answer: "550 5.1.1 <ugo.bleu@cantinablu.example>: Recipient address rejected: User unknown".to_owned(),
    })
}

pub(super) fn reminder(now: DateTime<Utc>) -> Notice {
    Notice::CustomerReminder(CustomerReminded {
        invitation: CustomerInvitationId::from(id(7)),
        generation: 1,
        reseller: RESELLER.to_owned(),
        provider: Some(PROVIDER.to_owned()),
        company: CUSTOMER.to_owned(),
        inviter: giulia(),
        expires_at: now + TimeDelta::days(3),
    })
}

pub(super) fn customer_code() -> Notice {
    Notice::CustomerCode { code: CodeId::from(id(8)), reseller: RESELLER.to_owned() }
}

pub(super) fn customer_authorized(now: DateTime<Utc>) -> Notice {
    Notice::CustomerAuthorized {
        org: org(),
        reseller: RESELLER.to_owned(),
        provider: Some(PROVIDER.to_owned()),
        at: now,
    }
}

pub(super) fn customer_accepted() -> Notice {
    let relationship = CustomerRelationshipId::from(id(9));
    Notice::CustomerAccepted { org: org(), customer: CUSTOMER.to_owned(), relationship }
}

pub(super) fn customer_declined() -> Notice {
    Notice::CustomerDeclined {
        org: org(),
        invitation: CustomerInvitationId::from(id(7)),
        customer: CUSTOMER.to_owned(),
        reason: String::new(),
    }
}

pub(super) fn attestation_disputed(org: OrgId) -> Notice {
    Notice::AttestationDisputed(Disputed {
        org,
        customer: CUSTOMER.to_owned(),
        provider: PROVIDER.to_owned(),
        version: "3.2".to_owned(),
        by: "Davide Bruno".to_owned(),
        words: "Nobody of us signed anything in March.".to_owned(),
        relationship: Some(CustomerRelationshipId::from(id(9))),
        own: false,
    })
}

pub(super) fn agreement_accepted(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::CustomerAgreementAccepted {
        org,
        customer: CUSTOMER.to_owned(),
        version: "3.2".to_owned(),
        name: "Davide Bruno".to_owned(),
        at: now,
        sha256: "9f2c41d077b8e6a5039f2c41d077b8e6a5039f2c41d077b8e6a5039f2c41d077".to_owned(),
        relationship: None,
    }
}
