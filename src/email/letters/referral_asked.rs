//! To the provider: a reseller asks to be contacted. Answers go to the person who asks.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, page: String, company: &str, asker: &Sender, message: &str) -> Draft {
    let person = asker.name.as_str();
    let title = on.title([company], |[company]| on.t("letter-referral_asked-subject").arg("company", company));
    Draft::new(title, on.t("letter-referral_asked-preheader"), on.why_own())
        .say(on.t("letter-referral_asked-lead").arg("person", person).arg("company", company))
        .quote(on.t("letter-referral_asked-writes").arg("person", person), message)
        .facts([
            (on.t("letter-fact-company"), company),
            (on.t("letter-fact-asked_by"), person),
            (on.t("letter-fact-address"), &asker.address),
        ])
        .say(on.t("letter-referral_asked-next"))
        .button(on.t("letter-referral_asked-button"), page)
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(asker)
}
