//! The acceptance table's lines 1 to 16 (domain 20), each a test of its number. The others are beside their subject: 7 in
//! `countries.rs`, 11, 24 and 25 in `profile_changes.rs`, 17 and 20 to 22 in `cases.rs`, 18 in `documents.rs`, 19 and 20
//! in `desk_cases.rs`, 23 in `domain_proof.rs`; in a browser all of them are in `tests/browser/acceptance_enrollment.mjs`.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::values::{Country, EmailAddress, Need, RegistrationNumber, VatNumber, countries};
use filiera::web::paths::{customers as customer_paths, enrollment as paths, locations};

use crate::support::app::TestApp;
use crate::support::applicant::{
    PAOLA, applied, begun, cantina, filled_in, one, paola, type_contact, type_legal, type_support,
};
use crate::support::cast::{DAVIDE, GIULIA, MARCO, ROSA, signed_in};
use crate::support::world::{Side, world};

#[tokio::test]
async fn acceptance_01_anybody_reads_what_to_prepare_and_the_steps_and_starts_with_one_button() {
    let app = TestApp::new().await;
    let mut anybody = app.browser();
    for language in ["en", "it"] {
        if language == "it" {
            anybody.in_italian().await;
        }
        let page = anybody.get("/enroll").await.must_be(200);
        assert_eq!(page.all("main .two > ul > li").len(), 5, "{language}: what to have ready");
        assert_eq!(page.all("main ol.rail > li").len(), 5, "{language}: the steps");
        assert_eq!(page.all("main a.btn").len(), 1, "{language}: one button");
        assert!(!page.html.contains('⟦'), "{language}");
    }
    assert_eq!(anybody.page().h1(), "Pagina di benvenuto");
}

#[tokio::test]
async fn acceptance_02_a_free_mail_domain_and_a_role_address_are_refused_with_the_reason() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    for (address, reason) in [
        ("rosa@gmail.com", "gmail.com is a public email service"),
        ("rosa@yahoo.it", "yahoo.it is a public email service"),
        ("info@officinarossa.example", "Use the address of a person, not of a group or a function"),
        ("admin@officinarossa.example", "Use the address of a person, not of a group or a function"),
    ] {
        ROSA.fill_in(&mut rosa).await;
        rosa.fill("Work email address", address);
        rosa.press("Create account").await.must_be(422).must_say(reason);
    }
}

#[tokio::test]
async fn acceptance_03_the_first_user_of_a_new_company_is_its_global_admin_once_the_mailbox_is_proved() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    rosa.press("Create account").await.must_be(200);
    let members = "select count(*) from memberships";
    let before: i64 = sqlx::query_scalar(members).fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(before, 0, "nobody is anything before the mailbox is proved");
    app.deliver().await;
    rosa.fill("Code from the email", &app.mail().last_to(ROSA.address).code());
    rosa.press("Confirm").await.must_say("Your work account is ready");
    let roles: Vec<String> = sqlx::query_scalar("select unnest(roles) from memberships m where address = $1")
        .bind(ROSA.address)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert!(roles.contains(&"global_admin".to_owned()), "{roles:?}");
}

#[tokio::test]
async fn acceptance_04_a_company_in_the_program_gives_its_support_only_and_is_a_reseller_too() {
    let app = world().await;
    let provider = Side::a().provider.into();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::tasks(provider)).await.must_say("it only gives its customer support details");
    marco.press("Start your application").await.must_say("0 of 1 sections completed.");
    assert_eq!(marco.page().all("ul.tasks li > :first-child").len(), 2, "support, and sending it");
    marco.get(&paths::legal_profile(provider)).await;
    assert_eq!(marco.page().h1(), "Your application", "nothing else is asked");
    marco.follow("Customer support details").await;
    marco.fill("Support email", "help@adria.example").fill("Support phone", "+39 071 555 0100");
    marco.press("Save and continue").await.must_say("Check your answers").must_say("help@adria.example");
    marco.press("Enroll now").await.must_be(200).must_say("Your company is an indirect reseller now");
    app.deliver().await;
    let subject = app.mail().last_to(MARCO.address).subject().to_owned();
    assert_eq!(subject, "Adria Distribuzione S.p.A. is an indirect reseller too");
    let kinds: Vec<String> = sqlx::query_scalar("select unnest(kinds) from organizations where org_id = $1 order by 1")
        .bind(Side::a().provider)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(kinds, ["provider", "reseller"]);
    let cases: i64 = sqlx::query_scalar("select count(*) from cases where org_id = $1")
        .bind(Side::a().provider)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(cases, 0, "who it is was verified before");
    // A second time there is nothing to begin.
    marco.get(&paths::tasks(provider)).await;
    assert!(!marco.page().buttons().iter().any(|b| b.starts_with("Start")), "{:?}", marco.page().buttons());
}

#[tokio::test]
async fn acceptance_05_a_half_filled_application_is_there_on_another_device_field_for_field() {
    let app = world().await;
    let mut davide = begun(&app).await;
    davide.get("/enroll").await;
    davide.in_italian().await;
    davide.get(&paths::legal_profile(cantina())).await;
    davide
        .fill("Ragione sociale", "Cantina Verdi S.r.l.")
        .fill("Partita IVA", "not yet known")
        .fill("Indirizzo", "Via Roma 1, «interno» <2>")
        .fill("Comune", "Alba");
    davide.press("Salva e torna più tardi").await.must_be(200).must_say("In corso");
    davide.get(&paths::customer_support(cantina())).await;
    davide.fill("Telefono dell'assistenza", "0173 555 013");
    davide.press("Salva e torna più tardi").await.must_be(200);
    davide.press("Esci").await;
    let mut elsewhere = signed_in(&app, DAVIDE).await;
    elsewhere.get(&paths::legal_profile(cantina())).await;
    elsewhere.press("English").await;
    elsewhere.get(&paths::legal_profile(cantina())).await;
    for (label, value) in [
        ("Registered company name", "Cantina Verdi S.r.l."),
        ("VAT number", "not yet known"),
        ("Address line 1", "Via Roma 1, «interno» <2>"),
        ("Town or city", "Alba"),
        ("Postcode", ""),
    ] {
        assert_eq!(elsewhere.page().value_of(label), value, "{label}");
    }
    elsewhere.get(&paths::customer_support(cantina())).await;
    assert_eq!(elsewhere.page().value_of("Support phone"), "0173 555 013");
}

#[tokio::test]
async fn acceptance_06_all_errors_of_the_legal_profile_are_said_at_once_each_at_its_field() {
    let app = world().await;
    let mut davide = begun(&app).await;
    davide.get(&paths::legal_profile(cantina())).await;
    davide
        .fill("Registered company name", "12345")
        .fill("VAT number", "01234567890")
        .fill("Tax code (if different)", "ABC")
        .fill("Town or city", "7")
        .fill("Province (two letters)", "XX")
        .fill("Postcode", "123")
        .fill("Website", "not a place")
        .fill("Certified email, PEC", "nobody");
    let page = davide.press("Save and continue").await.must_be(422);
    for (label, said) in [
        ("Registered company name", "Use the name as it is in the official register"),
        ("VAT number", "Check the VAT number, one digit does not fit"),
        ("Tax code (if different)", "The tax code must have 11 digits or 16 characters"),
        ("Address line 1", "Enter address line 1"),
        ("Town or city", "Enter a town or city"),
        ("Province (two letters)", "Enter the two-letter province code"),
        ("Postcode", "The CAP must have 5 digits"),
        ("Website", "Enter a web address"),
        ("Certified email, PEC", "Enter"),
    ] {
        let found = page.error_at(label).unwrap_or_default();
        assert!(found.contains(said), "{label}: {found:?}");
    }
    assert_eq!(page.errors().len(), 9, "{:?}", page.errors());
}

#[tokio::test]
async fn acceptance_08_a_registration_number_is_asked_where_it_must_be_and_a_personal_one_is_told_apart() {
    let required = countries().filter(|c| c.rules().registration_number == Need::Required).count();
    assert_eq!(required, 24);
    let app = world().await;
    sqlx::query("update organizations set country = 'BR' where org_id = $1")
        .bind(cantina().uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = begun(&app).await;
    davide.get(&paths::legal_profile(cantina())).await.must_say("CNPJ");
    davide.press("Save and continue").await.must_be(422).must_say("Enter the CNPJ");
    davide.fill("CNPJ", "111.444.777-35");
    davide.press("Save and continue").await.must_say("Enter the company's number, not a personal one");
    assert!(RegistrationNumber::parse(Country::parse("BR").unwrap(), "11.222.333/0001-81").is_ok());
}

#[tokio::test]
async fn acceptance_09_vat_numbers_fit_with_and_without_their_prefix_and_a_wrong_one_shows_an_example() {
    let known: Vec<Country> = countries().filter(|c| VatNumber::is_known_in(*c)).collect();
    assert!(known.len() >= 28, "{}", known.len());
    for country in &known {
        let example = VatNumber::example(*country).unwrap();
        let bare = VatNumber::parse(*country, example).unwrap_or_else(|f| panic!("{country} {example}: {f}"));
        let prefixed = VatNumber::parse(*country, &bare.prefixed()).unwrap_or_else(|f| panic!("{country}: {f}"));
        assert_eq!(bare.as_str(), prefixed.as_str(), "{country}");
        assert!(VatNumber::parse(*country, "!").is_err(), "{country}");
    }
    let app = world().await;
    sqlx::query("update organizations set country = 'DE' where org_id = $1")
        .bind(cantina().uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = begun(&app).await;
    davide.get(&paths::legal_profile(cantina())).await;
    davide.fill("VAT number", "12");
    let example = VatNumber::example(Country::parse("DE").unwrap()).unwrap();
    davide.press("Save and continue").await.must_be(422);
    let said = davide.page().error_at("VAT number").unwrap();
    assert!(said.contains(example), "{said:?} shows {example}");
}

#[tokio::test]
async fn acceptance_10_typed_and_standard_address_stand_side_by_side_where_the_program_asks() {
    let app = world().await;
    let mut davide = begun(&app).await;
    for (country, number, typed, standard) in [
        ("AM", "12345678", "5 ABOVYAN STREET", "5 Abovyan St."),
        ("HU", "12345678", "ANDRASSY UT 12", "Andrassy út 12"),
        ("KG", "12345678", "ул.Чуй,дом 12", "ул. Чуй, д. 12"),
        ("MD", "12345678", "STRADA PUSKIN, NR 3", "str. Puskin, nr. 3"),
        ("UZ", "12345678", "amir temur 4", "Amir Temur 4"),
        ("RU", "7707083893", "улица тверская, дом 7", "ул. Тверская, д. 7"),
    ] {
        sqlx::query("update organizations set country = $2 where org_id = $1")
            .bind(cantina().uuid())
            .bind(country)
            .execute(&mut app.sql().await)
            .await
            .unwrap();
        let token = davide.get(&paths::legal_profile(cantina())).await.token().unwrap();
        let version = davide.page().attributes("[name=version]", "value").remove(0);
        let region = davide.page().attributes("#region option[value]:not([value=''])", "value");
        let fields = [
            ("token", token.as_str()),
            ("version", &version),
            ("legal_name", "Cantina Verdi"),
            ("vat_id", VatNumber::example(Country::parse(country).unwrap()).unwrap_or("")),
            ("reg_number", number),
            ("addr1", typed),
            ("city", "Town"),
            ("region", region.first().map_or("", String::as_str)),
            ("postal", Country::parse(country).unwrap().rules().postal_example().unwrap_or("")),
        ];
        let body = serde_html_form::to_string(fields).unwrap();
        let answer = davide.send(Method::POST, &paths::legal_profile(cantina()), &[], Some(&body)).await;
        assert_eq!(answer.status, 303, "{country}: {:?}", answer.errors());
        davide.get(&paths::address(cantina())).await.must_be(200).must_say(typed).must_say(standard);
        davide.choose("Which one do you want to use?", "Proposed");
        davide.press("Save and continue").await.must_be(200);
        davide.get(&paths::legal_profile(cantina())).await;
        assert_eq!(davide.page().value_of("Address line 1"), standard, "{country}");
    }
}

#[tokio::test]
async fn acceptance_12_the_contact_may_be_another_person_and_has_a_work_address() {
    let app = world().await;
    let mut davide = begun(&app).await;
    for (address, reason) in [
        ("paola@gmail.com", "gmail.com is a public email service"),
        ("paola@icloud.com", "icloud.com is a public email service"),
        ("paola@cantina.onmicrosoft.com", "different companies have addresses side by side"),
        ("paola", "Enter an email address in the correct format"),
    ] {
        type_contact(&mut davide).await;
        davide.fill("Work email address", address);
        davide.press("Save and continue").await.must_be(422).must_say(reason);
    }
    type_contact(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    davide.get(&paths::primary_contact(cantina())).await;
    assert_eq!(davide.page().value_of("Work email address"), PAOLA);
    assert!(EmailAddress::parse_work(PAOLA).is_ok());
}

#[tokio::test]
async fn acceptance_13_customer_support_is_saved_and_read_by_customers() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&locations::support(Side::a().reseller.into())).await.must_be(200);
    giulia.fill("Support email", "aiuto@nuvola.example").fill("Support phone", "+39 011 555 0199");
    giulia.fill("Support web page", "aiuto.nuvola.example");
    giulia.press("Save").await.must_be(200);
    let letter = sqlx::query_scalar::<_, serde_json::Value>("select app.support_of($1)")
        .bind(Side::a().reseller)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(letter["support_email"], "aiuto@nuvola.example");
    let link = crate::support::app::key().link(
        filiera::domain::token::Purpose::CustomerInvitation,
        Side::a().customer_invitation,
        1,
    );
    app.browser().get(&format!("/c/{link}")).await.must_be(200).must_say("+390115550199");
    let partner = customer_paths::partner(Side::a().customer.into(), Side::a().relationship.into());
    let mut davide = signed_in(&app, DAVIDE).await;
    let page = davide.get(&partner).await.must_be(200);
    page.must_say("aiuto@nuvola.example").must_say("+390115550199").must_say("https://aiuto.nuvola.example");
}

#[tokio::test]
async fn acceptance_14_enroll_now_opens_a_case_mails_the_contact_and_shows_when_what_is_due() {
    let app = world().await;
    let mut davide = filled_in(&app).await;
    davide.press("Enroll now").await.must_say("R-2026-000001").must_say(PAOLA).must_say("9 March 2026");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "pending_qualification");
    assert_eq!(one(&app, "select state from cases where org_id = $1").await, "email_pending");
    app.deliver().await;
    assert_eq!(app.mail().to(PAOLA).len(), 1);
    davide.follow("See the status of the application").await.must_say("9 March 2026");
}

#[tokio::test]
async fn acceptance_15_the_contacts_link_asks_once_and_a_scanner_confirms_nothing() {
    let app = world().await;
    applied(&app).await;
    let letter = app.mail().last_to(PAOLA);
    let mut scanner = app.browser();
    for method in [Method::GET, Method::HEAD, Method::GET] {
        scanner.send(method, &letter.link("/v/"), &[], None).await;
    }
    scanner.get(&letter.link("/v/")).await.must_say("Did you or a colleague apply for Cantina Verdi S.r.l.?");
    scanner.page().must_say("Does this address belong to Cantina Verdi S.r.l.?").must_say("p…i@cantina.example");
    assert_eq!(one(&app, "select state from cases where org_id = $1").await, "email_pending");
    paola(&app).await.press("Confirm this address").await.must_say("Thank you");
    app.browser().get(&letter.link("/v/")).await.must_say("Already confirmed");

    let app = world().await;
    applied(&app).await;
    paola(&app).await.press("I do not know this application").await.must_say("a reviewer looks at it");
    let flagged = one(&app, "select (disowned_at is not null)::text from cases where org_id = $1").await;
    assert_eq!(flagged, "true");
    app.pass(TimeDelta::days(8));
}

#[tokio::test]
async fn acceptance_16_another_letter_is_sent_after_a_minute_five_times_a_day_and_what_became_of_it_is_shown() {
    let app = world().await;
    let mut davide = applied(&app).await;
    let path = paths::contact_letter(cantina());
    davide.get(&path).await;
    davide.press("Resend verification email").await.must_be(429);
    for _ in 0..4 {
        app.pass(TimeDelta::minutes(1));
        davide.get(&path).await;
        davide.press("Resend verification email").await.must_be(200).must_say(PAOLA);
    }
    app.pass(TimeDelta::minutes(1));
    davide.get(&path).await.must_say("It leaves in a moment");
    davide.press("Resend verification email").await.must_be(429);
    app.deliver().await;
    davide.get(&path).await.must_say("Delivered to the mail server of the address");
    assert_eq!(app.mail().to(PAOLA).len(), 5);
}

#[tokio::test]
async fn everything_is_saved_although_nothing_was_sent() {
    let app = world().await;
    let mut davide = begun(&app).await;
    type_legal(&mut davide).await;
    davide.press("Save and come back later").await.must_be(200);
    type_support(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    davide.get(&paths::tasks(cantina())).await.must_say("2 of 4 sections completed.");
}
