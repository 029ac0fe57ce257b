//! Pages of delegated access: the partner's list, request and detail, the customer's detail with its answer, and
//! administering while access is in force. Rule: what is granted is named role by role, until when, on each.

pub(super) mod administration;
pub(super) mod answer;
pub(super) mod ask;
pub(super) mod assignments;
pub(super) mod bulk;
pub(super) mod list;
pub(super) mod show;
pub(super) mod template;
pub(super) mod term;

use crate::domain::customers::DelegationState;
use crate::i18n::Msg;
use crate::web::Ui;

/// A state in words, with the tone of its tag.
fn state(ui: &Ui, state: DelegationState) -> (&'static str, Msg) {
    match state {
        DelegationState::Pending => ("info", ui.t("common-status-pending")),
        DelegationState::Active => ("ok", ui.t("common-status-active")),
        DelegationState::Declined => ("", ui.t("common-status-declined")),
        DelegationState::Withdrawn => ("", ui.t("common-status-withdrawn")),
        DelegationState::Expired => ("", ui.t("common-status-expired")),
        DelegationState::Terminated => ("", ui.t("common-status-ended")),
    }
}

/// A form without fields.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::handlers::customers) struct Nothing {}
