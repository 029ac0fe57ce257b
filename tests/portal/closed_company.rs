//! A company that left the program: everything can be read, nothing is changed any more.
//! Rule: every route of a company that changes something is tried, so that a new one is tried too; the verbs that
//! change data ask the table of standings themselves.

use axum::http::Method;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{Act, Member, Method as SignIn, Person, Standing};
use filiera::domain::customers;
use filiera::domain::enrollment::{self, ChangeError, Section, Typed};
use filiera::domain::ids::{OrgId, PersonId};
use filiera::domain::organizations::locations::{Keeper, NoKeeper};
use filiera::domain::organizations::{self, BillingError, BillingPart};
use filiera::domain::relationships;
use filiera::domain::values::Reason;
use filiera::web::routes::Route;

use crate::support::app::TestApp;
use crate::support::cast::{ANNA, Actor, Crowd, DAVIDE, GIULIA, MARCO, signed_in};
use crate::support::dump::{changed, dump};
use crate::support::routes::{Expected, acts, expected, fill};
use crate::support::world::{Side, world};

/// What a page and a form write that is nobody's data.
const OF_A_VISIT: [&str; 4] = ["sessions", "submissions", "sign_in_failures", "known_devices"];

/// The world of side A after all its companies left the program.
async fn closed() -> TestApp {
    let app = world().await;
    let side = Side::a();
    for org in [side.provider, side.reseller, side.customer, side.applicant] {
        sqlx::query("update organizations set program_status = 'closed' where org_id = $1")
            .bind(org)
            .execute(&mut app.sql().await)
            .await
            .unwrap();
    }
    app
}

fn inside(route: &Route) -> Option<Actor> {
    let of_company = route.pattern.starts_with("/o/{org}");
    let mut people = [GIULIA, MARCO, DAVIDE, ANNA].into_iter();
    people.find(|who| of_company && expected(route, Some(*who), &Side::a()) == Expected::Inside)
}

#[tokio::test]
async fn a_closed_company_changes_nothing_and_every_refusal_names_the_way_out() {
    let app = closed().await;
    let (side, mut crowd, mut tried) = (Side::a(), Crowd::default(), 0);
    for who in [GIULIA, MARCO, DAVIDE, ANNA] {
        crowd.of(&app, Some(who)).await;
    }
    let before = dump(&mut app.sql().await).await;
    for route in acts() {
        let Some(who) = inside(&route) else { continue };
        let (browser, token) = crowd.of(&app, Some(who)).await;
        let to = fill(&route, &side, &side);
        let page = browser.send(Method::POST, &to, &[], Some(&format!("token={token}"))).await;
        page.must_be(409).must_say("Your company can only read what exists").must_say("It is no longer in the program");
        assert!(page.link("Ask for help").is_some(), "{to}: {:?}", page.links());
        tried += 1;
    }
    assert!(tried > 80, "{tried}");
    let mut differs = changed(&before, &dump(&mut app.sql().await).await);
    differs.retain(|table| !OF_A_VISIT.contains(&table.as_str()));
    assert!(differs.is_empty(), "{differs:?}");
}

#[tokio::test]
async fn the_forms_of_a_closed_company_are_not_offered_and_what_exists_is_read() {
    let app = closed().await;
    let org = Side::a().reseller;
    let mut giulia = signed_in(&app, GIULIA).await;
    for form in ["legal/edit/profile", "legal/edit/contact", "support", "locations/new"] {
        let page = giulia.get(&format!("/o/{org}/settings/organization/{form}")).await;
        page.must_be(409).must_say("Your company cannot change this now").must_say("It is no longer in");
    }
    for page in ["", "/settings", "/settings/organization/legal", "/settings/organization/locations", "/customers"] {
        giulia.get(&format!("/o/{org}{page}")).await.must_be(200);
    }
}

/// Somebody of the cast, signed in just now.
async fn person(app: &TestApp, who: Actor) -> Person {
    let (who, now) = (PersonId::from(who.id()), app.now());
    let started = start_session(app.db(), who, SignIn::Password, &Origin::default(), now).await.unwrap();
    Person::of_session(app.db(), &started.token, now).await.unwrap().unwrap()
}

/// The same rule below the pages, for the verbs that change what a company has.
#[tokio::test]
async fn the_verbs_that_change_a_company_ask_where_it_stands() {
    let app = closed().await;
    let (side, now) = (Side::a(), app.now());
    let giulia: Member = person(&app, GIULIA).await.member(OrgId::from(side.reseller)).unwrap();
    let typed = Typed::default();
    let admin = || giulia.global_admin().unwrap();
    let change = enrollment::change(app.db(), admin(), Section::Legal, (&typed, 1), &app.app.program, now).await;
    assert!(matches!(change, Err(ChangeError::Standing(needed)) if needed.standing == Standing::Closed));
    let withdrawn = enrollment::withdraw_change(app.db(), admin(), now).await;
    assert!(matches!(withdrawn, Err(ChangeError::Standing(needed)) if needed.act == Act::Manage));
    assert!(matches!(Keeper::of(&giulia), Err(NoKeeper::Standing(needed)) if needed.act == Act::EditProfile));
    let billing = organizations::change_billing(app.db(), &giulia, BillingPart::Address, (&typed, 0), now).await;
    assert!(matches!(billing, Err(BillingError::Standing(_))));
    let ended =
        relationships::end(app.db(), &giulia, side.partnership.into(), &Reason::parse("Closing").unwrap(), None, now)
            .await;
    assert!(matches!(ended, Err(relationships::EndError::Standing(_))));
    let removed = relationships::remove_admin_access(app.db(), &admin(), side.partnership.into(), now).await;
    assert!(matches!(removed, Err(relationships::EndError::Standing(_))));
    let ended = customers::end(app.db(), &giulia, side.relationship.into(), None, now).await;
    assert!(matches!(ended, Err(customers::EndError::Standing(_))));
    let davide = person(&app, DAVIDE).await.customer(OrgId::from(side.customer)).unwrap();
    let removed = customers::remove_access(app.db(), &davide, side.relationship.into(), now).await;
    assert!(matches!(removed, Err(customers::EndError::Standing(_))));
}
