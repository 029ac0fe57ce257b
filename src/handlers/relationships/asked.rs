//! What the address of a list of partners means, and the words of its filters. The fields: [`crate::web::listing`].

use crate::domain::paging::Sort;
use crate::domain::relationships::{Filter, Listed, View};
use crate::web::Ui;
use crate::web::listing::{Asked, Links};

/// What the fields mean.
pub(super) fn filter(asked: &Asked) -> Filter {
    Filter {
        text: asked.text(),
        view: View::parse(&asked.status).unwrap_or_default(),
        country: asked.country(),
        sort: Sort::parse(asked.column()).unwrap_or_default(),
        down: asked.down(),
        after: asked.after.parse().ok(),
        before: asked.before.parse().ok(),
    }
}

/// The links around a page of it.
pub(super) fn links(ui: &Ui, asked: &Asked, listed: &Listed, path: &str, file: &str) -> Links {
    let around = (listed.previous.map(|id| id.to_string()), listed.next.map(|id| id.to_string()));
    let filter = filter(asked);
    let fixed = !filter.text.is_empty() || filter.view == View::Suspended;
    Links::of(asked, around, (path, file), fixed, chips(ui, &asked.whole(), path))
}

/// The filters in force, each with the address without it.
fn chips(ui: &Ui, whole: &Asked, path: &str) -> Vec<(String, String)> {
    let mut chips = Vec::with_capacity(3);
    if !whole.q.is_empty() {
        chips.push((whole.q.clone(), Asked { q: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some(view) = View::parse(&whole.status) {
        let words = ui.word("relationships-view-", view.code()).to_string();
        chips.push((words, Asked { status: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some(code) = whole.country() {
        chips.push((ui.country(&code), Asked { country: String::new(), ..whole.clone() }.onto(path)));
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::relationships::Block;
    use crate::i18n::{Language, Words};

    #[test]
    fn what_is_not_understood_counts_as_not_said() {
        let asked = Asked { sort: "-price".to_owned(), country: "Italy".to_owned(), ..Asked::default() };
        let filter = filter(&asked);
        assert_eq!((filter.sort, filter.down, filter.country, filter.view), (Sort::Name, true, None, View::InForce));
    }

    #[test]
    fn every_view_and_every_block_has_words() {
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(View::ALL.iter().all(|view| words.has(&format!("relationships-view-{}", view.code()))));
            assert!(Block::ALL.iter().all(|block| words.has(&format!("relationships-block-{}", block.code()))));
        }
    }
}
