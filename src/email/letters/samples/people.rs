//! Samples of the letters about a company's people.

use super::{RESELLER, id};
use crate::domain::actor::Role;
use crate::domain::ids::{OrgId, PersonId, UserInvitationId};
use crate::domain::notice::{Notice, Sender};

const NAME: &str = "Luca Greco";
const ADDRESS: &str = "luca.greco@nuvolarossi.example";

fn luca() -> Sender {
    Sender { name: NAME.to_owned(), address: ADDRESS.to_owned() }
}

pub(super) fn user_joined(org: OrgId) -> Notice {
    let roles = vec![Role::AdminAgent, Role::SalesAgent];
    Notice::UserJoined { org, person: PersonId::from(id(12)), name: NAME.to_owned(), roles }
}

pub(super) fn user_declined(org: OrgId) -> Notice {
    let invitation = UserInvitationId::from(id(11));
    Notice::UserDeclined { org, invitation, name: NAME.to_owned(), address: ADDRESS.to_owned() }
}

pub(super) fn user_invitation_asked(org: OrgId) -> Notice {
    let invitation = UserInvitationId::from(id(11));
    Notice::UserInvitationAsked { org, invitation, asker: luca(), other_address: true }
}

pub(super) fn roles_changed(org: OrgId, by: Sender) -> Notice {
    Notice::RolesChanged {
        org,
        company: RESELLER.to_owned(),
        name: NAME.to_owned(),
        before: vec![Role::SalesAgent],
        after: vec![Role::AdminAgent, Role::SalesAgent],
        by,
        own: true,
    }
}

pub(super) fn access_changed(org: OrgId, by: Sender) -> Notice {
    Notice::AccessChanged { org, company: RESELLER.to_owned(), what: "suspended".to_owned(), by }
}

pub(super) fn role_asked(org: OrgId) -> Notice {
    Notice::RoleAsked {
        org,
        company: RESELLER.to_owned(),
        person: PersonId::from(id(12)),
        asker: luca(),
        wish: "view_customers".to_owned(),
        roles: vec![Role::AdminAgent, Role::SalesAgent],
    }
}
