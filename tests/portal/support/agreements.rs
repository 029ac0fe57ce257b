//! Versions of the agreements: one in force from now on, the draft of one, and Giulia's signature.
//! Rule: a draft is typed on its page; only what nobody can wait for on a page is a row.

use chrono::TimeDelta;
use filiera::web::paths::admin as paths;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::app::TestApp;
use super::browser::Browser;
use super::cast::{GIULIA, PIERO, id, signed_in};
use super::page::Page;
use super::world::Side;

/// The number of the new version.
pub const VERSION: u128 = 9;

/// Version 2.0 of the partner agreement, published now, in force now, to be accepted within `days`.
pub async fn new_version(app: &TestApp, days: i64) -> Uuid {
    let mut sql = app.sql().await;
    sqlx::query(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at, again, grace_ends_at)
         values ($1, 'partner', '2.0', 'en', $2, $2, true, $3)",
    )
    .bind(id(VERSION))
    .bind(app.now())
    .bind(app.now() + TimeDelta::days(days))
    .execute(&mut sql)
    .await
    .unwrap();
    for language in ["en", "it"] {
        let text = format!("# Agreement ({language})\n\n## 1. Subject\n\nWhat both sides do anew.\n");
        sqlx::query("insert into agreement_texts (version_id, language, markdown, sha256, summary) values ($1, $2, $3, $4, 'Anew')")
            .bind(id(VERSION))
            .bind(language)
            .bind(&text)
            .bind(hex::encode(Sha256::digest(&text)))
            .execute(&mut sql)
            .await
            .unwrap();
    }
    id(VERSION)
}

/// Her company's address.
pub fn here() -> String {
    format!("/o/{}", Side::a().reseller)
}

/// Giulia signs on the page.
pub async fn sign(app: &TestApp) {
    let english = "update people set language = 'en' where person_id = $1";
    sqlx::query(english).bind(GIULIA.id()).execute(&mut app.sql().await).await.unwrap();
    let mut giulia = signed_in(app, GIULIA).await;
    giulia.get(&format!("{}/agreements/{}", here(), id(VERSION))).await.must_be(200);
    giulia.fill("Full name", "Giulia Rossi").fill("Job title", "Managing director");
    giulia.tick("I have read version 2.0 of the Microsoft Partner Agreement and accept it");
    giulia.tick("I am authorized to sign for Nuvola Rossi S.r.l.");
    giulia.press("Accept and continue").await.must_be(200).must_say("The agreement is signed");
}

/// The English text of the draft.
pub const ENGLISH: &str = "# Agreement (en)\r\n\r\n## 1. Subject\r\n\r\nWhat both sides do from now on.\r\n";

/// The Italian text of the draft.
pub const ITALIAN: &str = "# Agreement (it)\r\n\r\n## 1. Subject\r\n\r\nWhat both sides have to do.\r\n";

/// Piero at a new draft of the partner agreement, with everything typed: version 2.0, from today, until 15 January.
pub async fn typed(app: &TestApp) -> Browser {
    let mut piero = signed_in(app, PIERO).await;
    piero.get(&paths::agreements()).await.must_be(200).must_say("1.0");
    piero.press("Begin a draft").await.must_be(200).must_say("Draft: ");
    type_in(&mut piero);
    piero
}

/// Types it into the draft's page.
pub fn type_in(piero: &mut Browser) {
    piero.fill("Version number", "2.0");
    piero.fill("What changes, in English", "Both sides have more to do.");
    piero.fill("What changes, in Italian", "Le due parti hanno di più da fare.");
    piero.fill("English text", ENGLISH).fill("Italian text", ITALIAN);
}

/// Presses a button with the two days: in force from today, to be accepted within 45 days.
pub async fn dated(app: &TestApp, piero: &mut Browser, button: &str) -> Page {
    let today = app.now().date_naive();
    let mut form = piero.form(button);
    for (field, day) in [("effective", today), ("grace", today + TimeDelta::days(45))] {
        for (part, format) in [("d", "%-d"), ("m", "%-m"), ("y", "%Y")] {
            let name = format!("{field}_{part}");
            form.fields.retain(|(known, _)| *known != name);
            form.fields.push((name, day.format(format).to_string()));
        }
    }
    piero.submit(&form).await.clone()
}

/// Saves the draft.
pub async fn saved(app: &TestApp, piero: &mut Browser) {
    dated(app, piero, "Save the draft").await.must_be(200).must_say("The draft is saved.");
}

/// A version of the customer agreement in force from now on.
pub async fn publish_customer_version(app: &TestApp, number: &str) {
    let mut sql = app.sql().await;
    let version = Uuid::from_u128(0x019a_0000_0000_7000_8000_0000_000f_0000 + u128::from(number.as_bytes()[0]));
    sqlx::query(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at)
         values ($1, 'customer', $2, 'en', $3, $3)",
    )
    .bind(version)
    .bind(number)
    .bind(app.now())
    .execute(&mut sql)
    .await
    .unwrap();
    for language in ["en", "it"] {
        sqlx::query(
            "insert into agreement_texts (version_id, language, markdown, sha256)
             select $1, $2, m, encode(sha256(convert_to(m, 'UTF8')), 'hex') from (select 'Text ' || $3 || ' ' || $2 as m) t",
        )
        .bind(version)
        .bind(language)
        .bind(number)
        .execute(&mut sql)
        .await
        .unwrap();
    }
}
