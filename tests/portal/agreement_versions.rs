//! Versions of the agreement: written by platform admins, previewed, compared, published for ever, and read by the
//! companies they are for. Rule: what is published never changes, and what it is for decides who sees it.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::web::paths::admin as paths;
use uuid::Uuid;

use crate::support::agreements::{ENGLISH, dated, saved, type_in, typed};
use crate::support::app::TestApp;
use crate::support::cast::{AMY, ELENA, GIULIA, MARCO, PETRA, PIERO, STELLA, id, signed_in};
use crate::support::world::{Side, world};

async fn scalar<T>(app: &TestApp, query: &'static str) -> T
where
    T: Send + Unpin + for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,
{
    sqlx::query_scalar(query).fetch_one(&mut app.sql().await).await.unwrap()
}

/// The same, saved and published.
pub async fn published(app: &TestApp) -> Uuid {
    let mut piero = typed(app).await;
    saved(app, &mut piero).await;
    piero.follow("Check and publish").await.must_be(200);
    piero.press("Publish").await.must_be(200).must_say("The version is published.");
    scalar(app, "select version_id from agreement_versions where version = '2.0'").await
}

#[tokio::test]
async fn a_draft_is_previewed_in_both_languages_without_being_saved() {
    let app = world().await;
    let mut piero = typed(&app).await;
    let page = dated(&app, &mut piero, "Preview").await;
    page.must_say("Nothing was saved").must_be(200);
    assert_eq!(page.all("article.sheet").len(), 2);
    page.must_say("What both sides do from now on.").must_say("What both sides have to do.");
    assert_eq!(scalar::<i64>(&app, "select count(*) from agreement_drafts where version = '2.0'").await, 0);
    type_in(&mut piero);
    piero.fill("English text", "## 1\r\n<script>alert(1)</script>");
    let page = piero.press("Save the draft").await.must_be(422).clone();
    assert!(page.error_at("English text").unwrap().contains("Remove HTML"), "{:?}", page.errors());
}

#[tokio::test]
async fn before_publication_the_differences_and_whom_the_rule_hits_are_shown() {
    let app = world().await;
    let mut piero = typed(&app).await;
    piero.fill("Countries", "IT");
    saved(&app, &mut piero).await;
    let page = piero.follow("Check and publish").await.must_be(200).clone();
    page.must_say("Different from version 1.0");
    assert!(page.all("ins").iter().any(|words| words.contains("from now on")), "{:?}", page.all("ins"));
    assert!(page.all("ins span.vh").iter().all(|words| words.contains("added")), "in words too");
    page.must_say("Nuvola Rossi S.r.l., Italy");
    assert!(!page.says("Bayview"), "another country");
    piero.get(&page.path).await;
    let page = piero.in_italian().await;
    page.must_say("Chi riguarda").must_say("aggiunto:");
}

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_is_published() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::agreements()).await;
    piero.press("Begin a draft").await.must_be(200);
    let page = piero.follow("Check and publish").await.must_be(200).clone();
    page.must_say("Give it a version number").must_say("Choose the day from which it is in force");
    page.must_say("Choose the last day to accept it");
    assert!(!page.buttons().contains(&"Publish".to_owned()));
    let mut piero = typed(&app).await;
    piero.fill("Version number", "1.0");
    saved(&app, &mut piero).await;
    piero.follow("Check and publish").await.must_be(200);
    piero.press("Publish").await.must_be(409).must_say("This number was published before");
    assert_eq!(scalar::<i64>(&app, "select count(*) from agreement_versions").await, 2);
}

#[tokio::test]
async fn a_published_version_says_who_wrote_and_who_published_it_and_is_read_by_its_companies() {
    let app = world().await;
    let version = published(&app).await;
    let who: (String, String, bool) =
        sqlx::query_as("select edited_name, published_name, again from agreement_versions where version_id = $1")
            .bind(version)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(who, ("Piero Gallo".to_owned(), "Piero Gallo".to_owned(), true));
    assert_eq!(scalar::<i64>(&app, "select count(*) from agreement_drafts where kind = 'partner'").await, 0);
    let kept: String = scalar(&app, "select markdown from agreement_texts where sha256 = encode(sha256(convert_to(markdown, 'UTF8')), 'hex') and language = 'en' and summary <> ''").await;
    assert_eq!(kept, ENGLISH.replace("\r\n", "\n"));
    let mut giulia = signed_in(&app, GIULIA).await;
    let org = Side::a().reseller;
    giulia.get(&format!("/o/{org}/agreements")).await.must_say("2.0").must_say("To sign").must_say("Superseded");
    let page = giulia.follow("Read what is different Version 2.0").await.must_be(200).clone();
    page.must_say("differ from version 1.0, which your company signed");
    assert_eq!(page.all("ins").len(), 1, "{:?}", page.all("ins"));
    let page = giulia.in_italian().await;
    page.must_say("che la tua azienda ha firmato");
}

#[tokio::test]
async fn a_version_for_a_country_is_nobody_elses() {
    let app = world().await;
    let mut piero = typed(&app).await;
    piero.fill("Countries", "us");
    saved(&app, &mut piero).await;
    piero.follow("Check and publish").await.must_say("United States");
    piero.press("Publish").await.must_be(200);
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&format!("/o/{}/agreements", Side::a().reseller)).await.must_be(200).clone();
    assert!(!page.says("2.0") && page.says("Signed") && !page.says("Superseded"), "{}", page.text());
    let mut amy = signed_in(&app, AMY).await;
    amy.get(&format!("/o/{}/agreements", id(22))).await.must_be(200).must_say("2.0");
}

#[tokio::test]
async fn where_two_persons_are_wanted_whoever_edited_last_does_not_publish_and_the_database_holds_it() {
    let app = world().await;
    let mut piero = typed(&app).await;
    saved(&app, &mut piero).await;
    let draft = piero.page().path.split('?').next().unwrap().to_owned();
    piero.get(&paths::agreements()).await;
    piero.tick("Another person publishes than the one who edited last");
    piero.press("Save who publishes").await.must_be(200).must_say("It is saved who publishes.");
    piero.get(&format!("{draft}/publication")).await.must_be(200).must_say("Somebody else publishes");
    assert!(!piero.page().buttons().contains(&"Publish".to_owned()));
    let refused = sqlx::query(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at)
         values (gen_random_uuid(), 'partner', '9', 'en', now(), now())",
    )
    .execute(&mut app.database().connect_as("filiera_review").await)
    .await
    .unwrap_err();
    assert!(refused.to_string().contains("another person than wrote it"), "{refused}");
    sqlx::query("update people set staff = array['platform_admin'] where person_id = $1")
        .bind(ELENA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&format!("{draft}/publication")).await.must_be(200);
    elena.press("Publish").await.must_be(200).must_say("The version is published.");
    let names: String =
        scalar(&app, "select edited_name || ', ' || published_name from agreement_versions where version = '2.0'")
            .await;
    assert_eq!(names, "Piero Gallo, Elena Moretti");
}

#[tokio::test]
async fn nobody_saves_over_or_publishes_what_they_have_not_seen() {
    let app = world().await;
    let mut piero = typed(&app).await;
    let draft = piero.page().path.split('?').next().unwrap().to_owned();
    let mut again = signed_in(&app, PIERO).await;
    again.get(&draft).await.must_be(200);
    saved(&app, &mut piero).await;
    piero.follow("Check and publish").await.must_be(200);
    again.press("Save the draft").await.must_be(409).must_say("Piero Gallo saved this draft on");
    again.get(&draft).await;
    again.fill("Version number", "2.1");
    again.press("Save the draft").await.must_be(200);
    piero.press("Publish").await.must_be(409).must_say("Piero Gallo saved this draft on");
    assert_eq!(scalar::<i64>(&app, "select count(*) from agreement_versions").await, 2);
}

#[tokio::test]
async fn what_is_published_signed_or_recorded_cannot_be_changed_or_deleted_as_any_serving_role() {
    let app = world().await;
    let org = Side::a().reseller;
    for role in ["filiera_app", "filiera_review", "filiera_worker", "filiera_owner"] {
        let mut sql = app.database().connect_as(role).await;
        sqlx::query("select set_config('app.org', $1, false)").bind(org.to_string()).execute(&mut sql).await.unwrap();
        for statement in [
            "update agreement_versions set effective_at = now()",
            "delete from agreement_versions",
            "truncate agreement_versions cascade",
            "update agreement_texts set markdown = markdown || ' '",
            "delete from agreement_texts",
            "update signatures set full_name = 'Nobody'",
            "delete from signatures",
            "truncate signatures cascade",
            "update audit_entries set actor = 'Nobody'",
            "delete from audit_entries",
            "truncate audit_entries",
        ] {
            let outcome = sqlx::query(statement).execute(&mut sql).await;
            let error = outcome.err().unwrap_or_else(|| panic!("{role} could: {statement}")).to_string();
            let refused = error.contains("permission denied") || error.contains("append-only");
            assert!(refused, "{role}: {statement}: {error}");
        }
    }
}

#[tokio::test]
async fn the_operator_sees_who_has_not_signed_and_reminds_each_once_a_day() {
    let app = world().await;
    let version = published(&app).await;
    let mut piero = signed_in(&app, PIERO).await;
    let at = format!("/admin/agreements/{version}");
    let page = piero.get(&at).await.must_be(200).clone();
    page.must_say("Nuvola Rossi S.r.l.").must_say("Companies that have not signed it");
    piero.press_near("Nuvola Rossi S.r.l.", "Remind Nuvola Rossi S.r.l.").await.must_be(200);
    piero.page().must_say("The global admins of Nuvola Rossi S.r.l. get a reminder.").must_say("Reminded today");
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "46 days left to accept the Microsoft Partner Agreement");
    assert!(letter.text().contains(&format!("/o/{}/agreements/{version}", Side::a().reseller)), "{}", letter.text());
    let told = "select count(*) from agreement_letters where stage = 'operator'";
    assert_eq!(scalar::<i64>(&app, told).await, 1);
    let mut other = signed_in(&app, PIERO).await;
    other.get(&at).await;
    app.pass(TimeDelta::days(1));
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&at).await;
    piero.press_near("Nuvola Rossi S.r.l.", "Remind Nuvola Rossi S.r.l.").await.must_say("get a reminder");
    assert_eq!(scalar::<i64>(&app, told).await, 2);
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "45 days left to accept the Microsoft Partner Agreement");
}

#[tokio::test]
async fn only_platform_admins_write_versions() {
    let app = world().await;
    for who in [ELENA, GIULIA, STELLA] {
        signed_in(&app, who).await.get(&paths::agreements()).await.must_be(404);
    }
}

#[tokio::test]
async fn a_provider_reads_which_reseller_signed_which_version_when_as_a_page_as_csv_and_as_tsv() {
    let app = world().await;
    published(&app).await;
    let at = format!("/o/{}/reports", Side::a().provider);
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&at).await.must_be(200).clone();
    let rows = page.all("section[aria-labelledby=signing-caption] tbody tr");
    assert_eq!(rows.len(), 1, "{rows:?}");
    let said = "Nuvola Rossi S.r.l. 6100024 Italy Active Europe Signed 1.0 ";
    assert!(rows[0].starts_with(said), "{rows:?}");
    let tsv = marco.send(Method::GET, &format!("{at}/export?table=signing&form=tsv"), &[], None).await;
    assert_eq!(tsv.headers.get("content-type").unwrap(), "text/tab-separated-values; charset=utf-8");
    assert!(tsv.headers.get("content-disposition").unwrap().to_str().unwrap().contains("signing.tsv"));
    assert!(tsv.html.contains("Nuvola Rossi S.r.l.\t6100024\tItaly\tActive\tEurope\tSigned\t1.0\t"), "{}", tsv.html);
    app.pass(TimeDelta::days(46));
    let mut marco = signed_in(&app, MARCO).await;
    let csv = marco.send(Method::GET, &format!("{at}/export?table=signing"), &[], None).await;
    let said = "6100024,Italy,Suspended,Europe,New version not signed in time,1.0,";
    assert!(csv.html.contains(said), "{}", csv.html);
    let mut petra = signed_in(&app, PETRA).await;
    let page = petra.get(&format!("/o/{}/reports", Side::b().provider)).await.must_be(200).clone();
    assert!(!page.says("Nuvola"), "another provider's reseller");
}
