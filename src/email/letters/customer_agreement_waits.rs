//! A customer accepted its agreement, and there is a newer version: what changes, until when to accept it, where.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::AgreementNews;
use crate::domain::program::Name;
use crate::i18n::Language;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, news: &AgreementNews) -> Draft {
    let turn = if news.accept_by.is_some() { "until" } else { "open" };
    let until = news.accept_by.map(|at| on.date(at)).unwrap_or_default();
    let said = |key: &str| {
        on.t(&format!("letter-customer_agreement_waits-{key}"))
            .arg("agreement", on.name(Name::CustomerAgreement))
            .arg("company", company)
            .arg("version", news.number.as_str())
            .arg("date", until.as_str())
    };
    let title = on.title([], |[]| said(&format!("subject-{turn}")));
    let summary = if on.words.language() == Language::Italian { &news.summary_it } else { &news.summary_en };
    Draft::new(title, said("preheader"), on.why(company))
        .say(said("lead").arg("from", on.date(news.effective_at)))
        .quote(on.t("letter-agreement_published-changes"), summary)
        .say(said(&format!("next-{turn}")))
        .button(said("button"), on.links.own_agreement(org))
        .small(said("nothing"))
        .small(on.t("letter-signs_in"))
}
