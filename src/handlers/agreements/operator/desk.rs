//! `/admin/agreements`: published versions with how many signed them, drafts, and who publishes.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::rule_in_words;
use crate::domain::agreements::operator::{self, Version};
use crate::domain::agreements::{self, AgreementKind};
use crate::handlers::agreements::name_of;
use crate::web::extract::{AsPlatformAdmin, Now};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "agreements/operator/desk.html")]
struct DeskPage {
    ui: Ui,
    versions: Vec<Line>,
    drafts: Vec<DraftLine>,
    kinds: Vec<(String, String)>,
    two_wanted: bool,
    to_begin: String,
    to_rules: String,
    errors: Errors,
}

struct Line {
    it: Version,
    agreement: String,
    rule: String,
    signed: String,
    unsigned: String,
    href: String,
}

struct DraftLine {
    agreement: String,
    number: String,
    by: String,
    at: DateTime<Utc>,
    href: String,
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let desk = operator::desk(&app.db, &by).await?;
    let line = |it: Version| Line {
        agreement: name_of(&ui, it.kind),
        rule: rule_in_words(&ui, it.kind, &it.rule),
        href: paths::agreement_version(it.id),
        signed: ui.number(it.signed),
        unsigned: ui.number(it.unsigned),
        it,
    };
    let draft = |(id, kind, number, by, at)| DraftLine {
        agreement: name_of(&ui, kind),
        number,
        by,
        at,
        href: paths::agreement_draft(id),
    };
    page(&DeskPage {
        versions: desk.versions.into_iter().map(line).collect(),
        drafts: desk.drafts.into_iter().map(draft).collect(),
        kinds: AgreementKind::ALL.iter().map(|kind| (kind.code().to_owned(), name_of(&ui, *kind))).collect(),
        two_wanted: desk.two_wanted,
        to_begin: paths::agreement_drafts(),
        to_rules: paths::agreement_rules(),
        errors: Errors::none(),
        ui,
    })
}

/// Which agreement a draft is begun for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BeginForm {
    agreement: String,
}

pub(super) async fn begin(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<BeginForm>,
) -> Result<Response, WebError> {
    let kind = AgreementKind::parse(&form.agreement).unwrap_or(AgreementKind::Partner);
    let id = agreements::begin(&app.db, &by, kind, now).await?;
    Ok(see_other(&paths::agreement_draft(id)))
}

/// Whether a second person publishes.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RulesForm {
    two: String,
}

pub(super) async fn set_rules(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RulesForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    operator::want_two(&app.db, &by, !form.two.is_empty(), now).await?;
    Ok(see_other_saying(&app, &paths::agreements(), &Flash::new("agreements-rules-saved")))
}
