//! A provider's own entry in the public list: written as a draft, looked over, published, kept fresh.
//! Rule: nothing is public before it is published, and only a verified provider that takes resellers is shown.

use std::io::Cursor;

use axum::http::Method;
use chrono::TimeDelta;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, parts};
use crate::support::cast::{GIULIA, MARCO, PETRA, STELLA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world};

const SLUG: &str = "/directory/adria-distribuzione";

/// Gives somebody the role that keeps the entry.
pub async fn keeper(app: &TestApp) -> Browser {
    sqlx::query(
        "update memberships set roles = roles || '{business_profile_admin,referrals_admin}' where person_id = $1",
    )
    .bind(MARCO.id())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    signed_in(app, MARCO).await
}

fn at(path: &str) -> String {
    format!("/o/{}/settings/directory{path}", Side::a().provider)
}

/// Picks a picture and sends it.
async fn send_logo(browser: &mut Browser, name: &str, bytes: &[u8]) -> Page {
    browser.get(&at("")).await;
    if !name.is_empty() {
        browser.attach("Picture", name, bytes);
    }
    browser.press("Use this picture").await.clone()
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let points = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 99]));
    DynamicImage::ImageRgb8(points).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn an_entry_is_drafted_looked_over_and_published() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    let mut nobody = app.browser();
    marco.get(&at("")).await.must_be(200).must_say("Public");
    marco.fill("In English", "Training for resellers.\n\nSecond part.").tick("Credit terms");
    let saved = marco.press("Save the draft").await;
    saved.must_be(200).must_say("The draft is saved. It is not public yet.").must_say("Marco Neri edited the draft");
    assert!(nobody.get(SLUG).await.must_be(200).says("Everything for resellers"));

    let preview = marco.press("Preview").await;
    preview.must_be(200).must_say("Look over the entry").must_say("Training for resellers.").must_say("Second part.");
    assert!(!nobody.get(SLUG).await.says("Training for resellers."));
    marco.press("Publish the entry").await.must_be(200).must_say("The entry is public.");
    nobody.get(SLUG).await.must_be(200).must_say("Training for resellers.").must_say("Credit terms");
    nobody.get("/directory?service=financing&q=second+part").await.must_say("Adria Distribuzione");
    marco.get(&at("")).await;
    marco.fill("In Italian", "Formazione di qualità per i rivenditori.");
    marco.press("Preview").await.must_be(200);
    marco.press("Publish the entry").await.must_be(200);
    for words in ["qualit%C3%A0", "QUALIT%C3%80+PER", "adria+distrib"] {
        nobody.get(&format!("/directory?q={words}")).await.must_say("Adria Distribuzione");
    }
    nobody.get("/directory?service=marketing").await.must_say("No provider matches");
    nobody.get("/directory?region=europe&language=en&country=IT").await.must_say("Adria Distribuzione");
    assert!(!nobody.get("/directory?region=canada").await.says("Adria"));

    marco.get(&at("")).await;
    marco.press("Take it out").await.must_say("The entry is no longer in the list.");
    nobody.get(SLUG).await.must_be(404);
    let actions: Vec<String> = sqlx::query_scalar(
        "select action from audit_entries where org_id = $1 and action like 'directory.%' order by seq",
    )
    .bind(Side::a().provider)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    let published = ["directory.saved", "directory.saved", "directory.published"];
    assert_eq!(actions[..3], published);
    assert_eq!(actions.last().map(String::as_str), Some("directory.withdrawn"));
}

#[tokio::test]
async fn everything_wrong_with_an_entry_is_said_at_once_and_nothing_typed_is_lost() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    marco.get(&at("")).await;
    marco
        .fill("In English", "")
        .fill("In Italian", "")
        .fill("Contact for resellers", "nobody")
        .fill("Website (optional)", "ftp://a");
    let page = marco.press("Preview").await;
    page.must_be(422)
        .must_say("Say something about your company in at least one language")
        .must_say("Enter a web address, like www.example.com");
    assert!(page.title().starts_with("Error:"));
    marco.get(&at("")).await;
    assert_eq!(marco.page().attributes("#website", "value"), ["ftp://a"]);
    assert_eq!(marco.get(&at("/preview")).await.path, at(""), "a draft with faults has no preview");
    marco.fill("In Italian", &"è".repeat(2501));
    marco.press("Preview").await.must_be(422).must_say("2500 characters or less");
}

#[tokio::test]
async fn two_who_edit_at_once_overwrite_nothing() {
    let app = world().await;
    let (mut one, mut two) = (keeper(&app).await, signed_in(&app, MARCO).await);
    one.get(&at("")).await;
    two.get(&at("")).await;
    one.fill("In English", "First words");
    one.press("Save the draft").await.must_be(200);
    two.fill("In English", "Other words");
    let page = two.press("Save the draft").await;
    page.must_be(409).must_say("Somebody changed this while the page was open");
    assert!(page.html.contains("Other words"), "nothing typed is lost");
    one.get(&at("")).await;
    assert!(one.page().html.contains("First words"));
}

#[tokio::test]
async fn a_logo_is_drawn_anew_and_becomes_public_with_the_entry() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    let mut nobody = app.browser();
    let sent = picture(900, 300, ImageFormat::Jpeg);
    send_logo(&mut marco, "logo.jpg", &sent).await.must_be(200).must_say("The logo is in the draft");
    nobody.get(&format!("{SLUG}/logo")).await.must_be(404);
    marco.get(&at("")).await.must_say("Logo");
    marco.press("Preview").await.must_be(200);
    marco.press("Publish the entry").await.must_be(200);
    let shown = nobody.send(Method::GET, &format!("{SLUG}/logo"), &[], None).await;
    assert_eq!(shown.status, 200);
    let field = |name: &str| shown.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(field("content-type"), "image/png");
    assert_eq!(field("x-content-type-options"), "nosniff");
    assert!(field("content-security-policy").starts_with("default-src 'none'; sandbox;"));
    let png: Vec<u8> = sqlx::query_scalar("select png from directory_logos where edition = 'published'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    let read = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap();
    assert_eq!((read.width(), read.height()), (300, 100));
    nobody.get(SLUG).await;
    assert_eq!(nobody.page().attributes("main img", "alt"), ["Logo of Adria Distribuzione S.p.A."]);
    marco.get(&at("")).await;
    marco.press("Remove the logo").await.must_say("The logo is no longer in the draft.");
    nobody.get(&format!("{SLUG}/logo")).await.must_be(200);
}

#[tokio::test]
async fn what_is_no_picture_is_refused_in_words_and_without_a_token_nothing_is_read() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    for (name, bytes, said) in [
        (
            "logo.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
            "must be a PNG, JPEG or GIF",
        ),
        ("logo.png", b"GIF89a\x01\x00\x01\x00\x00".to_vec(), "must be a PNG, JPEG or GIF"),
        ("logo.png", picture(3100, 16, ImageFormat::Png), "at most 3,000 pixels"),
        ("logo.png", picture(20, 90, ImageFormat::Png), "square or wide"),
        ("", Vec::new(), "Select a picture"),
    ] {
        let page = send_logo(&mut marco, name, &bytes).await;
        page.must_be(422).must_say(said);
    }
    let forged = parts(&[("token".to_owned(), "forged".to_owned())], &[]);
    marco.send_parts(&at("/logo"), &[], forged).await.must_be(403);
    let kept: i64 =
        sqlx::query_scalar("select count(*) from directory_logos").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn up_to_five_locations_of_the_company_stand_in_the_entry() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    marco.get(&at("")).await.must_say("Your company has none here yet");
    let mut sql = app.sql().await;
    for n in 1..=6 {
        sqlx::query(
            "insert into locations (org_id, location_id, name, folded_name, country, address, contact, created_at, created_by, created_name)
             values ($1, $2, $3, lower($3), 'IT', '{\"city\": \"Torino\"}', '{}', $4, $5, 'x')",
        )
        .bind(Side::a().provider)
        .bind(Uuid::from_u128(77_000 + n))
        .bind(format!("Sede {n}"))
        .bind(app.now())
        .bind(MARCO.id())
        .execute(&mut sql)
        .await
        .unwrap();
    }
    marco.get(&at("")).await;
    for n in 1..=6 {
        marco.tick(&format!("Sede {n}, Torino, Italy"));
    }
    marco.press("Preview").await.must_be(422).must_say("Choose at most 5 locations of a region");
    sqlx::query("update directory_drafts set fields = fields #- '{places,5}'").execute(&mut sql).await.unwrap();
    marco.get(&at("")).await;
    marco.press("Preview").await.must_be(200).must_say("Sede 5, Torino, Italy");
    marco.press("Publish the entry").await.must_be(200);
    let mut nobody = app.browser();
    assert!(!nobody.get(SLUG).await.must_say("Sede 1, Torino, Italy").says("Sede 6"));
}

#[tokio::test]
async fn after_a_quarter_a_letter_asks_whether_the_entry_is_still_right_and_one_button_says_so() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    assert!(!marco.get(&at("")).await.says("Everything is still right"), "confirmed a month ago");
    app.pass(TimeDelta::days(61));
    assert_eq!(filiera::domain::directory::remind(app.db(), app.now()).await.unwrap(), 2, "Adria and Nordlicht");
    assert_eq!(filiera::domain::directory::remind(app.db(), app.now()).await.unwrap(), 0, "once");
    app.deliver().await;
    let letter = app.mail().last_to(MARCO.address);
    assert!(letter.subject().starts_with("Is the entry of Adria"), "{}", letter.subject());
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&at("")).await.must_say("Is this still right?");
    marco.press("Everything is still right").await.must_say("Confirmed.").must_say("2 May 2026");
    app.pass(TimeDelta::days(181));
    assert!(!app.browser().get("/directory").await.says("Adria"), "nobody confirmed it for half a year");
}

#[tokio::test]
async fn who_is_not_verified_or_takes_no_resellers_is_not_in_the_list() {
    let app = world().await;
    let mut sql = app.sql().await;
    let stand = "update organizations set program_status = $2 where org_id = $1";
    sqlx::query(stand).bind(Side::a().provider).bind("suspended").execute(&mut sql).await.unwrap();
    let mut nobody = app.browser();
    assert!(!nobody.get("/directory").await.says("Adria"));
    nobody.get(SLUG).await.must_be(404);
    let mut marco = keeper(&app).await;
    marco.get(&at("")).await.must_be(200).must_say("Not shown");
    sqlx::query(stand).bind(Side::a().provider).bind("active").execute(&mut sql).await.unwrap();
    nobody.get(SLUG).await.must_be(200);
    sqlx::query("update directory_entries set accepting = false where org_id = $1")
        .bind(Side::a().provider)
        .execute(&mut sql)
        .await
        .unwrap();
    nobody.get(SLUG).await.must_be(404);
}

#[tokio::test]
async fn an_entry_is_its_own_companys_alone() {
    let app = world().await;
    keeper(&app).await;
    signed_in(&app, PETRA).await.get(&at("")).await.must_be(404);
    signed_in(&app, GIULIA).await.get(&at("")).await.must_be(404);
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&at("")).await.must_be(200);
    marco.in_italian().await.must_say("Scheda nell’elenco pubblico").must_say("Ora accettiamo rivenditori");
}

#[test]
fn every_word_that_is_composed_exists() {
    use filiera::domain::actor::{Act, Standing, Suspended};
    use filiera::domain::directory::{Service, referrals::ReferralState};
    use filiera::domain::reports::Step;
    use filiera::domain::values::Region;
    use filiera::i18n::{Language, Words};
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Region::ALL.iter().map(|region| format!("directory-region-{region}")));
    keys.extend(Service::ALL.iter().map(|it| format!("directory-service-{}", it.code())));
    keys.extend(ReferralState::ALL.iter().map(|it| format!("directory-referral-state-{}", it.code())));
    keys.extend(Step::ALL.iter().map(|it| format!("reports-step-{}", it.code())));
    keys.extend(Act::ALL.iter().map(|it| format!("standing-refused-{}", it.code())));
    keys.extend(
        Suspended::ALL.iter().flat_map(|it| ["reason", "cure"].map(|of| format!("standing-{of}-{}", it.code()))),
    );
    keys.extend(Standing::ALL.iter().flat_map(|it| ["is", "way"].map(|of| format!("standing-{of}-{}", it.code()))));
    for deed in ["suspend", "lift", "close"] {
        keys.extend(["title", "follows", "done"].map(|of| format!("organizations-operator-{deed}-{of}")));
    }
    for words in Language::ALL.iter().map(|language| Words::new(*language)) {
        let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[tokio::test]
async fn every_page_around_the_list_is_whole_in_both_languages() {
    use crate::pages::faults;
    let app = world().await;
    let (a, b) = (Side::a(), Side::b());
    let pages = [
        at(""),
        at("/preview"),
        format!("/o/{}/referrals", a.provider),
        format!("/o/{}/referrals/{}", a.provider, a.referral),
        format!("/o/{}/settings", a.provider),
        "/directory".to_owned(),
        SLUG.to_owned(),
    ];
    let asking = [
        format!("/o/{}/directory/adria-distribuzione/contact", b.reseller),
        format!("/o/{}/contact-requests", b.reseller),
        format!("/o/{}/contact-requests/{}", b.reseller, b.referral),
    ];
    let mut wrong = Vec::new();
    for (language, portal) in [("en", "Partner Center"), ("it", "Centro per i partner")] {
        let mut marco = keeper(&app).await;
        let mut stella = signed_in(&app, STELLA).await;
        for browser in [&mut marco, &mut stella] {
            browser.get("/directory").await;
            if language == "it" {
                browser.in_italian().await;
            }
        }
        for (browser, pages) in [(&mut marco, &pages[..]), (&mut stella, &asking[..])] {
            for path in pages {
                let page = browser.get(path).await.must_be(200).clone();
                wrong.extend(
                    faults(&page, language, portal).into_iter().map(|fault| format!("{path} ({language}): {fault}")),
                );
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
