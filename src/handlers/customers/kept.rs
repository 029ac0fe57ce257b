//! `/o/{org}/customers/kept`: the lists a person keeps under a name; one more, one less.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::asked::{chips, has_customers};
use super::list::resellers;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, KeepError, KeptList};
use crate::domain::ids::{KeptListId, OrgId};
use crate::domain::values::ListName;
use crate::web::extract::{AsMember, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::listing::Asked;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/kept.html")]
struct KeptPage {
    ui: Ui,
    org: OrgId,
    kept: Vec<KeptList>,
    /// The list at hand.
    asked: Asked,
    chips: Vec<(String, String)>,
    list_name: String,
    errors: Errors,
}

impl KeptPage {
    async fn of(app: &App, ui: Ui, by: &Member, asked: Asked) -> Result<Self, WebError> {
        has_customers(by)?;
        by.require(Action::ViewCustomers)?;
        let kept = customers::kept_lists(&app.db, by).await?;
        let chips = chips(&ui, &asked, &paths::kept(by.org()), &resellers(app, by).await?);
        Ok(Self { ui, org: by.org(), kept, asked, chips, list_name: String::new(), errors: Errors::none() })
    }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page_with(StatusCode::OK, &KeptPage::of(&app, ui, &by, asked.whole()).await?)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KeptForm {
    list_name: String,
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
    Form(form): Form<KeptForm>,
) -> Result<Response, WebError> {
    let KeptForm { list_name, q, status, country, reseller, sort } = form;
    let asked = Asked { q, status, country, reseller, sort, ..Asked::default() };
    let mut again = KeptPage::of(&app, ui, &by, asked.clone()).await?;
    let mut errors = Errors::new(again.ui.words);
    if let Some(name) = errors.take("list_name", ListName::parse(&list_name)) {
        match customers::keep_list(&app.db, &by, &name, &asked.query(), now).await {
            Ok(()) => {
                let kept = Flash::new("customers-kept-done").with("name", name.as_str());
                return Ok(see_other_saying(&app, &asked.onto(&paths::customers(by.org())), &kept));
            }
            Err(KeepError::Name(fault)) => errors.add("list_name", &fault),
            Err(KeepError::Db(error)) => return Err(error.into()),
        }
    }
    (again.list_name, again.errors) = (list_name, errors);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// A form of a button only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn drop(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, KeptListId)>,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    has_customers(&by)?;
    by.require(Action::ViewCustomers)?;
    customers::drop_list(&app.db, &by, id).await?;
    Ok(see_other_saying(&app, &paths::kept(org), &Flash::new("customers-kept-gone")))
}
