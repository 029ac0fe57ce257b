//! Delegated access in force lasts longer or shorter, or is extended by itself or not; to both sides.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::{DelegationChange, DelegationChanged};

pub(super) fn draft(on: &Paper<'_>, page: String, it: &DelegationChanged) -> Draft {
    let title = on.title([&it.other], |[other]| match it.what {
        DelegationChange::Shorter => on.t("letter-delegation_changed-shorter").arg("company", other),
        DelegationChange::Longer => on.t("letter-delegation_changed-longer").arg("company", other),
        DelegationChange::Extended => on.t("letter-delegation_changed-extended").arg("company", other),
        DelegationChange::Extends => on.t("letter-delegation_changed-extends").arg("company", other),
        DelegationChange::ExtendsNot => on.t("letter-delegation_changed-extends_not").arg("company", other),
    });
    let next = match it.what {
        DelegationChange::Extended | DelegationChange::Extends => on.t("letter-delegation-extends"),
        DelegationChange::ExtendsNot => on.t("letter-delegation-ends"),
        DelegationChange::Shorter | DelegationChange::Longer => on.t("letter-delegation_changed-warned"),
    };
    let end = |at| on.time(at);
    Draft::new(title, on.t("letter-delegation_changed-preheader"), on.why_own())
        .say(on.t("letter-delegation_changed-lead").arg("company", it.other.as_str()))
        .facts([
            (on.t("letter-delegation-name"), &it.name),
            (on.t("letter-delegation_changed-by"), &it.by),
            (on.t("letter-delegation_changed-before"), &it.before.map(end).unwrap_or_default()),
            (on.t("letter-fact-until"), &it.ends_at.map(end).unwrap_or_default()),
        ])
        .say(next)
        .button(on.t("letter-delegation-button"), page)
        .small(on.t("letter-signs_in"))
}
