//! A typed Partner ID was checked: it counts, or it was refused and why.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::program::Name;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    company: &str,
    (location, number): (Option<&str>, &str),
    refused: Option<&str>,
) -> Draft {
    let name = on.name(Name::PartnerId);
    let say = |accepted: &'static str, not: &'static str| on.t(if refused.is_none() { accepted } else { not });
    let title = on.title([], |[]| {
        say("letter-partner_id_checked-accepted", "letter-partner_id_checked-refused")
            .arg("partner_id", name)
            .arg("number", number)
    });
    let place = location.unwrap_or(company);
    let draft = Draft::new(title, on.t("letter-partner_id_checked-preheader").arg("place", place), on.why(company))
        .say(
            say("letter-partner_id_checked-accepted_lead", "letter-partner_id_checked-refused_lead")
                .arg("partner_id", name)
                .arg("number", number)
                .arg("place", place),
        );
    let draft = match refused {
        Some(reason) => draft.said_reason(on, reason),
        None => draft,
    };
    draft.button(on.t("letter-partner_id_checked-button"), on.links.identifiers(org)).small(on.t("letter-signs_in"))
}
