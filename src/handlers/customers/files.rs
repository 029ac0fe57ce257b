//! `/o/{org}/customers/files…`: a long list as a file. It is asked for, made by the worker, and fetched for a day by whoever
//! may export. While it is made the page comes again by itself, unless its reader switched that off (WCAG 2.2.1).

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::asked::{chips, filter, has_customers};
use super::export::new_file;
use super::list::resellers;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, AskFileError, CustomerFile, FileState, LONG};
use crate::domain::ids::{CustomerFileId, OrgId};
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsMember, Now, Path, Query};
use crate::web::listing::Asked;
use crate::web::paths::customers as paths;
use crate::web::{App, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "customers/file_new.html")]
struct AskPage {
    ui: Ui,
    back: String,
    to: String,
    /// The same list, streamed now.
    now: String,
    asked: Asked,
    chips: Vec<(String, String)>,
    long: i64,
}

pub(super) async fn ask(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    has_customers(&by)?;
    by.require(Action::ExportCustomers)?;
    let (org, asked) = (by.org(), asked.whole());
    let query = asked.query();
    page(&AskPage {
        back: asked.onto(&paths::customers(org)),
        to: paths::files(org),
        now: format!("{}?{query}{}whole=1", paths::export(org), if query.is_empty() { "" } else { "&" }),
        chips: chips(&ui, &asked, &paths::file_new(org), &resellers(&app, &by).await?),
        long: LONG,
        asked,
        ui,
    })
}

/// The list the file is made of, carried through the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FileForm {
    q: String,
    status: String,
    country: String,
    reseller: String,
    sort: String,
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<FileForm>,
) -> Result<Response, WebError> {
    has_customers(&by)?;
    let FileForm { q, status, country, reseller, sort } = form;
    let asked = Asked { q, status, country, reseller, sort, ..Asked::default() };
    match customers::ask_file(&app.db, &by, &new_file(&ui, filter(&asked), now), now).await {
        Ok(id) => Ok(see_other(&paths::file(by.org(), id))),
        Err(AskFileError::Role(needed)) => Err(needed.into()),
        Err(AskFileError::Db(error)) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "customers/file.html")]
struct FilePage {
    ui: Ui,
    org: OrgId,
    it: CustomerFile,
    /// Whether the page comes again by itself.
    again: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    auto: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerFileId)>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = customers::file(&app.db, &by, id, now).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ExportCustomers)?;
    let again = it.state == FileState::Waiting && wish.auto != "0";
    let status = if it.state == FileState::Gone { StatusCode::GONE } else { StatusCode::OK };
    page_with(status, &FilePage { ui, org, it, again })
}

pub(super) async fn content(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, CustomerFileId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = customers::file(&app.db, &by, id, now).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ExportCustomers)?;
    if it.state != FileState::Ready {
        return Ok(see_other(&paths::file(org, id)));
    }
    let (lines, response) = csv::parts(&it.name);
    tokio::spawn(send(app, by, it, lines));
    Ok(response)
}

async fn send(app: App, by: Member, it: CustomerFile, lines: Lines) {
    for part in 0..it.parts {
        match customers::part(&app.db, &by, it.id, part).await {
            Ok(Some(content)) => {
                if !lines.send_part(content).await {
                    return;
                }
            }
            Ok(None) => return lines.fail(WebError::NotFound).await,
            Err(error) => return lines.fail(error.into()).await,
        }
    }
}
