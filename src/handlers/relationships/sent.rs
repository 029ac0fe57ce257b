//! `/o/{org}/resellers/invitations/{invitation}`: one invitation its provider sent, and what became of each letter;
//! sending it again, taking it back. Another address is `address.rs`.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::stop::Stop;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::relationships::{self, Asked, Invitation, Line, SendingError, Sent, Step, Wait, Way};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/sent.html")]
struct SentPage {
    ui: Ui,
    org: OrgId,
    provider: String,
    it: Invitation,
    step: Step,
    history: Vec<Line>,
    asked: Option<Asked>,
    way: Way,
    /// Why it is not sent again now, if it is not.
    wait: Option<String>,
    open: bool,
    may_act: bool,
    form: WithdrawForm,
    errors: Errors,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

/// Why an invitation is taken back.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WithdrawForm {
    withdraw_reason: String,
}

/// A reason, if one was typed.
pub(super) fn reason(text: &str) -> Result<Option<Reason>, Fault> {
    (!text.trim().is_empty()).then(|| Reason::parse(text)).transpose()
}

/// How a stage of the way is marked.
fn way_mark(last: &bool) -> &'static str {
    if *last { "now" } else { "done" }
}

/// When it may be sent again, in words; nothing when it may be now.
pub(super) fn waiting(ui: &Ui, it: &Invitation) -> Option<String> {
    match it.next_resend(ui.now()).err()? {
        Wait::Until(at) => Some(ui.t("relationships-resend-until").arg("date", ui.time(&at)).to_string()),
        Wait::Enough => Some(ui.t("relationships-resend-enough").to_string()),
    }
}

fn page_of(ui: Ui, by: &Provider, sent: Sent) -> SentPage {
    SentPage {
        org: by.org(),
        provider: by.company().name.clone(),
        wait: waiting(&ui, &sent.invitation),
        open: sent.invitation.open(ui.now()).is_ok(),
        it: sent.invitation,
        step: sent.step,
        history: sent.history,
        asked: sent.asked,
        way: sent.way,
        may_act: by.may(Action::InviteReseller),
        form: WithdrawForm::default(),
        errors: Errors::none(),
        ui,
    }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let sent = relationships::sent_invitation(&app.db, &by, id, now).await?.ok_or(WebError::NotFound)?;
    page(&page_of(ui, &by, sent))
}

pub(super) async fn resend(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match relationships::resend(&app.db, &by, id, now).await {
        Ok(()) => Ok(done(&app, &by, id, "relationships-sent-again")),
        Err(error) => refused(ui, &by, id, error),
    }
}

pub(super) async fn withdraw(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<WithdrawForm>,
) -> Result<Response, WebError> {
    let reason = match reason(&form.withdraw_reason) {
        Ok(reason) => reason,
        Err(fault) => {
            let sent = relationships::sent_invitation(&app.db, &by, id, now).await?.ok_or(WebError::NotFound)?;
            let mut errors = Errors::new(ui.words);
            errors.add("withdraw_reason", &fault);
            let page = SentPage { form, errors, ..page_of(ui, &by, sent) };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    match relationships::withdraw(&app.db, &by, id, reason.as_ref(), now).await {
        Ok(()) => Ok(done(&app, &by, id, "relationships-sent-withdrawn")),
        Err(error) => refused(ui, &by, id, error),
    }
}

fn done(app: &App, by: &Provider, id: InvitationId, key: &str) -> Response {
    see_other_saying(app, &paths::sent_invitation(by.org(), id), &Flash::new(key))
}

/// What happened meanwhile, with the way back to the invitation as it is now.
fn refused(ui: Ui, by: &Provider, id: InvitationId, error: SendingError) -> Result<Response, WebError> {
    let stop = match error {
        SendingError::Role(needed) => return Err(needed.into()),
        SendingError::Standing(needed) => return Err(needed.into()),
        SendingError::NotFound => return Err(WebError::NotFound),
        SendingError::Db(error) => return Err(error.into()),
        SendingError::Wait(wait) => too_often(&ui, wait),
        SendingError::Closed(_) => {
            Stop::new(StatusCode::CONFLICT, &ui.t("error-conflict-title")).say(&ui.t("error-conflict-body"))
        }
        SendingError::Open => {
            Stop::new(StatusCode::CONFLICT, &ui.t("relationships-open-title")).say(&ui.t("relationships-open-body"))
        }
    };
    stop.then(paths::sent_invitation(by.org(), id), &ui.t("error-conflict-next")).page(ui)
}

/// The page about a letter that may not leave now.
pub(super) fn too_often(ui: &Ui, wait: Wait) -> Stop {
    let words = match wait {
        Wait::Until(at) => ui.t("relationships-resend-until").arg("date", ui.time(&at)),
        Wait::Enough => ui.t("relationships-resend-enough"),
    };
    Stop::new(StatusCode::TOO_MANY_REQUESTS, &ui.t("relationships-often-title"))
        .say(&words)
        .say(&ui.t("relationships-often-body"))
}
