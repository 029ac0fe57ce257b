//! The whole database as one number a table, to see whether anything changed.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgConnection};

/// A hash of the rows of each table.
pub type Dump = BTreeMap<String, String>;

/// What is in the database now.
pub async fn dump(sql: &mut PgConnection) -> Dump {
    let tables: Vec<String> =
        sqlx::query_scalar("select tablename::text from pg_tables where schemaname = 'public' order by 1")
            .fetch_all(&mut *sql)
            .await
            .unwrap();
    let each: Vec<String> = tables
        .iter()
        .map(|t| {
            format!(
                "select '{t}' as name, coalesce(md5(string_agg(r::text, '|' order by r::text)), '-') as sum from {t} r"
            )
        })
        .collect();
    let rows: Vec<(String, String)> =
        sqlx::query_as(AssertSqlSafe(each.join(" union all "))).fetch_all(&mut *sql).await.unwrap();
    assert!(rows.len() > 20, "a dump of {} tables", rows.len());
    rows.into_iter().collect()
}

/// The tables that differ.
pub fn changed(before: &Dump, after: &Dump) -> Vec<String> {
    before.iter().filter(|(table, sum)| after.get(*table) != Some(*sum)).map(|(table, _)| table.clone()).collect()
}
