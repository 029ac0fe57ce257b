//! The work account stands for a location: which number counts from now on.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::program::Name;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, location: (&str, &str), by: &str) -> Draft {
    let (place, number) = location;
    let title = on.title([place], |[place]| on.t("letter-location_associated-subject").arg("location", place));
    Draft::new(title, on.t("letter-location_associated-preheader"), on.why(company))
        .say(on.t("letter-location_associated-lead").arg("person", by).arg("company", company).arg("location", place))
        .facts([
            (on.t("letter-fact-location"), place),
            (on.t("letter-fact-location_number").arg("partner_id", on.name(Name::PartnerId)), number),
        ])
        .say(on.t("letter-location_associated-next"))
        .button(on.t("letter-location_associated-button"), on.links.identifiers(org))
        .small(on.t("letter-signs_in"))
}
