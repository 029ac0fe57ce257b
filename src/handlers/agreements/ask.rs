//! "Ask {name} to sign": whom, with which words; a letter to them, then back to the page.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::read;
use super::sign::SignForm;
use crate::domain::actor::Member;
use crate::domain::agreements::{self, AskError, Asking};
use crate::domain::ids::VersionId;
use crate::domain::values::{Fault, Note};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::agreements as paths;
use crate::web::{App, Errors, Form, Ui, WebError, see_other, see_other_saying};

/// Whom to ask, where there are several, and words of one's own.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AskForm {
    pub(super) ask_who: Vec<String>,
    pub(super) ask_note: String,
}

impl AskForm {
    fn read(&self, ui: &Ui) -> Result<Asking, Errors> {
        let mut errors = Errors::new(ui.words);
        let note = (!self.ask_note.trim().is_empty()).then(|| Note::parse(&self.ask_note)).transpose();
        let note = errors.take("ask_note", note).ok_or(errors)?;
        Ok(Asking { addresses: self.ask_who.clone(), note })
    }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AskForm>,
) -> Result<Response, WebError> {
    let back = paths::agreement(by.org(), version);
    let asking = match form.read(&ui) {
        Ok(asking) => asking,
        Err(errors) => return refused(&app, &by, ui, version, (form, errors), now).await,
    };
    match agreements::ask(&app.db, &by, version, &asking, now).await {
        Ok(names) => {
            let said = Flash::new("agreements-asked-flash").with("names", ui.words.list(&names));
            Ok(see_other_saying(&app, &back, &said))
        }
        // The page itself says when it was asked, or that there is nothing to sign.
        Err(AskError::AskedAlready { .. } | AskError::NothingToSign) => Ok(see_other(&back)),
        Err(AskError::Nobody) => {
            let mut errors = Errors::new(ui.words);
            errors.add("ask_who", &Fault::missing());
            refused(&app, &by, ui, version, (form, errors), now).await
        }
        Err(AskError::NotFound) => Err(WebError::NotFound),
        Err(AskError::Db(error)) => Err(error.into()),
    }
}

async fn refused(
    app: &App,
    by: &Member,
    ui: Ui,
    version: VersionId,
    (form, errors): (AskForm, Errors),
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let typed = (SignForm::default(), form);
    read::again(app, by, ui, version, (StatusCode::UNPROCESSABLE_ENTITY, typed, errors), now).await
}
