//! `/admin/reviews/{case}/documents`: what a company handed in, for the reviewers of the case.
//! Rule: a page shows names and readers; the content has an address of its own, opens in a sandboxed frame, and
//! whoever is given it stands in the log.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use serde::Deserialize;

use super::hints::{self, HintRow};
use crate::domain::actor::Reviewer;
use crate::domain::ids::{CaseId, DocumentId};
use crate::domain::verification;
use crate::domain::verification::documents::{self, Document, Media, ReadError};
use crate::web::extract::{AsReviewer, Now, Path, Query};
use crate::web::file::{Disposition, file};
use crate::web::layers::security_headers::policy;
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "verification/documents.html")]
struct DocumentsPage {
    ui: Ui,
    back: String,
    reference: String,
    company: String,
    /// The reviewer works for the company.
    own: bool,
    rows: Vec<(Document, String)>,
    hints: Vec<HintRow>,
}

#[derive(Template)]
#[template(path = "verification/document.html")]
struct DocumentPage {
    ui: Ui,
    back: String,
    own: bool,
    document: Document,
    content: String,
}

impl DocumentPage {
    /// Pictures open in a sandboxed frame; browsers show no PDF there, so it opens in their own viewer.
    fn is_pdf(&self) -> bool {
        self.document.media == Media::Pdf
    }
}

async fn may_read(app: &App, by: &Reviewer, case: CaseId) -> Result<(verification::ReviewPage, bool), WebError> {
    let review = verification::review(&app.db, by, case).await?.ok_or(WebError::NotFound)?;
    let own = by.member(review.case.org).is_some();
    Ok((review, own))
}

/// The documents of a case, each with its page.
pub(super) async fn rows(app: &App, by: &Reviewer, case: CaseId) -> Result<Vec<(Document, String)>, WebError> {
    let documents = documents::of_case(&app.db, by, case).await?;
    let linked = documents.into_iter().map(|document| {
        let to = paths::case_document(case, document.id);
        (document, to)
    });
    Ok(linked.collect())
}

pub(super) async fn list(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let (review, own) = may_read(&app, &by, case).await?;
    let rows = rows(&app, &by, case).await?;
    let hints = hints::rows(&app, &by, case).await?;
    let (reference, company) = (review.case.reference, review.company);
    page(&DocumentsPage { rows, back: paths::review(case), reference, company, own, hints, ui })
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    Path((case, document)): Path<(CaseId, DocumentId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let (_, own) = may_read(&app, &by, case).await?;
    let document = documents::one_of_case(&app.db, &by, case, document).await?.ok_or(WebError::NotFound)?;
    let (back, content) = (paths::case_documents(case), paths::content(case, document.id));
    let mut response = page(&DocumentPage { ui, back, own, document, content })?;
    // This page alone holds a frame.
    let framing = policy(&[]).to_str().map(|policy| format!("{policy}; frame-src 'self'")).unwrap_or_default();
    let framing = HeaderValue::try_from(framing).map_err(|e| WebError::Broken(e.to_string()))?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, framing);
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    save: String,
}

pub(super) async fn content(
    AsReviewer(by): AsReviewer,
    Path((case, document)): Path<(CaseId, DocumentId)>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let how = if wish.save.is_empty() { Disposition::Shown } else { Disposition::Saved };
    match documents::read_as_reviewer(&app.db, &by, case, document, now).await {
        Ok(read) => file(&read.name, read.media.content_type(), read.content, how),
        Err(ReadError::NotFound | ReadError::Deleted(_) | ReadError::OwnCompany) => Err(WebError::NotFound),
        Err(ReadError::Db(error)) => Err(error.into()),
    }
}
