//! A location was added, changed, closed or opened again: the other global admins can look at it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{LocationId, OrgId};
use crate::domain::program::Name;

pub(super) fn draft(
    on: &Paper<'_>,
    (org, id): (OrgId, LocationId),
    company: &str,
    (place, number): (&str, &str),
    what: &str,
    by: &str,
) -> Draft {
    let (subject, lead) = match what {
        "added" => ("letter-location_changed-subject-added", "letter-location_changed-lead-added"),
        "closed" => ("letter-location_changed-subject-closed", "letter-location_changed-lead-closed"),
        "reopened" => ("letter-location_changed-subject-reopened", "letter-location_changed-lead-reopened"),
        _ => ("letter-location_changed-subject-changed", "letter-location_changed-lead-changed"),
    };
    let title = on.title([place], |[place]| on.t(subject).arg("location", place));
    Draft::new(title, on.t("letter-location_changed-preheader"), on.why(company))
        .say(on.t(lead).arg("person", by).arg("location", place).arg("company", company))
        .facts([
            (on.t("letter-fact-location"), place),
            (on.t("letter-fact-location_number").arg("partner_id", on.name(Name::PartnerId)), number),
            (on.t("letter-fact-changed_at"), &on.time(on.at)),
        ])
        .say(on.t("letter-own_data-ask").arg("person", by))
        .button(on.t("letter-location_changed-button"), on.links.location(org, id))
        .small(on.t("letter-signs_in"))
}
