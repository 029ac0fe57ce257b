//! The proof that a browser typed the digits mailed to the invited address: sealed, for an hour, kept
//! in a cookie. Holding a [`Proven`] is the permission to answer for that invitation.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use subtle::ConstantTimeEq;

use crate::domain::ids::CustomerInvitationId;
use crate::domain::token::{Key, Purpose};

/// How long the proof counts.
const LIFE: TimeDelta = TimeDelta::hours(1);

/// Somebody who reads the invited mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven {
    invitation: CustomerInvitationId,
    proved_at: DateTime<Utc>,
}

impl Proven {
    pub(super) const fn new(invitation: CustomerInvitationId, now: DateTime<Utc>) -> Self {
        Self { invitation, proved_at: now }
    }

    /// Which invitation they may answer.
    #[must_use]
    pub const fn invitation(&self) -> CustomerInvitationId {
        self.invitation
    }

    /// When they typed the digits.
    #[must_use]
    pub const fn proved_at(&self) -> DateTime<Utc> {
        self.proved_at
    }

    /// As a cookie carries it.
    #[must_use]
    pub fn sealed(&self, key: &Key) -> String {
        let seconds = self.proved_at.timestamp();
        format!("{}.{seconds}.{}", self.invitation, URL_SAFE_NO_PAD.encode(seal(key, self.invitation, seconds)))
    }

    /// The reverse, while it counts; nothing if it is not ours or too old.
    #[must_use]
    pub fn open(key: &Key, text: &str, now: DateTime<Utc>) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let invitation: CustomerInvitationId = parts.next()?.parse().ok()?;
        let seconds: i64 = parts.next()?.parse().ok()?;
        let typed = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
        let genuine: bool = seal(key, invitation, seconds).ct_eq(typed.as_slice()).into();
        let proved_at = DateTime::from_timestamp(seconds, 0)?;
        (genuine && proved_at + LIFE > now).then_some(Self { invitation, proved_at })
    }
}

fn seal(key: &Key, invitation: CustomerInvitationId, seconds: i64) -> [u8; 32] {
    key.seal(Purpose::Code, &[b"customer", invitation.uuid().as_bytes(), &seconds.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_counts_for_an_hour_and_for_its_invitation_alone() {
        let key = Key::from_bytes(&[7; 32]).unwrap();
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let proven = Proven::new(CustomerInvitationId::new(now), now);
        let text = proven.sealed(&key);
        assert_eq!(Proven::open(&key, &text, now + TimeDelta::minutes(59)), Some(proven));
        assert_eq!(Proven::open(&key, &text, now + LIFE), None);
        let other = CustomerInvitationId::new(now);
        assert_eq!(Proven::open(&key, &text.replace(&proven.invitation().to_string(), &other.to_string()), now), None);
        assert_eq!(Proven::open(&Key::from_bytes(&[8; 32]).unwrap(), &text, now), None);
        assert_eq!(Proven::open(&key, "", now), None);
    }
}
