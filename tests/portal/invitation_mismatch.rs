//! Whoever may not accept an invitation: thousands of generated ways, and everybody at once.
//! Rule: the requests are those of signed-in browsers with genuine tokens of their forms, but for the one thing that
//! is wrong; afterwards nothing has come to be.

use std::sync::Arc;

use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor;
use filiera::domain::ids::PersonId;
use filiera::domain::token::Purpose;
use sqlx::PgConnection;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{AMY, Actor, MARCO, STELLA, id};
use crate::support::world::{Side, world};

/// How many ways are tried.
const WAYS: u32 = 2_000;
/// How many press at once.
const PRESSES: usize = 64;

/// Numbers that are the same each time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Address,
    Company,
    Region,
    Expired,
    Withdrawn,
    Superseded,
    Replayed,
    Forged,
}

const WRONGS: [Wrong; 8] = [
    Wrong::Address,
    Wrong::Company,
    Wrong::Region,
    Wrong::Expired,
    Wrong::Withdrawn,
    Wrong::Superseded,
    Wrong::Replayed,
    Wrong::Forged,
];

/// A browser somebody signed in with, and the token of its forms.
async fn browser_of(app: &TestApp, who: Actor) -> (Browser, String) {
    let from = Origin::default();
    let person = PersonId::from(who.id());
    let session = start_session(app.db(), person, actor::Method::Password, &from, app.now()).await.unwrap();
    let mut browser = app.browser();
    browser.hold("session", &session.token);
    let token = browser.send(Method::GET, "/sign-in", &[], None).await.token().unwrap();
    (browser, token)
}

/// An invitation of Marco's company, and the row of the company that holds it, if one does.
struct Row {
    id: Uuid,
    address: String,
    holder: Option<Uuid>,
    state: &'static str,
    generation: i32,
    ends: TimeDelta,
}

async fn write(app: &TestApp, sql: &mut PgConnection, row: &Row) {
    if let Some(holder) = row.holder {
        let statement =
            "insert into acquaintances (org_id, other_id, since) values ($1, $2, $3) on conflict do nothing";
        sqlx::query(statement).bind(holder).bind(Side::a().provider).bind(app.now()).execute(&mut *sql).await.unwrap();
    }
    let sides = [(Some(Side::a().provider), "provider", None), (row.holder, "reseller", row.holder)];
    for (org, side, reseller) in sides {
        let Some(org) = org else { continue };
        sqlx::query(
            "insert into invitations (org_id, invitation_id, side, provider_id, reseller_id, company_name, address,
                 typed, language, inviter_id, inviter_name, inviter_address, generation, state, created_at, sent_at,
                 expires_at)
             values ($1, $2, $3, $4, $5, 'Somebody', $6, $6, 'en', $7, 'Marco Neri', $8, $9, $10, $11, $11, $12)",
        )
        .bind(org)
        .bind(row.id)
        .bind(side)
        .bind(Side::a().provider)
        .bind(reseller)
        .bind(&row.address)
        .bind(MARCO.id())
        .bind(MARCO.address)
        .bind(row.generation)
        .bind(row.state)
        .bind(app.now() - TimeDelta::days(40))
        .bind(app.now() + row.ends)
        .execute(&mut *sql)
        .await
        .unwrap();
    }
}

/// One wrong way: its row, who tries, with which token of the link.
fn way(seeds: &mut Seeded, number: u32) -> (Wrong, Row, Actor, String) {
    let wrong = WRONGS[usize::try_from(seeds.below(8)).unwrap()];
    let row_id = id(5_000_000 + u128::from(number));
    let (alba, bayview, other) = (Side::b().reseller, id(22), Side::a().reseller);
    let mut row = Row {
        id: row_id,
        address: format!("p{number}@azienda{}.example", seeds.below(40)),
        holder: Some(alba),
        state: "sent",
        generation: 1,
        ends: TimeDelta::minutes(1 + i64::try_from(seeds.below(40_000)).unwrap()),
    };
    let mut who = STELLA;
    let mut generation = 1;
    match wrong {
        Wrong::Address | Wrong::Forged => row.holder = None,
        Wrong::Company => row.holder = Some(other),
        Wrong::Region => (row.holder, who) = (Some(bayview), AMY),
        Wrong::Expired => row.ends = TimeDelta::seconds(-i64::try_from(seeds.below(3_000_000)).unwrap()),
        Wrong::Withdrawn => row.state = "withdrawn",
        Wrong::Superseded => {
            row.holder = None;
            row.generation = 2 + i32::try_from(seeds.below(9)).unwrap();
            generation = 1 + i32::try_from(seeds.below(u64::try_from(row.generation - 1).unwrap())).unwrap();
        }
        Wrong::Replayed => row.state = ["accepted", "declined"][usize::try_from(seeds.below(2)).unwrap()],
    }
    let mut token = key().link(Purpose::Invitation, row_id, generation);
    if wrong == Wrong::Forged {
        let at = usize::try_from(seeds.below(u64::try_from(token.len()).unwrap())).unwrap();
        let other = if token.as_bytes()[at] == b'A' { "B" } else { "A" };
        token.replace_range(at..=at, other);
    }
    (wrong, row, who, token)
}

async fn count(app: &TestApp, what: &'static str) -> i64 {
    sqlx::query_scalar(what).fetch_one(&mut app.sql().await).await.unwrap()
}

async fn all(app: &TestApp) -> [i64; 3] {
    [
        count(app, "select count(*) from partnerships").await,
        count(app, "select count(*) from consents").await,
        count(app, "select count(*) from notices").await,
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_thousand_wrong_ways_to_accept_an_invitation_none_does() {
    let mut app = world().await;
    app.ignore_letters();
    let mut seeds = Seeded(0x5eed_1e55);
    let mut sql = app.sql().await;
    let mut ways = [Vec::new(), Vec::new()];
    for number in 0..WAYS {
        let (wrong, row, who, token) = way(&mut seeds, number);
        write(&app, &mut sql, &row).await;
        ways[usize::from(who.id() == AMY.id())].push((wrong, row.id, token));
    }
    let before = all(&app).await;
    let mut tries = JoinSet::new();
    for (who, org, ways) in [(STELLA, Side::b().reseller, &ways[0]), (AMY, id(22), &ways[1])] {
        for part in ways.chunks(ways.len().div_ceil(3)) {
            let (mut browser, token) = browser_of(&app, who).await;
            let part = part.to_vec();
            tries.spawn(async move {
                for (wrong, id, link) in part {
                    browser.hold("invitation", &link);
                    let body = format!("token={token}");
                    let path = format!("/o/{org}/invitations/{id}/reception");
                    let taken = browser.send(Method::POST, &path, &[], Some(&body)).await.status.as_u16();
                    let path = format!("/o/{org}/invitations/{id}/acceptance");
                    let body = format!("token={token}&authorize=1&admin_access=1");
                    let accepted = browser.send(Method::POST, &path, &[], Some(&body)).await.status.as_u16();
                    // Where the company holds it, taking it in leads to its page again, which says why not.
                    assert!([303, 404, 409, 410].contains(&taken), "{wrong:?}: taking in gave {taken}");
                    assert!([404, 409, 410].contains(&accepted), "{wrong:?}: accepting gave {accepted}");
                }
            });
        }
    }
    while let Some(done) = tries.join_next().await {
        done.unwrap();
    }
    assert_eq!(all(&app).await, before, "no relationship, no consent, no letter");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixty_four_acceptances_at_once_one_makes_a_relationship_a_consent_and_a_pair_of_letters() {
    let mut app = world().await;
    app.ignore_letters();
    let row = Row {
        id: id(5_999_999),
        address: STELLA.address.to_owned(),
        holder: None,
        state: "sent",
        generation: 1,
        ends: TimeDelta::days(3),
    };
    write(&app, &mut app.sql().await, &row).await;
    let (mut first, token) = browser_of(&app, STELLA).await;
    first.hold("invitation", &key().link(Purpose::Invitation, row.id, 1));
    let reception = format!("/o/{}/invitations/{}/reception", Side::b().reseller, row.id);
    first.send(Method::POST, &reception, &[], Some(&format!("token={token}"))).await.must_be(303);
    let before = all(&app).await;
    let barrier = Arc::new(Barrier::new(PRESSES));
    let mut presses = JoinSet::new();
    for _ in 0..PRESSES {
        // One session, because a person has ten at most.
        let (mut browser, token) = (app.browser(), token.clone());
        for cookie in ["session", "browser"] {
            browser.hold(cookie, first.cookie(cookie).unwrap());
        }
        let (barrier, path) = (barrier.clone(), format!("/o/{}/invitations/{}/acceptance", Side::b().reseller, row.id));
        presses.spawn(async move {
            barrier.wait().await;
            browser.send(Method::POST, &path, &[], Some(&format!("token={token}&authorize=1"))).await
        });
    }
    let mut done = 0;
    while let Some(page) = presses.join_next().await {
        let page = page.unwrap();
        // Whoever had to wait for too long is asked to come back; nothing else may happen to them.
        match page.status.as_u16() {
            303 => done += 1,
            409 | 503 => {}
            other => panic!("{other}: {}", page.text()),
        }
    }
    let after = all(&app).await;
    assert_eq!((done, after[0] - before[0], after[1] - before[1], after[2] - before[2]), (1, 2, 1, 2));
}
