//! `/o/{org}/referrals/{referral}`: one reseller who asked: writing back, inviting, saying no, settling it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::entry::span;
use crate::domain::actor::{Action, Provider};
use crate::domain::directory::referrals::{self, AnswerError, Referral, Reply};
use crate::domain::ids::{OrgId, ReferralId};
use crate::domain::organizations::Card;
use crate::domain::values::Reason;
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{directory as paths, relationships};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "directory/referral.html")]
struct ReferralPage {
    ui: Ui,
    org: OrgId,
    it: Referral,
    other: Card,
    took: Option<String>,
    /// Where to invite, with company, address and language filled in.
    invite: String,
    /// Whether the reader may invite.
    may_invite: bool,
    form: ReplyForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReplyForm {
    reply: String,
    reason: String,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

impl ReferralPage {
    async fn read(app: &App, ui: Ui, by: &Provider, id: ReferralId) -> Result<Self, WebError> {
        by.require(Action::ManageReferrals)?;
        let found = referrals::one(&app.db, by, id).await?.filter(|(it, _)| it.provider == by.org());
        let (it, other) = found.ok_or(WebError::NotFound)?;
        let filled = [
            ("invitee_company", other.name.as_str()),
            ("invitee_email", it.asker_address.as_str()),
            ("contact_lang", it.language.code()),
        ];
        let query = serde_html_form::to_string(filled).unwrap_or_default();
        Ok(Self {
            org: by.org(),
            took: it.took().map(|took| span(&ui, took)),
            invite: format!("{}?{query}", relationships::invite(by.org())),
            may_invite: by.may(Action::InviteReseller),
            it,
            other,
            form: ReplyForm::default(),
            errors: Errors::none(),
            ui,
        })
    }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&ReferralPage::read(&app, ui, &by, id).await?)
}

pub(super) async fn answer(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ReplyForm>,
) -> Result<Response, WebError> {
    by.require(Action::ManageReferrals)?;
    let mut errors = Errors::new(ui.words);
    let Some(words) = errors.take("reply", Reason::parse(&form.reply)) else {
        return again(&app, ui, &by, id, form, errors).await;
    };
    let done = referrals::answer(&app.db, &by, id, &Reply::Words(words), now).await;
    said(&app, &by, id, done, "directory-referral-answered")
}

pub(super) async fn decline(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ReplyForm>,
) -> Result<Response, WebError> {
    by.require(Action::ManageReferrals)?;
    let mut errors = Errors::new(ui.words);
    let reason = (!form.reason.trim().is_empty()).then(|| Reason::parse(&form.reason)).transpose();
    let Some(reason) = errors.take("reason", reason) else {
        return again(&app, ui, &by, id, form, errors).await;
    };
    let done = referrals::answer(&app.db, &by, id, &Reply::No(reason), now).await;
    said(&app, &by, id, done, "directory-referral-declined")
}

pub(super) async fn close(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, ReferralId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(Action::ManageReferrals)?;
    let done = referrals::close(&app.db, &by, id, now).await;
    said(&app, &by, id, done, "directory-referral-closed")
}

async fn again(
    app: &App,
    ui: Ui,
    by: &Provider,
    id: ReferralId,
    form: ReplyForm,
    errors: Errors,
) -> Result<Response, WebError> {
    let read = ReferralPage::read(app, ui, by, id).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &ReferralPage { form, errors, ..read })
}

/// Back to the referral, which says how it stands now; somebody else may have settled it meanwhile.
fn said(
    app: &App,
    by: &Provider,
    id: ReferralId,
    done: Result<(), AnswerError>,
    key: &str,
) -> Result<Response, WebError> {
    let back = paths::referral(by.org(), id);
    match done {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new(key))),
        Err(AnswerError::Settled(_)) => Ok(see_other(&back)),
        Err(AnswerError::NotFound) => Err(WebError::NotFound),
        Err(AnswerError::Role(needed)) => Err(needed.into()),
        Err(AnswerError::Db(error)) => Err(error.into()),
    }
}
