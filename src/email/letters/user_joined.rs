//! To the inviter: the invited person joined.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::actor::Role;
use crate::domain::ids::{OrgId, PersonId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, person: PersonId, name: &str, roles: &[Role]) -> Draft {
    let title = on.title([name], |[name]| on.t("letter-user_joined-subject").arg("person", name));
    Draft::new(title, on.t("letter-user_joined-preheader"), on.why_own())
        .say(on.t("letter-user_joined-lead").arg("person", name))
        .facts([(on.t("letter-fact-roles"), &on.roles(roles)), (on.t("letter-fact-joined_at"), &on.time(on.at))])
        .button(on.t("letter-user_joined-button"), on.links.user(org, person))
        .small(on.t("letter-signs_in"))
}
