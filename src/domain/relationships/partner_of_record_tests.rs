//! The decision about a partner of record, without a database.

use chrono::TimeDelta;
use uuid::Uuid;

use super::*;

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn version(number: u128) -> VersionId {
    VersionId::from(Uuid::from_u128(number))
}

fn good() -> Facts {
    Facts {
        provider: Standing::Active,
        standing: Standing::Active,
        enrolled: true,
        regions: ("europe".to_owned(), "europe".to_owned()),
        ended: None,
        paused: None,
        place: Place::Associated,
        signed: Some((version(1), "1.0".to_owned())),
        wanted: Some(InForce { version: version(1), number: "1.0".to_owned(), by: None }),
        now: now(),
    }
}

fn codes(facts: &Facts) -> Vec<&'static str> {
    facts.reasons().iter().map(Reason::code).collect()
}

#[test]
fn an_active_reseller_of_the_region_that_signed_may_be_named() {
    assert_eq!(codes(&good()), Vec::<&str>::new());
}

#[test]
fn every_reason_is_told_at_once() {
    let facts = Facts {
        provider: Standing::Suspended,
        standing: Standing::Pending,
        regions: ("europe".to_owned(), "united_states".to_owned()),
        place: Place::Company,
        signed: None,
        ..good()
    };
    let all = ["other_region", "provider_not_active", "company_number", "not_enrolled", "agreement_not_signed"];
    assert_eq!(codes(&facts), all);
}

#[test]
fn a_suspended_reseller_is_suspended_and_not_unenrolled() {
    assert_eq!(codes(&Facts { standing: Standing::Suspended, ..good() }), ["reseller_suspended"]);
    assert_eq!(codes(&Facts { enrolled: false, ..good() }), ["not_enrolled"]);
}

#[test]
fn an_older_version_does_until_its_end() {
    let newer = |by| Some(InForce { version: version(2), number: "2.0".to_owned(), by });
    assert_eq!(codes(&Facts { wanted: newer(None), ..good() }), Vec::<&str>::new());
    assert_eq!(codes(&Facts { wanted: newer(Some(now() + TimeDelta::days(1))), ..good() }), Vec::<&str>::new());
    assert_eq!(codes(&Facts { wanted: newer(Some(now())), ..good() }), ["agreement_not_in_force"]);
}

#[test]
fn of_an_ended_relationship_no_more_is_told() {
    let facts = Facts { ended: Some(now()), standing: Standing::Suspended, signed: None, place: Place::None, ..good() };
    assert_eq!(codes(&facts), ["relationship_ended"]);
}

#[test]
fn a_number_that_is_not_the_associated_location_is_named_as_what_it_is() {
    for (place, code) in
        [(Place::Other, "other_location"), (Place::Closed, "location_closed"), (Place::None, "no_location")]
    {
        assert_eq!(codes(&Facts { place, ..good() }), [code]);
    }
}
