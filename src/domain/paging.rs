//! Pages of a list that an index holds in order: from a place on, this way or back.
//! Rule: a place is the key of a row that was seen, so a page costs the same wherever it lies, and rows that come or go
//! meanwhile neither repeat nor hide another.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::actor::words;

/// Beyond every moment a list holds.
const LAST_SECOND: i64 = 253_402_300_799;

words! {
    /// What a list is sorted by.
    #[derive(Default)]
    Sort {
        /// The other company's name.
        #[default]
        Name = "name",
        /// The day it began.
        Since = "since",
    }
}

/// What a row is sorted by: its name as it is folded, since when, its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Key {
    pub(in crate::domain) name: String,
    pub(in crate::domain) since: DateTime<Utc>,
    pub(in crate::domain) id: Uuid,
}

/// Which way an index is read, and from where.
#[derive(Debug)]
pub(in crate::domain) struct Reading {
    pub(in crate::domain) sort: Sort,
    /// The index is read upwards.
    pub(in crate::domain) up: bool,
    /// The rows before the place are wanted, and not those after it.
    back: bool,
    placed: bool,
    /// Where it begins.
    pub(in crate::domain) from: Key,
    length: usize,
}

impl Reading {
    /// A page of `length` rows after `place`, or before it if `back`; without a place, the first ones.
    pub(in crate::domain) fn of(sort: Sort, down: bool, back: bool, place: Option<Key>, length: i64) -> Self {
        let up = down == back;
        let placed = place.is_some();
        let from = place.unwrap_or_else(|| {
            let since = DateTime::from_timestamp(if up { 0 } else { LAST_SECOND }, 0).unwrap_or_default();
            let (name, id) = if up { (String::new(), Uuid::nil()) } else { ("\u{10ffff}".to_owned(), Uuid::max()) };
            Key { name, since, id }
        });
        Self { sort, up, back, placed, from, length: usize::try_from(length).unwrap_or(usize::MAX) }
    }

    /// Reads within names from `first` to `last` alone. Where it begins is the only bound an index takes: of two it would
    /// take the place, and read every name before `first`.
    pub(in crate::domain) fn confine(&mut self, first: &str, last: &str) {
        if !self.placed {
            self.from.name = if self.up { first } else { last }.to_owned();
        }
    }

    /// One row more than the page has, which tells whether there are more.
    pub(in crate::domain) fn limit(&self) -> i64 {
        i64::try_from(self.length).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// Whether the rows before the place are wanted.
    pub(in crate::domain) const fn is_back(&self) -> bool {
        self.back
    }

    /// `name up`, `since down`: which order of an index is meant.
    pub(in crate::domain) fn order_words(&self) -> String {
        format!("{} {}", self.sort.code(), if self.up { "up" } else { "down" })
    }

    /// How two rows follow each other as they are read.
    pub(in crate::domain) fn order(&self, a: &Key, b: &Key) -> Ordering {
        let order = match self.sort {
            Sort::Name => (&a.name, a.id).cmp(&(&b.name, b.id)),
            Sort::Since => (a.since, a.id).cmp(&(b.since, b.id)),
        };
        if self.up { order } else { order.reverse() }
    }

    /// Cuts the rows as they were read down to a page in the list's order. Says whether there are rows before it, and
    /// after it.
    pub(in crate::domain) fn cut<T>(&self, rows: &mut Vec<T>) -> (bool, bool) {
        let more = rows.len() > self.length;
        rows.truncate(self.length);
        if self.back {
            rows.reverse();
            (more, self.placed)
        } else {
            (self.placed, more)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key {
        Key { name: name.to_owned(), since: DateTime::UNIX_EPOCH, id: Uuid::nil() }
    }

    #[test]
    fn a_page_says_whether_there_are_rows_on_either_side() {
        let cut = |back, place: Option<&str>, read: &[&'static str]| {
            let mut rows = read.to_vec();
            let around = Reading::of(Sort::Name, false, back, place.map(key), 2).cut(&mut rows);
            (rows, around)
        };
        assert_eq!(cut(false, None, &["a", "b", "c"]), (vec!["a", "b"], (false, true)));
        assert_eq!(cut(false, Some("b"), &["c"]), (vec!["c"], (true, false)));
        assert_eq!(cut(true, Some("d"), &["c", "b", "a"]), (vec!["b", "c"], (true, true)));
        assert_eq!(cut(true, Some("b"), &["a"]), (vec!["a"], (false, true)));
    }

    #[test]
    fn backwards_in_a_list_that_falls_is_upwards_in_the_index() {
        for (down, back, up) in [(false, false, true), (false, true, false), (true, false, false), (true, true, true)] {
            let reading = Reading::of(Sort::Name, down, back, None, 50);
            assert_eq!(reading.up, up);
            let a_first = reading.order(&key("a"), &key("b")) == Ordering::Less;
            assert_eq!(a_first, up);
        }
    }
}
