//! The rules of mail addresses, as sentences. Corpora: webmail, company match, look-alikes.

use super::*;

fn kind(result: Result<EmailAddress, Fault>) -> &'static str {
    result.err().map_or("fine", |fault| fault.kind)
}

fn address(raw: &str) -> EmailAddress {
    let parsed = EmailAddress::parse(raw);
    assert!(parsed.is_ok(), "{raw}: {parsed:?}");
    EmailAddress::stored(raw.trim())
}

#[test]
fn an_address_is_kept_as_typed_and_compared_in_its_canonical_form() {
    let typed = address("  Giulia.Rossi+Crm@Caffè.EXAMPLE ");
    assert_eq!(typed.as_str(), "Giulia.Rossi+Crm@Caffè.EXAMPLE");
    assert_eq!(typed.canonical(), "giulia.rossi+crm@xn--caff-8oa.example");
    assert_eq!(typed.deliverable(), "Giulia.Rossi+Crm@xn--caff-8oa.example");
    assert_eq!(typed, address("giulia.rossi+crm@xn--caff-8oa.example"));
    assert_ne!(typed, address("giulia.rossi@xn--caff-8oa.example"));
    assert_ne!(typed, address("giuliarossi+crm@xn--caff-8oa.example"));
}

#[test]
fn two_tags_are_two_addresses_but_one_quota() {
    let (one, two) = (address("anna+a@nuvola.example"), address("Anna+b@nuvola.example"));
    assert_ne!(one, two);
    assert_eq!(one.without_tag(), two.without_tag());
}

#[test]
fn malformed_addresses_are_refused() {
    for bad in [
        "anna",
        "@nuvola.example",
        "anna@",
        "anna@nuvola",
        "a@b@c.example",
        "anna@nuvola..example",
        "anna@.example",
        "anna @nuvola.example",
        "anna@nuvola .example",
        ".anna@nuvola.example",
        "an..na@nuvola.example",
        "anna@-nuvola.example",
        "anna@[127.0.0.1]",
        "anna@127.0.0.1",
        "\"an na\"@nuvola.example",
        "Anna <anna@nuvola.example>",
        "anna@nuvola.example, b@c.example",
        "anna@nuvola_rossi.example",
        "annà@nuvola.example",
        "anna@nuvola.example/x",
        "anna@%6e.example",
        "mailto:anna@nuvola.example,x",
        "anna;b@nuvola.example",
        "anna@nuvola.1",
    ] {
        assert_eq!(kind(EmailAddress::parse(bad)), "malformed", "{bad}");
    }
    assert_eq!(kind(EmailAddress::parse("  ")), "missing");
    assert_eq!(kind(EmailAddress::parse("anna@nuvola.example\r\nBcc: x@y.example")), "characters");
    assert_eq!(kind(EmailAddress::parse("an\u{200b}na@nuvola.example")), "characters");
    assert_eq!(kind(EmailAddress::parse("anna@nuv\u{202e}ola.example")), "characters");
    let long = format!("{}@{}.example", "a".repeat(60), "b.".repeat(120));
    assert_eq!(kind(EmailAddress::parse(&long)), "too_long");
}

#[test]
fn ordinary_addresses_are_accepted() {
    for good in [
        "anna@nuvola.example",
        "a@b.co",
        "o'brien@nuvola.example",
        "anna_b-c@sub.nuvola.co.uk",
        "anna@例え.jp",
        "anna@nuvola。example",
        "anna@nuvola.example.",
        "x!#$%&*/=?^`{|}~@nuvola.example",
    ] {
        assert_eq!(kind(EmailAddress::parse(good)), "fine", "{good}");
    }
    assert_eq!(address("anna@nuvola。example").domain(), "nuvola.example");
    assert_eq!(address("anna@nuvola.example.").domain(), "nuvola.example");
}

#[test]
fn a_public_mail_service_is_no_work_address() {
    for (bad, domain) in [
        ("x@gmail.com", "gmail.com"),
        ("x@mail.gmail.com", "gmail.com"),
        ("x@GMail.Com", "gmail.com"),
        ("x@gmail.com.", "gmail.com"),
        ("x@ｇｍａｉｌ.com", "gmail.com"),
        ("x@gmail。com", "gmail.com"),
        ("x@yahoo.co.jp", "yahoo.co.jp"),
        ("x@mail.yahoo.it", "yahoo.it"),
        ("x@icloud.com", "icloud.com"),
        ("x@me.com", "me.com"),
        ("x@aol.com", "aol.com"),
        ("x@outlook.it", "outlook.it"),
        ("x@hotmail.co.uk", "hotmail.co.uk"),
        ("x@live.it", "live.it"),
        ("x@msn.com", "msn.com"),
        ("x@libero.it", "libero.it"),
        ("x@gmx.de", "gmx.de"),
        ("x@proton.me", "proton.me"),
        ("x@laposte.net", "laposte.net"),
        ("x@mailinator.com", "mailinator.com"),
        ("x@a.b.mailinator.com", "mailinator.com"),
    ] {
        let fault = EmailAddress::parse_work(bad).err();
        assert_eq!(fault, Some(Fault::of("webmail").with("domain", domain)), "{bad}");
        assert_eq!(kind(EmailAddress::parse(bad)), "fine", "{bad}");
    }
    for good in [
        "x@gmail.com.example",
        "x@notgmail.com",
        "x@gmail-com.example",
        "gmail.com@nuvola.example",
        "x@nuvola.example",
        "x@outlook.nuvola.example",
        "x@alive.it",
    ] {
        assert_eq!(kind(EmailAddress::parse_work(good)), "fine", "{good}");
    }
}

#[test]
fn certified_mail_is_an_address_but_no_work_address() {
    assert_eq!(kind(EmailAddress::parse("nuvola@pec.it")), "fine");
    assert_eq!(kind(EmailAddress::parse_work("nuvola@pec.it")), "certified_mail");
    assert_eq!(kind(EmailAddress::parse_work("nuvola@cert.legalmail.it")), "certified_mail");
    assert_eq!(kind(EmailAddress::parse_work("nuvola@pec.libero.it")), "certified_mail");
}

#[test]
fn a_role_mailbox_is_no_person() {
    for role in ["info", "Admin", "no-reply", "ufficio.commerciale", "info+crm", "sales2", "marketing"] {
        let raw = format!("{role}@nuvola.example");
        assert_eq!(kind(EmailAddress::parse_person(&raw)), "role_address", "{raw}");
        assert_eq!(kind(EmailAddress::parse_work(&raw)), "fine", "{raw}");
    }
    for person in ["anna", "infante", "admira.rossi", "a.sales"] {
        assert_eq!(kind(EmailAddress::parse_person(&format!("{person}@nuvola.example"))), "fine");
    }
}

#[test]
fn one_company_is_told_by_its_registered_domain() {
    for (one, two) in [
        ("a@nuvola.it", "b@mail.nuvola.it"),
        ("a@x.nuvola.co.uk", "b@y.nuvola.co.uk"),
        ("a@caffè.it", "b@sub.xn--caff-8oa.it"),
        ("a@NUVOLA.it", "b@nuvola.it."),
        ("a@uno.due.tre.nuvola.co.it", "b@nuvola.co.it"),
    ] {
        assert!(address(one).shares_company_domain(&address(two)), "{one} {two}");
    }
    for (one, two) in [
        ("a@nuvola.it", "b@adria.it"),
        ("a@nuvola.co.uk", "b@adria.co.uk"),
        ("a@comune.gov.it", "b@regione.gov.it"),
        ("a@contoso.onmicrosoft.com", "b@fabrikam.onmicrosoft.com"),
        ("a@contoso.onmicrosoft.com", "b@contoso.onmicrosoft.com"),
        ("a@legalmail.it", "b@legalmail.it"),
        ("a@pec.it", "b@pec.it"),
        ("a@gmail.com", "b@gmail.com"),
        ("a@uno.github.io", "b@due.github.io"),
        ("a@uno.altervista.org", "b@due.altervista.org"),
    ] {
        assert!(!address(one).shares_company_domain(&address(two)), "{one} {two}");
    }
}

#[test]
fn the_operators_own_list_matches_below_a_domain_and_not_beside_it() {
    let at = address("a@mail.Pippo.example");
    assert!(at.is_within("PIPPO.example.") && at.is_within("mail.pippo.example"));
    assert!(!at.is_within("ippo.example") && !at.is_within("") && !at.is_within("x.mail.pippo.example"));
}

#[test]
fn an_imitated_domain_is_flagged_and_shown_in_punycode() {
    let real = address("a@nuvola.example");
    let fake = address("a@nuv\u{43e}la.example");
    assert!(fake.mixed_script() && !real.mixed_script());
    assert!(fake.imitates(&real) && !real.imitates(&real));
    assert!(address("a@mail.nuvo1a.example").imitates(&real));
    assert!(fake.domain().starts_with("xn--"));
}

#[test]
fn a_masked_address_keeps_its_ends_and_its_domain() {
    assert_eq!(address("giulia.rossi@nuvola.example").masked(), "g…i@nuvola.example");
    assert_eq!(address("gi@nuvola.example").masked(), "g…@nuvola.example");
    assert_eq!(address("g@nuvola.example").masked(), "g…@nuvola.example");
    let printed = format!("{:?}", address("giulia.rossi@nuvola.example"));
    assert!(!printed.contains("giulia"));
}
