//! `/admin/agreements/{version}`: a published version: its terms, its texts with their fingerprints, who did not
//! sign it, and a reminder for each, once a day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::rule_in_words;
use crate::domain::agreements::operator::{self, Unsigned, VersionPage as Shown};
use crate::domain::agreements::{self, RemindError};
use crate::domain::ids::{OrgId, VersionId};
use crate::handlers::agreements::{grouped, name_of};
use crate::handlers::tones::standing_tag;
use crate::web::extract::{AsPlatformAdmin, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::markdown::{self, Document};
use crate::web::paths::admin as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "agreements/operator/version.html")]
struct VersionPage {
    ui: Ui,
    it: Shown,
    agreement: String,
    rule: String,
    signed: String,
    unsigned: String,
    rows: Vec<Row>,
    texts: Vec<Text>,
    to: String,
    first: Option<String>,
    /// Always none: names are read forward.
    previous: Option<String>,
    next: Option<String>,
}

struct Row {
    it: Unsigned,
    tag: (&'static str, &'static str),
    href: String,
}

struct Text {
    code: &'static str,
    name: &'static str,
    fingerprint: String,
    summary: String,
    document: Document,
}

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    after: String,
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(id): Path<VersionId>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let after = wish.after.parse::<OrgId>().ok();
    let mut it = operator::version(&app.db, &by, id, after, now).await?.ok_or(WebError::NotFound)?;
    let here = paths::agreement_version(id);
    let row = |it: Unsigned| Row { tag: standing_tag(it.standing), href: paths::organization(it.org), it };
    let rows = std::mem::take(&mut it.unsigned).into_iter().map(row).collect();
    let text = |(language, sha256, summary, text): &(crate::i18n::Language, String, String, String)| Text {
        code: language.code(),
        name: language.own_name(),
        fingerprint: grouped(sha256),
        summary: summary.clone(),
        document: markdown::render_beside(text, &format!("{}-", language.code())),
    };
    page(&VersionPage {
        agreement: name_of(&ui, it.version.kind),
        rule: rule_in_words(&ui, it.version.kind, &it.version.rule),
        signed: ui.number(it.version.signed),
        unsigned: ui.number(it.version.unsigned),
        rows,
        texts: it.texts.iter().map(text).collect(),
        to: paths::agreement_reminder(id),
        first: after.map(|_| here.clone()),
        previous: None,
        next: it.next.map(|org| format!("{here}?after={org}")),
        it,
        ui,
    })
}

/// Which company is reminded.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemindForm {
    org: String,
}

pub(super) async fn remind(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Path(id): Path<VersionId>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemindForm>,
) -> Result<Response, WebError> {
    let back = paths::agreement_version(id);
    let Ok(org) = form.org.parse::<OrgId>() else { return Ok(see_other(&back)) };
    let said = match agreements::remind(&app.db, &by, (id, org), now).await {
        Ok(name) => Flash::new("agreements-reminded-flash").with("company", name),
        Err(RemindError::RemindedToday) => Flash::new("agreements-reminded-today"),
        Err(RemindError::NothingToSign) => Flash::new("agreements-reminded-nothing"),
        Err(RemindError::Db(error)) => return Err(error.into()),
    };
    Ok(see_other_saying(&app, &back, &said))
}
