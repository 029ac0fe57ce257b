//! From cells to invitations, by the rules of the form for one: every cell is judged by its value's own `parse`.
//! Rule: a cell that would be a formula is refused where a name or an address is wanted, and the apostrophe our own
//! files put before one is taken off again, so that a file can go out and come back.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::file::{Cells, Sheet};
use super::model::{Column, Defaults, Flaw, RowState};
use crate::domain::relationships::Life;
use crate::domain::values::{CompanyName, EmailAddress, Fault, Note};
use crate::i18n::Language;

/// Signs that begin a formula.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A line as it was judged.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: i32,
    pub(super) state: RowState,
    pub(super) company: String,
    /// As typed; empty where there is none.
    pub(super) typed: String,
    pub(super) canonical: String,
    /// The registered domain, unless strangers share it.
    pub(super) domain: Option<String>,
    pub(super) language: Language,
    pub(super) life: Life,
    pub(super) note: String,
    pub(super) flaws: Vec<Flaw>,
    pub(super) warnings: Vec<Flaw>,
    pub(super) cells: Vec<String>,
}

impl Row {
    /// Leaves the line out, for this reason.
    pub(super) fn refuse(&mut self, state: RowState, flaw: Flaw) {
        self.state = state;
        self.flaws.push(flaw);
    }

    pub(super) fn flaws(&self) -> Value {
        json!(self.flaws)
    }
}

/// Judges every line of a file by itself and against the lines before it.
pub(super) fn read(sheet: Sheet, defaults: &Defaults) -> (Vec<String>, Vec<Row>) {
    let Sheet { heads, places, lines } = sheet;
    let mut rows: Vec<Row> = lines.into_iter().map(|line| row(line, &places, defaults)).collect();
    let (mut addresses, mut domains) = (HashMap::new(), HashMap::new());
    for row in rows.iter_mut().filter(|row| row.state == RowState::Good) {
        if let Some(first) = addresses.get(&row.canonical) {
            let fault = Fault::of("duplicate").with("line", format!("{first}"));
            row.refuse(RowState::Bad, Flaw::of(Column::Address, &fault, &row.typed));
            continue;
        }
        addresses.insert(row.canonical.clone(), row.line);
        let Some(domain) = row.domain.clone() else { continue };
        match domains.get(&domain) {
            Some(first) => {
                let fault = Fault::of("same_domain").with("line", format!("{first}"));
                row.warnings.push(Flaw::of(Column::Address, &fault, &row.typed));
            }
            None => drop(domains.insert(domain, row.line)),
        }
    }
    (heads, rows)
}

fn row(line: Cells, places: &[Option<Column>], defaults: &Defaults) -> Row {
    let Cells { number, cells } = line;
    let cell = |column| {
        let at = places.iter().position(|place| *place == Some(column));
        at.and_then(|at| cells.get(at)).map_or("", |cell| bare(cell))
    };
    let mut flaws = Vec::new();
    if cells.len() > places.len() && cells[places.len()..].iter().any(|cell| !cell.trim().is_empty()) {
        let fault = Fault::of("cells").with("count", cells.len().to_string()).with("max", places.len().to_string());
        flaws.push(Flaw::of(Column::Line, &fault, cells.last().map_or("", String::as_str)));
    }
    let mut judged = Judged { flaws };
    let company = judged.take(Column::Company, cell(Column::Company), |raw| plain(raw).and(CompanyName::parse(raw)));
    let address = judged.take(Column::Address, cell(Column::Address), |raw| {
        plain(raw).and(EmailAddress::parse_person(raw)).map_err(|fault| fault.with("address", raw))
    });
    let language = judged.or(Column::Language, cell(Column::Language), defaults.language, language);
    let life = judged
        .or(Column::Life, cell(Column::Life), defaults.life, |raw| Life::parse(raw).ok_or_else(|| Fault::of("days")));
    let note = judged.or(Column::Note, cell(Column::Note), defaults.note.clone(), |raw| Note::parse(raw).map(Some));
    let domain = address.as_ref().filter(|a| !a.is_shared_host()).map(|a| a.registrable_domain().to_owned());
    Row {
        line: number,
        state: if judged.flaws.is_empty() { RowState::Good } else { RowState::Bad },
        company: company.map(|name| name.as_str().to_owned()).unwrap_or_default(),
        typed: address.as_ref().map(|a| a.as_str().to_owned()).unwrap_or_default(),
        canonical: address.map(|a| a.canonical().to_owned()).unwrap_or_default(),
        domain,
        language,
        life,
        note: note.map(|note| note.as_str().to_owned()).unwrap_or_default(),
        flaws: judged.flaws,
        warnings: Vec::new(),
        cells,
    }
}

struct Judged {
    flaws: Vec<Flaw>,
}

impl Judged {
    fn take<T>(&mut self, column: Column, raw: &str, parse: impl Fn(&str) -> Result<T, Fault>) -> Option<T> {
        parse(raw).map_err(|fault| self.flaws.push(Flaw::of(column, &fault, raw))).ok()
    }

    /// What the cell says, or what holds for cells that say nothing.
    fn or<T>(&mut self, column: Column, raw: &str, empty: T, parse: impl Fn(&str) -> Result<T, Fault>) -> T {
        if raw.is_empty() {
            return empty;
        }
        self.take(column, raw, parse).unwrap_or(empty)
    }
}

/// The cell without the apostrophe that keeps spreadsheets from running it.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('\'').filter(|rest| rest.trim_start().starts_with(FORMULA)).unwrap_or(cell).trim()
}

fn plain(raw: &str) -> Result<(), Fault> {
    if raw.starts_with(FORMULA) { Err(Fault::of("formula")) } else { Ok(()) }
}

fn language(raw: &str) -> Result<Language, Fault> {
    match raw.to_lowercase().as_str() {
        "en" | "english" | "inglese" => Ok(Language::English),
        "it" | "italian" | "italiano" => Ok(Language::Italian),
        _ => Err(Fault::of("language")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::relationships::bulk::file::split;

    fn rows(lines: &str) -> Vec<Row> {
        let defaults = Defaults { language: Language::English, note: None, life: Life::TwoWeeks };
        read(split(format!("company,email,language,note,days\n{lines}").as_bytes()).unwrap(), &defaults).1
    }

    fn kinds(line: &str) -> Vec<(Column, String)> {
        rows(line).remove(0).flaws.into_iter().map(|flaw| (flaw.column, flaw.kind)).collect()
    }

    #[test]
    fn a_line_may_leave_out_what_the_form_chose() {
        let row = rows("Rossi S.r.l.,anna@rossi.example").remove(0);
        assert_eq!((row.state, row.language, row.life.code()), (RowState::Good, Language::English, "14"));
        let row = rows("Rossi S.r.l.,anna@rossi.example,Italiano,Ciao,30").remove(0);
        assert_eq!((row.language, row.life.code(), row.note.as_str()), (Language::Italian, "30", "Ciao"));
    }

    #[test]
    fn every_fault_of_a_line_is_named_with_its_column() {
        let found = kinds("12,info@rossi.example,fr,see https://x.example,13,more");
        let found: Vec<(Column, &str)> = found.iter().map(|(column, kind)| (*column, kind.as_str())).collect();
        use Column as C;
        let want = [
            (C::Line, "cells"),
            (C::Company, "digits"),
            (C::Address, "role_address"),
            (C::Language, "language"),
            (C::Life, "days"),
            (C::Note, "links"),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn a_formula_is_no_name_and_no_address_and_loses_our_apostrophe() {
        for cell in ["=1+1", "@SUM(A1)", "+cmd", "-x", "'=HYPERLINK", "＝1"] {
            assert_eq!(kinds(&format!("{cell},anna@rossi.example")), [(Column::Company, "formula".to_owned())]);
        }
        assert_eq!(kinds("Rossi,=x@rossi.example"), [(Column::Address, "formula".to_owned())]);
        assert_eq!(rows("Rossi,anna@rossi.example,,'+39 02 is our number").remove(0).note, "+39 02 is our number");
    }

    #[test]
    fn the_same_address_twice_is_said_with_the_line_of_the_first() {
        let rows = rows("A B,Anna@Rossi.example\nA B,anna@rossi.example\nA B,piero@rossi.example\nA B,bad");
        assert_eq!(rows[1].flaws[0].facts, [("line".to_owned(), "2".to_owned())]);
        assert_eq!((rows[1].state, rows[2].state), (RowState::Bad, RowState::Good));
        assert_eq!(rows[2].warnings[0].kind, "same_domain");
    }
}
