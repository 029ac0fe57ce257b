//! What a file of invitations, its lines and what is wrong with them are.
//! Rule: a flaw carries a kind and facts, never a sentence; the pages word it like the faults of a form.

use serde::{Deserialize, Serialize};

use crate::domain::actor::words;
use crate::domain::relationships::Life;
use crate::domain::values::{Fault, Note, harmless};
use crate::i18n::Language;

words! {
    /// Where a file stands.
    ImportState {
        /// Looked over; nothing was sent.
        Checked = "checked",
        /// The worker invites.
        Sending = "sending",
        /// Every line has its answer.
        Done = "done",
        /// Its rest was cancelled.
        Cancelled = "cancelled",
    }
}

words! {
    /// Where a line stands.
    RowState {
        /// Can be sent.
        Good = "good",
        /// Has an error.
        Bad = "bad",
        /// Nothing to do: invited before, or a partner already.
        Known = "known",
        /// Invited.
        Sent = "sent",
        /// Could not be invited any more when its turn came.
        Failed = "failed",
        /// Its turn did not come: the rest was cancelled.
        Cancelled = "cancelled",
    }
}

words! {
    /// What a column of the file holds.
    Column {
        /// The invited company's name.
        Company = "company",
        /// The address of somebody there.
        Address = "email",
        /// The letter's language.
        Language = "language",
        /// Words of one's own.
        Note = "note",
        /// How many days the invitation lasts.
        Life = "days",
        /// No column: the line as a whole.
        Line = "line",
    }
}

/// What holds for lines that do not say otherwise.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The letter's language.
    pub language: Language,
    /// Words of one's own.
    pub note: Option<Note>,
    /// How long an invitation lasts.
    pub life: Life,
}

/// What is wrong with a line, or worth a look, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// The column.
    pub column: Column,
    /// The kind of fault.
    pub kind: String,
    /// Facts for its words, by argument name; `since` is a moment.
    pub facts: Vec<(String, String)>,
    /// What stands in the cell.
    pub value: String,
}

/// How much of a cell a flaw repeats, in characters.
const SHOWN: usize = 120;

impl Flaw {
    pub(super) fn of(column: Column, fault: &Fault, value: &str) -> Self {
        let facts = fault.args.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect();
        Self { column, kind: fault.kind.to_owned(), facts, value: shown(value) }
    }
}

/// The beginning of a cell, without what cannot be seen.
fn shown(value: &str) -> String {
    let mut chars = value.chars().filter(|c| harmless(*c));
    let mut start: String = chars.by_ref().take(SHOWN).collect();
    if chars.next().is_some() {
        start.push('…');
    }
    start
}
