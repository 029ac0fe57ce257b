//! Every form of the portal, for the whole cast, filled in with everything that was ever typed to break one.
//! Rule: nobody lists the forms. They are found on the pages of the route table and behind the links of those pages,
//! or in a scene; a POST route that no form leads to fails the test. Who tries them is in `support/visitor.rs`, the
//! scenes are in `hostile_scenes.rs`.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use axum::http::Method;

use crate::hostile_scenes::SCENES;
use crate::support::app::TestApp;
use crate::support::cast::{ANNA, Actor, DAVIDE, ELENA, GIULIA, MARCO, PIERO, signed_in};
use crate::support::forms::kind_of;
use crate::support::hostile::{lost, markup};
use crate::support::routes::{Expected, acts, expected, fill, pages};
use crate::support::stage::Scene;
use crate::support::visitor::{Visitor, browser_of};
use crate::support::world::{Side, world};

/// Who tries: everybody finds other forms.
const WHO: [Option<Actor>; 7] = [None, Some(GIULIA), Some(MARCO), Some(DAVIDE), Some(ANNA), Some(ELENA), Some(PIERO)];

/// Routes that no page of its own has a form for, and why; none has a typed field.
const WITHOUT_A_FORM: [(&str, &str); 1] =
    [("/o/{org}/settings/organization/locations/{location}/removal", "it says that no role removes a location")];

/// How many visits and scenes are on at once.
const STAGES: usize = 5;

/// The routes that were reached, and what is wrong.
type Outcome = (BTreeSet<String>, Vec<String>);

/// The pages of the route table that this person may expect something of.
fn pages_of(who: Option<Actor>, of: &[Expected]) -> Vec<String> {
    let side = Side::a();
    let open = pages().into_iter().filter(|route| of.contains(&expected(route, who, &side)));
    open.map(|route| fill(&route, &side, &side)).collect()
}

/// Everything one person finds and tries.
async fn visit(who: Option<Actor>) -> Outcome {
    let began = Instant::now();
    let mut visitor = Visitor::new(who).await;
    let mut start = pages_of(who, &[Expected::Inside, Expected::Open, Expected::NeedsLink]);
    start.reverse();
    visitor.seen.extend(start.iter().filter_map(|path| kind_of(path)));
    visitor.explore(start.into_iter().map(|path| (None, path)).collect()).await;
    visitor.try_all().await;
    let unsafe_pages = read_by_all(&visitor.app, who).await;
    visitor.wrong.extend(unsafe_pages);
    ended(visitor, who.map_or("nobody", |who| who.name), began).await
}

/// Everything that is tried in one scene. Every route it is for has a form in it.
async fn play(scene: &'static Scene) -> Outcome {
    let began = Instant::now();
    let mut visitor = Visitor::on(scene).await;
    visitor.try_all().await;
    let reached = visitor.reached();
    let missed = scene.routes.iter().filter(|route| !reached.contains(**route));
    visitor.wrong.extend(missed.map(|route| format!("{}: no form leads to {route}", scene.name)));
    ended(visitor, scene.name, began).await
}

/// Looks at the letters, and says how it went.
async fn ended(mut visitor: Visitor, name: &str, began: Instant) -> Outcome {
    visitor.read().await;
    let Visitor { tried, kept, letters, .. } = visitor;
    let forms = visitor.forms();
    println!("{name}: {forms} forms, {tried} tries, {kept} taken, {letters} letters; {:.1?}", began.elapsed());
    (visitor.reached(), visitor.wrong)
}

/// Runs one visit on the thread it is on.
fn alone<T>(visit: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(visit)
}

/// What one person typed is text on the pages of everybody else.
async fn read_by_all(app: &TestApp, but: Option<Actor>) -> Vec<String> {
    let mut wrong = Vec::new();
    for who in WHO.into_iter().filter(|who| *who != but) {
        let mut browser = browser_of(app, who).await;
        for path in pages_of(who, &[Expected::Inside]) {
            let page = browser.get(&path).await;
            wrong.extend(markup(page).map(|why| format!("{path}, read by somebody else: {why}")));
        }
    }
    wrong
}

/// All visits and scenes, some at once.
fn stages() -> Vec<std::thread::JoinHandle<Outcome>> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let stage = || {
        let (mut reached, mut wrong) = (BTreeSet::new(), Vec::new());
        loop {
            let turn = NEXT.fetch_add(1, Ordering::Relaxed);
            let scene = turn.checked_sub(WHO.len()).and_then(|turn| SCENES.get(turn));
            let (routes, found) = match (WHO.get(turn), scene) {
                (Some(who), _) => alone(visit(*who)),
                (None, Some(scene)) => alone(play(scene)),
                (None, None) => break (reached, wrong),
            };
            reached.extend(routes);
            wrong.extend(found);
        }
    };
    (0..STAGES).map(|_| std::thread::spawn(stage)).collect()
}

#[test]
fn every_field_of_every_form_refuses_or_keeps_exactly_whatever_is_typed() {
    let visits = stages();
    let (mut reached, mut wrong) = (BTreeSet::new(), Vec::new());
    for visit in visits {
        let (routes, found) = visit.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        reached.extend(routes);
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{} answers: {wrong:#?}", wrong.len());
    let without = WITHOUT_A_FORM.map(|(pattern, _)| pattern);
    let acts = acts().into_iter().map(|route| route.pattern);
    let missed: Vec<_> = acts.filter(|p| !reached.contains(*p) && !without.contains(p)).collect();
    assert!(missed.is_empty(), "no form leads to {missed:#?}");
    assert!(without.iter().all(|pattern| !reached.contains(*pattern)), "reached after all: one of {without:?}");
}

#[tokio::test]
async fn what_was_taken_and_stands_nowhere_is_found() {
    let app = world().await;
    let typed = ["Giulia  Rossi", "nobody ever typed this", "<b>zaffiro</b>"];
    assert_eq!(lost(&app, &typed).await, ["nobody ever typed this", "<b>zaffiro</b>"]);
}

#[tokio::test]
async fn a_route_without_a_form_takes_no_field() {
    let (app, side) = (world().await, Side::a());
    for (pattern, _) in WITHOUT_A_FORM {
        let route = acts().into_iter().find(|route| route.pattern == pattern).unwrap();
        let mut giulia = signed_in(&app, GIULIA).await;
        let token = giulia.get("/me").await.token().unwrap();
        let body = format!("token={token}&text=typed");
        let answer = giulia.send(Method::POST, &fill(&route, &side, &side), &[], Some(&body)).await;
        answer.must_be(422).must_say("We could not read what was sent");
    }
}
