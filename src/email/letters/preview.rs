//! A letter to be read before it is sent: the very letter, taken apart again.
//! Rule: written by the writer that sends, so that nothing can differ but the moment.

use chrono::{DateTime, Utc};

use super::{Queued, Writer};
use crate::domain::ids::NoticeId;
use crate::domain::notice::{Back, Mail, Notice, Reader, Write, Written};
use crate::email::{Parsed, Returned};

impl Write for Writer {
    fn written(&self, to: &Reader, notice: &Notice, at: DateTime<Utc>) -> Option<Written> {
        let queued = Queued {
            id: NoticeId::new(at),
            kind: notice.kind(),
            to: to.clone(),
            notice: Ok(notice.clone()),
            thread: notice.thread(),
            side: None,
            created_at: at,
        };
        let letter = Parsed::read(&self.write(&queued).ok()?.formatted())?;
        Some(Written { subject: letter.header("Subject").to_owned(), text: letter.text })
    }

    fn back(&self, mail: Mail<'_>, to: &str) -> Back {
        let read = match mail {
            Mail::Whole(bytes) => Returned::read(bytes),
            Mail::Status(bytes) => Returned::status(bytes),
        };
        let Some(message) = read.map(|message| message.come_to(to)) else { return Back::NoStatus };
        match self.returned(&message).filter(|_| message.failed) {
            Some(letter) => Back::Failed { letter, answer: message.answer },
            None => Back::NoNews,
        }
    }
}
