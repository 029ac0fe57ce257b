//! `/o/{org}/settings/organization/support`: customer support and website, changed at any time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{conflict, legal, partners_only};
use crate::domain::actor::Member;
use crate::domain::enrollment::Typed;
use crate::domain::organizations::locations::Keeper;
use crate::domain::organizations::{self, SupportError};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::locations as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/support.html")]
struct SupportPage {
    ui: Ui,
    here: String,
    legal: String,
    form: Typed,
    version: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SupportForm {
    version: String,
    support_email: String,
    support_phone: String,
    support_url: String,
    support_hours: String,
    website: String,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    partners_only(&by)?;
    Keeper::of(&by)?;
    let (fields, version) = organizations::support(&app.db, &by).await?;
    let mut form = Typed::default();
    fields.iter().for_each(|(field, value)| form.set(field, value));
    if let Some(phone) = fields.get("support_phone_typed") {
        form.set("support_phone", phone);
    }
    let (here, legal) = (paths::support(by.org()), legal::with_support(&by));
    page(&SupportPage { ui, here, legal, form, version: version.to_string(), errors: Errors::none() })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SupportForm>,
) -> Result<Response, WebError> {
    partners_only(&by)?;
    let keeper = Keeper::of(&by)?;
    let version = form.version;
    let typed = Typed::of([
        ("support_email", form.support_email),
        ("support_phone", form.support_phone),
        ("support_url", form.support_url),
        ("support_hours", form.support_hours),
        ("website", form.website),
    ]);
    let legal = legal::with_support(&by);
    let faults = match organizations::change_support(&app.db, keeper, (&typed, version.parse().unwrap_or(0)), now).await
    {
        Ok(()) => return Ok(see_other_saying(&app, &legal, &Flash::new("organizations-support-saved"))),
        Err(SupportError::Wrong(faults)) => faults,
        Err(SupportError::Stale) => return stale(&app, &by, ui, &typed).await,
        Err(SupportError::Db(error)) => return Err(error.into()),
    };
    let mut errors = Errors::new(ui.words);
    faults.0.iter().for_each(|(field, fault)| errors.add(field, fault));
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &SupportPage { ui, here: paths::support(by.org()), legal, form: typed, version, errors },
    )
}

/// Somebody saved first: both versions.
async fn stale(app: &App, by: &Member, ui: Ui, typed: &Typed) -> Result<Response, WebError> {
    const FIELDS: [&str; 5] = ["support_email", "support_phone", "support_url", "support_hours", "website"];
    let (saved, _) = organizations::support(&app.db, by).await?;
    let theirs = |field: &str| {
        let typed = saved.get("support_phone_typed").filter(|_| field == "support_phone");
        typed.or_else(|| saved.get(field)).cloned().unwrap_or_default()
    };
    let country = by.company().country.as_str();
    let rows = conflict::rows(&ui, &FIELDS, country, |field| typed.get(field).to_owned(), theirs);
    conflict::page(ui, paths::support(by.org()), rows)
}
