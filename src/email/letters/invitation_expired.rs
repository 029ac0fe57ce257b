//! E20: the invitation of a reseller ran out, or whoever holds its letter asks for another. To the person who invited.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::InvitationOver;

pub(super) fn draft(on: &Paper<'_>, it: &InvitationOver) -> Draft {
    let company = it.company.as_str();
    let title = on.title([company], |[company]| match &it.asker {
        None => on.t("letter-invitation_expired-subject").arg("company", company),
        Some(_) => on.t("letter-invitation_expired-subject-asked").arg("company", company),
    });
    let why = on.t("letter-invitation_declined-why").arg("portal", on.portal());
    let draft = Draft::new(title, on.t("letter-invitation_expired-preheader"), why);
    let draft = match &it.asker {
        None => draft
            .say(on.t("letter-invitation_expired-lead").arg("company", company).arg("date", on.time(it.expired_at))),
        Some(asker) if it.other_address => draft.say(
            on.t("letter-invitation_expired-other")
                .arg("person", asker.name.as_str())
                .arg("company", company)
                .arg("address", asker.address.as_str()),
        ),
        Some(_) => draft.say(on.t("letter-invitation_expired-asked").arg("company", company)),
    };
    let page = match (&it.asker, it.other_address) {
        (Some(_), true) => on.links.invitation_address(it.org, it.invitation),
        _ => on.links.sent_invitation(it.org, it.invitation),
    };
    let button = if it.other_address { "letter-mail_bounced-button" } else { "letter-invitation_expired-button" };
    draft.say(on.t("letter-invitation_expired-nothing")).button(on.t(button), page).small(on.t("letter-signs_in"))
}
