//! Link tokens and mailed codes: derived from the server's key, stored nowhere.
//! A token names its purpose, the row it opens and the generation of the link; a resend raises the
//! generation, which kills every older link. A stolen database therefore opens nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use rand::Rng;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// The server's secret, from which everything unguessable is derived.
#[derive(Clone)]
pub struct Key(std::sync::Arc<[u8]>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(***)")
    }
}

/// A secret that a machine shows with each request; kept as its hash.
#[derive(Clone)]
pub struct Bearer([u8; 32]);

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer(***)")
    }
}

impl Bearer {
    /// The secret's hash.
    #[must_use]
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// Whether somebody showed this secret. Takes the same time whatever was shown.
    #[must_use]
    pub fn is(&self, shown: &str) -> bool {
        self.0.ct_eq(&Self::of(shown).0).into()
    }
}

/// What a link or code is for. A token of one purpose opens nothing of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A primary contact confirms having applied.
    Confirmation,
    /// A reseller reads a provider's invitation.
    Invitation,
    /// A customer reads a reseller's request.
    CustomerInvitation,
    /// Somebody who forgot their password chooses a new one.
    PasswordReset,
    /// A browser in which somebody signed in before.
    Device,
    /// What this browser began on one page and ends on the next.
    Ceremony,
    /// The secret of an authenticator app.
    AppSecret,
    /// A person reads the invitation to a company.
    UserInvitation,
    /// Six digits that prove a mailbox.
    Code,
    /// A form of the portal, bound to the browser it was shown to.
    Form,
    /// A sign-in on its way to a provider and back.
    Flow,
    /// Somebody a provider vouched for and whom nobody knows yet.
    Arrival,
    /// Somebody whose mailbox is proved and who chooses what becomes of it.
    Registration,
    /// The record that proves a company's domain.
    DomainProof,
    /// A small message carried to the next page.
    Flash,
    /// What was typed into a form whose session was over.
    KeptForm,
    /// The key that signs records of signatures, where none of its own is given.
    Evidence,
    /// A company comes by a provider's open link.
    OpenInvitation,
    /// Somebody leaves word at a reseller's open link.
    CustomerLink,
    /// Where a letter comes back to that was not delivered.
    Return,
    /// A customer moves to other partners.
    Move,
}

impl Purpose {
    const fn label(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Invitation => "invitation",
            Self::CustomerInvitation => "customer-invitation",
            Self::PasswordReset => "password-reset",
            Self::Device => "device",
            Self::Ceremony => "ceremony",
            Self::AppSecret => "app-secret",
            Self::UserInvitation => "user-invitation",
            Self::Code => "code",
            Self::Form => "form",
            Self::Flow => "flow",
            Self::Arrival => "arrival",
            Self::Registration => "registration",
            Self::DomainProof => "domain-proof",
            Self::Flash => "flash",
            Self::KeptForm => "kept-form",
            Self::Evidence => "evidence",
            Self::OpenInvitation => "open-invitation",
            Self::CustomerLink => "customer-link",
            Self::Return => "return",
            Self::Move => "move",
        }
    }
}

/// What a genuine link names. Whether it still opens anything is for the row to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The row.
    pub id: Uuid,
    /// Which sending of it.
    pub generation: i32,
}

impl Key {
    /// A key from at least 32 secret bytes; fewer give `None`.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        (bytes.len() >= 32).then(|| Self(bytes.into()))
    }

    /// The seal of `parts` for `purpose`: 32 bytes nobody without the key can make.
    #[must_use]
    pub fn seal(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("HMAC takes any key"));
        mac.update(purpose.label().as_bytes());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Seals what only this key may read again, under a key of its own for the row `id`. Each row is sealed once.
    #[must_use]
    pub fn encrypt(&self, purpose: Purpose, id: Uuid, mut plain: Vec<u8>) -> Option<Vec<u8>> {
        let mut nonce = [0u8; NONCE_LEN];
        rand::rng().fill_bytes(&mut nonce);
        let own = self.for_row(purpose, id)?;
        own.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(id.as_bytes()), &mut plain).ok()?;
        Some([&nonce[..], &plain].concat())
    }

    /// The reverse of [`Key::encrypt`]; nothing when a bit was changed, or for another row.
    #[must_use]
    pub fn decrypt(&self, purpose: Purpose, id: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut rest = rest.to_vec();
        let plain = self.for_row(purpose, id)?.open_in_place(nonce, Aad::from(id.as_bytes()), &mut rest).ok()?;
        Some(plain.to_vec())
    }

    fn for_row(&self, purpose: Purpose, id: Uuid) -> Option<LessSafeKey> {
        let own = self.seal(purpose, &[id.as_bytes()]);
        UnboundKey::new(&CHACHA20_POLY1305, &own).ok().map(LessSafeKey::new)
    }

    /// The token for one link: 16 bytes of id, 4 of generation, 24 of seal, as 59 URL-safe characters.
    #[must_use]
    pub fn link(&self, purpose: Purpose, id: Uuid, generation: i32) -> String {
        let head = head(id, generation);
        let seal = self.seal(purpose, &[&head]);
        URL_SAFE_NO_PAD.encode([&head[..], &seal[..24]].concat())
    }

    /// What the token names, if this key made it for this purpose.
    #[must_use]
    pub fn open(&self, purpose: Purpose, token: &str) -> Option<Link> {
        let bytes: [u8; 44] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let (head, seal) = bytes.split_at(20);
        let expected = self.seal(purpose, &[head]);
        if !bool::from(expected[..24].ct_eq(seal)) {
            return None;
        }
        let id = Uuid::from_slice(&head[..16]).ok()?;
        let generation = i32::from_be_bytes(head[16..].try_into().ok()?);
        Some(Link { id, generation })
    }

    /// The six digits sent for the row `id` in its `generation`.
    #[must_use]
    pub fn code(&self, id: Uuid, generation: i32) -> String {
        let seal = self.seal(Purpose::Code, &[&head(id, generation)]);
        let number = seal[..8].iter().fold(0u64, |n, byte| n << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Whether `typed` is that code; takes the same time for every wrong one.
    #[must_use]
    pub fn is_code(&self, id: Uuid, generation: i32, typed: &str) -> bool {
        self.code(id, generation).as_bytes().ct_eq(typed.as_bytes()).into()
    }
}

fn head(id: Uuid, generation: i32) -> [u8; 20] {
    let mut head = [0; 20];
    head[..16].copy_from_slice(id.as_bytes());
    head[16..].copy_from_slice(&generation.to_be_bytes());
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::from_bytes(&[7; 32]).unwrap()
    }

    #[test]
    fn what_is_sealed_for_a_row_is_read_for_that_row_alone_and_only_whole() {
        let key = Key::from_bytes(&[7; 32]).unwrap();
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = key.encrypt(Purpose::KeptForm, one, b"what was typed".to_vec()).unwrap();
        assert!(!sealed.windows(5).any(|part| part == b"typed"));
        assert_eq!(key.decrypt(Purpose::KeptForm, one, &sealed).unwrap(), b"what was typed");
        assert_eq!(key.decrypt(Purpose::KeptForm, other, &sealed), None);
        assert_eq!(key.decrypt(Purpose::Flash, one, &sealed), None);
        assert_eq!(Key::from_bytes(&[8; 32]).unwrap().decrypt(Purpose::KeptForm, one, &sealed), None);
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(key.decrypt(Purpose::KeptForm, one, &changed), None, "byte {at}");
        }
        assert_eq!(key.decrypt(Purpose::KeptForm, one, b"short"), None);
    }

    #[test]
    fn a_link_opens_what_it_was_made_for() {
        let id = Uuid::from_u128(42);
        let token = key().link(Purpose::Invitation, id, 3);
        assert_eq!(key().open(Purpose::Invitation, &token), Some(Link { id, generation: 3 }));
    }

    #[test]
    fn a_link_of_one_purpose_opens_nothing_of_another() {
        let token = key().link(Purpose::Invitation, Uuid::from_u128(42), 1);
        assert_eq!(key().open(Purpose::Confirmation, &token), None);
    }

    #[test]
    fn a_link_changed_in_any_character_opens_nothing() {
        let token = key().link(Purpose::Invitation, Uuid::from_u128(42), 1);
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(key().open(Purpose::Invitation, std::str::from_utf8(&changed).unwrap()), None, "at {at}");
        }
        assert_eq!(key().open(Purpose::Invitation, ""), None);
    }

    #[test]
    fn another_server_opens_none_of_our_links() {
        let token = key().link(Purpose::Invitation, Uuid::from_u128(42), 1);
        let other = Key::from_bytes(&[8; 32]).unwrap();
        assert_eq!(other.open(Purpose::Invitation, &token), None);
    }

    #[test]
    fn a_code_is_six_digits_and_changes_with_each_sending() {
        let id = Uuid::from_u128(42);
        let code = key().code(id, 1);
        assert_eq!(code.len(), 6);
        assert!(code.bytes().all(|b| b.is_ascii_digit()));
        assert!(key().is_code(id, 1, &code));
        assert!(!key().is_code(id, 2, &code));
    }
}
