//! Who may do what: every route of the table, asked for by nobody and by each member of the cast.
//! Rule: the audience in the route table is the promise, the answer is the proof. The whole matrix is
//! kept in `access.txt`, so that a change of permission is a change somebody reads. To accept one, run the
//! test with `UPDATE_ACCESS=1`.

use std::fmt::Write;

use axum::http::{Method, StatusCode, header};
use filiera::web::Audience;
use filiera::web::routes::Route;

use crate::support::app::TestApp;
use crate::support::cast::{
    AMY, ANNA, Actor, BRUNO, Crowd, DAVIDE, DORA, ELENA, GIULIA, LUCA, MARCO, PETRA, PIERO, SARA, STELLA,
};
use crate::support::page::Page;
use crate::support::routes::{Expected, acts, expected, fill, machines, pages, table};
use crate::support::sources::{read, root};
use crate::support::world::{Side, world};

/// Strangers first and the mighty last, so that what one of them changes does not meet the next.
const ORDER: [Actor; 13] = [AMY, STELLA, PETRA, DORA, BRUNO, LUCA, SARA, PIERO, DAVIDE, ANNA, MARCO, ELENA, GIULIA];

/// Nobody, then the cast.
fn everybody() -> impl Iterator<Item = Option<Actor>> {
    std::iter::once(None).chain(ORDER.into_iter().map(Some))
}

fn name(who: Option<Actor>) -> &'static str {
    who.map_or("nobody", |who| who.first_name())
}

/// Asks for a page, or presses its button without having filled in anything.
async fn ask(app: &TestApp, crowd: &mut Crowd, who: Option<Actor>, route: &Route, path: &str) -> Page {
    let (browser, token) = crowd.of(app, who).await;
    if route.method == Method::GET {
        let page = browser.send(Method::GET, path, &[], None).await;
        // Whoever opened a link holds it; the next route is asked for without.
        browser.forget(&["confirmation", "invitation", "joining", "request"]);
        return page;
    }
    browser.send(Method::POST, path, &[], Some(&format!("token={token}"))).await
}

/// The status, and where to when it is the page to sign in.
fn short(page: &Page) -> String {
    let to = page.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
    if to.starts_with("/sign-in/again") {
        "again".to_owned()
    } else if to.starts_with("/sign-in") && page.status == StatusCode::SEE_OTHER {
        "sign-in".to_owned()
    } else {
        page.status.as_str().to_owned()
    }
}

/// Whether an answer keeps the promise of the table.
fn keeps(promise: Expected, route: &Route, answer: &str) -> bool {
    let broken = answer.starts_with('5') || answer == "405";
    match promise {
        Expected::SignIn => answer == "sign-in",
        Expected::Hidden => answer == "404",
        Expected::Inside => !broken && !["sign-in", "404"].contains(&answer),
        // Without the link there is nothing to see and nothing to do; the link itself only leads on.
        Expected::NeedsLink if route.pattern.contains("{token}") => answer == "303",
        Expected::NeedsLink => ["303", "404", "410"].contains(&answer),
        Expected::Open => {
            !broken
                && answer != "403"
                && (answer != "sign-in" || route.method != Method::GET || route.audience == Audience::Anyone)
        }
    }
}

/// One line of the matrix, and what in it breaks a promise. Whoever may act on the company's rows does so in a
/// world of their own line; the others have changed nothing, or the promise is broken.
async fn line(app: &TestApp, crowd: &mut Crowd, route: &Route, wrong: &mut Vec<String>) -> Vec<String> {
    let side = Side::a();
    let path = fill(route, &side, &side);
    let mut apart = None;
    let mut answers = Vec::new();
    for who in everybody() {
        let promise = expected(route, who, &side);
        let acts = route.method != Method::GET && promise == Expected::Inside;
        if acts && apart.is_none() {
            apart = Some((world().await, Crowd::default()));
        }
        let page = match &mut apart {
            Some((own, their)) if acts => ask(own, their, who, route, &path).await,
            _ => ask(app, crowd, who, route, &path).await,
        };
        let answer = short(&page);
        if !keeps(promise, route, &answer) {
            wrong.push(format!(
                "{} {} as {}: {answer}, but {promise:?} ({})",
                route.method,
                route.pattern,
                name(who),
                page.h1()
            ));
        }
        answers.push(answer);
    }
    answers
}

#[tokio::test]
async fn every_route_answers_everybody_as_the_table_says() {
    let app = world().await;
    let mut wrong = Vec::new();
    let mut crowd = Crowd::default();
    let mut matrix = format!("{:<72}{:<14}", "route", "audience");
    everybody().for_each(|who| write!(matrix, "{:<8}", name(who)).unwrap());
    matrix = matrix.trim_end().to_owned() + "\n";
    for route in pages().into_iter().chain(acts()).chain(machines()) {
        let answers = line(&app, &mut crowd, &route, &mut wrong).await;
        let path = format!("{} {}", route.method, route.pattern);
        write!(matrix, "{path:<72}{:<14}", format!("{:?}", route.audience)).unwrap();
        answers.iter().for_each(|answer| write!(matrix, "{answer:<8}").unwrap());
        matrix = matrix.trim_end().to_owned() + "\n";
    }
    assert!(wrong.is_empty(), "{} answers break the table's promise: {wrong:#?}", wrong.len());
    compare(&matrix);
}

/// Compares with what is kept, or keeps it.
fn compare(matrix: &str) {
    const KEPT: &str = "tests/portal/access.txt";
    #[expect(clippy::disallowed_methods, reason = "a wish of whoever runs the test")]
    let update = std::env::var("UPDATE_ACCESS").is_ok();
    if update {
        std::fs::write(root().join(KEPT), matrix).unwrap();
    }
    let kept = read(KEPT);
    let changed: Vec<String> = matrix
        .lines()
        .filter(|line| !kept.lines().any(|known| known == *line))
        .map(|line| format!("now  {line}"))
        .chain(kept.lines().filter(|line| !matrix.lines().any(|now| now == *line)).map(|line| format!("kept {line}")))
        .collect();
    assert!(
        changed.is_empty(),
        "permissions changed; if on purpose, run with UPDATE_ACCESS=1:\n{}",
        changed.join("\n")
    );
}

#[test]
fn a_route_that_answers_differently_from_its_audience_is_found() {
    let route = |audience| Route { method: Method::GET, pattern: "/o/{org}/x", audience };
    let (side, inside, stranger) = (Side::a(), Some(GIULIA), Some(STELLA));
    let promise = |audience, who| expected(&route(audience), who, &side);
    for audience in [Audience::Member, Audience::Reseller] {
        assert_eq!(promise(audience, None), Expected::SignIn);
        assert_eq!(promise(audience, stranger), Expected::Hidden);
        assert_eq!(promise(audience, inside), Expected::Inside);
        assert!(!keeps(Expected::Hidden, &route(audience), "200"), "a handler without its actor");
        assert!(!keeps(Expected::Hidden, &route(audience), "403"), "a page that says it exists");
        assert!(!keeps(Expected::SignIn, &route(audience), "200"));
        assert!(!keeps(Expected::Inside, &route(audience), "404"));
        assert!(!keeps(Expected::Inside, &route(audience), "500"));
    }
}

#[test]
fn no_route_is_registered_twice_and_every_company_page_names_its_company() {
    let routes = table();
    for (at, route) in routes.iter().enumerate() {
        let again = routes[..at].iter().any(|r| r.method == route.method && r.pattern == route.pattern);
        assert!(!again, "{} {} twice", route.method, route.pattern);
        let of_company =
            matches!(route.audience, Audience::Member | Audience::Reseller | Audience::Provider | Audience::Customer);
        assert_eq!(of_company, route.pattern.starts_with("/o/{org}"), "{} {:?}", route.pattern, route.audience);
        let of_staff = matches!(route.audience, Audience::Reviewer | Audience::PlatformAdmin | Audience::Operator);
        assert_eq!(of_staff, route.pattern.starts_with("/admin"), "{} {:?}", route.pattern, route.audience);
    }
}
