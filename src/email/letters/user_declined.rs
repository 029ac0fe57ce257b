//! To the inviter: the invited person said no.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{OrgId, UserInvitationId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, invitation: UserInvitationId, name: &str, address: &str) -> Draft {
    let title = on.title([name], |[name]| on.t("letter-user_declined-subject").arg("person", name));
    Draft::new(title, on.t("letter-user_declined-preheader"), on.why_own())
        .say(on.t("letter-user_declined-lead").arg("person", name))
        .facts([(on.t("letter-fact-address"), address), (on.t("letter-fact-declined_at"), &on.time(on.at))])
        .button(on.t("letter-user_declined-button"), on.links.user_invitation(org, invitation))
        .small(on.t("letter-signs_in"))
}
