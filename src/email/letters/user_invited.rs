//! E13: a person is invited to a company. The answer goes to whoever invites.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::actor::Role;
use crate::domain::ids::UserInvitationId;
use crate::domain::notice::Sender;

pub(super) fn draft(
    on: &Paper<'_>,
    (id, generation): (UserInvitationId, i32),
    company: &str,
    inviter: &Sender,
    roles: &[Role],
    guest: bool,
    expires_at: DateTime<Utc>,
) -> Draft {
    let person = inviter.name.as_str();
    let title = on.title([person, company], |[person, company]| {
        on.t("letter-user_invited-subject").arg("person", person).arg("company", company).arg("portal", on.portal())
    });
    let why = on.t("letter-user_invited-why").arg("person", person).arg("company", company);
    let lead =
        on.t("letter-user_invited-lead").arg("person", person).arg("company", company).arg("portal", on.portal());
    let draft = Draft::new(title, on.t("letter-user_invited-preheader"), why)
        .say(lead)
        .say(on.t("letter-user_invited-roles"))
        .list(roles.iter().map(|role| on.allows(*role)));
    let draft = if guest { draft.say(on.t("letter-user_invited-guest").arg("company", company)) } else { draft };
    draft
        .facts([
            (on.t("letter-fact-company"), company),
            (on.t("letter-fact-invited_by"), person),
            (on.t("letter-fact-until"), &on.time(expires_at)),
        ])
        .button(on.t("letter-user_invited-button"), on.links.joining(id, generation))
        .say(on.t("letter-user_invited-code"))
        .code(on.code(id.uuid(), generation))
        .small(on.t("letter-user_invited-nothing"))
        .small(on.t("letter-genuine").arg("host", on.links.host()).arg("person", person))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(inviter)
}
