//! The second wall: what every table, policy, view, function and role must be like.
//! Rule: the portal refuses to start on a database with a hole; each kind of hole is planted here once.

use std::collections::BTreeSet;

use filiera::schema::{self, SchemaError};
use sqlx::PgConnection;
use tokio::sync::OnceCell;

use crate::support::db::{Database, run};

/// What the check at start finds that was planted: without what it finds in the migrations as they are.
async fn planted(database: &Database) -> Vec<String> {
    static ANYWAY: OnceCell<Vec<String>> = OnceCell::const_new();
    let anyway = ANYWAY.get_or_init(async || holes(&Database::empty().await).await).await;
    let mut found = holes(database).await;
    found.retain(|hole| !anyway.contains(hole));
    found
}

/// What the check at start finds in a database.
async fn holes(database: &Database) -> Vec<String> {
    let db = database.pools(1).await;
    let found = schema::check(db.app_pool()).await;
    db.close().await;
    match found {
        Ok(()) => Vec::new(),
        Err(SchemaError::Holes(holes)) => holes,
        Err(other) => panic!("{other}"),
    }
}

/// A fresh database with one statement run on it by somebody who may.
async fn with(statement: &str) -> Database {
    let database = Database::empty().await;
    run(&mut database.connect_as("filiera_owner").await, statement.to_owned()).await;
    database
}

#[track_caller]
fn only(found: &[String], hole: &str) {
    assert!(found.len() == 1 && found[0].contains(hole), "expected {hole:?}, found {found:?}");
}

#[tokio::test]
async fn the_portal_starts_on_what_the_migrations_make() {
    assert_eq!(holes(&Database::empty().await).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_table_without_row_level_security_is_refused() {
    let found = planted(&with("create table bare (org_id uuid)").await).await;
    assert_eq!(found, ["table bare has no forced row-level security", "table bare has no policy"]);
}

#[tokio::test]
async fn row_level_security_that_does_not_bind_the_owner_is_refused() {
    let database = with("create table bare (org_id uuid); call app.protect_company('bare'); alter table bare no force row level security").await;
    only(&planted(&database).await, "table bare has no forced row-level security");
    let database = with("alter table organizations disable row level security").await;
    only(&planted(&database).await, "table organizations has no forced row-level security");
}

#[tokio::test]
async fn a_table_without_a_policy_is_refused() {
    let database =
        with("create table bare (org_id uuid); alter table bare enable row level security; alter table bare force row level security").await;
    only(&planted(&database).await, "table bare has no policy");
}

#[tokio::test]
async fn a_view_that_reads_as_its_owner_is_refused() {
    let database = with("create view every_company as select * from organizations").await;
    only(&planted(&database).await, "view every_company does not run as its reader");
    let good = with("create view every_company with (security_invoker = true) as select * from organizations").await;
    assert_eq!(planted(&good).await, Vec::<String>::new());
    let stored = with("create materialized view every_company as select 1 as one").await;
    only(&planted(&stored).await, "materialized view every_company");
}

#[tokio::test]
async fn a_function_that_runs_as_its_owner_and_is_not_listed_is_refused() {
    let open = "create function app.everything() returns bigint language sql security definer
                set search_path = pg_catalog, public return (select count(*) from organizations)";
    only(&planted(&with(open).await).await, "function app.everything runs as its owner and is not on the list");
}

#[tokio::test]
async fn a_listed_function_without_a_fixed_search_path_is_refused() {
    let database = with("alter function app.person_of(text) reset search_path").await;
    only(&planted(&database).await, "function app.person_of runs as its owner without a fixed search_path");
}

#[tokio::test]
async fn a_serving_role_that_owns_something_is_refused() {
    let database = Database::empty().await;
    let mut sql = database.connect().await;
    run(&mut sql, "create table mine (org_id uuid); alter table mine enable row level security".to_owned()).await;
    run(&mut sql, "alter table mine force row level security; create policy p on mine using (true)".to_owned()).await;
    run(&mut sql, "alter table mine owner to filiera_worker".to_owned()).await;
    only(&planted(&database).await, "role filiera_worker owns mine");
}

#[tokio::test]
async fn serving_as_another_role_is_refused() {
    let database = Database::empty().await;
    let pool = sqlx::PgPool::connect_with(database.login("filiera_owner")).await.unwrap();
    let Err(SchemaError::Holes(found)) = schema::check(&pool).await else { panic!("the owner may not serve") };
    assert!(found.iter().any(|hole| hole == "the portal serves as filiera_owner instead of filiera_app"), "{found:?}");
    assert!(found.iter().any(|hole| hole.starts_with("role filiera_owner owns ")), "{found:?}");
    pool.close().await;
}

#[tokio::test]
async fn a_missing_migration_and_one_from_the_future_are_refused() {
    let database =
        with("delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)").await;
    only(&planted(&database).await, "is not applied: run `filiera migrate`");
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 values (99991231000000, 'later', true, '', 0)";
    only(&planted(&with(newer).await).await, "migration 99991231000000 is newer than this program");
}

async fn list(sql: &mut PgConnection, query: &'static str) -> Vec<String> {
    sqlx::query_scalar(query).fetch_all(sql).await.unwrap()
}

const FOREIGN_KEYS_WITHOUT_INDEX: &str = "
    select format('%s: %s', c.conrelid::regclass, c.conname)
    from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not exists (
          select from pg_index i
          where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
    order by 1";

#[tokio::test]
async fn every_foreign_key_has_an_index() {
    let database = Database::empty().await;
    let mut sql = database.connect().await;
    assert_eq!(list(&mut sql, FOREIGN_KEYS_WITHOUT_INDEX).await, Vec::<String>::new());
    run(&mut sql, "drop index organizations_by_country".to_owned()).await;
    assert_eq!(list(&mut sql, FOREIGN_KEYS_WITHOUT_INDEX).await, ["organizations: organizations_country"]);
}

const CONSTRAINTS_WITHOUT_A_NAME: &str = r"
    select format('%s: %s', c.conrelid::regclass, c.conname)
    from pg_constraint c
    where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f', 'c', 'x')
      and c.conrelid <> '_sqlx_migrations'::regclass
      and (not starts_with(c.conname, c.conrelid::regclass || '_') or c.conname ~ '_(key|fkey|check)\d*$')
    order by 1";

#[tokio::test]
async fn every_constraint_is_named_after_its_table_and_what_it_holds() {
    let database = Database::empty().await;
    let mut sql = database.connect().await;
    assert_eq!(list(&mut sql, CONSTRAINTS_WITHOUT_A_NAME).await, Vec::<String>::new());
    run(&mut sql, "alter table organizations add check (name <> '')".to_owned()).await;
    assert_eq!(list(&mut sql, CONSTRAINTS_WITHOUT_A_NAME).await, ["organizations: organizations_name_check"]);
}

const POOR_TYPES: &str = "
    select format('%s.%s is %s', table_name, column_name, data_type)
    from information_schema.columns
    where table_schema = 'public' and table_name <> '_sqlx_migrations'
      and data_type in ('timestamp without time zone', 'time without time zone', 'time with time zone', 'character varying',
                        'character', 'money', 'json', 'real', 'double precision')
    order by 1";

#[tokio::test]
async fn moments_carry_their_zone_and_text_has_no_made_up_length() {
    let database = Database::empty().await;
    let mut sql = database.connect().await;
    assert_eq!(list(&mut sql, POOR_TYPES).await, Vec::<String>::new());
    run(&mut sql, "alter table organizations add column bad timestamp".to_owned()).await;
    assert_eq!(list(&mut sql, POOR_TYPES).await, ["organizations.bad is timestamp without time zone"]);
}

const FOREIGN_KEYS_ACROSS_COMPANIES: &str = "
    with companies as (
        select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'org_id' and c.relname <> 'organizations')
    select format('%s: %s', k.conrelid::regclass, k.conname)
    from pg_constraint k
    where k.contype = 'f' and k.conrelid in (select oid from companies) and k.confrelid in (select oid from companies)
      and not exists (
          select from unnest(k.conkey, k.confkey) as pair (own, other)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own and a.attname = 'org_id'
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other and b.attname = 'org_id')
    order by 1";

#[tokio::test]
async fn a_row_refers_to_another_companys_row_only_together_with_the_company() {
    let database = Database::empty().await;
    let mut sql = database.connect().await;
    assert_eq!(list(&mut sql, FOREIGN_KEYS_ACROSS_COMPANIES).await, Vec::<String>::new());
    let planted = "alter table confirmations add constraint confirmations_profile foreign key (confirmation_id) references directory_entries (org_id)";
    run(&mut sql, planted.to_owned()).await;
    assert_eq!(list(&mut sql, FOREIGN_KEYS_ACROSS_COMPANIES).await, ["confirmations: confirmations_profile"]);
}

/// Tables whose rows belong to a company, and policies that do not compare it: each with its reason in the
/// migration. A new line here is a decision to be read twice.
const OPEN_POLICIES: &[(&str, &str)] = &[
    ("arrivals", "holder"),
    ("ceremonies", "holder"),
    ("directory_entries", "published"),
    ("directory_logos", "published"),
    ("mailed_codes", "holder"),
    ("notices", "writing"),
    ("organizations", "acquaintance"),
    ("organizations", "colleague"),
    ("password_resets", "holder"),
    ("sign_in_failures", "everybody"),
    ("spent_flows", "holder"),
    ("submissions", "holder"),
];

#[tokio::test]
async fn every_policy_of_the_serving_role_compares_the_company_or_the_person_or_is_listed() {
    let database = Database::empty().await;
    let open: Vec<(String, String)> = sqlx::query_as(
        "select tablename::text, policyname::text from pg_policies
         where schemaname = 'public' and roles && array['filiera_app', 'public']::name[]
           and coalesce(qual, with_check) not in ('(org_id = ( SELECT app.org() AS org))', '(person_id = ( SELECT app.person() AS person))')
           and not (policyname = 'everybody' and cmd = 'SELECT')
         order by 1, 2",
    )
    .fetch_all(&mut database.connect().await)
    .await
    .unwrap();
    let open: BTreeSet<(&str, &str)> = open.iter().map(|(table, policy)| (table.as_str(), policy.as_str())).collect();
    assert_eq!(open, OPEN_POLICIES.iter().copied().collect::<BTreeSet<_>>());
}

#[tokio::test]
async fn program_data_can_be_read_by_everybody_and_written_by_staff_alone() {
    let database = Database::empty().await;
    let writable = list(
        &mut database.connect().await,
        "select format('%s may %s %s', g.grantee, lower(g.privilege_type), g.table_name)
         from information_schema.role_table_grants g
         join pg_policies p on p.schemaname = 'public' and p.tablename = g.table_name and p.policyname = 'everybody' and p.cmd = 'SELECT'
         where g.table_schema = 'public' and g.grantee in ('filiera_app', 'filiera_worker') and g.privilege_type <> 'SELECT'",
    )
    .await;
    assert_eq!(writable, Vec::<String>::new());
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let database = Database::empty().await;
    schema::migrate(&database.login("filiera_owner")).await.unwrap();
    assert_eq!(planted(&database).await, Vec::<String>::new());
}
