//! E17: the program reminds of an invitation, and a person of the provider does. Both lead where E16 led, and say how
//! to get no more of them.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Reminded;
use crate::domain::program::Name;

/// By the program: a week after the letter, and three days before the end.
pub(super) fn draft(on: &Paper<'_>, it: &Reminded) -> Draft {
    let provider = it.provider.as_str();
    let title = on.title([provider], |[provider]| on.t("letter-invitation_reminder-subject").arg("provider", provider));
    let lead = on
        .t("letter-invitation_reminder-lead")
        .arg("provider", provider)
        .arg("company", it.company.as_str())
        .arg("program", on.name(Name::Program));
    let draft = Draft::new(title, on.t("letter-invitation_reminder-preheader"), why(on, it)).say(lead);
    ending(on, it, draft)
}

/// By a person, with words of their own.
pub(super) fn nudge(on: &Paper<'_>, it: &Reminded) -> Draft {
    let (person, provider, company) = (it.inviter.name.as_str(), it.provider.as_str(), it.company.as_str());
    let title = on.title([person, provider], |[person, provider]| {
        on.t("letter-invitation_nudge-subject").arg("person", person).arg("provider", provider)
    });
    let lead = on.t("letter-invitation_nudge-lead").arg("person", person).arg("provider", provider);
    let next = match it.stage.as_str() {
        "verified" => on.t("letter-invitation_nudge-sign").arg("company", company).arg("agreement", on.agreement()),
        "signed" => on.t("letter-invitation_nudge-authorize").arg("company", company).arg("provider", provider),
        _ => on.t("letter-invitation_nudge-answer").arg("company", company),
    };
    let draft = Draft::new(title, on.t("letter-invitation_nudge-preheader"), why(on, it))
        .say(lead)
        .quote(on.t("letter-person-writes").arg("person", person), &it.note)
        .say(next);
    ending(on, it, draft)
}

fn why(on: &Paper<'_>, it: &Reminded) -> crate::i18n::Msg {
    on.t("letter-invitation_reminder-why").arg("provider", it.provider.as_str()).arg("company", it.company.as_str())
}

/// The link of the newest letter, until when, and how to get no more reminders.
fn ending(on: &Paper<'_>, it: &Reminded, draft: Draft) -> Draft {
    let person = it.inviter.name.as_str();
    draft
        .facts([(on.t("letter-fact-until"), &on.time(it.expires_at))])
        .button(on.t("letter-provider_invitation-button"), on.links.invitation(it.invitation, it.generation))
        .small(on.t("letter-provider_invitation-nothing"))
        .small(on.t("letter-invitation_reminder-quiet"))
        .small(on.t("letter-genuine").arg("host", on.links.host()).arg("person", person))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(&it.inviter)
}
