//! A letter as its reader finds it in the list of what was mailed to them.
//! Rule: only pages that ask who one is are listed; an address with a token in it stays in the mailbox.

use super::{Queued, Writer, draft};

/// Beginnings of pages of signed-in people.
const OWN: [&str; 3] = ["/o/", "/me", "/admin"];

impl Writer {
    /// The subject of a letter, and the page its button leads to.
    #[must_use]
    pub fn listed(&self, queued: &Queued) -> Option<(String, Option<String>)> {
        let draft = draft(&self.paper(queued), queued.notice.as_ref().ok()?)?;
        let base = self.base.as_str().trim_end_matches('/');
        let page = draft.page.as_deref().and_then(|page| page.strip_prefix(base));
        let page = page.filter(|page| OWN.iter().any(|own| page.starts_with(own)));
        Some((draft.title.subject, page.map(str::to_owned)))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta};
    use url::Url;
    use uuid::Uuid;

    use super::super::samples::samples;
    use super::*;
    use crate::domain::ids::NoticeId;
    use crate::domain::notice::Reader;
    use crate::domain::program::Program;
    use crate::domain::token::Key;
    use crate::i18n::Language;

    #[test]
    fn no_listed_page_holds_a_token_and_every_letter_has_a_subject() {
        let base = Url::parse("https://portal.example").unwrap();
        let key = Key::from_bytes(&[7; 32]).unwrap();
        let writer = Writer::new(&base, "no-reply@portal.example", Arc::new(Program::of_words([])), key);
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let mut pages = 0;
        for (name, notice) in samples(now) {
            let queued = Queued {
                id: NoticeId::from(Uuid::from_u128(7)),
                kind: notice.kind(),
                to: Reader { name: String::new(), address: "a@b.example".to_owned(), language: Language::English },
                thread: None,
                notice: Ok(notice),
                side: None,
                created_at: now,
            };
            let (subject, page) = writer.listed(&queued).unwrap();
            assert!(!subject.is_empty(), "{name}");
            pages += usize::from(page.is_some());
            let long = |part: &str| part.len() > 36;
            assert!(page.iter().all(|page| !page.split('/').any(long)), "{name}: {page:?}");
        }
        assert!(pages > 15, "{pages}");
    }
}
