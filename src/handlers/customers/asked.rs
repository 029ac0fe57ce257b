//! What the address of a list of customers means, the words of its filters, and its rows. The fields:
//! [`crate::web::listing`].

use crate::domain::actor::{Kind, Member};
use crate::domain::customers::{CustomerRow, CustomerView, Filter, Listed};
use crate::domain::ids::OrgId;
use crate::domain::paging::Sort;
use crate::web::listing::{Asked, Links};
use crate::web::paths::customers as paths;
use crate::web::{Ui, WebError};

/// The rows of a list of customers, as pages show them.
pub(super) struct Row {
    pub(super) href: String,
    pub(super) row: CustomerRow,
}

pub(super) fn rows(org: OrgId, rows: Vec<CustomerRow>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { href: paths::customer(org, row.id), row }).collect()
}

/// A company without customers of its own has no list of them.
pub(super) fn has_customers(by: &Member) -> Result<(), WebError> {
    let kinds = &by.company().kinds;
    if kinds.contains(&Kind::Provider) || kinds.contains(&Kind::Reseller) { Ok(()) } else { Err(WebError::NotFound) }
}

/// What the fields mean.
pub(super) fn filter(asked: &Asked) -> Filter {
    Filter {
        text: asked.text(),
        view: CustomerView::parse(&asked.status).unwrap_or_default(),
        counterpart: asked.reseller.parse().ok(),
        country: asked.country(),
        sort: Sort::parse(asked.column()).unwrap_or_default(),
        down: asked.down(),
        after: asked.after.parse().ok(),
        before: asked.before.parse().ok(),
    }
}

/// The links around a page of it.
pub(super) fn links(
    ui: &Ui,
    asked: &Asked,
    listed: &Listed,
    (path, file): (&str, &str),
    partners: &[(String, String)],
) -> Links {
    let around = (listed.previous.map(|id| id.to_string()), listed.next.map(|id| id.to_string()));
    let whole = asked.whole();
    Links::of(asked, around, (path, file), !asked.text().is_empty(), chips(ui, &whole, path, partners))
}

/// The filters in force, each with the address without it.
pub(super) fn chips(ui: &Ui, whole: &Asked, path: &str, partners: &[(String, String)]) -> Vec<(String, String)> {
    let mut chips = Vec::with_capacity(4);
    if !whole.q.is_empty() {
        chips.push((whole.q.clone(), Asked { q: String::new(), ..whole.clone() }.onto(path)));
    }
    if CustomerView::parse(&whole.status) == Some(CustomerView::Ended) {
        let words = ui.t("customers-view-ended").to_string();
        chips.push((words, Asked { status: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some(code) = whole.country() {
        chips.push((ui.country(&code), Asked { country: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some((_, name)) = partners.iter().find(|(org, _)| *org == whole.reseller) {
        chips.push((name.clone(), Asked { reseller: String::new(), ..whole.clone() }.onto(path)));
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_counts_as_not_said() {
        let asked =
            Asked { status: "all".to_owned(), reseller: "x".to_owned(), sort: "-x".to_owned(), ..Asked::default() };
        let filter = filter(&asked);
        assert_eq!((filter.view, filter.counterpart, filter.sort), (CustomerView::Active, None, Sort::Name));
    }
}
