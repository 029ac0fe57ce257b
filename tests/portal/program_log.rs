//! The program's own log: what the operator's staff changed that is no company's.
//! Rule: every such change has its entry in the same transaction; nobody changes or removes one.

use filiera::domain::audit::{Chain, Flaw, verify};
use sqlx::Executor;

use crate::agreement_versions::published;
use crate::support::cast::{GIULIA, PIERO, signed_in};
use crate::support::world::world;

#[tokio::test]
async fn a_version_published_and_a_rule_set_stand_in_the_program_s_log_with_who_and_what() {
    let app = world().await;
    published(&app).await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get("/admin/agreements").await.must_be(200);
    piero.tick("Another person publishes than the one who edited last");
    piero.press("Save who publishes").await.must_be(200);
    piero.get("/admin/calendar").await.must_be(200);
    piero.press("Save rules").await.must_be(200).must_say("The rules are saved.");
    let log = piero.get("/admin/log").await.must_be(200).clone();
    log.must_say("Published version 2.0 of the Microsoft Partner Agreement, last edited by Piero Gallo");
    log.must_say("Chose that another person publishes a version than the one who edited it last");
    log.must_say("Set the rules of reviews: holidays of Italy, one reviewer, a claim lasts 60 minutes");
    assert_eq!(log.all("tbody th time").len(), 3);
    let italian = piero.get("/admin/log?lang=it").await.must_be(200).clone();
    italian.must_say("Ha pubblicato la versione 2.0").must_say("Registro del programma");
}

#[tokio::test]
async fn nobody_but_platform_admins_reads_the_program_s_log() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get("/admin/log").await.must_be(404);
}

#[tokio::test]
async fn an_entry_of_the_program_s_log_cannot_be_changed_and_a_change_behind_its_back_is_found() {
    let app = world().await;
    published(&app).await;
    for role in ["filiera_app", "filiera_review", "filiera_worker"] {
        let mut sql = app.database().connect_as(role).await;
        for statement in
            ["update program_entries set actor = 'x'", "delete from program_entries", "truncate program_entries"]
        {
            let error = sqlx::query(statement).execute(&mut sql).await.unwrap_err().to_string();
            assert!(
                error.contains("permission denied") || error.contains("append-only"),
                "{role}: {statement}: {error}"
            );
        }
    }
    assert!(verify(app.db()).await.unwrap().flaws.is_empty());
    let forged = "set session_replication_role = replica; update program_entries set actor = 'Nobody'";
    app.sql().await.execute(forged).await.unwrap();
    let flaws = verify(app.db()).await.unwrap().flaws;
    assert_eq!(flaws, [Flaw::Changed { chain: Chain::Program, seq: 1 }]);
    assert_eq!(flaws[0].to_string(), "the program: entry 1 was changed");
    app.sql().await.execute("set session_replication_role = replica; delete from program_entries").await.unwrap();
    assert_eq!(verify(app.db()).await.unwrap().flaws, [Flaw::Cut { chain: Chain::Program, seq: 0 }]);
}
