//! Samples of the letters about linked work accounts, invitations taken back, and disputes.

use super::{CUSTOMER, RESELLER};
use crate::domain::ids::OrgId;
use crate::domain::notice::{Notice, Sender};

/// A provider as its button calls it.
const PROVIDER: &str = "Contoso";

pub(super) fn directory_changed(org: OrgId, by: Sender) -> Notice {
    Notice::DirectoryChanged {
        org,
        company: RESELLER.to_owned(),
        provider: PROVIDER.to_owned(),
        directory: "9188040d-6c67-4c5b-b112-36a304b66dad".to_owned(),
        added: true,
        by,
    }
}

pub(super) fn work_account_cut(by: Sender) -> Notice {
    Notice::WorkAccountCut { company: RESELLER.to_owned(), provider: PROVIDER.to_owned(), by, other_way: true }
}

pub(super) fn user_invitation_withdrawn(by: Sender) -> Notice {
    Notice::UserInvitationWithdrawn { company: RESELLER.to_owned(), by }
}

pub(super) fn dispute_opened() -> Notice {
    let person = "Luca Greco".to_owned();
    Notice::DisputeOpened { known: RESELLER.to_owned(), company: CUSTOMER.to_owned(), person }
}
