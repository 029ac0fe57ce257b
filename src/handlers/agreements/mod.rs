//! Pages of agreements: the list, one version to read and sign, asking somebody to sign, the receipt.

mod ask;
mod check;
mod differences;
mod document;
mod facts;
mod keys;
mod list;
mod operator;
mod read;
mod receipt;
mod sign;

use crate::domain::agreements::AgreementKind;
use crate::domain::agreements::evidence::LARGEST;
use crate::web::paths::agreements as paths;
use crate::web::{Audience, Routes, Ui};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, Member};
    routes
        .get(paths::AGREEMENTS, Member, list::show)
        .get(paths::AGREEMENT, Member, read::show)
        .post(paths::SIGNATURE, Member, sign::submit)
        .post(paths::ASK, Member, ask::submit)
        .get(paths::RECEIPT, Member, receipt::show)
        .get(paths::TEXT_DOCUMENT, Member, document::text)
        .get(paths::SIGNED_DOCUMENT, Member, document::signed)
        .get(paths::EVIDENCE, Member, document::evidence)
        .get(paths::CHECK, Anyone, check::show)
        .get(paths::CHECK_FILE, Anyone, check::show)
        .get(paths::CHECK_RECEIPT, Anyone, check::show)
        .upload(paths::CHECK_FILE, Anyone, LARGEST, check::file)
        .post(paths::CHECK_RECEIPT, Anyone, check::receipt)
        .get(paths::KEYS, Anyone, keys::show)
        .get(paths::KEYS_FILE, Anyone, keys::file)
        .get(paths::DIFFERENCES, Member, differences::show);
    operator::routes(routes);
}

/// What the operator calls an agreement.
pub(super) fn name_of(ui: &Ui, kind: AgreementKind) -> String {
    let key = match kind {
        AgreementKind::Partner => "partner_agreement",
        AgreementKind::Customer => "customer_agreement",
    };
    ui.name(key).to_owned()
}

/// A fingerprint in groups of four, which eyes can compare.
pub(super) fn grouped(sha256: &str) -> String {
    let groups: Vec<&str> = sha256.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_fingerprint_is_shown_in_groups_of_four() {
        assert_eq!(super::grouped("9f2c41d077"), "9f2c 41d0 77");
    }
}
