//! A letter of invitation before it is sent: the very letter, its link made unreadable, because it leads nowhere yet.

use chrono::{DateTime, Utc};

use crate::domain::notice::{Notice, Reader};
use crate::domain::relationships::NO_INVITATION;
use crate::domain::token::Purpose;
use crate::web::App;

/// What a page shows of a letter.
#[derive(Debug)]
pub(in crate::handlers) struct Letter {
    /// To whom.
    pub(in crate::handlers) to: String,
    pub(in crate::handlers) language: &'static str,
    pub(in crate::handlers) subject: String,
    /// Paragraphs of its text.
    pub(in crate::handlers) text: Vec<String>,
}

/// The letter as its reader would get it.
pub(in crate::handlers) fn of(
    app: &App,
    purpose: Purpose,
    (to, notice): (&Reader, &Notice),
    now: DateTime<Utc>,
) -> Option<Letter> {
    let written = app.letters.written(to, notice, now)?;
    let token = app.key.link(purpose, NO_INVITATION, 1);
    let text = written.text.replace(&token, "…");
    Some(Letter {
        to: to.address.clone(),
        language: to.language.code(),
        subject: written.subject,
        text: text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect(),
    })
}
