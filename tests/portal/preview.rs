//! The pages of development: there in development, nowhere else.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::http::Method;
use filiera::domain::ids::NoticeId;
use filiera::domain::notice::{Notice, Reader};
use filiera::email::folder;
use filiera::email::letters::{Queued, Writer};
use filiera::i18n::Language;
use filiera::web::state::Site;

use crate::support::app::{BASE, TestApp, key};
use crate::support::browser::Browser;
use crate::support::world::world;

/// A browser on the same portal in development, letters in `folder`.
fn in_development(app: &TestApp, folder: &std::path::Path) -> Browser {
    let mut development = app.app.clone();
    development.site = Arc::new(Site {
        base: BASE.parse().unwrap(),
        development: true,
        mail_folder: Some(folder.to_owned()),
        proxies: filiera::web::proxies::Proxies::default(),
        return_secret: None,
        demo_password: Some("filiera demonstration"),
    });
    Browser::new(filiera::app::router(development, 64), IpAddr::V4(Ipv4Addr::new(192, 0, 2, 200)))
}

fn scratch(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[tokio::test]
async fn the_development_pages_do_not_exist_elsewhere() {
    let mut app = world().await;
    app.ignore_letters();
    let mut browser = app.browser();
    for path in ["/dev/sign-in", "/dev/letters", "/dev/letters/a.eml", "/dev/components"] {
        browser.send(Method::GET, path, &[], None).await.must_be(404);
    }
}

#[tokio::test]
async fn one_button_signs_in_as_somebody_of_the_cast() {
    let mut app = world().await;
    app.ignore_letters();
    let mut browser = in_development(&app, &scratch("nothing"));
    browser.get("/dev/sign-in").await.must_be(200).must_say("filiera demonstration").must_say("Global admin");
    browser.press("Sign in as Giulia Rossi").await.must_be(200).must_say("CSP Overview");
    browser.get("/dev/components").await.must_be(200).must_say("There is a problem");
}

#[tokio::test]
async fn letters_are_listed_newest_first_and_each_link_can_be_followed() {
    let mut app = world().await;
    app.ignore_letters();
    let folder = scratch("letters");
    let _ = std::fs::remove_dir_all(&folder);
    let writer = Writer::new(&app.app.site.base, "portal@filiera.example", app.app.program.clone(), key());
    let notice = Notice::AccountKnown {};
    let queued = Queued {
        id: NoticeId::new(app.now()),
        kind: notice.kind(),
        to: Reader {
            name: String::new(),
            address: "rosa@officinarossa.example".to_owned(),
            language: Language::Italian,
        },
        notice: Ok(notice),
        thread: None,
        side: None,
        created_at: app.now(),
    };
    folder::write(&folder, &writer.write(&queued).unwrap()).await.unwrap();
    let mut browser = in_development(&app, &folder);
    browser.get("/dev/letters").await.must_be(200).must_say("rosa@officinarossa.example");
    let page = browser.follow("Hai già un account su Centro per i partner").await;
    page.must_be(200).must_say("Ricevi questa e-mail perché");
    assert!(page.links().iter().any(|link| link.ends_with("/sign-in")));
    for elsewhere in ["/dev/letters/..%2Fkey", "/dev/letters/.hidden.eml", "/dev/letters/none.eml"] {
        browser.send(Method::GET, elsewhere, &[], None).await.must_be(404);
    }
}
