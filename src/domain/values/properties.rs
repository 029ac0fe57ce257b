//! What holds for every text, tried on random ones: reading never panics, and what was read reads
//! again to itself. Rules of single types are tested beside them.

use proptest::prelude::*;

use super::*;

/// Any text, and texts near to what the fields expect.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,300}",
        "[ -~]{0,40}",
        "[A-Z0-9 .+-]{0,30}",
        "[a-zé]{1,12}[@.][a-z0-9.-]{1,20}\\.[a-z]{2,4}",
        "\\+?[0-9 ()-]{3,20}",
        "(https?://)?[a-z0-9.@:/-]{1,40}",
        Just("xn--".to_owned()),
        Just("a@xn--.xn--a".to_owned()),
    ]
}

fn any_country() -> impl Strategy<Value = Country> {
    prop::sample::select(countries().collect::<Vec<_>>())
}

/// Reads the text, then what came of it: the second reading changes nothing.
fn settles<T: PartialEq + std::fmt::Debug + std::fmt::Display>(raw: &str, read: impl Fn(&str) -> Result<T, Fault>) {
    if let Ok(value) = read(raw) {
        let again = read(&value.to_string());
        assert_eq!(again.as_ref(), Ok(&value), "from {raw:?}");
        let shown = value.to_string();
        assert!(!shown.is_empty() && shown.trim() == shown, "{shown:?} from {raw:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn plain_texts_never_panic_and_settle(raw in texts()) {
        settles(&raw, LegalName::parse);
        settles(&raw, CompanyName::parse);
        settles(&raw, PersonName::parse);
        settles(&raw, GivenName::parse);
        settles(&raw, FamilyName::parse);
        settles(&raw, JobTitle::parse);
        settles(&raw, SupportHours::parse);
        settles(&raw, Note::parse);
        settles(&raw, Reason::parse);
        settles(&raw, Message::parse);
        settles(&raw, InternalNote::parse);
        settles(&raw, AddressLine::parse);
        settles(&raw, AddressDetail::parse);
        settles(&raw, City::parse);
        let _ = AddressLine::parse(&raw).map(|line| line.is_post_box());
        prop_assert_eq!(fold(&fold(&raw)), fold(&raw));
    }

    #[test]
    fn addresses_never_panic_and_settle(raw in texts()) {
        settles(&raw, EmailAddress::parse);
        settles(&raw, EmailAddress::parse_work);
        settles(&raw, EmailAddress::parse_person);
        settles(&raw, Website::parse);
        if let Ok(address) = EmailAddress::parse(&raw) {
            prop_assert!(EmailAddress::parse(address.canonical()).is_ok_and(|a| a == address));
            prop_assert!(EmailAddress::parse(&address.deliverable()).is_ok_and(|a| a == address));
            let _ = (address.masked(), address.domain_skeleton(), address.mixed_script());
            let _ = (address.registrable_domain(), address.is_within(&raw), address.without_tag());
        }
        if let Ok(site) = Website::parse(&raw) {
            prop_assert!(site.host().contains('.'));
        }
    }

    #[test]
    fn official_numbers_never_panic_and_settle(raw in texts(), country in any_country()) {
        settles(&raw, |raw| VatNumber::parse(country, raw));
        settles(&raw, FiscalCode::parse);
        settles(&raw, |raw| RegistrationNumber::parse(country, raw));
        settles(&raw, |raw| PostalCode::parse(country, raw));
        settles(&raw, |raw| Province::parse(country, raw));
        settles(&raw, PartnerId::parse);
        settles(&raw, PartnerId::parse_external);
        settles(&raw, Reference::parse);
        settles(&raw, Country::parse);
        settles(&raw, Region::parse);
        let _ = MailedCode::parse(&raw).map(|code| code.spaced());
        let _ = PartnerIdKind::parse(&raw);
        if let Ok(address) = EmailAddress::parse("anna@nuvola.example") {
            let _ = Password::parse(&raw, Some(&address));
        }
    }

    #[test]
    fn a_wrong_digit_in_an_italian_number_is_always_caught(body in 1u64..10_000_000_000, at in 0usize..11, by in 1u32..10) {
        let italy = Country::parse("IT");
        prop_assert!(italy.is_ok());
        let read = |text: &str| italy.clone().and_then(|c| VatNumber::parse(c, text));
        let body = format!("{body:010}");
        let good = (0..10).map(|check| format!("{body}{check}")).find(|text| read(text).is_ok());
        prop_assert!(good.is_some());
        let changed: String = good.unwrap_or_default().chars().enumerate().map(|(i, c)| match c.to_digit(10) {
            Some(digit) if i == at => char::from_digit((digit + by) % 10, 10).unwrap_or(c),
            _ => c,
        }).collect();
        prop_assert_eq!(read(&changed), Err(Fault::check_digit()));
    }

    #[test]
    fn references_and_ids_come_back_from_their_text(year in 2000i32..2200, number in 0u32..2_000_000, sequence in 0u32..=PartnerId::LAST) {
        let reference = Reference::of(year, number);
        prop_assert_eq!(Reference::parse(reference.as_str()), Ok(reference));
        let id = PartnerId::issue(sequence);
        prop_assert!(id.is_some_and(|id| PartnerId::parse(id.as_str()).as_ref() == Ok(&id)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn phones_never_panic_and_settle(raw in texts(), country in any_country()) {
        settles(&raw, |raw| Phone::parse(country, raw));
        if let Ok(phone) = Phone::parse(country, &raw) {
            prop_assert!(Phone::parse_international(phone.as_str()).is_ok());
            let _ = (phone.national(), phone.international());
        }
    }
}

#[test]
fn every_code_of_every_countrys_pattern_is_read_however_it_is_spaced() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    for country in countries().filter(|c| c.rules().postal_code_required()) {
        let codes = proptest::string::string_regex(&country.rules().postal_pattern.replace("\\d", "[0-9]"));
        assert!(codes.is_ok(), "{country}");
        let Ok(codes) = codes else { continue };
        for _ in 0..40 {
            let Ok(code) = codes.new_tree(&mut runner).map(|tree| tree.current()) else {
                continue;
            };
            let read = PostalCode::parse(country, &code);
            assert!(read.is_ok(), "{country} {code} {read:?}");
            let bare = code.replace([' ', '-'], "").to_lowercase();
            assert_eq!(PostalCode::parse(country, &bare), read, "{country} {bare}");
            settles(&bare, |raw| PostalCode::parse(country, raw));
        }
    }
}

#[test]
fn values_travel_through_json_as_text_and_are_checked_on_the_way_in() {
    let json = serde_json::json!({"name": " Nuvola  Rossi ", "country": "it", "mail": "A@Nuvola.example"});
    let name: Result<LegalName, _> = serde_json::from_value(json["name"].clone());
    assert!(name.is_ok_and(|name| serde_json::json!(name) == "Nuvola Rossi"));
    let country: Result<Country, _> = serde_json::from_value(json["country"].clone());
    assert!(country.is_ok_and(|country| serde_json::json!(country) == "IT"));
    assert!(serde_json::from_str::<EmailAddress>("\"nobody\"").is_err());
    assert!(serde_json::from_str::<Region>("\"atlantis\"").is_err());
}
