//! What binds the two halves of a sign-in at a provider: the browser brings back the cookie it was sent away with.
//! Rule: state, nonce and code verifier are derived from that cookie and the portal's key, under the provider's
//! name; nothing is stored, and a changed cookie is another state. That a flow comes back once is for a row to say
//! ([`Flow::mark`]).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::Refusal;
use crate::domain::token::{Key, Purpose};

/// How long somebody may stay at the provider.
const LIFE: TimeDelta = TimeDelta::minutes(10);

/// What comes of a sign-in at a provider.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Aim {
    /// A session.
    #[default]
    SignIn,
    /// Whoever is signed in proves again that it is them.
    Again,
    /// The identity is to be linked to whoever is signed in.
    Link,
    /// The directory is to be bound to a company of whoever is signed in.
    Bind,
}

impl Aim {
    const ALL: [Self; 4] = [Self::SignIn, Self::Again, Self::Link, Self::Bind];

    /// Whether the provider has to ask for a proof anew, whatever it remembers.
    #[must_use]
    pub const fn is_grave(self) -> bool {
        !matches!(self, Self::SignIn)
    }
}

/// What the sign-in is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// What follows it, as `web::next` writes it.
    pub next: String,
    /// What comes of it.
    pub aim: Aim,
    /// The session it was begun in, where it may be finished in no other.
    pub session: String,
}

/// What a provider's answer says in the address it sends the browser to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the parameters of RFC 6749, 4.1.2, and RFC 9207")]
pub struct Returned {
    pub state: Option<String>,
    pub code: Option<String>,
    pub iss: Option<String>,
    pub error: Option<String>,
}

/// One sign-in on its way.
#[derive(Debug, Clone)]
pub struct Flow {
    provider: String,
    secret: String,
    began: i64,
    wish: Wish,
}

impl Flow {
    pub(super) fn begin(provider: &str, wish: Wish, now: DateTime<Utc>) -> Self {
        let mut secret = [0u8; 32];
        rand::rng().fill_bytes(&mut secret);
        let secret = URL_SAFE_NO_PAD.encode(secret);
        Self { provider: provider.to_owned(), secret, began: now.timestamp(), wish }
    }

    /// As the cookie carries it.
    pub(super) fn cookie(&self) -> String {
        let [next, session] = [&self.wish.next, &self.wish.session].map(|text| URL_SAFE_NO_PAD.encode(text));
        format!("{}.{}.{}.{next}.{session}", self.secret, self.began, self.wish.aim as u8)
    }

    /// From the cookie; whatever it says, [`Flow::check`] finds out whether it was ours.
    pub(super) fn read(provider: &str, cookie: &str) -> Option<Self> {
        let mut parts = cookie.split('.');
        let (secret, began, aim) = (parts.next()?, parts.next()?, parts.next()?);
        let mut text = || String::from_utf8(URL_SAFE_NO_PAD.decode(parts.next()?).ok()?).ok();
        let (next, session) = (text()?, text()?);
        if parts.next().is_some() || secret.len() != 43 {
            return None;
        }
        let aim = Aim::ALL.into_iter().find(|known| (*known as u8).to_string() == aim)?;
        let wish = Wish { next, aim, session };
        Some(Self { provider: provider.to_owned(), secret: secret.to_owned(), began: began.parse().ok()?, wish })
    }

    /// What it is for.
    #[must_use]
    pub const fn wish(&self) -> &Wish {
        &self.wish
    }

    /// When the browser was sent away.
    pub(super) fn began(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.began, 0).unwrap_or_default()
    }

    /// Names this flow in the list of those that came back; tells nothing of it.
    #[must_use]
    pub fn mark(&self, key: &Key) -> Vec<u8> {
        Sha256::digest(self.part(key, b"mark")).to_vec()
    }

    pub(super) fn state(&self, key: &Key) -> String {
        self.part(key, b"state")
    }

    pub(super) fn nonce(&self, key: &Key) -> String {
        self.part(key, b"nonce")
    }

    pub(super) fn verifier(&self, key: &Key) -> String {
        self.part(key, b"verifier")
    }

    /// The code challenge of the method S256.
    pub(super) fn challenge(&self, key: &Key) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier(key)))
    }

    fn part(&self, key: &Key, what: &[u8]) -> String {
        let began = self.began.to_be_bytes();
        let aim = [self.wish.aim as u8];
        let (provider, next) = (self.provider.as_bytes(), self.wish.next.as_bytes());
        let (secret, session) = (self.secret.as_bytes(), self.wish.session.as_bytes());
        let parts: [&[u8]; 7] = [what, provider, secret, &began, &aim, next, session];
        URL_SAFE_NO_PAD.encode(key.seal(Purpose::Flow, &parts))
    }

    /// Whether the answer's state is this flow's, and in time.
    pub(super) fn check(&self, key: &Key, returned: &Returned, now: DateTime<Utc>) -> Result<(), Refusal> {
        let state = returned.state.as_deref().unwrap_or_default();
        if !bool::from(state.as_bytes().ct_eq(self.state(key).as_bytes())) {
            return Err(Refusal::Unfinished("another state".to_owned()));
        }
        let age = now - self.began();
        if age < TimeDelta::zero() || age > LIFE {
            return Err(Refusal::Unfinished("begun too long ago".to_owned()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::from_bytes(&[7; 32]).unwrap()
    }

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
    }

    fn returned(state: String) -> Returned {
        Returned { state: Some(state), ..Returned::default() }
    }

    #[test]
    fn a_flow_comes_back_with_its_own_cookie_and_nothing_else() {
        let wish = Wish { next: "enroll".to_owned(), aim: Aim::Again, session: String::new() };
        let flow = Flow::begin("entra", wish.clone(), now());
        let back = Flow::read("entra", &flow.cookie()).unwrap();
        assert_eq!(back.wish(), &wish);
        assert_eq!(back.check(&key(), &returned(flow.state(&key())), now()), Ok(()));
        assert_eq!(back.verifier(&key()), flow.verifier(&key()));

        let other = Flow::begin("entra", wish, now());
        assert!(other.check(&key(), &returned(flow.state(&key())), now()).is_err());
        assert!(back.check(&key(), &Returned::default(), now()).is_err());
        let elsewhere = Flow::read("google", &flow.cookie()).unwrap();
        assert!(elsewhere.check(&key(), &returned(flow.state(&key())), now()).is_err(), "another provider");
    }

    #[test]
    fn a_cookie_changed_in_any_part_is_another_state() {
        let wish = Wish { next: "enroll".to_owned(), aim: Aim::Link, session: "mine".to_owned() };
        let flow = Flow::begin("entra", wish, now());
        let parts: Vec<String> = flow.cookie().split('.').map(str::to_owned).collect();
        let text = str::to_owned;
        for (at, new) in
            [(0, "A".repeat(43)), (1, text("1")), (2, text("0")), (2, text("3")), (3, text("AAAA")), (4, text(""))]
        {
            let mut changed = parts.clone();
            changed[at] = new;
            let back = Flow::read("entra", &changed.join("."));
            assert!(back.is_none_or(|back| back.state(&key()) != flow.state(&key())), "part {at}");
        }
        assert!(Flow::read("entra", "").is_none());
    }

    #[test]
    fn a_flow_lives_ten_minutes() {
        let flow = Flow::begin("entra", Wish::default(), now());
        let state = returned(flow.state(&key()));
        assert!(flow.check(&key(), &state, now() + LIFE).is_ok());
        assert!(flow.check(&key(), &state, now() + LIFE + TimeDelta::seconds(1)).is_err());
        assert!(flow.check(&key(), &state, now() - TimeDelta::seconds(1)).is_err());
    }

    #[test]
    fn state_nonce_and_verifier_are_three_different_secrets() {
        let flow = Flow::begin("entra", Wish::default(), now());
        let all = [flow.state(&key()), flow.nonce(&key()), flow.verifier(&key()), flow.challenge(&key())];
        for (at, one) in all.iter().enumerate() {
            assert!(!flow.cookie().contains(one.as_str()));
            assert!(all[..at].iter().all(|other| other != one));
            assert_eq!(one.len(), 43);
        }
    }
}
