//! Scenes of an application and of its case.

use filiera::domain::verification::{CheckKind, Decision, Reason};
use filiera::web::paths::{admin, enrollment as paths};

use super::{Stage, run};
use crate::documents;
use crate::support::app::{TestApp, key};
use crate::support::applicant::{begun, filled_in, type_legal};
use crate::support::browser::Browser;
use crate::support::cases::{self, cantina, decide, in_review};
use crate::support::cast::{DAVIDE, ELENA, signed_in};
use crate::support::world::{Side, world};

const WHY: &str = "The register has the company at Via Po 12, and not at Via Roma 1.";

pub async fn alike() -> Stage {
    let app = world().await;
    run(&app, "update organizations set folded_name = 'cantina verdi srl' where name = 'Nuvola Rossi S.r.l.'").await;
    let mut davide = begun(&app).await;
    type_legal(&mut davide).await;
    let path = davide.press("Save and continue").await.must_say("It has the same name").path.clone();
    Stage::of(app, DAVIDE, davide, &[path])
}

pub async fn address() -> Stage {
    let app = world().await;
    run(&app, "update organizations set country = 'HU' where name = 'Cantina Verdi S.r.l.'").await;
    let mut davide = begun(&app).await;
    davide.get(&paths::legal_profile(cantina())).await.must_be(200);
    let mut form = davide.form("Save and continue");
    let typed = [
        ("legal_name", "Cantina Verdi Kft."),
        ("vat_id", "12345676"),
        ("reg_number", "01-09-123456"),
        ("addr1", "ANDRASSY UT 12"),
        ("city", "BUDAPEST"),
        ("postal", "1061"),
    ];
    form.fields.retain(|(name, _)| typed.iter().all(|(known, _)| known != name));
    form.fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let path = davide.submit(&form).await.must_be(200).path.clone();
    Stage::of(app, DAVIDE, davide, &[path])
}

pub async fn document() -> Stage {
    let app = world().await;
    let mut davide = documents::draft(&app).await;
    let kind = "Extract from the company register";
    documents::add(&mut davide, kind, "estratto.pdf", &documents::pdf(1)).await.must_be(200);
    Stage::of(app, DAVIDE, davide, &[paths::documents(cantina())])
}

pub async fn whole() -> Stage {
    let app = world().await;
    let davide = filled_in(&app).await;
    Stage::of(app, DAVIDE, davide, &[paths::check(cantina())])
}

pub async fn older_letter() -> Stage {
    let app = world().await;
    run(&app, "update confirmations set generation = generation + 1").await;
    // The world's profile is shorter than that of the form.
    run(&app, "update profiles set contact = contact || jsonb_build_object('work_email', contact->>'email')").await;
    let link = key().link(filiera::domain::token::Purpose::Confirmation, Side::a().confirmation, 1);
    let paola = app.browser();
    Stage::alone(app, paola, &[paths::confirmation_link(&link)])
}

/// A case of Davide's company, his browser, and what was decided in it.
async fn decided(decisions: &[(CheckKind, Decision, Option<Reason>)]) -> (TestApp, Browser) {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    for (check, decision, reason) in decisions {
        decide(&app, ELENA, (*check, *decision), reason.map(|reason| (reason, WHY))).await.unwrap();
    }
    let davide = signed_in(&app, DAVIDE).await;
    (app, davide)
}

/// The page of the case.
async fn case(app: &TestApp) -> String {
    let id: uuid::Uuid = sqlx::query_scalar("select case_id from cases where reference = $1")
        .bind(cases::REFERENCE)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    admin::review(id.into())
}

pub async fn questioned() -> Stage {
    let (app, davide) = decided(&[
        (CheckKind::Business, Decision::Ask, Some(Reason::AddressMismatch)),
        (CheckKind::EmailDomain, Decision::Ask, Some(Reason::DomainNotOwned)),
    ])
    .await;
    let case = case(&app).await;
    let start = [paths::fix(cantina(), "business"), paths::fix(cantina(), "email_domain")];
    Stage::of(app, DAVIDE, davide, &start).read_by(ELENA, &case).read_by(DAVIDE, &paths::status(cantina()))
}

pub async fn rejected() -> Stage {
    let (app, davide) = decided(&[(CheckKind::Business, Decision::Reject, Some(Reason::AddressMismatch))]).await;
    let case = case(&app).await;
    Stage::of(app, DAVIDE, davide, &[paths::appeal(cantina())])
        .read_by(ELENA, &case)
        .read_by(DAVIDE, &paths::status(cantina()))
}

pub async fn second_reviewer() -> Stage {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    run(&app, "insert into program_choices (key, value) values ('four_eyes', 'on')").await;
    let who = cases::second_reviewer(&app).await;
    for check in [CheckKind::EmailDomain, CheckKind::Employment, CheckKind::Business] {
        decide(&app, ELENA, (check, Decision::Authorize), None).await.unwrap();
    }
    let (browser, case) = (signed_in(&app, who).await, case(&app).await);
    Stage::of(app, who, browser, std::slice::from_ref(&case))
        .read_by(ELENA, &case)
        .read_by(DAVIDE, &paths::status(cantina()))
}
