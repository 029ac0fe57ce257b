//! The key the portal signs records with, and the public halves by which anybody checks them.
//! Rule: a key's id is made from its public half, so that no list can put another key under a known id.
//! Where the secret half comes from: `FILIERA_EVIDENCE_KEY`, or else derived from the server's secret.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::token::{Key, Purpose};

/// What the published list of keys calls its form.
const FORM: &str = "filiera-evidence-keys-1";

/// The portal's own key pair.
#[derive(Clone)]
pub struct SigningKey {
    pair: Arc<Ed25519KeyPair>,
    public: PublicKey,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({}, ***)", self.public.id())
    }
}

impl SigningKey {
    /// The pair of 32 secret bytes; another number of them gives `None`.
    #[must_use]
    pub fn from_seed(seed: &[u8]) -> Option<Self> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).ok()?;
        let public = PublicKey(pair.public_key().as_ref().try_into().ok()?);
        Some(Self { pair: Arc::new(pair), public })
    }

    /// The pair derived from the server's secret, where no other was given.
    #[must_use]
    pub fn derived(key: &Key) -> Option<Self> {
        Self::from_seed(&key.seal(Purpose::Evidence, &[b"ed25519"]))
    }

    /// Its public half.
    #[must_use]
    pub const fn public(&self) -> PublicKey {
        self.public
    }

    /// The Ed25519 signature of `message`, in hex; the same one each time.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> String {
        hex::encode(self.pair.sign(message))
    }
}

/// The public half of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// From 64 hex digits, in lower case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        lower_hex(text)?.try_into().ok().map(Self)
    }

    /// Its 64 hex digits.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }

    /// The first 16 hex digits of its SHA-256.
    #[must_use]
    pub fn id(&self) -> String {
        hex::encode(&Sha256::digest(self.0)[..8])
    }

    /// Whether `signature` (128 hex digits, in lower case) is one of `message` by this key.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &str) -> bool {
        lower_hex(signature)
            .is_some_and(|bytes| UnparsedPublicKey::new(&ED25519, self.0).verify(message, &bytes).is_ok())
    }
}

/// Bytes from hex digits of which none is a capital: another case is another byte.
fn lower_hex(text: &str) -> Option<Vec<u8>> {
    (!text.bytes().any(|b| b.is_ascii_uppercase())).then(|| hex::decode(text).ok()).flatten()
}

/// A public key as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Its id.
    pub id: String,
    /// Its 64 hex digits.
    pub public_key: String,
    /// When the portal first signed with it.
    pub since: DateTime<Utc>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    format: String,
    keys: Vec<Published>,
}

/// The keys somebody trusts: the portal's history of keys, or the list a reader keeps of it.
#[derive(Debug, Clone, Default)]
pub struct Keys(Vec<PublicKey>);

impl Keys {
    /// Just these.
    #[must_use]
    pub fn of(keys: impl IntoIterator<Item = PublicKey>) -> Self {
        Self(keys.into_iter().collect())
    }

    /// Reads a published list. Nothing when it is none, or when an id is not its key's.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let list: List = serde_json::from_slice(bytes).ok().filter(|list: &List| list.format == FORM)?;
        let key = |known: &Published| PublicKey::parse(&known.public_key).filter(|key| key.id() == known.id);
        list.keys.iter().map(key).collect::<Option<Vec<_>>>().map(Self)
    }

    /// The key with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<PublicKey> {
        self.0.iter().copied().find(|key| key.id() == id)
    }
}

/// The list as it is published, for people and for `filiera verify --keys`.
#[must_use]
pub fn published(keys: Vec<Published>) -> String {
    let list = List { format: FORM.to_owned(), keys };
    serde_json::to_string_pretty(&list).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_seed(&[seed; 32]).unwrap()
    }

    #[test]
    fn a_signature_is_checked_with_the_public_half_alone() {
        let signature = key(1).sign(b"record");
        assert!(key(1).public().verifies(b"record", &signature));
        assert!(!key(1).public().verifies(b"recorD", &signature));
        assert!(!key(2).public().verifies(b"record", &signature));
        assert!(!key(1).public().verifies(b"record", &signature.to_uppercase()));
    }

    #[test]
    fn a_list_with_a_key_under_another_id_is_no_list() {
        let known = |id: String| Published { id, public_key: key(1).public().hex(), since: DateTime::UNIX_EPOCH };
        let good = published(vec![known(key(1).public().id())]);
        assert!(Keys::read(good.as_bytes()).unwrap().get(&key(1).public().id()).is_some());
        assert!(Keys::read(published(vec![known(key(2).public().id())]).as_bytes()).is_none());
        assert!(Keys::read(b"{}").is_none());
    }

    #[test]
    fn a_key_never_shows_itself() {
        let shown = format!("{:?}", key(7));
        assert!(shown.ends_with(", ***)") && !shown.contains(&hex::encode([7; 4])), "{shown}");
    }
}
