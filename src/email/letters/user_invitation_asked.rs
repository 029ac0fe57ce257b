//! To the inviter: the invited person asks for a new letter, or to join under another address of theirs.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{OrgId, UserInvitationId};
use crate::domain::notice::Sender;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, invitation: UserInvitationId, asker: &Sender, other: bool) -> Draft {
    let person = asker.name.as_str();
    let title = on.title([person], |[person]| on.t("letter-user_invitation_asked-subject").arg("person", person));
    let lead = if other {
        on.t("letter-user_invitation_asked-other").arg("person", person)
    } else {
        on.t("letter-user_invitation_asked-again").arg("person", person)
    };
    Draft::new(title, on.t("letter-user_invitation_asked-preheader"), on.why_own())
        .say(lead)
        .facts([(on.t("letter-fact-asked_by"), person), (on.t("letter-fact-address"), &asker.address)])
        .button(on.t("letter-user_invitation_asked-button"), on.links.user_invitation(org, invitation))
        .small(on.t("letter-user_invitation_asked-nothing"))
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(asker)
}
