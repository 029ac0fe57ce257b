//! What the address of a list of partners says: search, filters, order, place; and the links that change one of them.
//! Rule: everything a list shows stands in its address; what is not understood counts as not said.

use crate::domain::ids::PartnershipId;
use crate::domain::relationships::{Filter, Listed, Sort, View};
use crate::web::Ui;
use serde::Deserialize;

/// The fields, as they came.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) q: String,
    pub(super) status: String,
    pub(super) country: String,
    /// The column, with a minus before it for backwards.
    pub(super) sort: String,
    after: String,
    before: String,
}

impl Asked {
    /// What they mean.
    pub(super) fn filter(&self) -> Filter {
        let column = self.sort.trim_start_matches('-');
        let country = self.country.trim();
        Filter {
            text: self.q.trim().chars().take(200).collect(),
            view: View::parse(&self.status).unwrap_or(View::InForce),
            country: (country.len() == 2 && country.is_ascii()).then(|| country.to_ascii_uppercase()),
            sort: Sort::parse(column).unwrap_or(Sort::Name),
            down: self.sort.starts_with('-'),
            after: self.after.parse().ok(),
            before: self.before.parse().ok(),
        }
    }

    /// The same without a place.
    pub(super) fn whole(&self) -> Self {
        Self { after: String::new(), before: String::new(), ..self.clone() }
    }

    pub(super) fn placed(&self) -> bool {
        !self.after.is_empty() || !self.before.is_empty()
    }

    /// Whether something was searched or filtered.
    pub(super) fn narrowed(&self) -> bool {
        !self.q.is_empty() || !self.status.is_empty() || !self.country.is_empty() || self.placed()
    }

    /// An address with these fields.
    pub(super) fn onto(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let fields = [
            ("q", &self.q),
            ("status", &self.status),
            ("country", &self.country),
            ("sort", &self.sort),
            ("after", &self.after),
            ("before", &self.before),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// The links around a list: to other pages of it, to other orders, without one of its filters, to its file.
#[derive(Debug)]
pub(super) struct Links {
    pub(super) first: Option<String>,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
    /// Sorted by name the other way; empty where the order is fixed.
    pub(super) by_name: String,
    pub(super) by_since: String,
    pub(super) name_sorted: &'static str,
    pub(super) since_sorted: &'static str,
    pub(super) chips: Vec<(String, String)>,
    pub(super) file: String,
}

impl Links {
    pub(super) fn of(ui: &Ui, asked: &Asked, listed: &Listed, path: &str, file: &str) -> Self {
        let whole = asked.whole();
        let filter = asked.filter();
        let free = filter.text.is_empty() && filter.view != View::Suspended;
        let order = if filter.down { "descending" } else { "ascending" };
        let by = |column: Sort| {
            let back = filter.sort == column && !filter.down;
            let sort = format!("{}{}", if back { "-" } else { "" }, column.code());
            if free { Asked { sort, ..whole.clone() }.onto(path) } else { String::new() }
        };
        let at = |id: PartnershipId| id.to_string();
        let sorted = |column: Sort| if (filter.sort == column) || (!free && column == Sort::Name) { order } else { "" };
        Self {
            first: asked.placed().then(|| whole.onto(path)),
            previous: listed.previous.map(|id| Asked { before: at(id), ..whole.clone() }.onto(path)),
            next: listed.next.map(|id| Asked { after: at(id), ..whole.clone() }.onto(path)),
            by_name: by(Sort::Name),
            by_since: by(Sort::Since),
            name_sorted: sorted(Sort::Name),
            since_sorted: if free { sorted(Sort::Since) } else { "" },
            chips: chips(ui, &whole, path),
            file: whole.onto(file),
        }
    }
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
    if let Some(code) = whole.filter().country {
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
        let filter = asked.filter();
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

    #[test]
    fn the_address_says_what_the_list_shows_and_leaves_out_what_was_not_said() {
        let asked = Asked { q: "Nuvola & figli".to_owned(), country: "IT".to_owned(), ..Asked::default() };
        assert_eq!(asked.onto("/list"), "/list?q=Nuvola+%26+figli&country=IT");
        assert_eq!(Asked::default().onto("/list"), "/list");
    }
}
