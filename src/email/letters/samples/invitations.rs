//! Samples of the letters about invitations that did not arrive, or ran out.

use chrono::{DateTime, TimeDelta, Utc};

use super::{RESELLER, id};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{InvitationOver, Notice, Undelivered};

pub(super) fn mail_bounced(org: OrgId) -> Notice {
    Notice::MailBounced(Undelivered {
        org,
        invitation: InvitationId::from(id(5)),
        company: RESELLER.to_owned(),
        address: "giulia.rosi@nuvolarossi.example".to_owned(),
        meaning: "unknown_mailbox".to_owned(),
        answer: "550 5.1.1 <giulia.rosi@nuvolarossi.example>: Recipient address rejected: User unknown".to_owned(),
    })
}

pub(super) fn invitation_expired(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::InvitationExpired(InvitationOver {
        org,
        invitation: InvitationId::from(id(5)),
        company: RESELLER.to_owned(),
        expired_at: now - TimeDelta::hours(1),
        asker: None,
        other_address: false,
    })
}
