//! A letter of invitation before it is sent: the very letter, its link made unreadable, because it leads nowhere yet.

use chrono::{DateTime, Utc};

use crate::domain::notice::{Notice, Reader};
use crate::domain::relationships::NO_INVITATION;
use crate::domain::token::Purpose;
use crate::web::App;

/// What a page shows of a letter.
#[derive(Debug)]
pub(super) struct Letter {
    /// To whom.
    pub(super) to: String,
    pub(super) language: &'static str,
    pub(super) subject: String,
    /// Paragraphs of its text.
    pub(super) text: Vec<String>,
}

/// The letter as its reader would get it.
pub(super) fn of(app: &App, (to, notice): (&Reader, &Notice), now: DateTime<Utc>) -> Option<Letter> {
    let written = app.letters.written(to, notice, now)?;
    let token = app.key.link(Purpose::Invitation, NO_INVITATION, 1);
    let text = written.text.replace(&token, "…");
    Some(Letter {
        to: to.address.clone(),
        language: to.language.code(),
        subject: written.subject,
        text: text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect(),
    })
}
