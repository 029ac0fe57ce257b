//! Somebody of the company's directory came in through their provider. Its global admins are told.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    company: &str,
    person: &str,
    address: &str,
    global_admin: bool,
) -> Draft {
    let title = on.title([person, company], |[person, company]| {
        on.t("letter-colleague_joined-subject").arg("person", person).arg("company", company)
    });
    let what = match global_admin {
        true => on.t("letter-colleague_joined-admin"),
        false => on.t("letter-colleague_joined-no_roles"),
    };
    Draft::new(title, on.t("letter-colleague_joined-preheader"), on.why(company))
        .say(on.t("letter-colleague_joined-lead").arg("person", person).arg("company", company))
        .facts([(on.t("letter-fact-person"), person), (on.t("letter-fact-address"), address)])
        .say(what)
        .button(on.t("letter-colleague_joined-button"), on.links.users(org))
        .small(on.t("letter-signs_in"))
}
