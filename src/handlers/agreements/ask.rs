//! "Ask {name} to sign": a letter to the global admins, then back to the page.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::agreements::{self, AskError};
use crate::domain::ids::VersionId;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::agreements as paths;
use crate::web::{App, Form, Ui, WebError, see_other, see_other_saying};

/// The button alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AskForm {}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(AskForm {}): Form<AskForm>,
) -> Result<Response, WebError> {
    let back = paths::agreement(by.org(), version);
    match agreements::ask(&app.db, &by, version, now).await {
        Ok(names) => {
            let said = Flash::new("agreements-asked-flash").with("names", ui.words.list(&names));
            Ok(see_other_saying(&app, &back, &said))
        }
        // The page itself says when it was asked, or that there is nothing to sign.
        Err(AskError::AskedAlready { .. } | AskError::NothingToSign) => Ok(see_other(&back)),
        Err(AskError::NotFound) => Err(WebError::NotFound),
        Err(AskError::Db(error)) => Err(error.into()),
    }
}
