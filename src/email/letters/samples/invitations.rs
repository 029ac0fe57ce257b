//! Samples of the letters about invitations that did not arrive, wait, or ran out.

use chrono::{DateTime, TimeDelta, Utc};

use super::{PROVIDER, RESELLER, id, marco};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{InvitationOver, Notice, Reminded, Undelivered};

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

fn reminded(now: DateTime<Utc>) -> Reminded {
    Reminded {
        invitation: InvitationId::from(id(5)),
        generation: 1,
        provider: PROVIDER.to_owned(),
        company: RESELLER.to_owned(),
        inviter: marco(),
        note: String::new(),
        stage: "invited".to_owned(),
        expires_at: now + TimeDelta::days(3),
    }
}

pub(super) fn invitation_reminder(now: DateTime<Utc>) -> Notice {
    Notice::InvitationReminder(reminded(now))
}

pub(super) fn invitation_nudge(now: DateTime<Utc>) -> Notice {
    let note = "Ciao Giulia, did you see our invitation? Call me if anything is unclear.".to_owned();
    Notice::InvitationNudge(Reminded { note, stage: "signed".to_owned(), ..reminded(now) })
}
