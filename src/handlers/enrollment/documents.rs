//! `/o/{org}/enrollment/documents`: the registration documents of an application, and the upload for an answer
//! to a reviewer's question. Once sent they stay to be read and saved by the company's global admins.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::tasks::NoFields;
use crate::domain::actor::{GlobalAdmin, Member};
use crate::domain::enrollment::{self, ApplicationState};
use crate::domain::ids::{CaseId, DocumentId, OrgId};
use crate::domain::values::Fault;
use crate::domain::verification::documents::{
    self, AddError, Document, DocumentKind, MOST, Needed, NewDocument, ReadError, RemoveError, Shelf, Target,
};
use crate::domain::verification::{self, CaseState, CheckKind};
use crate::web::extract::{AsMember, Now, Path, Picked, Upload};
use crate::web::file::{Disposition, file};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/documents.html")]
struct DocumentsPage {
    ui: Ui,
    part: Part,
    errors: Errors,
    back: String,
    back_words: &'static str,
    /// What the country asks for; nothing on the way to an answer.
    needed: Option<Needed>,
    country: String,
    /// Whether documents may still be added.
    open: bool,
}

impl DocumentsPage {
    fn lead(&self) -> &'static str {
        match &self.needed {
            Some(needed) if !needed.one_of.is_empty() => "enrollment-documents-needed",
            _ => "enrollment-documents-optional",
        }
    }
}

/// Documents with the form that adds one: part of a page of its own and of **Fix now**.
pub(super) struct Part {
    pub(super) rows: Vec<Row>,
    /// Where a document is sent.
    pub(super) to: String,
    pub(super) kinds: Vec<(String, String)>,
    pub(super) kind: String,
    /// Whether there is room for another one.
    pub(super) room: bool,
}

/// A document as the company sees it.
pub(super) struct Row {
    pub(super) document: Document,
    pub(super) href: String,
    pub(super) removal: String,
}

impl Part {
    fn of(ui: &Ui, org: OrgId, documents: Vec<Document>, to: String, kind: String) -> Self {
        let row = |document: Document| Row {
            href: paths::document(org, document.id),
            removal: paths::document_removal(org, document.id),
            document,
        };
        let words = |kind: &DocumentKind| (kind.code().to_owned(), ui.word("field-doc_kind-", kind.code()).to_string());
        Self {
            room: i64::try_from(documents.len()).is_ok_and(|there| there < MOST),
            rows: documents.into_iter().map(row).collect(),
            kinds: DocumentKind::ALL.iter().map(words).collect(),
            to,
            kind,
        }
    }

    /// The documents of a case with the form that adds one to the answer about a check.
    pub(super) async fn of_question(
        app: &App,
        ui: &Ui,
        by: &Member,
        (case, check): (CaseId, CheckKind),
        kind: String,
    ) -> Result<Self, WebError> {
        let documents = documents::of_company(&app.db, by, Shelf::Case(case)).await?;
        Ok(Self::of(ui, by.org(), documents, paths::fix_documents(by.org(), check.code()), kind))
    }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    match of_application(&app, ui, &by, String::new(), Errors::none()).await? {
        Some(made) => page(&made),
        None => Ok(see_other(&paths::tasks(by.org()))),
    }
}

async fn of_application(
    app: &App,
    ui: Ui,
    by: &Member,
    kind: String,
    errors: Errors,
) -> Result<Option<DocumentsPage>, WebError> {
    let Some(application) = enrollment::current(&app.db, by).await? else { return Ok(None) };
    let open = application.state == ApplicationState::Draft;
    let back = if open { paths::tasks(by.org()) } else { paths::status(by.org()) };
    let back_words = if open { "enrollment-tasks-title" } else { "enrollment-status-title" };
    let documents = documents::of_company(&app.db, by, Shelf::Application(application.id)).await?;
    let needed = Some(documents::needed(&app.db, by, application.id).await?).filter(|_| open);
    let part = Part::of(&ui, by.org(), documents, paths::documents(by.org()), kind);
    let country = ui.country(&by.company().country);
    Ok(Some(DocumentsPage { ui, part, errors, back, back_words, needed, country, open }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DocumentForm {
    doc_kind: String,
}

/// What became of an upload.
enum Taken {
    /// It is kept.
    Kept,
    /// Something is wrong with it.
    Refused(Errors),
    /// Nothing waits for it.
    Closed,
}

/// Takes a document for what it was sent to.
async fn take(
    app: &App,
    ui: &Ui,
    by: GlobalAdmin<'_>,
    target: Target,
    Upload { form, file }: Upload<DocumentForm>,
    now: Now,
) -> Result<Taken, WebError> {
    let mut errors = Errors::new(ui.words);
    let kind = DocumentKind::parse(&form.doc_kind).ok_or_else(Fault::missing);
    let kind = errors.take("doc_kind", kind);
    let file = errors.take(
        "doc",
        match file {
            Picked::File(file) => Ok(file),
            Picked::Nothing => Err(Fault::missing()),
            Picked::TooLarge => Err(Fault::of("too_large")),
        },
    );
    let (Some(kind), Some(mut file)) = (kind, file) else { return Ok(Taken::Refused(errors)) };
    let new = NewDocument { kind, name: &file.name, bytes: std::mem::take(&mut file.bytes) };
    match documents::add(&app.db, by, target, new, now.0).await {
        Ok(_) => Ok(Taken::Kept),
        Err(AddError::File(fault)) => {
            errors.add("doc", &fault);
            Ok(Taken::Refused(errors))
        }
        Err(AddError::Closed) => Ok(Taken::Closed),
        Err(AddError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn add(
    AsMember(by): AsMember,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    upload: Upload<DocumentForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let (here, kind) = (paths::documents(by.org()), upload.form.doc_kind.clone());
    match take(&app, &ui, admin, Target::Draft, upload, now).await? {
        Taken::Kept => Ok(see_other_saying(&app, &here, &Flash::new("enrollment-documents-added"))),
        Taken::Closed => Ok(see_other(&here)),
        Taken::Refused(errors) => match of_application(&app, ui, &by, kind, errors).await? {
            Some(made) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &made),
            None => Ok(see_other(&here)),
        },
    }
}

pub(super) async fn show_for_answer(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let check = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    match of_question(&app, ui, &by, check, (String::new(), Errors::none())).await? {
        Some(made) => page(&made),
        None => Ok(see_other(&paths::fix(by.org(), check.code()))),
    }
}

/// The documents of the newest case, with the form that adds one to the answer about a check.
async fn of_question(
    app: &App,
    ui: Ui,
    by: &Member,
    check: CheckKind,
    (kind, errors): (String, Errors),
) -> Result<Option<DocumentsPage>, WebError> {
    let Some(case) = verification::case_of(&app.db, by).await? else { return Ok(None) };
    let part = Part::of_question(app, &ui, by, (case.id, check), kind).await?;
    let (needed, country, open) = (None, String::new(), case.state.is_open() || case.state == CaseState::Rejected);
    let (back, back_words) = (paths::fix(by.org(), check.code()), "enrollment-fix-title");
    Ok(Some(DocumentsPage { ui, part, errors, back, back_words, needed, country, open }))
}

pub(super) async fn add_to_answer(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    upload: Upload<DocumentForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let check = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    let (here, kind) = (paths::fix_documents(by.org(), check.code()), upload.form.doc_kind.clone());
    match take(&app, &ui, admin, Target::Question(check), upload, now).await? {
        Taken::Kept => Ok(see_other_saying(&app, &here, &Flash::new("enrollment-documents-added"))),
        Taken::Closed => Ok(see_other(&paths::fix(by.org(), check.code()))),
        Taken::Refused(errors) => match of_question(&app, ui, &by, check, (kind, errors)).await? {
            Some(made) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &made),
            None => Ok(see_other(&here)),
        },
    }
}

pub(super) async fn remove(
    AsMember(by): AsMember,
    Path((_, document)): Path<(OrgId, DocumentId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let here = paths::documents(by.org());
    match documents::remove(&app.db, admin, document, now).await {
        Ok(None) => Ok(see_other_saying(&app, &here, &Flash::new("enrollment-documents-removed"))),
        Ok(Some(check)) => {
            let back = paths::fix_documents(by.org(), check.code());
            Ok(see_other_saying(&app, &back, &Flash::new("enrollment-documents-removed")))
        }
        Err(RemoveError::Sent) => Ok(see_other(&here)),
        Err(RemoveError::NotFound) => Err(WebError::NotFound),
        Err(RemoveError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn save(
    AsMember(by): AsMember,
    Path((_, document)): Path<(OrgId, DocumentId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    match documents::read_as_company(&app.db, admin, document, now).await {
        Ok(read) => file(&read.name, read.media.content_type(), read.content, Disposition::Saved),
        // The list says since when it is gone.
        Err(ReadError::Deleted(_)) => Ok(see_other(&paths::documents(by.org()))),
        Err(ReadError::NotFound | ReadError::OwnCompany) => Err(WebError::NotFound),
        Err(ReadError::Db(error)) => Err(error.into()),
    }
}
