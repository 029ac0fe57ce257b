//! To the other side of a referral: it was answered, declined, or closed.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::actor::Kind;
use crate::domain::ids::{OrgId, ReferralId};

pub(super) fn draft(
    on: &Paper<'_>,
    (org, side, referral): (OrgId, Kind, ReferralId),
    company: &str,
    (state, words): (&str, &str),
) -> Draft {
    let title = on.title([company], |[company]| match state {
        "answered" => on.t("letter-referral_answered-subject").arg("company", company),
        "declined" => on.t("letter-referral_answered-declined_subject").arg("company", company),
        _ => on.t("letter-referral_answered-closed_subject").arg("company", company),
    });
    let lead = match state {
        "answered" => on.t("letter-referral_answered-lead").arg("company", company),
        "declined" => on.t("letter-referral_answered-declined").arg("company", company),
        _ => on.t("letter-referral_answered-closed").arg("company", company),
    };
    let page = match side {
        Kind::Provider => on.links.referral(org, referral),
        _ => on.links.contact_request(org, referral),
    };
    let draft = Draft::new(title, on.t("letter-referral_answered-preheader"), on.why_own()).say(lead);
    let draft = match state {
        "declined" => draft.said_reason(on, words).say(on.t("letter-referral_answered-others")),
        _ => draft.quote(on.t("letter-referral_answered-writes").arg("company", company), words),
    };
    draft.button(on.t("letter-referral_answered-button"), page).small(on.t("letter-signs_in"))
}
