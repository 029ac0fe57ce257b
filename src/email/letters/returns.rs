//! Where letters come back to when a server fails to deliver them later: an address of its own for each letter, made of
//! its id and a seal. Rule: only this key makes one, so a forged one names nothing; which letter a genuine one names is
//! told by nothing else in the message that comes back.

use std::path::{Path, PathBuf};

use super::Writer;
use crate::domain::ids::NoticeId;
use crate::domain::token::Purpose;
use crate::email::Returned;
use crate::email::returned::{DIGITS, PREFIX};

/// The return addresses' domain, and the folder (a maildir) their mail is found in.
#[derive(Debug, Clone)]
pub(super) struct Returns {
    domain: String,
    folder: Option<PathBuf>,
}

impl Writer {
    /// A writer whose letters come back to addresses of `domain`, whose mailbox is `folder`.
    #[must_use]
    pub fn with_returns(mut self, domain: Option<&str>, folder: Option<&Path>) -> Self {
        self.returns =
            domain.map(|domain| Returns { domain: domain.to_owned(), folder: folder.map(Path::to_path_buf) });
        self
    }

    /// The envelope's sender of a letter, where one of its own is set up.
    #[must_use]
    pub fn return_path(&self, letter: NoticeId) -> Option<String> {
        let domain = &self.returns.as_ref()?.domain;
        let id = letter.uuid();
        let seal = self.key.seal(Purpose::Return, &[id.as_bytes()]);
        Some(format!("{PREFIX}{}{}@{domain}", hex::encode(id.as_bytes()), hex::encode(&seal[..10])))
    }

    /// The maildir in which returned mail is found.
    #[must_use]
    pub fn return_folder(&self) -> Option<&Path> {
        self.returns.as_ref()?.folder.as_deref()
    }

    /// The letter a returned message is about, if one of its addresses was made by this key.
    #[must_use]
    pub fn returned(&self, message: &Returned) -> Option<NoticeId> {
        message.to.iter().find_map(|address| {
            let digits = address.strip_prefix(PREFIX).filter(|digits| digits.len() == DIGITS)?;
            let bytes = hex::decode(digits).ok()?;
            let (id, seal) = bytes.split_at_checked(16)?;
            let id = uuid::Uuid::from_slice(id).ok()?;
            let ours = self.key.seal(Purpose::Return, &[id.as_bytes()]);
            bool::from(subtle::ConstantTimeEq::ct_eq(&ours[..10], seal)).then(|| NoticeId::from(id))
        })
    }
}
