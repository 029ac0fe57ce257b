//! Somebody can no longer sign in through a directory that their company removed.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, company: &str, provider: &str, by: &Sender, other_way: bool) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-work_account_cut-subject").arg("company", company));
    let draft = Draft::new(title, on.t("letter-work_account_cut-preheader"), on.why(company))
        .say(on.t("letter-work_account_cut-lead").arg("person", &by.name).arg("provider", provider))
        .facts([(on.t("letter-fact-company"), company), (on.t("letter-fact-changed_at"), &on.time(on.at))]);
    let draft = match other_way {
        true => draft
            .say(on.t("letter-work_account_cut-other"))
            .button(on.t("letter-security-button"), on.links.security())
            .small(on.t("letter-signs_in")),
        false => draft
            .say(on.t("letter-work_account_cut-none"))
            .button(on.t("letter-work_account_cut-button"), on.links.forgot()),
    };
    draft.small(on.t("letter-answers-to").arg("person", &by.name)).answered_by(by)
}
