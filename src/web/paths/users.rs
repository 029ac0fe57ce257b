//! Addresses of a company's people: the list is with the settings ([`super::organizations::USERS`]).

use super::paths;
use crate::domain::ids::{GroupId, OrgId, PersonId, UserInvitationId};

paths! {
    /// Invites a person.
    INVITE invite(org: OrgId) = "/o/{org}/settings/users/invite";
    /// One person: roles, and **Update**.
    USER user(org: OrgId, person: PersonId) = "/o/{org}/settings/users/{person}";
    /// Suspends them.
    SUSPENSION suspension(org: OrgId, person: PersonId) = "/o/{org}/settings/users/{person}/suspension";
    /// Lets them back.
    REACTIVATION reactivation(org: OrgId, person: PersonId) = "/o/{org}/settings/users/{person}/reactivation";
    /// Removes them from the company.
    REMOVAL removal(org: OrgId, person: PersonId) = "/o/{org}/settings/users/{person}/removal";
    /// One invitation of a person.
    INVITATION invitation(org: OrgId, invitation: UserInvitationId) = "/o/{org}/settings/users/invitations/{invitation}";
    /// Sends it again.
    RESEND resend(org: OrgId, invitation: UserInvitationId) = "/o/{org}/settings/users/invitations/{invitation}/sending";
    /// Sends it to the other address that the person asked for.
    ELSEWHERE elsewhere(org: OrgId, invitation: UserInvitationId) = "/o/{org}/settings/users/invitations/{invitation}/address";
    /// Takes it back.
    WITHDRAWAL withdrawal(org: OrgId, invitation: UserInvitationId) = "/o/{org}/settings/users/invitations/{invitation}/withdrawal";
    /// The company's own groups.
    GROUPS groups(org: OrgId) = "/o/{org}/settings/groups";
    /// One of them.
    GROUP group(org: OrgId, group: GroupId) = "/o/{org}/settings/groups/{group}";
    /// Deletes it.
    GROUP_REMOVAL group_removal(org: OrgId, group: GroupId) = "/o/{org}/settings/groups/{group}/removal";
    /// Who may do what.
    ROLES roles(org: OrgId) = "/o/{org}/settings/roles";
    /// Asks a colleague for what one may not do.
    WISH wish(org: OrgId, wish: &str) = "/o/{org}/settings/roles/{wish}";
    /// The invited person's link, as mailed.
    JOINING_LINK joining_link(token: &str) = "/u/{token}";
    /// The same without the secret in the address.
    JOINING joining(invitation: UserInvitationId) = "/joining/{invitation}";
    /// Joins with a new work account.
    ACCOUNT account(invitation: UserInvitationId) = "/joining/{invitation}/account";
    /// Joins as the person who is signed in.
    ACCEPTANCE acceptance(invitation: UserInvitationId) = "/joining/{invitation}/acceptance";
    /// Says no.
    DECLINE decline(invitation: UserInvitationId) = "/joining/{invitation}/decline";
    /// Asks the inviter for another letter.
    REQUEST request(invitation: UserInvitationId) = "/joining/{invitation}/request";
}
