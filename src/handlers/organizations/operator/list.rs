//! `/admin/organizations`: every company, by name, domain or Partner ID, and by where it stands.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Kind, Standing};
use crate::domain::ids::OrgId;
use crate::domain::organizations::operator::{self, CompanyRow, Filter};
use crate::handlers::tones::standing_tag;
use crate::web::extract::{AsPlatformAdmin, Query};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/operator/list.html")]
struct ListPage {
    ui: Ui,
    filter: Wish,
    standings: Vec<(String, String)>,
    rows: Vec<Line>,
    first: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

struct Line {
    row: CompanyRow,
    kinds: String,
    tag: (&'static str, &'static str),
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    q: String,
    status: String,
    after: String,
}

impl Wish {
    /// The list's address with the same filters, beginning after a company.
    fn address(&self, after: Option<OrgId>) -> String {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let fields = [("q", self.q.as_str()), ("status", self.status.as_str()), ("after", after.as_str())];
        let said: Vec<(&str, &str)> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(&said).unwrap_or_default();
        if query.is_empty() { paths::organizations() } else { format!("{}?{query}", paths::organizations()) }
    }
}

/// What a company is, in words.
pub(super) fn kinds(ui: &Ui, kinds: &[Kind]) -> String {
    let names: Vec<String> = kinds.iter().map(|kind| ui.word("kind-", kind.code()).to_string()).collect();
    ui.words.list(&names)
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let filter = Filter {
        text: wish.q.chars().take(200).collect(),
        standing: Standing::parse(&wish.status),
        after: wish.after.parse().ok(),
    };
    let found = operator::found(&app.db, &by, &filter).await?;
    let line = |row: CompanyRow| Line { kinds: kinds(&ui, &row.kinds), tag: standing_tag(row.standing), row };
    page(&ListPage {
        standings: Standing::ALL.iter().map(|s| (s.code().to_owned(), ui.t(standing_tag(*s).1).to_string())).collect(),
        rows: found.rows.into_iter().map(line).collect(),
        first: filter.after.map(|_| wish.address(None)),
        previous: None,
        next: found.next.map(|id| wish.address(Some(id))),
        filter: wish,
        ui,
    })
}
