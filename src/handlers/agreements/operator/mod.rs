//! The operator's pages about agreements: versions and drafts, writing one, looking at it once more and publishing
//! it, and who did not sign a version yet. Rule: platform admins only; a published version has no page to edit it.

mod desk;
mod draft;
mod publication;
mod version;

use crate::domain::agreements::{AgreementKind, Change, Passage, Rule};
use crate::web::paths::admin as paths;
use crate::web::{Audience, Routes, Ui};

/// Registers them.
pub(super) fn routes(routes: &mut Routes) {
    use Audience::PlatformAdmin;
    routes
        .get(paths::AGREEMENTS, PlatformAdmin, desk::show)
        .post(paths::AGREEMENT_RULES, PlatformAdmin, desk::set_rules)
        .post(paths::AGREEMENT_DRAFTS, PlatformAdmin, desk::begin)
        .get(paths::AGREEMENT_DRAFT, PlatformAdmin, draft::show)
        .post(paths::AGREEMENT_DRAFT, PlatformAdmin, draft::submit)
        .get(paths::AGREEMENT_PUBLICATION, PlatformAdmin, publication::show)
        .post(paths::AGREEMENT_PUBLICATION, PlatformAdmin, publication::submit)
        .post(paths::AGREEMENT_REMOVAL, PlatformAdmin, draft::remove)
        .get(paths::AGREEMENT_VERSION, PlatformAdmin, version::show)
        .post(paths::AGREEMENT_REMINDER, PlatformAdmin, version::remind);
}

/// Whom a rule is for, in words.
fn rule_in_words(ui: &Ui, kind: AgreementKind, rule: &Rule) -> String {
    if kind == AgreementKind::Customer {
        return ui.t("agreements-rule-customers").to_string();
    }
    let mut said: Vec<String> = rule.kinds.iter().map(|kind| ui.word("kind-", kind.code()).to_string()).collect();
    said.extend(rule.regions.iter().map(|code| ui.region(code)));
    said.extend(rule.countries.iter().map(|code| ui.country(code)));
    if said.is_empty() { ui.t("agreements-rule-everybody").to_string() } else { said.join(", ") }
}

/// A difference for a page.
pub(super) struct PassageUi {
    pub(super) clause: String,
    pub(super) words: Vec<(&'static str, String)>,
}

impl From<Passage> for PassageUi {
    fn from(passage: Passage) -> Self {
        let words = passage.words.into_iter().map(|(change, text)| {
            let kind = match change {
                Change::Same => "same",
                Change::Added => "added",
                Change::Removed => "removed",
            };
            (kind, text)
        });
        Self { clause: passage.clause, words: words.collect() }
    }
}
