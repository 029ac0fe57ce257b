//! Which letter a notice about linked work accounts and their companies is.

use super::draft::Draft;
use super::paper::Paper;
use super::{directory_changed, dispute_opened, user_invitation_withdrawn, work_account_cut};
use crate::domain::notice::Notice;

pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::DirectoryChanged { org, company, provider, directory, added, by } => {
            directory_changed::draft(on, *org, company, (provider, directory), *added, by)
        }
        N::WorkAccountCut { company, provider, by, other_way } => {
            work_account_cut::draft(on, company, provider, by, *other_way)
        }
        N::UserInvitationWithdrawn { company, by } => user_invitation_withdrawn::draft(on, company, by),
        N::DisputeOpened { known, company, person } => dispute_opened::draft(on, known, company, person),
        _ => return None,
    })
}
