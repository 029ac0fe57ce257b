//! Pages of a company's people: **User management**, invitations, joining, who may do what, asking for a role.

mod groups;
mod invitation;
mod invite;
mod join;
mod list;
mod matrix;
mod person;
mod picks;
mod reader;
mod standing;
mod stop;
mod wish;

use crate::web::paths::{organizations, users as paths};
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{LinkHolder, Member};
    routes
        .get(organizations::USERS, Member, list::show)
        .get(paths::INVITE, Member, invite::show)
        .post(paths::INVITE, Member, invite::submit)
        .get(paths::INVITATION, Member, invitation::show)
        .post(paths::RESEND, Member, invitation::resend)
        .post(paths::ELSEWHERE, Member, invitation::elsewhere)
        .post(paths::WITHDRAWAL, Member, invitation::withdraw)
        .get(paths::USER, Member, person::show)
        .post(paths::USER, Member, person::submit)
        .get(paths::SUSPENSION, Member, standing::suspension)
        .post(paths::SUSPENSION, Member, standing::suspend)
        .get(paths::REACTIVATION, Member, standing::reactivation)
        .post(paths::REACTIVATION, Member, standing::reactivate)
        .get(paths::REMOVAL, Member, standing::removal)
        .post(paths::REMOVAL, Member, standing::remove)
        .get(paths::GROUPS, Member, groups::show)
        .post(paths::GROUPS, Member, groups::submit)
        .get(paths::GROUP, Member, groups::one)
        .post(paths::GROUP, Member, groups::save)
        .post(paths::GROUP_REMOVAL, Member, groups::remove)
        .get(paths::ROLES, Member, matrix::show)
        .get(paths::WISH, Member, wish::show)
        .post(paths::WISH, Member, wish::submit)
        .get(paths::JOINING_LINK, LinkHolder, join::open)
        .get(paths::JOINING, LinkHolder, join::show)
        .post(paths::ACCOUNT, LinkHolder, join::account)
        .post(paths::ACCEPTANCE, LinkHolder, join::accept)
        .get(paths::DECLINE, LinkHolder, join::ask_decline)
        .post(paths::DECLINE, LinkHolder, join::decline)
        .post(paths::REQUEST, LinkHolder, join::request);
}
