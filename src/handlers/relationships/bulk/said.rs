//! What is wrong with a file or a line, in words. Rule: the words of the form for one invitation, where it has them.

use chrono::{DateTime, Utc};

use crate::domain::relationships::bulk::{Column, FileFault, Flaw, Line};
use crate::domain::values::Fault;
use crate::web::Ui;

/// A flaw as a table shows it.
pub(super) struct Said {
    pub(super) number: String,
    pub(super) column: String,
    pub(super) value: String,
    pub(super) words: String,
}

/// The flaws of some lines, or what is worth a look in them.
pub(super) fn all(ui: &Ui, lines: &[Line], flaws: fn(&Line) -> &[Flaw]) -> Vec<Said> {
    let said = |number: i32, flaw: &Flaw| Said {
        number: ui.number(number),
        column: column(ui, flaw.column),
        value: flaw.value.clone(),
        words: words(ui, flaw),
    };
    lines.iter().flat_map(|line| flaws(line).iter().map(move |flaw| said(line.number, flaw))).collect()
}

/// Numbers and their words, for a row of figures.
pub(super) fn figures(ui: &Ui, counted: &[(i64, &str)]) -> Vec<(String, String)> {
    counted.iter().map(|(number, key)| (ui.number(*number), ui.t(key).to_string())).collect()
}

/// The name of a column, as our own files have it.
pub(super) fn column(ui: &Ui, column: Column) -> String {
    ui.word("field-bulk_column-", column.code()).to_string()
}

/// What is wrong, in a sentence.
pub(super) fn words(ui: &Ui, flaw: &Flaw) -> String {
    let field = match flaw.column {
        Column::Company => "invitee_company",
        Column::Address => "invitee_email",
        Column::Language => "bulk_language",
        Column::Note => "note",
        Column::Life => "bulk_days",
        Column::Line => "bulk_line",
    };
    let start = ui.words.fault(field, &flaw.kind, None);
    let told = |msg: crate::i18n::Msg, (name, fact): &(String, String)| match fact.parse::<DateTime<Utc>>() {
        Ok(at) if name == "since" => msg.arg("date", ui.date(&at)),
        _ => match name.as_str() {
            "domain" => msg.arg("domain", fact.as_str()),
            "role" => msg.arg("role", fact.as_str()),
            "address" => msg.arg("address", fact.as_str()),
            "max" => msg.arg("max", fact.as_str()),
            "line" => msg.arg("line", fact.as_str()),
            "count" => msg.arg("count", fact.as_str()),
            _ => msg.arg("name", fact.as_str()),
        },
    };
    flaw.facts.iter().fold(start, told).to_string()
}

/// Everything that is wrong with a line, in one cell: column by column.
pub(super) fn in_one(ui: &Ui, line: &Line) -> String {
    let one = |flaw: &Flaw| format!("{}: {}", column(ui, flaw.column), words(ui, flaw));
    line.flaws.iter().map(one).collect::<Vec<_>>().join(" | ")
}

/// Why a file is refused as a whole.
pub(super) fn of_file(fault: FileFault) -> Fault {
    match fault {
        FileFault::Empty => Fault::of("empty"),
        FileFault::Kind => Fault::of("kind"),
        FileFault::Quote(line) => Fault::of("quote").with("line", line.to_string()),
        FileFault::Columns(most) => Fault::of("columns").with("max", most.to_string()),
        FileFault::Heads => Fault::of("heads"),
        FileFault::Twice(name) => Fault::of("twice").with("name", name),
        FileFault::Rows(_) => Fault::of("rows"),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::relationships::bulk::{Column, ImportState, RowState};
    use crate::i18n::{Language, Words};

    #[test]
    fn every_column_and_every_state_has_its_words() {
        for words in Language::ALL.iter().map(|language| Words::new(*language)) {
            let columns = Column::ALL.iter().map(|it| format!("field-bulk_column-{}", it.code()));
            let rows = RowState::ALL.iter().map(|it| format!("relationships-bulk-state-{}", it.code()));
            let files = ImportState::ALL.iter().map(|it| format!("relationships-bulk-import-{}", it.code()));
            for key in columns.chain(rows).chain(files) {
                assert!(words.has(&key), "{key}");
            }
        }
    }

    #[test]
    fn every_fault_of_a_line_says_what_to_do() {
        let faults = [
            ("invitee_email", &["duplicate", "same_domain", "same_company", "taken", "partner", "own", "formula"][..]),
            ("invitee_company", &["missing", "too_long", "characters", "digits", "links", "formula"]),
            ("note", &["too_long", "characters", "links"]),
            ("bulk_language", &["language"]),
            ("bulk_days", &["days"]),
            ("bulk_line", &["cells", "standing"]),
            ("bulk_file", &["missing", "too_large", "empty", "kind", "quote", "columns", "heads", "twice", "rows"]),
        ];
        let words = Words::new(Language::Italian);
        for (field, kinds) in faults {
            for kind in kinds {
                let said = words.fault(field, kind, None).to_string();
                assert_ne!(said, words.t("fault-unknown").to_string(), "{field} {kind}");
            }
        }
    }
}
