//! The frame of every letter: greeting, footer, the line in the other language, the headers.
//! Rule: an answer goes to the person who asked for something, else to the operator's help address.

use super::draft::Draft;
use super::paper::Paper;
use super::{Queued, WriteError};
use crate::domain::program::Name;
use crate::email::{Body, Head, Letter, Mailbox, Origin, OtherLanguage, mime, render};
use crate::i18n::Words;

/// The whole letter.
pub(super) fn letter(on: &Paper<'_>, draft: Draft, queued: &Queued, origin: &Origin) -> Result<Letter, WriteError> {
    let (text, html) = render(&head(on, &draft), &body(on, &draft))?;
    let to = &queued.to;
    Ok(Letter {
        to: Mailbox { name: Some(to.name.clone()).filter(|name| !name.is_empty()), address: to.address.clone() },
        reply_to: draft.reply_to.or_else(|| help(on)),
        subject: draft.title.subject,
        text,
        html,
        language: to.language.code(),
        message_id: mime::message_id(queued.id.uuid(), origin.domain()),
        references: queued.thread.map(|thread| mime::message_id(thread, origin.domain())),
        kind: queued.kind.clone(),
        unsubscribe: None,
    })
}

fn help(on: &Paper<'_>) -> Option<Mailbox> {
    Some(on.help()).filter(|address| !address.is_empty()).map(|address| Mailbox::named(on.portal(), address))
}

fn head(on: &Paper<'_>, draft: &Draft) -> Head {
    Head {
        portal: on.portal().to_owned(),
        language: on.reader.language.code(),
        title: draft.title.subject.clone(),
        button_address: on.t("letter-button-address").to_string(),
        why: draft.why.clone(),
        legal_name: on.name(Name::LegalName).to_owned(),
        help: on.t("letter-help").to_string(),
        help_address: on.help().to_owned(),
        other: draft.page.as_deref().map(|page| other(on, page)),
    }
}

/// The button's page in the portal's other language, offered in that language.
fn other(on: &Paper<'_>, page: &str) -> OtherLanguage {
    let language = on.reader.language.other();
    OtherLanguage {
        code: language.code(),
        words: Words::new(language).t("letter-other").to_string(),
        url: format!("{page}?lang={}", language.code()),
    }
}

fn body(on: &Paper<'_>, draft: &Draft) -> Body {
    let name = on.reader.name.trim();
    Body {
        preheader: draft.preheader.to_string(),
        heading: draft.title.heading.clone(),
        greeting: (!name.is_empty()).then(|| on.t("letter-greeting").arg("name", name).to_string()),
        blocks: draft.blocks.clone(),
    }
}
