//! Lists of customers of any length: what is found by what, orders and filters, pages both ways, files, lists that are
//! kept, and what a page costs.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use filiera::domain::customers::make_some;
use filiera::jobs::say;
use filiera::web::paths::customers as paths;
use serde_json::Value;
use sqlx::{AssertSqlSafe, PgConnection, Row};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, MARCO, PETRA, SARA, STELLA, signed_in};
use crate::support::sources::under;
use crate::support::world::{Side, world};

const SEARCH: &str = "Name, domain or ID";

fn all() -> String {
    paths::customers(Side::a().provider.into())
}

/// Gives Marco's company the customers number `from` to `to`, shared with Giulia's: every tenth in Germany, every
/// fiftieth ended.
async fn grow(app: &TestApp, from: i64, to: i64) {
    let statements = [
        "insert into organizations (org_id, name, folded_name, country, city, kinds, domain, language, program_status, created_at)
         select md5('customer' || n)::uuid, 'Bottega ' || chr((65 + n % 26)::int) || 'lba ' || lpad(n::text, 6, '0') || ' Srl',
             'bottega ' || chr((97 + n % 26)::int) || 'lba ' || lpad(n::text, 6, '0') || ' srl',
             case when n % 10 = 0 then 'DE' else 'IT' end, 'Bologna', array['customer'], 'bottega-' || n || '.example', 'it',
             'not_registered', $5
         from generate_series($3, $4) n where $1 is not null and $2 is not null",
        "insert into acquaintances (org_id, other_id, since)
         select x.one, md5('customer' || n)::uuid, $5 from generate_series($3, $4) n, lateral (values ($1), ($2)) x (one)",
        "insert into customer_relationships (org_id, relationship_id, customer_id, partner_id, partner_kind, counterpart_id,
             other_folded, consent_id, state, since, accepted_name, ended_at, ended_name)
         select x.partner, md5(x.kind || n)::uuid, md5('customer' || n)::uuid, x.partner, x.kind, x.other,
             'bottega ' || chr((97 + n % 26)::int) || 'lba ' || lpad(n::text, 6, '0') || ' srl', md5('consent' || n)::uuid,
             case when n % 50 = 0 then 'ended' else 'active' end, $5 - make_interval(mins => (n * 7919 % 500000)::int), 'Somebody',
             case when n % 50 = 0 then $5 end, case when n % 50 = 0 then 'Somebody' end
         from generate_series($3, $4) n, lateral (values ($1, 'provider', $2), ($2, 'reseller', $1)) x (partner, kind, other)",
    ];
    let mut sql = app.sql().await;
    for statement in statements {
        let side = Side::a();
        let statement = sqlx::query(statement).bind(side.provider).bind(side.reseller).bind(from).bind(to);
        statement.bind(app.now()).execute(&mut sql).await.unwrap();
    }
    sqlx::query("analyze").execute(&mut sql).await.unwrap();
}

fn lines(browser: &Browser) -> Vec<String> {
    browser.page().all("section[aria-labelledby=customers-caption] tbody th a")
}

async fn found(browser: &mut Browser, query: &str) -> Vec<String> {
    browser.get(&format!("{}{query}", all())).await.must_be(200);
    lines(browser)
}

#[tokio::test]
async fn a_customer_is_found_by_any_word_of_its_name_its_domain_its_id_or_its_partners_number() {
    let app = world().await;
    grow(&app, 1, 60).await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&all()).await;
    marco.fill(SEARCH, "000017").press("Apply filters").await.must_be(200);
    assert_eq!(lines(&marco), ["Bottega Rlba 000017 Srl"]);
    for query in
        ["?q=RLBA", "?q=rlba+0000", "?q=bottega-17.example", "?q=%40bottega-17", "?q=bottega+r", "?q=R%2Dlba%2F"]
    {
        let found = found(&mut marco, query).await;
        assert!(
            found.contains(&"Bottega Rlba 000017 Srl".to_owned()) == (query != "?q=R%2Dlba%2F"),
            "{query}: {found:?}"
        );
    }
    let id: Uuid = sqlx::query_scalar("select md5('customer17')::uuid").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(found(&mut marco, &format!("?q={id}")).await, ["Bottega Rlba 000017 Srl"]);
    assert_eq!(found(&mut marco, &format!("?q={id}&status=ended")).await, Vec::<String>::new());
    assert_eq!(found(&mut marco, "?q=srl").await.len(), 50, "a page");
    assert!(found(&mut marco, "?q=6200022").await.len() == 50, "those shared with the reseller of this number");
    assert_eq!(found(&mut marco, "?q=6200999").await, Vec::<String>::new());
    for query in
        ["?q=%25", "?q='", "?q=%5C", "?q=%00", "?q=_", "?after=x&before=y&sort=price&country=%00&status=x&reseller=z"]
    {
        marco.get(&format!("{}{query}", all())).await.must_be(200);
    }
}

#[tokio::test]
async fn who_ended_is_listed_apart_and_every_filter_stands_in_the_address() {
    let app = world().await;
    grow(&app, 1, 120).await;
    let mut marco = signed_in(&app, MARCO).await;
    let names = ["Bottega Ylba 000050 Srl", "Bottega Wlba 000100 Srl"];
    let mut ended = found(&mut marco, "?status=ended").await;
    ended.sort();
    let mut both = names.map(str::to_owned).to_vec();
    both.sort();
    assert_eq!(ended, both);
    assert_eq!(found(&mut marco, "?country=DE").await.len(), 10);
    assert_eq!(found(&mut marco, "?country=DE&status=ended&q=000100").await, ["Bottega Wlba 000100 Srl"]);
    assert_eq!(found(&mut marco, "?country=IT&status=ended").await, Vec::<String>::new());
    let reseller = Side::a().reseller;
    assert_eq!(found(&mut marco, &format!("?country=DE&reseller={reseller}")).await.len(), 10);
    assert_eq!(found(&mut marco, &format!("?q=bottega&reseller={}", Side::b().reseller)).await, Vec::<String>::new());
    marco.get(&format!("{}?country=DE&status=ended&q=bottega", all())).await.must_be(200);
    marco.follow("Remove filter: Germany").await.must_be(200);
    marco.page().must_say("000050");
}

#[tokio::test]
async fn pages_of_customers_lead_both_ways_and_meet_every_one_once_in_every_order() {
    let app = world().await;
    grow(&app, 1, 230).await;
    let mut marco = signed_in(&app, MARCO).await;
    let reseller = Side::a().reseller;
    let shared = format!("?reseller={reseller}&sort=-since");
    // The world's own customers of the first side stand beside the 230.
    let extra = found(&mut marco, "?q=cantina").await.len();
    for (query, count) in [
        ("?sort=name", 226 + extra),
        ("?sort=-since", 226 + extra),
        ("?sort=since&country=DE", 19),
        ("?sort=-name&country=IT", 207 + extra),
        ("?q=bottega", 226),
        ("?q=srl&country=DE", 19),
        (shared.as_str(), 226 + extra),
    ] {
        let mut there = vec![found(&mut marco, query).await];
        while marco.page().link("Next").is_some() {
            marco.follow("Next").await.must_be(200);
            there.push(lines(&marco));
        }
        let all: Vec<String> = there.concat();
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!((all.len(), once.len()), (count, count), "{query}");
        let mut back = vec![there.last().unwrap().clone()];
        while marco.page().link("Previous").is_some() {
            marco.follow("Previous").await.must_be(200);
            back.push(lines(&marco));
        }
        back.reverse();
        assert_eq!(back.concat(), all, "{query}");
    }
}

#[tokio::test]
async fn a_search_that_a_rare_filter_narrows_is_given_up_after_some_rows_and_goes_on_on_the_next_page() {
    let app = world().await;
    grow(&app, 1, 9_000).await;
    let mut sql = app.sql().await;
    sqlx::query("update organizations set country = 'FR' where name like '%008999 Srl'")
        .execute(&mut sql)
        .await
        .unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    let mut pages = 1;
    let mut seen = found(&mut marco, "?q=srl&country=FR").await;
    while marco.page().link("Next").is_some() {
        marco.page().must_say("goes on looking");
        marco.follow("Next").await.must_be(200);
        seen.extend(lines(&marco));
        pages += 1;
    }
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!((2..=4).contains(&pages), "{pages}");
}

#[tokio::test]
async fn lists_follow_a_new_name_domain_and_country_and_keep_the_name_a_partner_bills() {
    let app = world().await;
    grow(&app, 1, 3).await;
    let mut sql = app.sql().await;
    let id: Uuid = sqlx::query_scalar("select md5('customer1')::uuid").fetch_one(&mut sql).await.unwrap();
    let renamed = "update organizations set name = 'L’Officina Nuova', folded_name = 'l''officina nuova', domain = 'nuova.example',
        country = 'FR' where org_id = $1";
    sqlx::query(renamed).bind(id).execute(&mut sql).await.unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    for query in ["?q=officina", "?q=L%E2%80%99OFF", "?q=nuova.ex", "?country=FR", "?q=nuova&country=FR"] {
        assert_eq!(found(&mut marco, query).await, ["L’Officina Nuova"], "{query}");
    }
    assert_eq!(found(&mut marco, "?q=000001").await, Vec::<String>::new());
    assert_eq!(found(&mut marco, "?q=bottega-1.example").await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_finds_the_customers_of_another_company_by_any_word_id_or_number() {
    let app = world().await;
    grow(&app, 1, 60).await;
    let side = Side::a();
    let id: Uuid = sqlx::query_scalar("select md5('customer17')::uuid").fetch_one(&mut app.sql().await).await.unwrap();
    let mut stella = signed_in(&app, STELLA).await;
    for query in
        ["q=bottega".to_owned(), format!("q={id}"), "q=6200022".to_owned(), format!("reseller={}", side.reseller)]
    {
        stella.get(&format!("{}?{query}", paths::customers(Side::b().reseller.into()))).await.must_be(200);
        let found = lines(&stella);
        assert!(found.iter().all(|name| !name.contains("lba 0000")), "{query}: {found:?}");
    }
    let text = stella.download(&format!("{}?q=bottega", paths::export(Side::b().reseller.into()))).await;
    assert!(!String::from_utf8(text).unwrap().contains("lba 0000"));
    let mut petra = signed_in(&app, PETRA).await;
    for page in [
        all(),
        paths::export(side.provider.into()),
        paths::file_new(side.provider.into()),
        paths::file(side.reseller.into(), side.customer_file.into()),
        paths::file_content(side.reseller.into(), side.customer_file.into()),
        paths::kept(side.provider.into()),
    ] {
        petra.get(&page).await.must_be(404);
    }
    // A colleague who may not export does not get the file either.
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&paths::file(side.reseller.into(), side.customer_file.into())).await.must_be(403);
}

#[tokio::test]
async fn a_list_of_more_than_10_000_is_made_into_a_file_with_a_letter_and_can_be_fetched_for_a_day() {
    let app = world().await;
    grow(&app, 1, 10_400).await;
    let mut marco = signed_in(&app, MARCO).await;
    let provider = Side::a().provider.into();
    assert!(
        String::from_utf8(marco.download(&format!("{}?country=DE", paths::export(provider))).await)
            .unwrap()
            .lines()
            .count()
            == 833
    );
    marco.get(&format!("{}?sort=-name", all())).await;
    marco.follow("Export customers (CSV)").await.must_be(200).must_say("more than 10,000 customers");
    marco.press("Make the file").await.must_be(200).must_say("The file is being made");
    let here = marco.page().path.clone();
    marco.get(&paths::file_new(provider)).await;
    marco.press("Make the file").await.must_be(200);
    assert_eq!(marco.page().path, here, "one at a time");
    assert!(make_some(app.db(), say, app.now()).await.unwrap(), "one batch, then the worker is gone");
    marco.get(&here).await.must_say("1,000 customers so far").must_say("This page looks again by itself");
    while make_some(app.db(), say, app.now()).await.unwrap() {}
    app.deliver().await;
    let letter = app.mail().last_to(MARCO.address);
    assert!(letter.subject().contains("Your list of customers is ready"), "{}", letter.subject());
    assert!(letter.text().contains("10,1"), "{}", letter.text());
    marco.get(&here).await.must_say("The file is ready");
    let content = format!("{here}/content");
    let made = String::from_utf8(marco.download(&content).await).unwrap();
    let streamed = marco.download(&format!("{}?sort=-name&whole=1", paths::export(provider))).await;
    assert!(made == String::from_utf8(streamed).unwrap(), "the file is what the stream would have been");
    assert!(made.lines().count() > 10_190);
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&content).await.must_be(404);
    app.pass(TimeDelta::hours(25));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&here).await.must_be(410).must_say("kept for one day");
    marco.get(&content).await.must_be(410);
}

#[tokio::test]
async fn who_may_export_no_more_gets_no_file() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let reseller = Side::a().reseller;
    giulia.get(&paths::file_new(reseller.into())).await;
    giulia.press("Make the file").await.must_say("The file is being made");
    let here = giulia.page().path.clone();
    let mut sql = app.sql().await;
    let demoted = "update memberships set roles = array['sales_agent'] where org_id = $1 and address = $2";
    sqlx::query(demoted).bind(reseller).bind(GIULIA.address).execute(&mut sql).await.unwrap();
    assert!(!make_some(app.db(), say, app.now()).await.unwrap());
    giulia.get(&here).await.must_be(403);
    let state: String = sqlx::query_scalar("select state from customer_files where org_id = $1 and state <> 'ready'")
        .bind(reseller)
        .fetch_one(&mut sql)
        .await
        .unwrap();
    assert_eq!(state, "failed");
}

#[tokio::test]
async fn a_list_is_kept_under_a_name_for_oneself_alone_and_opens_as_it_was() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    grow(&app, 1, 30).await;
    marco.get(&format!("{}?country=DE&sort=-since", all())).await;
    marco.follow("Keep this list").await.must_be(200).must_say("Germany");
    marco.press("Keep this list").await.must_be(422).must_say("Enter a name for the list");
    marco.fill("Name of the list", "German ones").press("Keep this list").await.must_be(200).must_say("German ones");
    assert_eq!(lines(&marco).len(), 3);
    marco.get(&all()).await.must_say("Lists you keep");
    marco.follow("German ones").await.must_be(200);
    assert_eq!(lines(&marco).len(), 3);
    marco.follow("Keep this list").await;
    marco.fill("Name of the list", "GERMAN ones").press("Keep this list").await.must_be(422).must_say("already");
    let mut maria = signed_in(&app, GIULIA).await;
    assert!(!maria.get(&paths::customers(Side::a().reseller.into())).await.says("German ones"));
    marco.get(&paths::kept(Side::a().provider.into())).await;
    marco.press("Keep no longer German ones").await.must_be(200).must_say("You keep no list yet");
}

#[tokio::test]
async fn the_database_and_the_search_part_words_at_the_same_signs() {
    let app = world().await;
    let mut sql = app.sql().await;
    let signs = "'-–/\\&(),;:+_\"@|*!?";
    for sign in signs.chars() {
        let parted: String = sqlx::query_scalar("select app.searchable($1)")
            .bind(format!("a{sign}b"))
            .fetch_one(&mut sql)
            .await
            .unwrap();
        assert_eq!(parted, "a b", "{sign}");
    }
    let beginnings: Vec<String> =
        sqlx::query_scalar("select app.beginnings('l''aquila  sud srl')").fetch_all(&mut sql).await.unwrap();
    assert_eq!(beginnings, ["l aquila sud srl", "aquila sud srl", "sud srl", "srl"]);
}

/// The statements of the list, from its source: the rows of a page, those with a word, and the names.
fn statements() -> [String; 3] {
    let source =
        under("src/domain/customers", "rs").into_iter().find(|file| file.path.ends_with("list_rows.rs")).unwrap();
    let literal = |beginning: &str| {
        let from = source.text.find(beginning).unwrap_or_else(|| panic!("{beginning}"));
        let rest = &source.text[from..];
        rest[..rest.find("\"#").unwrap()].to_owned()
    };
    [
        literal("with found (r) as ("),
        literal("with looked (words, id) as ("),
        literal("select w.id as \"id!\", coalesce(d.billed_name"),
    ]
}

fn touched(plan: &Value) -> i64 {
    let number = |key: &str| plan[0]["Plan"][key].as_i64().unwrap();
    number("Shared Hit Blocks") + number("Shared Read Blocks")
}

/// How many buffers a page touches, and its lines: its statements, explained as the company sees them.
async fn buffers(app: &TestApp, sql: &mut PgConnection, branch: &str, words: [&str; 3]) -> (i64, usize) {
    let [rows, search, names] = statements();
    let (org, [first, name, country]) = (Side::a().provider, words);
    sqlx::query("select set_config('app.org', $1, false)").bind(org.to_string()).execute(&mut *sql).await.unwrap();
    let up = !branch.ends_with("down");
    let id = if up { Uuid::nil() } else { Uuid::max() };
    let since = if up { chrono::DateTime::UNIX_EPOCH } else { app.now() + TimeDelta::days(9000) };
    let shared = branch.starts_with("shared").then_some(Side::a().reseller);
    let explain = "explain (analyze, buffers, format json) ";
    macro_rules! ask {
        ($prefix:expr) => {
            if first.is_empty() {
                sqlx::query(AssertSqlSafe(format!("{}{rows}", $prefix)))
                    .bind(org)
                    .bind(branch)
                    .bind("active")
                    .bind(name)
                    .bind(id)
                    .bind(since)
                    .bind(51_i64)
                    .bind(country)
                    .bind(shared)
                    .bind(shared.is_some())
                    .bind(branch.split_once(' ').unwrap().1)
            } else {
                sqlx::query(AssertSqlSafe(format!("{}{search}", $prefix)))
                    .bind(org)
                    .bind(true)
                    .bind(first)
                    .bind(format!("{first}\u{10ffff}"))
                    .bind(first)
                    .bind(id)
                    .bind(100_i64)
                    .bind("active")
                    .bind(country)
                    .bind(shared)
            }
        };
    }
    let found = ask!("").fetch_all(&mut *sql).await.unwrap();
    let column = |name: &str| found.iter().take(50).map(|row| row.get::<Uuid, _>(name)).collect::<Vec<_>>();
    let plan: Value = ask!(explain).fetch_one(&mut *sql).await.unwrap().get(0);
    let named: Value = sqlx::query(AssertSqlSafe(format!("{explain}{names}")))
        .bind(org)
        .bind(column("id!"))
        .bind(column("customer!"))
        .fetch_one(&mut *sql)
        .await
        .unwrap()
        .get(0);
    (touched(&plan) + touched(&named), found.len())
}

/// The pages that are measured: what it is, its address, and the same in the words of the statements.
const PAGES: [(&str, &str, &str, [&str; 3]); 8] = [
    ("first", "", "all name up", ["", "", ""]),
    ("deep", "?after={deep}", "all name up", ["", "{deep name}", ""]),
    ("filtered by country", "?country=DE", "country name up", ["", "", "DE"]),
    ("filtered by reseller", "?reseller={reseller}", "shared name up", ["", "", ""]),
    ("newest first", "?sort=-since", "all since down", ["", "", ""]),
    ("by a word", "?q=0005", "search up", ["0005", "", ""]),
    ("by a word all have", "?q=srl", "search up", ["srl", "", ""]),
    ("by a domain", "?q=bottega-77.example", "search up", ["bottega 77example", "", ""]),
];

async fn measured(app: &TestApp, marco: &mut Browser, lines: i64) -> Vec<(i64, Duration)> {
    let mut sql = app.database().connect_as("filiera_app").await;
    let deep = lines * 9 / 10 + 2;
    let id: Uuid = sqlx::query_scalar("select md5('provider' || $1)::uuid")
        .bind(deep.to_string())
        .fetch_one(&mut sql)
        .await
        .unwrap();
    let deep_name = format!("bottega {}lba {deep:06} srl", char::from(b'a' + u8::try_from(deep % 26).unwrap()));
    let mut found = Vec::new();
    for (what, query, branch, words) in PAGES {
        let query = query.replace("{deep}", &id.to_string()).replace("{reseller}", &Side::a().reseller.to_string());
        let words = words.map(|word| word.replace("{deep name}", &deep_name));
        let words = [words[0].as_str(), &words[1], &words[2]];
        buffers(app, &mut sql, branch, words).await;
        let (touched, listed) = buffers(app, &mut sql, branch, words).await;
        assert!(listed >= 1, "{what} of {lines}");
        let mut fastest = Duration::MAX;
        for _ in 0..9 {
            let began = Instant::now();
            marco.get(&format!("{}{query}", all())).await.must_be(200);
            fastest = fastest.min(began.elapsed());
        }
        found.push((touched, fastest));
    }
    found
}

#[tokio::test]
async fn a_page_of_50_000_customers_costs_at_most_half_more_than_the_same_page_of_1_000() {
    let app = world().await;
    grow(&app, 1, 1000).await;
    let mut marco = signed_in(&app, MARCO).await;
    let few = measured(&app, &mut marco, 1000).await;
    grow(&app, 1001, 25_000).await;
    grow(&app, 25_001, 50_000).await;
    let many = measured(&app, &mut marco, 50_000).await;
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
