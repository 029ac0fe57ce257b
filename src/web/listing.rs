//! What the address of a list of companies says: search, filters, order, place; and the links around such a list.
//! Rule: everything a list shows stands in its address, so that an address can be kept or sent on; what is not understood
//! counts as not said.

use serde::Deserialize;

/// The fields, as they came.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What is searched.
    pub q: String,
    /// Which state.
    pub status: String,
    /// ISO alpha-2.
    pub country: String,
    /// The company it is shared with, in lists of customers.
    pub reseller: String,
    /// The column, with a minus before it for backwards.
    pub sort: String,
    /// The row the page begins after.
    pub after: String,
    /// The row the page ends before.
    pub before: String,
}

impl Asked {
    /// What is searched, of a length a person types.
    #[must_use]
    pub fn text(&self) -> String {
        self.q.trim().chars().take(200).collect()
    }

    /// The country, if it is a code.
    #[must_use]
    pub fn country(&self) -> Option<String> {
        let country = self.country.trim();
        (country.len() == 2 && country.bytes().all(|b| b.is_ascii_alphabetic())).then(|| country.to_ascii_uppercase())
    }

    /// The column without its direction.
    #[must_use]
    pub fn column(&self) -> &str {
        self.sort.trim_start_matches('-')
    }

    /// Whether the order is backwards.
    #[must_use]
    pub fn down(&self) -> bool {
        self.sort.starts_with('-')
    }

    /// The same without a place.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { after: String::new(), before: String::new(), ..self.clone() }
    }

    /// Whether a place is said.
    #[must_use]
    pub fn placed(&self) -> bool {
        !self.after.is_empty() || !self.before.is_empty()
    }

    /// Whether something was searched or filtered.
    #[must_use]
    pub fn narrowed(&self) -> bool {
        [&self.q, &self.status, &self.country, &self.reseller].iter().any(|field| !field.is_empty()) || self.placed()
    }

    /// The fields that say something, as the query of an address.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let fields = [
            ("q", &self.q),
            ("status", &self.status),
            ("country", &self.country),
            ("reseller", &self.reseller),
            ("sort", &self.sort),
            ("after", &self.after),
            ("before", &self.before),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.finish()
    }

    /// An address with these fields.
    #[must_use]
    pub fn onto(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// The links around a list: to other pages of it, to other orders, without one of its filters, to its file.
#[derive(Debug)]
pub struct Links {
    /// The first page, from any other.
    pub first: Option<String>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Sorted by name the other way; empty where the order is fixed.
    pub by_name: String,
    /// Sorted by day the other way; empty where the order is fixed.
    pub by_since: String,
    /// How it is sorted by name: `ascending`, `descending` or nothing.
    pub name_sorted: &'static str,
    /// How it is sorted by day.
    pub since_sorted: &'static str,
    /// The filters in force, each with the address without it.
    pub chips: Vec<(String, String)>,
    /// The same list as a file.
    pub file: String,
}

impl Links {
    /// Those around a page between the places `previous` and `next`. `fixed` where the order cannot be chosen; then it is
    /// by name.
    #[must_use]
    pub fn of(
        asked: &Asked,
        (previous, next): (Option<String>, Option<String>),
        (path, file): (&str, &str),
        fixed: bool,
        chips: Vec<(String, String)>,
    ) -> Self {
        let whole = asked.whole();
        let order = if asked.down() { "descending" } else { "ascending" };
        let since = !fixed && asked.column() == "since";
        let by = |column: &str, now: bool| {
            let sort = format!("{}{column}", if now && !asked.down() { "-" } else { "" });
            if fixed { String::new() } else { Asked { sort, ..whole.clone() }.onto(path) }
        };
        Self {
            first: asked.placed().then(|| whole.onto(path)),
            previous: previous.map(|before| Asked { before, ..whole.clone() }.onto(path)),
            next: next.map(|after| Asked { after, ..whole.clone() }.onto(path)),
            by_name: by("name", !since),
            by_since: by("since", since),
            name_sorted: if since { "" } else { order },
            since_sorted: if since { order } else { "" },
            chips,
            file: whole.onto(file),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_what_the_list_shows_and_leaves_out_what_was_not_said() {
        let asked = Asked { q: "Nuvola & figli".to_owned(), country: "IT".to_owned(), ..Asked::default() };
        assert_eq!(asked.onto("/list"), "/list?q=Nuvola+%26+figli&country=IT");
        assert_eq!(Asked::default().onto("/list"), "/list");
    }

    #[test]
    fn a_head_sorts_by_its_column_and_turns_the_order_it_has() {
        let links = |sort: &str, fixed| {
            let asked = Asked { sort: sort.to_owned(), ..Asked::default() };
            let links = Links::of(&asked, (None, None), ("/l", "/f"), fixed, Vec::new());
            (links.by_name, links.by_since, links.name_sorted, links.since_sorted)
        };
        assert_eq!(links("", false), ("/l?sort=-name".into(), "/l?sort=since".into(), "ascending", ""));
        assert_eq!(links("-since", false), ("/l?sort=name".into(), "/l?sort=since".into(), "", "descending"));
        assert_eq!(links("since", true), (String::new(), String::new(), "ascending", ""));
    }
}
