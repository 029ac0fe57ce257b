//! The prepared queries in `.sqlx` against the sources and against the real schema: what
//! `cargo sqlx prepare --check` would say, without the tool and without compiling again.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Column, Executor, SqlSafeStr};

use crate::support::db::Database;
use crate::support::sources::{root, under};

/// The queries written in the sources, with the file each stands in.
fn written() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for source in under("src", "rs") {
        let mut queries = Vec::new();
        collect(source.text.parse().unwrap(), &mut queries);
        found.extend(queries.into_iter().map(|query| (query, source.path.clone())));
    }
    found
}

/// The text of every `query…!(…)` in `tokens`: its first literal string.
fn collect(tokens: TokenStream, into: &mut Vec<String>) {
    const MACROS: [&str; 3] = ["query", "query_as", "query_scalar"];
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let is_query = at >= 2
            && matches!(&tokens[at - 1], TokenTree::Punct(p) if p.as_char() == '!')
            && matches!(&tokens[at - 2], TokenTree::Ident(name) if MACROS.contains(&name.to_string().as_str()));
        if is_query {
            let text = group.stream().into_iter().find_map(|token| match token {
                TokenTree::Literal(literal) => syn::parse_str::<syn::LitStr>(&literal.to_string()).ok(),
                _ => None,
            });
            into.extend(text.map(|text| text.value()));
        }
        collect(group.stream(), into);
    }
}

/// The files of `.sqlx`, by their query.
fn prepared() -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join(".sqlx")).into_iter().flatten() {
        let path = entry.unwrap().path();
        let file: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        found.insert(file["query"].as_str().unwrap_or_else(|| panic!("{}", path.display())).to_owned(), file);
    }
    found
}

/// Without `.sqlx` the crate compiled against a live database, in the middle of somebody's work.
fn at_work() -> bool {
    let missing = !root().join(".sqlx").exists();
    if missing {
        assert_eq!(option_env!("SQLX_OFFLINE"), Some("false"), ".sqlx is missing");
    }
    missing
}

#[test]
fn every_query_of_the_sources_is_prepared_and_none_is_left_over() {
    let written = written();
    assert!(written.len() > 20, "only {} queries were found in the sources", written.len());
    if at_work() {
        return;
    }
    let prepared = prepared();
    let missing: Vec<_> = written.iter().filter(|(query, _)| !prepared.contains_key(*query)).collect();
    let left: Vec<_> = prepared.keys().filter(|query| !written.contains_key(*query)).collect();
    assert!(missing.is_empty() && left.is_empty(), "not prepared: {missing:#?}\nleft over: {left:#?}");
}

#[tokio::test]
async fn every_prepared_query_still_fits_the_schema() {
    if at_work() {
        return;
    }
    let database = Database::empty().await;
    let mut sql = database.connect_as("filiera_owner").await;
    let mut wrong = BTreeSet::new();
    for (query, file) in prepared() {
        let said = &file["describe"];
        let found = match sql.describe(AssertSqlSafe(query.clone()).into_sql_str()).await {
            Ok(found) => found,
            Err(error) => {
                wrong.insert(format!("{error}: {query}"));
                continue;
            }
        };
        let columns: Vec<Value> =
            found.columns.iter().map(|c| json!([c.name(), serde_json::to_value(c.type_info()).unwrap()])).collect();
        let columns_said: Vec<Value> =
            said["columns"].as_array().unwrap().iter().map(|c| json!([c["name"], c["type_info"]])).collect();
        let parameters: Vec<Value> = match found.parameters {
            Some(sqlx::Either::Left(types)) => types.iter().map(|t| serde_json::to_value(t).unwrap()).collect(),
            _ => Vec::new(),
        };
        let parameters_said = said["parameters"]["Left"].as_array().cloned().unwrap_or_default();
        if columns != columns_said || parameters != parameters_said {
            wrong.insert(format!("{columns_said:?} {parameters_said:?} became {columns:?} {parameters:?}: {query}"));
        }
    }
    assert!(wrong.is_empty(), "prepare them again (see CONTRIBUTING.md): {wrong:#?}");
}

#[test]
fn a_query_is_found_wherever_it_stands() {
    let planted = r#"async fn f() { sqlx::query!("select 1", x); if a { sqlx::query_as!(Row, "select 2"); } query_scalar!(r"select 3") }"#;
    let mut found = Vec::new();
    collect(planted.parse().unwrap(), &mut found);
    assert_eq!(found, ["select 1", "select 2", "select 3"]);
}
