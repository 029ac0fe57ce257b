//! Files that are not what they seem (security T29, bar B27): oversized, disguised, encrypted, two kinds in
//! one, cut off, unpacking to gigabytes. Each is refused in words; the process grows by 64 MiB at most.
//! Rule: memory is measured in a process of its own ([`memory_alone`]), or other tests would be measured too.

use std::io::Write;

use axum::http::header;
use filiera::domain::verification::documents::{Examined, LARGEST, examine};
use filiera::web::paths::enrollment as paths;
use flate2::write::ZlibEncoder;
use flate2::{Compress, Compression, FlushCompress};

use crate::documents::{cantina, draft, jpeg, pdf, png};
use crate::support::browser::{Browser, parts};
use crate::support::world::world;

const NOT_A_KIND: &str = "The selected file must be a PDF, JPG or PNG";
const DAMAGED: &str = "The selected file is damaged or too complex to be checked.";
const APPENDED: &str = "The selected file has more data after its end.";

/// A chunk of a PNG.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], kind, data, &crc.sum().to_be_bytes()].concat()
}

/// A PNG of one color that claims this size, around any data.
fn png_of(width: u32, height: u32, data: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &head), &chunk(b"IDAT", data), &chunk(b"IEND", b"")].concat()
}

/// So many megabytes of zeros, packed. Many are one packed megabyte again and again, which takes no time to make.
fn zeros(megabytes: usize) -> Vec<u8> {
    let block = vec![0; 1024 * 1024];
    if megabytes <= 4 {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        (0..megabytes).for_each(|_| packed.write_all(&block).unwrap());
        return packed.finish().unwrap();
    }
    let mut packed = Vec::with_capacity(64 * 1024);
    Compress::new(Compression::best(), false).compress_vec(&block, &mut packed, FlushCompress::Full).unwrap();
    [&[0x78, 0x9c], &packed.repeat(megabytes)[..], &[1, 0, 0, 0xff, 0xff]].concat()
}

/// A PDF with so many object streams, each of which unpacks to so many megabytes.
fn pdf_of_stream(megabytes: usize, streams: usize) -> Vec<u8> {
    let packed = zeros(megabytes);
    let mut file =
        b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Page>> endobj\n".to_vec();
    for number in 0..streams {
        let head =
            format!("{} 0 obj <</Type /ObjStm /Filter /FlateDecode /Length {}>> stream\n", number + 3, packed.len());
        file.extend_from_slice(head.as_bytes());
        file.extend_from_slice(&packed);
        file.extend_from_slice(b"\nendstream endobj\n");
    }
    file.extend_from_slice(b"trailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    file
}

/// The end of a zip archive whose comment is so long.
fn zip_end(comment: usize) -> Vec<u8> {
    let comment = u16::try_from(comment).unwrap().to_le_bytes();
    [&b"PK\x03\x04zipped"[..], b"PK\x05\x06", &[0; 16], &comment].concat()
}

/// Puts `inner` into a PNG as a chunk of text: behind its head, or before its end.
fn png_with(inner: &[u8], behind_the_head: bool) -> Vec<u8> {
    let whole = png();
    let (before, after) = whole.split_at(if behind_the_head { 8 + 25 } else { whole.len() - 12 });
    [before, &chunk(b"teXt", inner), after].concat()
}

/// Every bomb with what the page says about it.
fn bombs() -> Vec<(&'static str, &'static str, Vec<u8>, &'static str)> {
    let small = pdf(1);
    let cut = |file: &[u8]| file[..file.len() - 20].to_vec();
    let plus = |file: &[u8], more: &[u8]| [file, more].concat();
    let pdf_in_zip = {
        let end = b"\nstartxref\n9\n%%EOF\n";
        [&small[..small.len() - 20], b"\n", &zip_end(end.len()), end].concat()
    };
    vec![
        ("empty", "empty.pdf", Vec::new(), "The selected file is empty"),
        ("one byte too large", "large.pdf", vec![b' '; LARGEST + 1], "The selected file must be smaller than 10 MB"),
        ("a zip archive", "archive.zip", plus(b"PK\x03\x04", &zip_end(0)), NOT_A_KIND),
        ("a zip archive that says it is a PDF", "archive.pdf", plus(b"PK\x03\x04", &zip_end(0)), NOT_A_KIND),
        ("an SVG", "drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".to_vec(), NOT_A_KIND),
        ("a page that says it is a picture", "picture.png", b"<!doctype html><script>1</script>".to_vec(), NOT_A_KIND),
        ("a program that says it is a PDF", "visura.pdf", plus(b"MZ\x90\0", &[0; 500]), NOT_A_KIND),
        ("a GIF", "picture.gif", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), NOT_A_KIND),
        ("an encrypted PDF", "secret.pdf", encrypted(), "The selected file is password protected"),
        ("a PDF behind something else", "late.pdf", plus(b"GIF89a", &small), NOT_A_KIND),
        ("a PDF with a page behind it", "more.pdf", plus(&small, b"<script>alert(1)</script>"), APPENDED),
        ("a PDF that is a zip archive too", "both.pdf", pdf_in_zip, NOT_A_KIND),
        ("a PNG that is a PDF too", "both.png", png_with(b"%PDF-1.7 1 0 obj", true), NOT_A_KIND),
        ("a PNG that is a zip archive too", "zipped.png", png_with(&zip_end(4 + 12), false), NOT_A_KIND),
        ("a PNG with a page behind it", "more.png", plus(&png(), b"<script>alert(1)</script>"), APPENDED),
        ("a JPEG with an archive behind it", "more.jpg", plus(&jpeg(40, 30), b"Rar!\x1a\x07"), APPENDED),
        ("a PDF cut off", "half.pdf", cut(&small), DAMAGED),
        ("a PNG cut off", "half.png", cut(&png()), DAMAGED),
        ("a JPEG cut off", "half.jpg", cut(&jpeg(40, 30)), DAMAGED),
        (
            "a PDF without pages",
            "none.pdf",
            b"%PDF-1.7\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF".to_vec(),
            DAMAGED,
        ),
        ("a PNG of ten gigapixels", "huge.png", png_of(100_000, 100_000, &zeros(1)), "at most 40 megapixels"),
        ("a JPEG of four gigapixels", "huge.jpg", jpeg(65_000, 65_000), "at most 40 megapixels"),
        ("a PNG that unpacks to gigabytes", "bomb.png", png_of(100, 100, &zeros(2048)), DAMAGED),
        ("a PDF that unpacks to gigabytes", "bomb.pdf", pdf_of_stream(2048, 1), DAMAGED),
        ("a PDF of many streams", "bombs.pdf", pdf_of_stream(3, 200), DAMAGED),
    ]
}

fn encrypted() -> Vec<u8> {
    let plain = String::from_utf8(pdf(1)).unwrap();
    plain.replace("trailer\n<<", "trailer\n<< /Encrypt 9 0 R").into_bytes()
}

async fn upload(davide: &mut Browser, name: &str, bytes: &[u8]) -> crate::support::page::Page {
    davide.get(&paths::documents(cantina())).await.must_be(200);
    davide.choose("Type of document", "VAT certificate").attach("Document", name, bytes);
    davide.press("Add document").await.clone()
}

#[tokio::test]
async fn every_bomb_is_refused_in_words_and_nothing_is_kept() {
    let app = world().await;
    let mut davide = draft(&app).await;
    for (what, name, bytes, words) in bombs() {
        let page = upload(&mut davide, name, &bytes).await;
        assert_eq!(page.status, 422, "{what}: {}", page.text());
        let errors = page.errors();
        assert!(errors.len() == 1 && errors[0].contains(words), "{what}: {errors:?}");
        assert_eq!(page.value_of("Type of document"), "vat", "{what}: the choice stays");
    }
    let kept: i64 = sqlx::query_scalar("select count(*) from documents where org_id = $1")
        .bind(cantina().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_body_beyond_the_limit_gets_the_page_that_says_how_large_files_may_be() {
    let app = world().await;
    let mut davide = draft(&app).await;
    let page = upload(&mut davide, "large.pdf", &vec![b' '; LARGEST + 200 * 1024]).await;
    page.must_be(413).must_say("The file is too large").must_say("files may have up to 10 MB");
    // Announced, it is refused before it is received.
    let to = paths::documents(cantina());
    let said = [(header::CONTENT_LENGTH, "99999999999")];
    davide.send_parts(&to, &said, parts(&[], &[])).await.must_be(413).must_say("The file is too large");
}

#[tokio::test]
async fn a_form_in_parts_needs_its_token_first_and_one_file_at_most() {
    let app = world().await;
    let mut davide = draft(&app).await;
    davide.get(&paths::documents(cantina())).await;
    davide.choose("Type of document", "VAT certificate").attach("Document", "a.pdf", &pdf(1));
    let form = davide.form("Add document");
    let to = paths::documents(cantina());
    let files = form.files.clone().unwrap();
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let token = form.fields.iter().find(|(name, _)| name == "token").unwrap().clone();
    let idem = form.fields.iter().find(|(name, _)| name == "idem").unwrap().clone();
    for (what, fields, status) in [
        ("no token", vec![], 422),
        ("another token", vec![field("token", &"A".repeat(32)), idem.clone()], 403),
        ("a token that is not the first", vec![idem.clone(), token.clone()], 422),
        ("no one-time id", vec![token.clone(), field("doc_kind", "vat")], 422),
        ("a field nobody asked for", vec![token.clone(), idem.clone(), field("is_admin", "1")], 422),
    ] {
        let page = davide.send_parts(&to, &[], parts(&fields, &files)).await;
        assert_eq!(page.status, status, "{what}");
    }
    let two = [files.clone(), files.clone()].concat();
    davide.send_parts(&to, &[], parts(&form.fields, &two)).await.must_be(422);
    // On a page that takes no files a form in parts is none.
    davide.send_parts("/sign-in", &[], parts(&form.fields, &files)).await.must_be(422);
    let kept: i64 = sqlx::query_scalar("select count(*) from documents where org_id = $1")
        .bind(cantina().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn honest_files_of_every_kind_are_told_by_their_content() {
    for (bytes, media, pages) in [(pdf(3), "pdf", Some(3)), (png(), "png", None), (jpeg(40, 30), "jpeg", None)] {
        let Examined { media: told, pages: counted, .. } = examine(bytes).await.unwrap();
        assert_eq!((told.code(), counted), (media, pages));
    }
}

/// What the kernel says about this process, in kilobytes.
fn status(field: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find(|line| line.starts_with(field)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn no_bomb_makes_the_process_grow_by_more_than_64_mib() {
    let mut alone = std::process::Command::new(std::env::current_exe().unwrap());
    alone.args(["--exact", "upload_bombs::memory_alone", "--ignored", "--nocapture"]);
    alone.env("FILIERA_TEST_DATABASE_URL", crate::support::db::address());
    let done = alone.output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + String::from_utf8_lossy(&done.stderr).as_ref();
    assert!(done.status.success() && said.contains("grew by"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run in a process of its own by the test above"]
async fn memory_alone() {
    let app = world().await;
    let mut davide = draft(&app).await;
    let small = pdf(1);
    let filler = vec![b'x'; LARGEST - small.len() - 2];
    let largest = [&small[..9], b"%", &filler, b"\n", &small[9..]].concat();
    upload(&mut davide, "first.pdf", &largest).await.must_be(200);
    // The bombs themselves, made before, are the sender's memory and not the portal's.
    davide.get(&paths::documents(cantina())).await;
    davide.choose("Type of document", "VAT certificate");
    let form = davide.form("Add document");
    let bodies: Vec<(&str, Vec<u8>)> = bombs()
        .into_iter()
        .enumerate()
        .map(|(n, (what, name, bytes, _))| {
            let mut fields = form.fields.clone();
            let idem = fields.iter_mut().find(|(name, _)| name == "idem").unwrap();
            idem.1.replace_range(32..36, &format!("{n:04x}"));
            (what, parts(&fields, &[("doc".to_owned(), name.to_owned(), bytes)]))
        })
        .collect();
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = status("VmRSS:");
    for (what, body) in bodies {
        let page = davide.send_parts(&paths::documents(cantina()), &[], body).await;
        assert!(page.status == 422, "{what}: {}", page.status);
    }
    let grown = status("VmHWM:").saturating_sub(before) / 1024;
    println!("grew by {grown} MiB");
    assert!(grown <= 64, "the process grew by {grown} MiB");
}
