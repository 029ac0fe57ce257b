//! The decisions of `model.rs`, without a database.

use super::*;
use crate::domain::actor::Role::{
    AccountAdmin, AdminAgent, BillingAdmin, GlobalAdmin, PartnerAdmin, ReferralsAdmin, SalesAgent, UserManagementAdmin,
};

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn invitation() -> Invitation {
    let now = now();
    Invitation {
        id: UserInvitationId::new(now),
        org: OrgId::new(now),
        address: "nina@nuvola.example".to_owned(),
        typed: "nina@nuvola.example".to_owned(),
        full_name: "Nina Galli".to_owned(),
        language: Language::Italian,
        roles: vec![SalesAgent],
        guest: false,
        inviter: PersonId::new(now),
        inviter_name: "Giulia Rossi".to_owned(),
        inviter_address: "giulia.rossi@nuvola.example".to_owned(),
        generation: 2,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        bounced: false,
        created_at: now,
        sent_at: now,
        expires_at: now + LIFE,
        answered_at: None,
        answered_name: None,
        asked_at: None,
        asked_name: None,
        asked_address: None,
    }
}

#[test]
fn the_newest_link_opens_an_invitation_for_seven_days() {
    let it = invitation();
    assert_eq!(it.open_by(2, now() + TimeDelta::days(7) - TimeDelta::seconds(1)), Ok(()));
    assert_eq!(it.open_by(2, now() + TimeDelta::days(7)), Err(Closed::Expired));
    assert_eq!(it.open_by(1, now()), Err(Closed::Superseded));
    assert_eq!(it.open_by(1, now() + TimeDelta::days(9)), Err(Closed::Superseded));
}

#[test]
fn what_became_of_an_invitation_is_said_before_the_age_of_its_link() {
    for (state, closed) in [
        (InvitationState::Accepted, Closed::Accepted),
        (InvitationState::Declined, Closed::Declined),
        (InvitationState::Withdrawn, Closed::Withdrawn),
    ] {
        assert_eq!(Invitation { state, ..invitation() }.open_by(1, now()), Err(closed));
    }
}

#[test]
fn an_invitation_is_sent_again_three_times_a_day_a_minute_apart() {
    let mut it = invitation();
    assert_eq!(it.next_resend(now() + TimeDelta::seconds(59)), Err(Wait::Minute));
    let mut at = now();
    for _ in 0..3 {
        at += TimeDelta::seconds(60);
        let (resends, since) = it.next_resend(at).unwrap();
        it = Invitation { resends, resends_since: Some(since), sent_at: at, ..it };
    }
    assert_eq!(it.next_resend(at + TimeDelta::hours(1)), Err(Wait::Day));
    assert_eq!(it.next_resend(at + TimeDelta::days(1)).map(|(resends, _)| resends), Ok(1));
}

fn decide(by: &[Role], own: bool, old: &[Role], wanted: &[Role]) -> Result<Vec<Role>, Refusal> {
    Actors { by, own, old, guest: false }.decide(wanted)
}

#[test]
fn a_global_admin_gives_any_role_and_takes_it() {
    assert_eq!(decide(&[GlobalAdmin], false, &[SalesAgent], &[AdminAgent]), Ok(vec![AdminAgent]));
    assert_eq!(
        decide(&[GlobalAdmin], true, &[GlobalAdmin], &[GlobalAdmin, AdminAgent]),
        Ok(vec![GlobalAdmin, AdminAgent])
    );
    assert_eq!(decide(&[GlobalAdmin], false, &[GlobalAdmin], &[BillingAdmin]), Ok(vec![BillingAdmin]));
}

#[test]
fn nobody_but_a_global_admin_gives_themselves_a_role() {
    for by in Role::ALL.iter().copied().filter(|role| *role != GlobalAdmin) {
        for wish in Role::ALL.iter().copied().filter(|role| *role != by) {
            assert_eq!(decide(&[by], true, &[by], &[by, wish]), Err(Refusal::Raise), "{by:?} wants {wish:?}");
        }
    }
}

#[test]
fn only_a_global_admin_makes_or_changes_a_global_admin() {
    for by in Role::ALL.iter().copied().filter(|role| *role != GlobalAdmin) {
        assert_eq!(decide(&[by], false, &[SalesAgent], &[SalesAgent, GlobalAdmin]), Err(Refusal::NotYours), "{by:?}");
        assert_eq!(decide(&[by], false, &[GlobalAdmin], &[SalesAgent]), Err(Refusal::NotYours), "{by:?}");
    }
}

#[test]
fn roles_that_the_actor_cannot_give_stay_as_they_are() {
    assert_eq!(decide(&[AccountAdmin], false, &[SalesAgent], &[ReferralsAdmin]), Ok(vec![SalesAgent, ReferralsAdmin]));
    assert_eq!(decide(&[UserManagementAdmin], false, &[AccountAdmin], &[]), Ok(vec![AccountAdmin]));
    assert_eq!(decide(&[AccountAdmin], false, &[PartnerAdmin], &[SalesAgent]), Err(Refusal::NotYours));
}

#[test]
fn somebody_without_a_role_is_not_made_that_way() {
    assert_eq!(decide(&[GlobalAdmin], false, &[SalesAgent], &[]), Err(Refusal::NoRole));
}

#[test]
fn a_guest_holds_three_roles_at_most() {
    let guest = Actors { by: &[GlobalAdmin], own: false, old: &[ReferralsAdmin], guest: true };
    for role in Role::ALL.iter().copied() {
        let allowed = guest.decide(&[role]).is_ok();
        assert_eq!(allowed, ["partner_admin", "referrals_admin", "business_profile_admin"].contains(&role.code()));
    }
}
