//! **Indirect resellers** and **Indirect providers**: what a line says, searching, filtering, sorting, paging both ways,
//! the file; and that a page of 100,000 lines costs what a page of 1,000 costs (docs/figures.md).

use std::time::{Duration, Instant};

use filiera::web::paths::relationships as paths;
use serde_json::Value;
use sqlx::{AssertSqlSafe, PgConnection, Row};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, MARCO, PETRA, signed_in};
use crate::support::sources::under;
use crate::support::world::{Side, world};

fn resellers() -> String {
    paths::resellers(Side::a().provider.into())
}

/// Gives the provider of side A resellers with these numbers, by rows: names that sort by number, every tenth in
/// Germany, every fiftieth ended, every fortieth suspended.
async fn grow(app: &TestApp, from: i64, to: i64) {
    let statements = [
        "insert into organizations (org_id, name, folded_name, country, city, kinds, domain, language, partner_id,
             program_status, qualified_at, active_at, created_at)
         select md5('org' || n)::uuid, 'Reseller ' || lpad(n::text, 6, '0') || ' Srl', 'reseller ' || lpad(n::text, 6, '0') || ' srl',
             case when n % 10 = 0 then 'DE' else 'IT' end, 'Bologna', array['reseller'], null, 'it', null, 'active', $4, $4, $4
         from generate_series($2, $3) n where $1 is not null",
        "insert into acquaintances (org_id, other_id, since)
         select x.one, x.other, $4 from generate_series($2, $3) n,
             lateral (values ($1, md5('org' || n)::uuid), (md5('org' || n)::uuid, $1)) x (one, other)",
        "insert into partnerships (org_id, partnership_id, side, provider_id, reseller_id, other_folded, invitation_id, state,
             since, accepted_name, consent_id, ended_at, ended_name, suspended_at, suspended_name, suspended_reason, review_on)
         select case s.side when 'provider' then $1 else md5('org' || n)::uuid end, md5('pair' || n)::uuid, s.side, $1,
             md5('org' || n)::uuid, case s.side when 'provider' then 'reseller ' || lpad(n::text, 6, '0') || ' srl' else 'adria' end,
             md5('invitation' || n)::uuid,
             case when n % 50 = 0 then 'ended' when n % 40 = 1 then 'suspended' else 'active' end,
             $4 - make_interval(mins => (n * 7919 % 500000)::int), 'Somebody', md5('consent' || n)::uuid,
             case when n % 50 = 0 then $4 end, case when n % 50 = 0 then 'Somebody' end,
             case when n % 40 = 1 then $4 end, case when n % 40 = 1 then 'Somebody' end,
             case when n % 40 = 1 then 'A reason' end, case when n % 40 = 1 then ($4 + interval '30 days')::date end
         from generate_series($2, $3) n, unnest(array['provider', 'reseller']) s (side)",
    ];
    let mut sql = app.sql().await;
    for statement in statements {
        let statement = sqlx::query(statement).bind(Side::a().provider).bind(from).bind(to).bind(app.now());
        statement.execute(&mut sql).await.unwrap();
    }
    sqlx::query("analyze").execute(&mut sql).await.unwrap();
}

#[tokio::test]
async fn a_line_says_status_number_country_agreement_customers_and_access_on_both_sides() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&resellers()).await.must_be(200).clone();
    let line = "Nuvola Rossi S.r.l. 6200022 Italy Active Signed 31 January 2026 1 Yes";
    assert!(page.all("tbody tr").iter().any(|row| row.contains(line)), "{:?}", page.all("tbody tr"));
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&paths::providers(Side::a().reseller.into())).await.must_be(200).clone();
    page.must_say("Adria Distribuzione S.p.A.").must_say("View customers").must_say("Invite new customers");
    let page = giulia.in_italian().await;
    page.must_say("Clienti condivisi").must_say("Attivo");
}

#[tokio::test]
async fn pages_lead_both_ways_and_meet_every_line_once_in_every_order() {
    let app = world().await;
    grow(&app, 1, 230).await;
    let mut marco = signed_in(&app, MARCO).await;
    for (query, lines) in
        [("?sort=name", 227), ("?sort=-since", 227), ("?sort=since&country=DE", 19), ("?status=suspended", 6)]
    {
        let mut there = Vec::new();
        marco.get(&format!("{}{query}", resellers())).await.must_be(200);
        there.push(marco.page().all("section[aria-labelledby=partners-caption] tbody th a"));
        while marco.page().link("Next").is_some() {
            marco.follow("Next").await.must_be(200);
            there.push(marco.page().all("section[aria-labelledby=partners-caption] tbody th a"));
        }
        let all: Vec<String> = there.concat();
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!((all.len(), once.len()), (lines, lines), "{query}");
        let mut back = vec![there.last().unwrap().clone()];
        while marco.page().link("Previous").is_some() {
            marco.follow("Previous").await.must_be(200);
            back.push(marco.page().all("section[aria-labelledby=partners-caption] tbody th a"));
        }
        back.reverse();
        assert_eq!(back, there, "{query}");
    }
}

#[tokio::test]
async fn a_list_is_searched_by_the_beginning_of_a_name_or_by_a_whole_number_and_filtered_by_status_and_country() {
    let app = world().await;
    grow(&app, 1, 120).await;
    let mut marco = signed_in(&app, MARCO).await;
    let lines = |browser: &Browser| browser.page().all("section[aria-labelledby=partners-caption] tbody th a");
    marco.get(&resellers()).await;
    marco.fill("Name begins with, or MPN ID", "RESELLER 00001").press("Apply filters").await.must_be(200);
    assert_eq!(lines(&marco).len(), 10);
    marco.get(&format!("{}?q=6200022", resellers())).await.must_be(200);
    assert_eq!(lines(&marco), ["Nuvola Rossi S.r.l."]);
    marco.get(&format!("{}?q=6200121", resellers())).await.must_say("No reseller matches");
    marco.get(&format!("{}?status=ended&country=DE", resellers())).await;
    assert_eq!(lines(&marco), ["Reseller 000050 Srl", "Reseller 000100 Srl"]);
    marco.get(&format!("{}?q=%25", resellers())).await.must_say("No reseller matches");
    marco.get(&format!("{}?sort=price&after=x&before=y&country=%00&status=x", resellers())).await.must_be(200);
    let mut petra = signed_in(&app, PETRA).await;
    petra.get(&resellers()).await.must_be(404);
    petra.get(&paths::resellers_file(Side::a().provider.into())).await.must_be(404);
}

#[tokio::test]
async fn the_file_holds_exactly_the_lines_of_the_view_it_was_asked_from() {
    let app = world().await;
    grow(&app, 1, 1300).await;
    let marco = signed_in(&app, MARCO).await;
    let file = |query: &str| format!("{}{query}", paths::resellers_file(Side::a().provider.into()));
    let text = String::from_utf8(marco.download(&file("?sort=name")).await).unwrap();
    assert_eq!(text.lines().count(), 1 + 1 + 1300 - 26, "{}", &text[..400]);
    assert!(
        text.lines().nth(1).unwrap().starts_with("Nuvola Rossi S.r.l.,6200022,IT,Active,Signed,2026-01-31,1,Yes,"),
        "{text:.600}"
    );
    let text = String::from_utf8(marco.download(&file("?status=suspended&country=DE&q=reseller")).await).unwrap();
    assert_eq!(text.lines().count(), 1, "every fortieth plus one is never a tenth: {text}");
    let text = String::from_utf8(marco.download(&file("?status=ended&sort=-since")).await).unwrap();
    assert_eq!(text.lines().count(), 1 + 26);
}

/// The statements of the list, from its source.
fn statements() -> [String; 2] {
    let source =
        under("src/domain/relationships", "rs").into_iter().find(|file| file.path.ends_with("list_rows.rs")).unwrap();
    let literal = |beginning: &str| {
        let from = source.text.find(beginning).unwrap_or_else(|| panic!("{beginning}"));
        let rest = &source.text[from..];
        rest[..rest.find("\"#").unwrap()].to_owned()
    };
    [literal("with found (p) as ("), literal("select o.org_id, o.name, o.location_partner_id")]
}

/// How many buffers a page touches, and its lines: the two statements of the list, explained as the company sees them.
async fn buffers(
    app: &TestApp,
    sql: &mut PgConnection,
    branch: &str,
    first: &str,
    name: &str,
    country: &str,
) -> (i64, usize) {
    let [ids, rows] = statements();
    let org = Side::a().provider;
    sqlx::query("select set_config('app.org', $1, false)").bind(org.to_string()).execute(&mut *sql).await.unwrap();
    let up = !branch.ends_with("down");
    let id = if up { uuid::Uuid::nil() } else { uuid::Uuid::max() };
    let since = if up { chrono::DateTime::UNIX_EPOCH } else { app.now() + chrono::TimeDelta::days(9000) };
    let name = if name.is_empty() && !up { "\u{10ffff}" } else { name };
    let asked = |prefix: &str| AssertSqlSafe(format!("{prefix}{ids}"));
    macro_rules! ask {
        ($prefix:expr) => {
            sqlx::query(asked($prefix))
                .bind(org)
                .bind(branch)
                .bind("provider")
                .bind(true)
                .bind(first)
                .bind(format!("{first}\u{10ffff}"))
                .bind(name)
                .bind(id)
                .bind(since)
                .bind(51_i64)
                .bind(country)
        };
    }
    let found: Vec<uuid::Uuid> =
        ask!("").fetch_all(&mut *sql).await.unwrap().into_iter().map(|row| row.get("other!")).collect();
    let explained: Value = ask!("explain (analyze, buffers, format json) ").fetch_one(&mut *sql).await.unwrap().get(0);
    let rows = AssertSqlSafe(format!("explain (analyze, buffers, format json) {rows}"));
    let lines: Value = sqlx::query(rows)
        .bind(org)
        .bind(&found)
        .bind(app.now())
        .bind(1000_i64)
        .bind("IT")
        .fetch_one(&mut *sql)
        .await
        .unwrap()
        .get(0);
    let touched = |plan: &Value| {
        let number = |key: &str| plan[0]["Plan"][key].as_i64().unwrap();
        number("Shared Hit Blocks") + number("Shared Read Blocks")
    };
    (touched(&explained) + touched(&lines), found.len())
}

/// The pages that are measured: what it is, its address, and the same in the words of the statement.
const PAGES: [(&str, &str, [&str; 4]); 6] = [
    ("first", "", ["all name up", "", "", ""]),
    ("deep", "?after={deep}", ["all name up", "", "{deep name}", ""]),
    ("filtered", "?country=DE", ["country name up", "", "", "DE"]),
    ("searched", "?q=reseller+0005", ["all name up", "reseller 0005", "", ""]),
    ("by number", "?q=6200022", ["all name up", "nuvola rossi srl", "", ""]),
    ("newest", "?sort=-since", ["all since down", "", "", ""]),
];

async fn measured(app: &TestApp, marco: &mut Browser, lines: i64) -> Vec<(i64, Duration)> {
    let mut sql = app.database().connect_as("filiera_app").await;
    let deep = lines * 9 / 10 + 2;
    let id: uuid::Uuid =
        sqlx::query_scalar("select md5($1)::uuid").bind(format!("pair{deep}")).fetch_one(&mut sql).await.unwrap();
    let mut found = Vec::new();
    for (what, query, words) in PAGES {
        let address = format!("{}{}", resellers(), query.replace("{deep}", &id.to_string()));
        let deep_name = format!("reseller {deep:06} srl");
        let [branch, first, name, country] = words.map(|word| word.replace("{deep name}", &deep_name));
        buffers(app, &mut sql, &branch, &first, &name, &country).await;
        let (touched, listed) = buffers(app, &mut sql, &branch, &first, &name, &country).await;
        assert!(listed >= 1, "{what} of {lines}");
        let mut fastest = Duration::MAX;
        for _ in 0..9 {
            let began = Instant::now();
            marco.get(&address).await.must_be(200);
            fastest = fastest.min(began.elapsed());
        }
        found.push((touched, fastest));
    }
    found
}

#[tokio::test]
async fn a_page_of_100_000_resellers_costs_at_most_half_more_than_the_same_page_of_1_000() {
    let app = world().await;
    grow(&app, 1, 1000).await;
    let mut marco = signed_in(&app, MARCO).await;
    let few = measured(&app, &mut marco, 1000).await;
    for from in (1001..=100_000).step_by(33_000) {
        grow(&app, from, (from + 32_999).min(100_000)).await;
    }
    let many = measured(&app, &mut marco, 100_000).await;
    let mut wrong = Vec::new();
    for ((what, ..), (few, many)) in PAGES.iter().zip(few.iter().zip(&many)) {
        println!("{what}: {} buffers, then {}; {:?}, then {:?}", few.0, many.0, few.1, many.1);
        if many.0 * 2 > few.0 * 3 {
            wrong.push(format!("{what}: {} buffers, then {}", few.0, many.0));
        }
        // Buffers are the cost; the time of a machine that does other things besides tells only of what is far off.
        if many.1 > few.1.mul_f64(1.5) + Duration::from_millis(150) {
            wrong.push(format!("{what}: {:?}, then {:?}", few.1, many.1));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
