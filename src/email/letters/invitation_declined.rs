//! E19: the invited reseller declined.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{InvitationId, OrgId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, invitation: InvitationId, company: &str, reason: &str) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-invitation_declined-subject").arg("company", company));
    let why = on.t("letter-invitation_declined-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-invitation_declined-preheader"), why)
        .say(on.t("letter-invitation_declined-lead").arg("company", company))
        .said_reason(on, reason)
        .facts([(on.t("letter-fact-declined_at"), &on.time(on.at))])
        .button(on.t("letter-invitation_declined-button"), on.links.sent_invitation(org, invitation))
        .small(on.t("letter-signs_in"))
}
