//! The letter of an invitation that does not exist yet, to be read before it is sent.
//! Rule: the very letter; its link belongs to no invitation, so that nothing can be opened with it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::model::Life;
use crate::domain::actor::Provider;
use crate::domain::ids::InvitationId;
use crate::domain::notice::{Notice, Reader, Sender};
use crate::i18n::Language;

/// What somebody would send.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The invited company.
    pub company: &'a str,
    /// The invited address.
    pub address: &'a str,
    /// The language of the letter.
    pub language: Language,
    /// Words of one's own, perhaps none.
    pub note: &'a str,
    /// How long it would last.
    pub life: Life,
}

/// The invitation that letters before they are sent name: there is never one of this id.
pub const NO_INVITATION: Uuid = Uuid::nil();

/// The letter, as it would go out now.
#[must_use]
pub fn preview_letter(by: &Provider, it: &Sample<'_>, now: DateTime<Utc>) -> (Reader, Notice) {
    let to = Reader { name: String::new(), address: it.address.to_owned(), language: it.language };
    let letter = Notice::ProviderInvitation {
        invitation: InvitationId::from(NO_INVITATION),
        generation: 1,
        provider: by.company().name.clone(),
        company: it.company.to_owned(),
        inviter: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        note: it.note.to_owned(),
        expires_at: now + it.life.span(),
    };
    (to, letter)
}
