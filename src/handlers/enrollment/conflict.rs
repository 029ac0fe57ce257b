//! Somebody saved the section first: both versions side by side, one to be chosen field by field.
//! Rule: what is chosen is sent like any form of the section, in the version that was shown here.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::path_of;
use crate::domain::actor::Member;
use crate::domain::enrollment::{Application, Page, Section, Typed};
use crate::handlers::answers::answers;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "enrollment/conflict.html")]
struct ConflictPage {
    ui: Ui,
    section: &'static str,
    here: String,
    theirs: Application,
    rows: Vec<Difference>,
    /// Fields that are not asked about here, each with its words.
    same: Vec<(&'static str, String)>,
}

struct Difference {
    field: &'static str,
    label: String,
    /// What would be sent, and how it reads.
    yours: (String, String),
    theirs: (String, String),
}

pub(super) fn conflict(
    ui: Ui,
    by: &Member,
    section: Section,
    yours: &Typed,
    theirs: &Application,
) -> Result<Response, WebError> {
    let country = &by.company().country;
    let saved = theirs.typed(section);
    let mine = answers(&ui, section, country, |field| yours.get(field).to_owned());
    let other = answers(&ui, section, country, |field| shown(saved, field));
    let differs = |field: &str| yours.get(field) != saved.get(field);
    let rows: Vec<Difference> = mine
        .into_iter()
        .zip(other)
        .filter(|(mine, _)| differs(mine.field))
        .map(|(mine, other)| Difference {
            field: mine.field,
            label: mine.label,
            yours: (yours.get(mine.field).to_owned(), mine.value),
            theirs: (saved.get(mine.field).to_owned(), other.value),
        })
        .collect();
    let country_field: &[&str] = if section == Section::Legal { &["country"] } else { &[] };
    let rest = section.fields().iter().chain(country_field).filter(|field| !rows.iter().any(|r| r.field == **field));
    let same = rest.map(|field| (*field, yours.get(field).to_owned())).collect();
    let here = path_of(by.org(), Page::Section(section));
    let page = ConflictPage { ui, section: section.code(), here, theirs: theirs.clone(), rows, same };
    page_with(StatusCode::CONFLICT, &page)
}

/// A saved answer as it is shown: a location by its name.
pub(super) fn shown(typed: &Typed, field: &str) -> String {
    let name = typed.get("partner_name");
    if field == "partner_choice" && !name.is_empty() { name.to_owned() } else { typed.get(field).to_owned() }
}
