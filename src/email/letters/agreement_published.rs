//! E10: a new version of the agreement was published: what changed, from when, until when to accept it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::notice::AgreementNews;
use crate::i18n::Language;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, news: &AgreementNews) -> Draft {
    let kind = if news.accept_by.is_some() { "subject" } else { "subject-open" };
    let until = news.accept_by.map(|at| on.date(at)).unwrap_or_default();
    let title = on.title([], |[]| {
        on.t(&format!("letter-agreement_published-{kind}")).arg("agreement", on.agreement()).arg("date", until.as_str())
    });
    let lead = on
        .t("letter-agreement_published-lead")
        .arg("agreement", on.agreement())
        .arg("version", news.number.as_str())
        .arg("date", on.date(news.effective_at));
    let mut draft = Draft::new(title, on.t("letter-agreement_published-preheader"), on.why(company)).say(lead);
    let italian = on.words.language() == Language::Italian;
    let summary = if italian { &news.summary_it } else { &news.summary_en };
    if !summary.is_empty() {
        draft = draft.quote(on.t("letter-agreement_published-changes"), summary);
    }
    draft = match news.accept_by {
        Some(at) => draft
            .say(on.t("letter-agreement_published-accept").arg("company", company).arg("date", on.date(at)))
            .say(on.t("letter-agreement_reminder-stops").arg("company", company)),
        None => draft.say(on.t("letter-agreement_published-nothing")),
    };
    let page = on.links.differences(org, news.id);
    draft.button(on.t("letter-agreement_published-button"), page).small(on.t("letter-signs_in"))
}
