//! E27: the customer declined.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{CustomerInvitationId, OrgId};

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    invitation: CustomerInvitationId,
    customer: &str,
    reason: &str,
) -> Draft {
    let title = on.title([customer], |[customer]| on.t("letter-customer_declined-subject").arg("customer", customer));
    let why = on.t("letter-customer_declined-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-customer_declined-preheader"), why)
        .say(on.t("letter-customer_declined-lead").arg("customer", customer))
        .said_reason(on, reason)
        .facts([(on.t("letter-fact-declined_at"), &on.time(on.at))])
        .button(on.t("letter-customer_declined-button"), on.links.sent_request(org, invitation))
        .small(on.t("letter-signs_in"))
}
