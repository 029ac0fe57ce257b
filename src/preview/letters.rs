//! `/dev/letters`: the letters that were written as files, and each of them with links to follow.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::email::Parsed;
use crate::email::folder::{self, Summary};
use crate::web::extract::Path;
use crate::web::paths::public as paths;
use crate::web::{App, Ui, WebError, page};

/// How many of the newest letters are listed.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "dev/letters.html")]
struct LettersPage {
    ui: Ui,
    folder: Option<String>,
    letters: Vec<Summary>,
}

pub(super) async fn list(ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let mut letters = match &app.site.mail_folder {
        Some(folder) => folder::list(folder).await.map_err(|error| WebError::Broken(error.to_string()))?,
        None => Vec::new(),
    };
    letters.truncate(SHOWN);
    let folder = app.site.mail_folder.as_ref().map(|folder| folder.display().to_string());
    page(&LettersPage { ui, folder, letters })
}

#[derive(Template)]
#[template(path = "dev/letter.html")]
struct LetterPage {
    ui: Ui,
    letter: Parsed,
    lines: Vec<Line>,
}

/// One line of the text part: an address to follow, or words.
struct Line {
    text: String,
    is_link: bool,
}

pub(super) async fn show(ui: Ui, State(app): State<App>, Path(file): Path<String>) -> Result<Response, WebError> {
    let folder = app.site.mail_folder.as_ref().ok_or(WebError::NotFound)?;
    let letter = folder::read(folder, &file).await.map_err(|_| WebError::NotFound)?;
    let base = app.site.absolute("/");
    let line = |text: &str| Line { is_link: text.starts_with(&base) && !text.contains(' '), text: text.to_owned() };
    let lines = letter.text.lines().map(line).collect();
    page(&LetterPage { ui, letter, lines })
}
