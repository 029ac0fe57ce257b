//! `/o/{org}/resellers/invitations/{invitation}/reminder`: a short reminder of an invitation, read before it is sent;
//! and the button with which whoever holds the letter asks for no more of them.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::link::link_for;
use super::sent::Nothing;
use super::stop::{self, Stop};
use crate::domain::actor::Provider;
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::Written;
use crate::domain::relationships::{self, NudgeError, Reminder};
use crate::domain::values::{Fault, NudgeWords};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/nudge.html")]
struct NudgePage {
    ui: Ui,
    org: OrgId,
    it: Reminder,
    letter: Option<Written>,
    form: NudgeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NudgeForm {
    nudge_words: String,
    step: String,
}

impl NudgeForm {
    fn read(&self) -> Result<Option<NudgeWords>, Fault> {
        (!self.nudge_words.trim().is_empty()).then(|| NudgeWords::parse(&self.nudge_words)).transpose()
    }
}

/// Why nobody is reminded now, in words; nothing for what is no rule of reminders.
pub(super) fn why_not(ui: &Ui, error: &NudgeError) -> Option<String> {
    let words = match error {
        NudgeError::Closed(_) => ui.t("relationships-nudge-closed"),
        NudgeError::Bounced => ui.t("relationships-nudge-bounced"),
        NudgeError::NotTheirs => ui.t("relationships-nudge-not_theirs"),
        NudgeError::Quiet(at) => ui.t("relationships-nudge-quiet").arg("date", ui.date(at)),
        NudgeError::Soon(at) => ui.t("relationships-nudge-soon").arg("date", ui.time(at)),
        NudgeError::Enough => ui.t("relationships-nudge-enough"),
        NudgeError::Role(_) | NudgeError::Standing(_) | NudgeError::NotFound | NudgeError::Db(_) => return None,
    };
    Some(words.to_string())
}

fn refused(ui: Ui, by: &Provider, id: InvitationId, error: NudgeError) -> Result<Response, WebError> {
    let why = match error {
        NudgeError::Role(needed) => return Err(needed.into()),
        NudgeError::Standing(needed) => return Err(needed.into()),
        NudgeError::NotFound => return Err(WebError::NotFound),
        NudgeError::Db(error) => return Err(error.into()),
        rule => why_not(&ui, &rule).unwrap_or_default(),
    };
    Stop::new(StatusCode::CONFLICT, &ui.t("relationships-nudge-not-title"))
        .tell(why)
        .then(paths::sent_invitation(by.org(), id), &ui.t("error-conflict-next"))
        .page(ui)
}

fn page_of(app: &App, ui: Ui, by: &Provider, it: Reminder, form: NudgeForm, now: DateTime<Utc>) -> NudgePage {
    let letter = app.letters.written(&it.to, &it.letter, now);
    NudgePage { ui, org: by.org(), it, letter, form, errors: Errors::none() }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match relationships::may_nudge(&app.db, &by, id, None, now).await {
        Ok(it) => page(&page_of(&app, ui, &by, it, NudgeForm::default(), now)),
        Err(error) => refused(ui, &by, id, error),
    }
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NudgeForm>,
) -> Result<Response, WebError> {
    let (words, fault) = match form.read() {
        Ok(words) => (words, None),
        Err(fault) => (None, Some(fault)),
    };
    if fault.is_none() && form.step == "send" {
        return match relationships::nudge(&app.db, &by, id, words.as_ref(), now).await {
            Ok(()) => {
                let said = Flash::new("relationships-nudge-sent");
                Ok(see_other_saying(&app, &paths::sent_invitation(by.org(), id), &said))
            }
            Err(error) => refused(ui, &by, id, error),
        };
    }
    let it = match relationships::may_nudge(&app.db, &by, id, words.as_ref(), now).await {
        Ok(it) => it,
        Err(error) => return refused(ui, &by, id, error),
    };
    let mut made = page_of(&app, ui, &by, it, form, now);
    let Some(fault) = fault else { return page(&made) };
    made.errors = Errors::new(made.ui.words);
    made.errors.add("nudge_words", &fault);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
}

/// Whoever holds the letter wants no more reminders of it.
pub(super) async fn be_quiet(
    Path(id): Path<InvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    if let Some(closed) = found.closed {
        return stop::ended(&ui, &closed, &found.invitation, &found.provider.name, paths::renewal(id)).page(ui);
    }
    relationships::be_quiet(&app.db, link, now).await?;
    Stop::new(StatusCode::OK, &ui.t("relationships-quiet-title"))
        .say(&ui.t("relationships-quiet-body").arg("provider", found.provider.name))
        .then(paths::invitation_preview(id), &ui.t("relationships-invitation-back"))
        .page(ui)
}
