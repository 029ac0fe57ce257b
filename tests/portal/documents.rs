//! Documents (acceptance 18): handed in, looked at, read by the people of the case alone, each reading written
//! down, gone 180 days after the decision. Hostile files are in `upload_bombs.rs`.

use std::io::Cursor;

use axum::http::{Method, header};
use chrono::TimeDelta;
use filiera::domain::ids::{CaseId, DocumentId, OrgId};
use filiera::domain::verification::documents;
use filiera::web::paths::{admin, enrollment as paths};
use image::{ImageFormat, RgbImage};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, BRUNO, DAVIDE, ELENA, GIULIA, LUCA, PIERO, id, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world};

/// Davide's company, which has not enrolled.
pub fn cantina() -> OrgId {
    Side::a().customer.into()
}

/// Davide's browser with his draft begun.
pub async fn draft(app: &TestApp) -> Browser {
    let mut davide = signed_in(app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await.must_be(200);
    davide
}

/// A PDF of so many empty pages.
pub fn pdf(pages: usize) -> Vec<u8> {
    let kids: String = (0..pages).map(|n| format!("{} 0 R ", n + 3)).collect();
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    let mut object = |text: String, file: &mut Vec<u8>| {
        places.push(file.len());
        file.extend_from_slice(text.as_bytes());
    };
    object("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_owned(), &mut file);
    object(format!("2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {pages} >>\nendobj\n"), &mut file);
    for n in 0..pages {
        object(
            format!("{} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n", n + 3),
            &mut file,
        );
    }
    let table = file.len();
    let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    places.iter().for_each(|place| end.push_str(&format!("{place:010} 00000 n \n")));
    end.push_str(&format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", places.len() + 1));
    file.extend_from_slice(end.as_bytes());
    file
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    RgbImage::from_fn(40, 30, |x, y| image::Rgb([(x * 6) as u8, (y * 8) as u8, 200]))
        .write_to(&mut file, format)
        .unwrap();
    file.into_inner()
}

/// A small PNG.
pub fn png() -> Vec<u8> {
    picture(ImageFormat::Png)
}

/// A small JPEG that claims this size.
pub fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut file = picture(ImageFormat::Jpeg);
    let frame = file.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    file[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    file
}

/// Hands in a file on the page that shows.
pub async fn add(davide: &mut Browser, kind: &str, name: &str, bytes: &[u8]) -> Page {
    davide.get(&paths::documents(cantina())).await.must_be(200);
    davide.choose("Type of document", kind).attach("Document", name, bytes);
    davide.press("Add document").await.clone()
}

async fn count(app: &TestApp, table: &str, org: Uuid) -> i64 {
    let query = format!("select count(*) from {table} where org_id = $1");
    sqlx::query_scalar(sqlx::AssertSqlSafe(query)).bind(org).fetch_one(&mut app.sql().await).await.unwrap()
}

/// A real PDF in the place of the applicant's document.
async fn real(app: &TestApp) -> (CaseId, DocumentId, Vec<u8>) {
    let side = Side::a();
    let content = pdf(2);
    sqlx::query("update document_contents set content = $2 where document_id = $1")
        .bind(side.document)
        .bind(&content)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    (side.case.into(), side.document.into(), content)
}

/// Everybody who was given the applicant's document, by the database.
async fn readers(app: &TestApp) -> Vec<(String, bool)> {
    sqlx::query_as("select name, staff from document_reads where document_id = $1 order by at, read_id")
        .bind(Side::a().document)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn acceptance_18_pdf_png_and_jpg_are_kept_with_name_kind_size_pages_and_hash() {
    let app = world().await;
    let mut davide = draft(&app).await;
    davide.get(&paths::tasks(cantina())).await.must_say("Registration documents Optional");
    davide
        .follow("Registration documents")
        .await
        .must_say("Documents are optional in Italy")
        .must_say("There are no documents.");
    let page = add(&mut davide, "Extract from the company register", "C:\\scans\\visura 2026.pdf", &pdf(3)).await;
    page.must_be(200).must_say("The document was added.").must_say("visura 2026.pdf").must_say("3 pages");
    add(&mut davide, "Tax receipt", "ricevuta.png", &png()).await.must_be(200).must_say("ricevuta.png");
    add(&mut davide, "Other", "foto", &jpeg(40, 30)).await.must_be(200).must_say("foto.jpg");
    type Row = (String, String, String, i32, Option<i32>, Vec<u8>, String);
    let rows: Vec<Row> = sqlx::query_as(
        "select name, kind, media, size, pages, sha256, added_name from documents where org_id = $1 order by document_id",
    )
    .bind(cantina().uuid())
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    let size = i32::try_from(pdf(3).len()).unwrap();
    let hash = Sha256::digest(pdf(3)).to_vec();
    let davides = DAVIDE.name.to_owned();
    let first = ("visura 2026.pdf".to_owned(), "register".to_owned(), "pdf".to_owned(), size, Some(3), hash, davides);
    assert_eq!(rows[0], first);
    let told: Vec<(&str, &str)> = rows.iter().map(|row| (row.1.as_str(), row.2.as_str())).collect();
    assert_eq!(told, [("register", "pdf"), ("tax", "png"), ("other", "jpeg")]);
    davide.get(&paths::tasks(cantina())).await.must_say("Registration documents Completed");
    let added: i64 =
        sqlx::query_scalar("select count(*) from audit_entries where org_id = $1 and action = 'document.added'")
            .bind(cantina().uuid())
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(added, 3);
    let page = davide.in_italian().await;
    page.must_say("La tua richiesta").must_say("Documenti di registrazione Completato");
    davide.get(&paths::documents(cantina())).await.must_say("Visura camerale").must_say("3 pagine").must_say("Rimuovi");
}

#[tokio::test]
async fn a_form_without_kind_or_file_says_both_and_keeps_nothing() {
    let app = world().await;
    let mut davide = draft(&app).await;
    davide.get(&paths::documents(cantina())).await;
    let page = davide.press("Add document").await;
    assert_eq!(page.must_be(422).errors(), ["Select the type of document", "Select a document"]);
    assert_eq!(count(&app, "documents", cantina().uuid()).await, 0);
}

#[tokio::test]
async fn pressing_twice_adds_one_document() {
    let app = world().await;
    let mut davide = draft(&app).await;
    davide.get(&paths::documents(cantina())).await;
    davide.choose("Type of document", "Other").attach("Document", "once.pdf", &pdf(1));
    let form = davide.form("Add document");
    davide.submit(&form).await.must_be(200).must_say("once.pdf");
    davide.submit(&form).await.must_be(200).must_say("once.pdf");
    assert_eq!(count(&app, "documents", cantina().uuid()).await, 1);
}

#[tokio::test]
async fn an_eleventh_file_is_refused_and_the_limit_holds_when_all_come_at_once() {
    let app = world().await;
    let mut davide = draft(&app).await;
    for _ in 0..6 {
        add(&mut davide, "Other", "many.pdf", &pdf(1)).await.must_be(200);
    }
    // Eight are received at the same time; more are asked to come back.
    let mut forms = Vec::new();
    for _ in 0..8 {
        davide.get(&paths::documents(cantina())).await;
        davide.choose("Type of document", "Other").attach("Document", "many.pdf", &pdf(1));
        forms.push(davide.form("Add document"));
    }
    let mut crowd = Vec::new();
    for form in forms {
        let body = crate::support::browser::parts(&form.fields, &form.files.unwrap());
        crowd.push(davide.sending_parts(&form.action, body));
    }
    let answers = futures_of(crowd).await;
    let kept = answers.iter().filter(|page| page.status == 303).count();
    assert_eq!(kept, 4, "{:?}", answers.iter().map(|page| page.status).collect::<Vec<_>>());
    assert!(answers.iter().all(|page| page.status == 303 || page.says("You can add at most 10 documents")));
    assert_eq!(count(&app, "documents", cantina().uuid()).await, 10);
    davide.get(&paths::documents(cantina())).await.must_say("There are 10 documents, and no more can be added.");
    assert!(!davide.page().buttons().contains(&"Add document".to_owned()));
}

async fn futures_of<F: Future<Output = Page> + Send + 'static>(all: Vec<F>) -> Vec<Page> {
    let tasks: Vec<_> = all.into_iter().map(tokio::spawn).collect();
    let mut pages = Vec::new();
    for task in tasks {
        pages.push(task.await.unwrap());
    }
    pages
}

#[tokio::test]
async fn a_document_of_a_draft_can_be_taken_back_and_one_that_was_sent_cannot() {
    let app = world().await;
    let mut davide = draft(&app).await;
    add(&mut davide, "Other", "wrong.pdf", &pdf(1)).await.must_be(200);
    davide.press("Remove wrong.pdf").await.must_say("The document was removed.").must_say("There are no documents.");
    assert_eq!(count(&app, "documents", cantina().uuid()).await, 0);
    assert_eq!(count(&app, "document_contents", cantina().uuid()).await, 0);

    let side = Side::a();
    let mut anna = signed_in(&app, ANNA).await;
    let page = anna.get(&paths::documents(side.applicant.into())).await;
    page.must_be(200).must_say("zaffiro.pdf");
    assert!(!page.buttons().iter().any(|button| button.starts_with("Remove") || button == "Add document"));
    let token = page.token().unwrap();
    let removal = paths::document_removal(side.applicant.into(), side.document.into());
    anna.send(Method::POST, &removal, &[], Some(&format!("token={token}"))).await.must_be(303);
    assert_eq!(count(&app, "documents", side.applicant).await, 1);
}

#[tokio::test]
async fn where_the_country_asks_for_a_document_nothing_is_sent_without_one() {
    let app = world().await;
    sqlx::query("insert into country_documents (country, kinds) values ('IT', '{register,vat}')")
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = draft(&app).await;
    davide.get(&paths::tasks(cantina())).await.must_say("Registration documents Not yet started");
    davide
        .follow("Registration documents")
        .await
        .must_say("Companies in Italy hand in at least one of these documents:");
    davide.page().must_say("Extract from the company register");
    sqlx::query("update applications set completed = '{legal,contact,support}' where org_id = $1")
        .bind(cantina().uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    davide.get(&paths::tasks(cantina())).await.must_say("Cannot start yet");
    let token = davide.page().token().unwrap();
    let page = davide.send(Method::POST, &paths::submission(cantina()), &[], Some(&format!("token={token}"))).await;
    assert_eq!(page.headers[header::LOCATION].to_str().unwrap(), paths::tasks(cantina()));
    add(&mut davide, "Tax receipt", "other.pdf", &pdf(1)).await.must_be(200);
    davide.get(&paths::tasks(cantina())).await.must_say("Registration documents In progress");
    add(&mut davide, "VAT certificate", "vat.pdf", &pdf(1)).await.must_be(200);
    davide.get(&paths::tasks(cantina())).await.must_say("Registration documents Completed");
    let page = davide.send(Method::POST, &paths::submission(cantina()), &[], Some(&format!("token={token}"))).await;
    page.must_be(422);
    assert!(!page.says("Registration documents"), "the documents are no reason to wait any more, the answers are");
}

#[tokio::test]
async fn acceptance_18_a_reviewer_reads_a_document_in_a_sandbox_and_every_access_is_written_down() {
    let app = world().await;
    let (case, document, content) = real(&app).await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::case_documents(case)).await.must_be(200).must_say("zaffiro.pdf").must_say("Anna Riva");
    let page = elena.follow("zaffiro.pdf").await.must_be(200).clone();
    page.must_say("Nobody yet.");
    assert!(page.attributes("iframe", "src").is_empty(), "no browser shows a PDF in a sandbox: it opens apart");
    assert!(page.links().contains(&"Open in a new tab".to_owned()));
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-src 'self'") && policy.contains("default-src 'none'"), "{policy}");
    assert!(readers(&app).await.is_empty(), "a page about a document is not the document");

    let shown = elena.send(Method::GET, &admin::content(case, document), &[], None).await;
    shown.must_be(200);
    assert_eq!(shown.html.as_bytes(), content);
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("content-disposition", "inline; filename=\"zaffiro.pdf\"; filename*=UTF-8''zaffiro.pdf"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'"),
    ] {
        assert_eq!(shown.headers[name].to_str().unwrap(), value, "{name}");
    }
    let saved = elena.send(Method::GET, &format!("{}?save=1", admin::content(case, document)), &[], None).await;
    assert!(saved.headers["content-disposition"].to_str().unwrap().starts_with("attachment; "));
    let elenas = (ELENA.name.to_owned(), true);
    assert_eq!(readers(&app).await, [elenas.clone(), elenas]);
    let chain: Vec<(String, Option<Uuid>)> =
        sqlx::query_as("select actor, subject_id from audit_entries where action = 'document.read' and org_id = $1")
            .bind(Side::a().applicant)
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(chain.len(), 2);
    assert_eq!(chain[0], (ELENA.name.to_owned(), Some(document.uuid())));
    elena.get(&admin::case_document(case, document)).await.must_say("Elena Moretti,");
}

#[tokio::test]
async fn acceptance_18_nobody_but_the_people_of_the_case_reads_a_document() {
    let app = world().await;
    let (case, document, content) = real(&app).await;
    let own = paths::document(Side::a().applicant.into(), document);
    let mut anna = signed_in(&app, ANNA).await;
    let saved = anna.send(Method::GET, &own, &[], None).await;
    assert_eq!((saved.status.as_u16(), saved.html.as_bytes()), (200, &content[..]));
    assert!(saved.headers["content-disposition"].to_str().unwrap().starts_with("attachment; "));
    assert_eq!(readers(&app).await, [(ANNA.name.to_owned(), false)]);

    for stranger in [GIULIA, LUCA, BRUNO, PIERO] {
        let mut browser = signed_in(&app, stranger).await;
        let elsewhere = stranger.company.map_or(own.clone(), |number| paths::document(id(number).into(), document));
        for path in [&own, &elsewhere, &admin::content(case, document), &admin::case_document(case, document)] {
            let page = browser.send(Method::GET, path, &[], None).await;
            let hidden = page.status == 404 || (page.status == 403 && *path == elsewhere);
            assert!(hidden, "{path} as {}: {}", stranger.name, page.status);
        }
    }
    let mut nobody = app.browser();
    nobody.send(Method::GET, &own, &[], None).await.must_be(303);
    // A colleague who is no global admin learns who is.
    sqlx::query("update memberships set roles = '{}' where person_id = $1")
        .bind(ANNA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    anna.send(Method::GET, &own, &[], None).await.must_be(403);
    // A document of another case is not found under this one.
    let mut elena = signed_in(&app, ELENA).await;
    let foreign = admin::content(Side::b().case.into(), document);
    elena.send(Method::GET, &foreign, &[], None).await.must_be(404);
    assert_eq!(readers(&app).await.len(), 1);
}

#[tokio::test]
async fn a_reviewer_reads_nothing_of_a_company_they_work_for() {
    let app = world().await;
    let (case, document, _) = real(&app).await;
    let membership = "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
                      values ($1, $2, 'Elena Moretti', 'elena@filiera.example', 'en', '{}', now())";
    sqlx::query(membership).bind(Side::a().applicant).bind(ELENA.id()).execute(&mut app.sql().await).await.unwrap();
    let mut elena = signed_in(&app, ELENA).await;
    elena.send(Method::GET, &admin::content(case, document), &[], None).await.must_be(404);
    elena.get(&admin::case_document(case, document)).await.must_say("You work for this company.");
    assert!(readers(&app).await.is_empty());
}

#[tokio::test]
async fn documents_go_180_days_after_the_decision_and_name_hash_and_log_stay() {
    let app = world().await;
    let (case, document, _) = real(&app).await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.send(Method::GET, &admin::content(case, document), &[], None).await.must_be(200);
    let years = app.now() + TimeDelta::days(900);
    assert_eq!(documents::expire(app.db(), years).await.unwrap(), 0, "a case that is open keeps its documents");
    for statement in [
        "update cases set state = 'authorized', decided_at = $2 where org_id = $1",
        "update applications set state = 'approved', decided_at = $2 where org_id = $1",
    ] {
        sqlx::query(statement).bind(Side::a().applicant).bind(app.now()).execute(&mut app.sql().await).await.unwrap();
    }
    let on = |days: i64| app.now() + TimeDelta::days(days);
    assert_eq!(documents::expire(app.db(), on(180)).await.unwrap(), 0);
    assert_eq!(documents::expire(app.db(), on(181)).await.unwrap(), 1);
    assert_eq!(documents::expire(app.db(), on(182)).await.unwrap(), 0);
    assert_eq!(count(&app, "document_contents", Side::a().applicant).await, 0);
    assert_eq!(count(&app, "documents", Side::a().applicant).await, 1);
    elena.send(Method::GET, &admin::content(case, document), &[], None).await.must_be(404);
    elena.get(&admin::case_document(case, document)).await.must_say("File deleted on").must_say("Elena Moretti");
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&paths::document(Side::a().applicant.into(), document)).await.must_say("File deleted on");
}

#[tokio::test]
async fn an_answer_to_a_question_takes_documents_until_it_is_sent() {
    let app = world().await;
    let side = Side::a();
    for statement in [
        "update cases set state = 'info_requested' where org_id = $1",
        "update checks set state = 'waiting_applicant', reason = 'unverifiable' where org_id = $1 and kind = 'business'",
    ] {
        sqlx::query(statement).bind(side.applicant).execute(&mut app.sql().await).await.unwrap();
    }
    let mut anna = signed_in(&app, ANNA).await;
    let org: OrgId = side.applicant.into();
    anna.get(&paths::fix(org, "business")).await.must_be(200);
    anna.follow("Add a document").await.must_say("zaffiro.pdf");
    anna.choose("Type of document", "Extract from the company register").attach("Document", "new.pdf", &pdf(2));
    anna.press("Add document").await.must_be(200).must_say("The document was added.").must_say("new.pdf");
    assert!(!anna.page().buttons().contains(&"Remove zaffiro.pdf".to_owned()), "what was sent stays");
    let kept: (Option<Uuid>, Option<String>) =
        sqlx::query_as("select case_id, check_kind from documents where org_id = $1 and name = 'new.pdf'")
            .bind(side.applicant)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(kept, (Some(side.case), Some("business".to_owned())));
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::case_documents(side.case.into())).await.must_say("new.pdf").must_say("Business verification");
    // Another check was not asked about.
    anna.get(&paths::fix_documents(org, "employment")).await;
    anna.choose("Type of document", "Other").attach("Document", "other.pdf", &pdf(1));
    anna.press("Add document").await;
    assert_eq!(count(&app, "documents", side.applicant).await, 2);

    anna.get(&paths::fix_documents(org, "business")).await;
    anna.press("Remove new.pdf").await.must_be(200).must_say("The document was removed.");
    assert_eq!(count(&app, "documents", side.applicant).await, 1);
}

#[tokio::test]
async fn a_picture_opens_in_a_frame_that_may_do_nothing() {
    let app = world().await;
    let (case, document) = (CaseId::from(Side::a().case), DocumentId::from(Side::a().document));
    for statement in [
        "update documents set media = 'png', name = 'picture.png' where document_id = $1",
        "update document_contents set content = decode($2, 'hex') where document_id = $1",
    ] {
        let query = sqlx::query(statement).bind(document.uuid());
        let query = if statement.contains("$2") { query.bind(hex::encode(png())) } else { query };
        query.execute(&mut app.sql().await).await.unwrap();
    }
    let mut elena = signed_in(&app, ELENA).await;
    let page = elena.get(&admin::case_document(case, document)).await.must_be(200).clone();
    assert_eq!(page.attributes("iframe", "sandbox"), [""], "a frame that may do nothing");
    assert_eq!(page.attributes("iframe", "src"), [admin::content(case, document)]);
    let shown = elena.send(Method::GET, &admin::content(case, document), &[], None).await;
    let policy = shown.must_be(200).headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; sandbox; frame-ancestors 'self'"), "{policy}");
}
