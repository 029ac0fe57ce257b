//! The people of a company: invited, joining, changed, suspended, removed; who cannot do what, and whom to ask.

use std::sync::Arc;

use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{self, Person, Role};
use filiera::domain::db::Db;
use filiera::domain::ids::{OrgId, PersonId};
use filiera::domain::users::{self, ChangeError};

use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::support::app::{TestApp, monday};
use crate::support::browser::Browser;
use crate::support::cast::{Actor, GIULIA, LUCA, PASSWORD, SARA, STELLA, id, signed_in};
use crate::support::world::{Side, world};

const NINA: &str = "nina.galli@nuvola.example";

fn users_of(org: uuid::Uuid) -> String {
    format!("/o/{org}/settings/users")
}

fn person(who: Actor) -> String {
    format!("{}/{}", users_of(Side::a().reseller), who.id())
}

/// Giulia invites Nina as sales agent; answers with the link of the letter.
async fn invite(app: &TestApp, giulia: &mut Browser, address: &str) -> String {
    giulia.get(&users_of(Side::a().reseller)).await;
    giulia.follow("Add user").await.must_be(200);
    giulia.fill("Full name", "Nina Galli").fill("Work email address", address).tick("Sales agent");
    giulia.choose("Language for emails", "English");
    giulia.press("Send invitation").await.must_be(200).must_say(address).must_say("Invited");
    app.deliver().await;
    app.mail().last_to(address).link("/u/")
}

/// Sets the roles of somebody in the world.
async fn grant(app: &TestApp, who: Actor, roles: &[&str]) {
    sqlx::query("update memberships set roles = $2 where person_id = $1")
        .bind(who.id())
        .bind(roles)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

async fn roles_of(app: &TestApp, who: uuid::Uuid) -> Vec<String> {
    sqlx::query_scalar("select roles from memberships where person_id = $1")
        .bind(who)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_colleague_is_invited_joins_and_gets_admin_agent() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let link = invite(&app, &mut giulia, NINA).await;
    let mut nina = app.browser();
    nina.get(&link)
        .await
        .must_be(200)
        .must_say("Join Nuvola Rossi S.r.l.")
        .must_say("Giulia Rossi")
        .must_say("Sales agent");
    nina.press("Join Nuvola Rossi S.r.l.").await.must_be(422);
    nina.fill("Password", PASSWORD);
    nina.press("Join Nuvola Rossi S.r.l.").await.must_be(200).must_say("belongs to Nuvola Rossi S.r.l.");
    nina.fill("Email address", NINA).fill("Password", PASSWORD);
    nina.press("Sign in").await.must_be(200);
    nina.get(&format!("/o/{}/customers", Side::a().reseller)).await.must_be(200);
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "Nina Galli joined your company");
    giulia.get(&users_of(Side::a().reseller)).await;
    giulia.follow("Nina Galli").await.must_be(200).must_say("Works with customers and invites them");
    giulia.tick("Admin agent");
    giulia.press("Update").await.must_be(200).must_say("The roles of Nina Galli are updated");
    app.deliver().await;
    let letter = app.mail().last_to(NINA);
    assert_eq!(letter.subject(), "Your roles in Nuvola Rossi S.r.l. changed");
    assert!(letter.text().contains("Admin agent and Sales agent"), "{}", letter.text());
    nina.get("/me/roles").await.must_be(200).must_say("Admin agent").must_say("Giulia Rossi (Global admin)");
}

#[tokio::test]
async fn the_labels_of_user_management_are_those_of_the_reference_in_italian_too() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("/o/{}/settings", Side::a().reseller)).await;
    giulia.in_italian().await.must_say("Impostazioni account").must_say("Gestione utenti");
    giulia.follow("Gestione utenti").await;
    giulia.follow("Sara Conti").await;
    giulia.tick("Agente amministratore");
    giulia.press("Aggiorna").await.must_be(200).must_say("I ruoli di Sara Conti sono aggiornati");
    assert_eq!(roles_of(&app, SARA.id()).await, ["admin_agent", "sales_agent"]);
}

#[tokio::test]
async fn opening_an_invitation_or_pressing_its_buttons_blindly_changes_nothing() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let link = invite(&app, &mut giulia, NINA).await;
    let mut scanner = app.browser();
    for method in [Method::HEAD, Method::GET] {
        scanner.send(method, &link, &[], None).await;
    }
    scanner.get(&link).await.must_be(200);
    scanner.press("Join Nuvola Rossi S.r.l.").await.must_be(422);
    scanner.follow("This is not for me").await.must_be(200);
    scanner.press("Decline the invitation").await.must_be(422);
    let (people, state): (i64, String) = sqlx::query_as(
        "select (select count(*) from addresses where address = $1), (select state from user_invitations where address = $1)",
    )
    .bind(NINA)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!((people, state.as_str()), (0, "sent"));
    let path = scanner.page().path.clone();
    let mut other = app.browser();
    other.get(&path).await.must_be(410).must_say("Open the link in the email again");
}

#[tokio::test]
async fn each_end_of_an_invitation_has_its_page_and_its_next_step() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let first = invite(&app, &mut giulia, NINA).await;
    let page = giulia.page().path.clone();
    app.pass(TimeDelta::seconds(61));
    giulia.press("Send again").await.must_be(200).must_say("The invitation was sent again");
    app.deliver().await;
    let letter = app.mail().last_to(NINA);
    let mut nina = app.browser();
    nina.get(&first).await.must_be(410).must_say("A newer email was sent").must_say(GIULIA.address);

    // Expired: the digits of the letter ask for another one.
    app.pass(TimeDelta::days(7));
    nina.get(&letter.link("/u/")).await.must_be(410).must_say("This invitation expired");
    nina.fill("Code from the email", "000000");
    nina.press("Ask Giulia Rossi for a new invitation").await.must_be(422);
    nina.fill("Code from the email", &letter.code());
    nina.press("Ask Giulia Rossi for a new invitation").await.must_be(200).must_say("Giulia Rossi was asked");
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "Nina Galli asks for a new invitation");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&page).await.must_say("Expired").must_say("found the invitation expired");
    giulia.press("Send again").await.must_be(200);
    app.deliver().await;

    // Declined, with the digits.
    let letter = app.mail().last_to(NINA);
    nina.get(&letter.link("/u/")).await.must_be(200);
    nina.follow("This is not for me").await;
    nina.fill("Code from the email", &letter.code());
    nina.press("Decline the invitation").await.must_be(410).must_say("This invitation was declined");
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "Nina Galli declined your invitation");
    giulia.get(&format!("{}?status=declined", users_of(Side::a().reseller))).await.must_say("Nina Galli");

    // Withdrawn.
    let link = invite(&app, &mut giulia, NINA).await;
    nina.get(&link).await.must_be(200);
    giulia.press("Withdraw invitation").await.must_be(200).must_say("no longer works");
    nina.get(&link).await.must_be(410).must_say("This invitation was withdrawn");
    app.deliver().await;
    let told = app.mail().last_to(NINA);
    assert_eq!(told.subject(), "The invitation to Nuvola Rossi S.r.l. was withdrawn");

    // Used.
    let link = invite(&app, &mut giulia, NINA).await;
    nina.get(&link).await;
    nina.fill("Password", PASSWORD);
    nina.press("Join Nuvola Rossi S.r.l.").await.must_be(200);
    nina.get(&link).await.must_be(409).must_say("This invitation was used already");
}

#[tokio::test]
async fn whoever_is_signed_in_under_another_address_asks_and_the_inviter_decides() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let link = invite(&app, &mut giulia, NINA).await;
    let page = giulia.page().path.clone();
    let mut stella = signed_in(&app, STELLA).await;
    let seen = stella
        .get(&link)
        .await
        .must_be(409)
        .must_say("The invitation is for another address")
        .must_say(STELLA.address)
        .clone();
    assert!(!seen.says(NINA), "the invited address is masked");
    stella.press("Ask Giulia Rossi to invite this address").await.must_be(200).must_say("Giulia Rossi was asked");
    stella.get(&link).await;
    stella.press("Ask Giulia Rossi to invite this address").await.must_be(429);
    app.pass(TimeDelta::seconds(61));
    giulia.get(&page).await.must_say(STELLA.address);
    giulia.press(&format!("Send it to {} instead", STELLA.address)).await.must_be(200);
    app.deliver().await;
    let link = app.mail().last_to(STELLA.address).link("/u/");
    stella.get(&link).await.must_be(200).must_say("You are signed in as Stella Ferri");
    stella.press("Join Nuvola Rossi S.r.l.").await.must_be(200);
    stella.get("/accounts").await.must_say("Nuvola Rossi S.r.l.").must_say("Alba Cloud S.r.l.");
    let mut nina = app.browser();
    nina.get(&link).await.must_be(409);
}

#[tokio::test]
async fn whoever_has_an_account_signs_in_to_join_and_keeps_their_password() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("{}/invite", users_of(Side::a().reseller))).await;
    giulia.fill("Full name", "Stella Ferri").fill("Work email address", STELLA.address).tick("Referrals admin");
    giulia.press("Send invitation").await.must_be(422).must_say("This address is not on a domain of your company");
    giulia.tick("This person is a guest from another company");
    giulia.press("Send invitation").await.must_be(200);
    app.deliver().await;
    let mut stella = app.browser();
    stella.get(&app.mail().last_to(STELLA.address).link("/u/")).await.must_be(200).must_say("You join as a guest");
    stella.follow("Sign in to join").await;
    stella.fill("Email address", STELLA.address).fill("Password", PASSWORD);
    stella.press("Sign in").await.must_be(200).must_say("Join with your account");
    stella.press("Join Nuvola Rossi S.r.l.").await.must_be(200);
    stella.get(&format!("/o/{}", Side::a().reseller)).await.must_be(200);
    stella.get(&format!("/o/{}/customers", Side::a().reseller)).await.must_be(403);
}

#[tokio::test]
async fn a_guest_gets_none_of_the_other_roles() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("{}/invite", users_of(Side::a().reseller))).await;
    giulia.fill("Full name", "Stella Ferri").fill("Work email address", STELLA.address).tick("Sales agent");
    giulia.tick("This person is a guest from another company");
    giulia.press("Send invitation").await.must_be(422).must_say("A guest cannot hold this role");
}

#[tokio::test]
async fn an_inviter_who_left_or_lost_the_right_gives_nothing_any_more() {
    let app = world().await;
    grant(&app, SARA, &["user_management_admin"]).await;
    let mut sara = signed_in(&app, SARA).await;
    let link = invite(&app, &mut sara, NINA).await;
    let mut nina = app.browser();
    nina.get(&link).await.must_be(200);
    grant(&app, SARA, &["sales_agent"]).await;
    nina.get(&link).await.must_be(410).must_say("This invitation was withdrawn");
}

#[tokio::test]
async fn an_invitation_is_sent_again_three_times_a_day_a_minute_apart_and_a_bounce_shows() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    invite(&app, &mut giulia, NINA).await;
    let page = giulia.page().path.clone();
    giulia.press("Send again").await.must_be(429);
    for _ in 0..3 {
        app.pass(TimeDelta::seconds(61));
        giulia.get(&page).await;
        giulia.press("Send again").await.must_be(200);
    }
    app.pass(TimeDelta::seconds(61));
    giulia.get(&page).await;
    giulia.press("Send again").await.must_be(429).must_say("Sent three times today");
    sqlx::query("update notices set state = 'dead', answer = '550 no such user' where to_address = $1")
        .bind(NINA)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    giulia.get(&page).await.must_say("Not delivered").must_say("could not be delivered");
    giulia
        .get(&format!("{}?status=bounced&role=sales_agent", users_of(Side::a().reseller)))
        .await
        .must_say("Nina Galli");
    let rows = giulia.page().all("tbody tr");
    assert_eq!(rows.len(), 1, "{rows:?}");
}

#[tokio::test]
async fn nobody_raises_themselves() {
    let app = world().await;
    for by in Role::ALL.iter().copied().filter(|role| *role != Role::GlobalAdmin) {
        grant(&app, SARA, &[by.code()]).await;
        let mut sara = signed_in(&app, SARA).await;
        let token = sara.send(Method::GET, "/sign-in", &[], None).await.token().unwrap();
        for wish in Role::ALL.iter().copied().filter(|role| *role != by) {
            let kind = wish.kind().code();
            let version: i32 = sqlx::query_scalar("select version from memberships where person_id = $1")
                .bind(SARA.id())
                .fetch_one(&mut app.sql().await)
                .await
                .unwrap();
            let body = format!(
                "token={token}&version={version}&roles_{}={}&roles_{kind}={}",
                by.kind().code(),
                by.code(),
                wish.code()
            );
            let page = sara.send(Method::POST, &person(SARA), &[], Some(&body)).await;
            let status = page.status.as_u16();
            assert!([403, 409, 422].contains(&status), "{} wants {}: {status}", by.code(), wish.code());
        }
        assert_eq!(roles_of(&app, SARA.id()).await, [by.code()]);
    }
    // A global admin has every right already; Admin agent is what they add to themselves (J6).
    grant(&app, GIULIA, &["global_admin"]).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&person(GIULIA)).await;
    giulia.tick("Admin agent");
    giulia.press("Update").await.must_be(200);
    assert_eq!(roles_of(&app, GIULIA.id()).await, ["global_admin", "admin_agent"]);
}

#[tokio::test]
async fn only_a_global_admin_changes_a_global_admin() {
    let app = world().await;
    grant(&app, SARA, &["user_management_admin"]).await;
    let mut sara = signed_in(&app, SARA).await;
    let page = sara.get(&person(GIULIA)).await.must_be(200).clone();
    assert!(page.token().is_some() && !page.html.contains(">Update<"), "nothing to press");
    let token = page.token().unwrap();
    for (act, body) in
        [("", "roles_agent=admin_agent&version=1"), ("/suspension", "version=1"), ("/removal", "version=1")]
    {
        let body = format!("token={token}&{body}");
        let answer = sara.send(Method::POST, &format!("{}{act}", person(GIULIA)), &[], Some(&body)).await;
        assert_eq!(answer.status, 409, "{act}: {}", answer.h1());
    }
    assert_eq!(roles_of(&app, GIULIA.id()).await, ["global_admin", "admin_agent"]);
}

#[tokio::test]
async fn the_last_global_admin_is_never_demoted_suspended_or_removed() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&person(GIULIA)).await.clone();
    let token = page.token().unwrap();
    let body = format!("token={token}&version=1&roles_agent=admin_agent");
    giulia
        .send(Method::POST, &person(GIULIA), &[], Some(&body))
        .await
        .must_be(422)
        .must_say("Keep at least one global admin");
    giulia.get(&format!("{}/removal", person(GIULIA))).await.must_be(409).must_say("Keep at least one global admin");
    for act in ["suspension", "removal"] {
        let body = format!("token={token}&version=1");
        let page = giulia.send(Method::POST, &format!("{}/{act}", person(GIULIA)), &[], Some(&body)).await;
        assert_eq!(page.status, 409, "{act}");
    }
    // A suspended global admin does not count as one.
    grant(&app, SARA, &["global_admin"]).await;
    sqlx::query("update memberships set state = 'suspended' where person_id = $1")
        .bind(SARA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    giulia.get(&format!("{}/removal", person(GIULIA))).await.must_be(409);
}

/// A company of 64 global admins, as the domain sees each of them.
async fn admins(app: &TestApp) -> (OrgId, Vec<actor::Member>) {
    let org = Side::a().reseller;
    let mut sql = app.sql().await;
    sqlx::query("update memberships set roles = '{admin_agent}' where org_id = $1")
        .bind(org)
        .execute(&mut sql)
        .await
        .unwrap();
    let mut members = Vec::new();
    for number in 0..64u128 {
        let who = id(800_000 + number);
        let name = format!("Admin {number}");
        sqlx::query("insert into people (person_id, full_name, language, created_at) values ($1, $2, 'en', $3)")
            .bind(who)
            .bind(&name)
            .bind(app.now())
            .execute(&mut sql)
            .await
            .unwrap();
        sqlx::query(
            "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
             values ($1, $2, $3, $3, 'en', '{global_admin,admin_agent}', $4)",
        )
        .bind(org)
        .bind(who)
        .bind(&name)
        .bind(app.now())
        .execute(&mut sql)
        .await
        .unwrap();
    }
    for number in 0..64u128 {
        let who = PersonId::from(id(800_000 + number));
        let started =
            start_session(app.db(), who, actor::Method::Password, &Origin::default(), app.now()).await.unwrap();
        let person = Person::of_session(app.db(), &started.token, app.now()).await.unwrap().unwrap();
        members.push(person.member(OrgId::from(org)).unwrap());
    }
    (OrgId::from(org), members)
}

/// Takes the role from `victim`, waiting as long as the database is only busy.
async fn demote(db: &Db, by: &actor::Member, victim: PersonId) -> Result<(), ChangeError> {
    loop {
        match users::set_roles(db, by, victim, 1, &[Role::AdminAgent], monday()).await {
            Err(ChangeError::Db(_)) => tokio::task::yield_now().await,
            other => return other.map(|_| ()),
        }
    }
}

async fn admins_left(app: &TestApp, org: OrgId) -> i64 {
    sqlx::query_scalar(
        "select count(*) from memberships where org_id = $1 and state = 'active' and roles @> array['global_admin']",
    )
    .bind(org.uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_global_admins_demoting_each_other_at_once_leave_exactly_one() {
    let app = world().await;
    let (org, members) = admins(&app).await;
    let everybody: Vec<PersonId> = members.iter().map(|member| member.person().id()).collect();
    let start = Arc::new(Barrier::new(64));
    // Each takes the role from one after the other, until the role is taken from them.
    let mut acts = JoinSet::new();
    for (at, by) in members.into_iter().enumerate() {
        let (start, everybody, db) = (start.clone(), everybody.clone(), app.db().clone());
        acts.spawn(async move {
            start.wait().await;
            let mut taken = 0;
            for step in 1..64 {
                match demote(&db, &by, everybody[(at + step) % 64]).await {
                    Ok(()) => taken += 1,
                    Err(ChangeError::Changed) => {}
                    Err(ChangeError::Role(_) | ChangeError::Refused(_)) => break,
                    Err(other) => panic!("{other}"),
                }
            }
            taken
        });
    }
    let taken: i32 = acts.join_all().await.into_iter().sum();
    assert_eq!(admins_left(&app, org).await, 1);
    assert_eq!(taken, 63);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_global_admins_giving_up_at_once_leave_exactly_one() {
    let app = world().await;
    let (org, members) = admins(&app).await;
    let start = Arc::new(Barrier::new(64));
    let mut acts = JoinSet::new();
    for by in members {
        let (start, db) = (start.clone(), app.db().clone());
        acts.spawn(async move {
            start.wait().await;
            demote(&db, &by, by.person().id()).await
        });
    }
    let answers = acts.join_all().await;
    let refused: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().err()).collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!(refused[0].to_string(), users::Refusal::LastAdmin.to_string());
    assert_eq!(admins_left(&app, org).await, 1);
}

#[tokio::test]
async fn whoever_is_suspended_is_out_at_once_of_that_company_alone_and_comes_back_as_they_were() {
    let app = world().await;
    let (mut giulia, mut sara) = (signed_in(&app, GIULIA).await, signed_in(&app, SARA).await);
    sqlx::query(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
         values ($1, $2, 'Sara Conti', $3, 'en', '{sales_agent}', $4)",
    )
    .bind(Side::b().reseller)
    .bind(SARA.id())
    .bind(SARA.address)
    .bind(app.now())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let customers = format!("/o/{}/customers", Side::a().reseller);
    sara.get(&customers).await.must_be(200);
    giulia.get(&person(SARA)).await;
    giulia.follow("Suspend").await.must_be(200).must_say("What happens").must_say("Nobody else holds: Sales agent");
    giulia.press("Suspend").await.must_be(200).must_say("Sara Conti is suspended");
    sara.get(&customers).await.must_be(404);
    sara.get(&format!("/o/{}/customers", Side::b().reseller)).await.must_be(200);
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "Your access to Nuvola Rossi S.r.l. is suspended");
    giulia.get(&format!("{}?status=suspended", users_of(Side::a().reseller))).await;
    giulia.follow("Sara Conti").await;
    giulia.follow("Reactivate").await;
    giulia.press("Reactivate").await.must_be(200);
    sara.get(&customers).await.must_be(200);
    giulia.get(&person(SARA)).await;
    giulia.follow("Remove from the company").await.must_say("needs a new invitation");
    giulia.press("Remove from the company").await.must_be(200).must_say("no longer belongs");
    sara.get(&customers).await.must_be(404);
    giulia.get(&person(SARA)).await.must_be(404);
    let chain: Vec<String> =
        sqlx::query_scalar("select action from audit_entries where org_id = $1 and action like 'user.%' order by seq")
            .bind(Side::a().reseller)
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(chain, ["user.suspended", "user.reactivated", "user.removed"]);
}

#[tokio::test]
async fn of_two_who_change_one_person_the_second_sees_that_it_changed() {
    let app = world().await;
    let (mut one, mut two) = (signed_in(&app, GIULIA).await, signed_in(&app, GIULIA).await);
    one.get(&person(SARA)).await;
    two.get(&person(SARA)).await;
    one.tick("Helpdesk agent");
    one.press("Update").await.must_be(200);
    two.tick("Billing admin");
    two.press("Update").await.must_be(409).must_say("Someone changed this first");
}

#[tokio::test]
async fn roles_are_changed_only_soon_after_a_sign_in() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    app.pass(TimeDelta::minutes(11));
    let page = giulia.get(&person(SARA)).await.must_be(200).clone();
    assert!(!page.html.contains(">Update<"));
    giulia.follow("Confirm that it is you").await;
    giulia.fill("Password", PASSWORD);
    giulia.press("Continue").await.must_be(200).must_say("Sara Conti");
    giulia.tick("Admin agent");
    giulia.press("Update").await.must_be(200);
}

#[tokio::test]
async fn whoever_lacks_a_role_sees_the_entry_locked_who_can_help_and_asks_once_a_day() {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    let org = Side::a().reseller;
    let settings = luca.get(&format!("/o/{org}/settings")).await.clone();
    settings.must_say("Activity Locked").must_say("Ask Giulia Rossi (Global admin)");
    assert!(settings.all("nav a").contains(&"Customers (locked)".to_owned()), "{:?}", settings.all("nav a"));
    luca.follow("Customers (locked)").await.must_be(403).must_say("Sara Conti").must_say("Sales agent");
    luca.follow("Ask for a role")
        .await
        .must_be(200)
        .must_say("See the customers")
        .must_say("Giulia Rossi (Global admin)");
    luca.press("Ask Giulia Rossi").await.must_be(200).must_say("Giulia Rossi got an email");
    luca.press("Ask Giulia Rossi").await.must_be(429).must_say("Already asked");
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "Luca Greco asks you for a role");
    assert!(letter.text().contains("See the customers"));
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&letter.link("/o/")).await.must_be(200).must_say("Luca Greco");
    let list = luca.get(&users_of(org)).await.clone();
    list.must_say("Luca Greco").must_say("Giulia Rossi");
    assert!(!list.says("Sara Conti"), "others are not shown");
}
