//! The rules of invitations and of who may work with whom.

use super::*;
use crate::domain::actor::Kind;

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::new(now()),
        provider: OrgId::new(now()),
        reseller: None,
        company: "Nuvola Rossi S.r.l.".to_owned(),
        address: "giulia.rossi@nuvolarossi.example".to_owned(),
        typed: "giulia.rossi@nuvolarossi.example".to_owned(),
        language: Language::Italian,
        note: String::new(),
        inviter: PersonId::new(now()),
        inviter_name: "Marco Neri".to_owned(),
        inviter_address: "marco.neri@adria.example".to_owned(),
        generation: 2,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        created_at: now(),
        sent_at: now(),
        expires_at: now() + TimeDelta::days(30),
        answered_at: None,
        answered_name: None,
        reason: None,
    }
}

fn card(country: &str, standing: Standing) -> Card {
    Card {
        id: OrgId::new(now()),
        name: "A company".to_owned(),
        folded: "a company".to_owned(),
        country: country.to_owned(),
        city: None,
        kinds: vec![Kind::Reseller],
        domain: None,
        partner_id: None,
        location_partner_id: None,
        standing,
        language: Language::English,
    }
}

#[test]
fn an_invitation_ends_at_its_last_moment_without_anybody_saying_so() {
    let it = invitation();
    assert_eq!(it.open(it.expires_at - TimeDelta::seconds(1)), Ok(()));
    assert_eq!(it.open(it.expires_at), Err(Closed::Expired));
    assert_eq!(it.state_at(it.expires_at), InvitationState::Expired);
}

#[test]
fn an_answered_invitation_says_who_answered_and_when_even_after_its_end() {
    let mut it = invitation();
    it.state = InvitationState::Accepted;
    it.answered_at = Some(now());
    it.answered_name = Some("Giulia Rossi".to_owned());
    let answered = Closed::Answered { accepted: true, at: now(), name: "Giulia Rossi".to_owned() };
    assert_eq!(it.open(now() + TimeDelta::days(99)), Err(answered.clone()));
    assert_eq!(it.open_by(1, now()), Err(answered));
}

#[test]
fn an_older_link_says_that_a_newer_letter_was_sent() {
    let it = invitation();
    assert_eq!(it.open_by(2, now()), Ok(()));
    assert_eq!(it.open_by(1, now()), Err(Closed::Superseded));
    assert_eq!(it.open_by(2, it.expires_at), Err(Closed::Expired));
}

#[test]
fn a_withdrawn_invitation_says_so_whatever_the_link() {
    let mut it = invitation();
    it.state = InvitationState::Withdrawn;
    assert_eq!(it.open_by(1, now()), Err(Closed::Withdrawn));
}

#[test]
fn an_invitation_is_sent_again_a_day_apart_three_times_and_anew_when_it_ran_out() {
    let mut it = Invitation { generation: 1, ..invitation() };
    let mut at = now();
    assert_eq!(it.next_resend(at), Err(Wait::Until(now() + TimeDelta::hours(24))));
    for times in 1..=3 {
        at += TimeDelta::hours(24);
        assert_eq!(it.next_resend(at - TimeDelta::seconds(1)), Err(Wait::Until(at)), "{times}");
        let (resends, since) = it.next_resend(at).unwrap();
        assert_eq!(resends, times);
        it = Invitation { resends, resends_since: Some(since), sent_at: at, generation: it.generation + 1, ..it };
    }
    assert_eq!(it.resends_left(), 0);
    assert_eq!(it.next_resend(at + TimeDelta::days(3)), Err(Wait::Enough));
    assert_eq!(it.next_resend(it.expires_at), Ok((0, it.expires_at)));
    it.generation = 20;
    assert_eq!(it.next_resend(it.expires_at), Err(Wait::Enough), "no invitation is worth more letters");
}

#[test]
fn companies_of_one_region_work_together_across_countries() {
    let (de, fr) = (card("DE", Standing::Active), card("FR", Standing::Active));
    assert_eq!(may_partner(&de, &fr, ("europe", "europe")), Ok(()));
}

#[test]
fn the_region_is_said_before_the_missing_signature() {
    let (it, us) = (card("IT", Standing::Active), card("US", Standing::Qualified));
    assert!(matches!(may_partner(&it, &us, ("europe", "united_states")), Err(Obstacle::Region { .. })));
}

#[test]
fn only_an_active_reseller_may_begin_and_only_with_a_provider_in_good_standing() {
    let provider = card("IT", Standing::Active);
    for standing in Standing::ALL.iter().filter(|s| **s != Standing::Active) {
        let reseller = card("IT", *standing);
        assert_eq!(may_partner(&provider, &reseller, ("europe", "europe")), Err(Obstacle::NotSigned(*standing)));
    }
    let (stopped, reseller) = (card("IT", Standing::Suspended), card("IT", Standing::Active));
    assert_eq!(may_partner(&stopped, &reseller, ("europe", "europe")), Err(Obstacle::ProviderSuspended));
}

#[test]
fn a_company_is_never_its_own_reseller() {
    let both = card("IT", Standing::Active);
    assert_eq!(may_partner(&both, &both, ("europe", "europe")), Err(Obstacle::Own));
}
