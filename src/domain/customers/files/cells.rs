//! What a line of the file says, whoever writes it: the page's own stream or the worker.

use crate::domain::customers::{CustomerAgreement, CustomerRow, PartnerKind};

/// How many cells a line has.
pub const COLUMNS: usize = 8;

/// Id, name, domain and relationship, then whether the customer accepted its agreement, which version, since when, and
/// which one it has to accept still. `word` says a key in the language of the file.
pub fn cells(
    word: impl Fn(&str) -> String,
    row: &CustomerRow,
    stands: Option<&CustomerAgreement>,
) -> [String; COLUMNS] {
    let relationship = match (row.ended_at, PartnerKind::parse(&row.kind)) {
        (Some(_), _) => "common-status-ended",
        (None, Some(PartnerKind::Provider)) => "common-provider",
        (None, _) => "common-reseller",
    };
    let own = [row.customer.to_string(), row.name.clone(), row.domain.clone().unwrap_or_default()];
    let [id, name, domain] = own;
    let [accepted, version, since, wanted] = agreement(&word, stands);
    [id, name, domain, word(relationship), accepted, version, since, wanted]
}

fn agreement(word: impl Fn(&str) -> String, stands: Option<&CustomerAgreement>) -> [String; 4] {
    let Some(stands) = stands else { return Default::default() };
    let since = stands.since.map(|at| at.format("%Y-%m-%d").to_string());
    let wanted = stands.wanted.as_ref().map(|(number, by)| match by {
        Some(by) => format!("{number} ({})", by.format("%Y-%m-%d")),
        None => number.clone(),
    });
    [
        word(stands.acceptance.key()),
        stands.version.clone().unwrap_or_default(),
        since.unwrap_or_default(),
        wanted.unwrap_or_default(),
    ]
}
