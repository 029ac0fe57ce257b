//! Style sheet, script, fonts and icons under `/static/<hash>/…`.
//! Rule: the hash is that of all files together, so a URL never changes its content and browsers
//! keep it for ever; style sheets name fonts relatively and stay below the same hash.
//! Next: [`asset`] gives templates the URL of a file.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::Write,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use flate2::{Compression, write::GzEncoder};
use rust_embed::Embed;
use sha2::{Digest, Sha256};

#[derive(Embed)]
#[folder = "static/"]
#[allow_missing = true]
struct Embedded;

/// Where files come from; called for each request, so that development sees edits.
pub type Source = Arc<dyn Fn() -> Arc<Files> + Send + Sync>;

/// One file, ready to be sent.
struct File {
    plain: Bytes,
    gzip: Option<Bytes>,
    kind: &'static str,
    etag: String,
}

/// All files of one moment and their common hash.
pub struct Files {
    hash: String,
    files: BTreeMap<String, File>,
}

impl Files {
    /// The files with these paths and contents.
    #[must_use]
    pub fn new<'a>(contents: impl IntoIterator<Item = (String, Cow<'a, [u8]>)>) -> Self {
        let contents: BTreeMap<_, _> = contents.into_iter().collect();
        let mut all = Sha256::new();
        let mut files = BTreeMap::new();
        for (path, bytes) in contents {
            let own = Sha256::digest(&bytes);
            all.update(u64::try_from(path.len()).unwrap_or(u64::MAX).to_be_bytes());
            all.update(path.as_bytes());
            all.update(own);
            let kind = kind(&path);
            let file = File {
                gzip: compressed(&bytes),
                plain: Bytes::copy_from_slice(&bytes),
                kind,
                etag: hex::encode(&own[..8]),
            };
            files.insert(path, file);
        }
        let hash = hex::encode(&all.finalize()[..4]);
        Self { hash, files }
    }

    /// The URL of a file; also for one that does not exist, so that the page shows and the
    /// browser's console tells.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/static/{}/{path}", self.hash)
    }
}

/// The URL of a file of the folder `static/`, e.g. `asset("filiera.css")`.
#[must_use]
pub fn asset(path: &str) -> String {
    current().url(path)
}

/// The files of the folder `static/`, built into the program.
#[must_use]
pub fn embedded() -> Source {
    Arc::new(current)
}

/// The routes of the files.
#[expect(clippy::disallowed_methods, reason = "static files are no route of the portal's table")]
pub fn router(source: Source) -> Router {
    Router::new().route("/static/{hash}/{*path}", get(send)).with_state(source)
}

fn read_all() -> Files {
    let content = |path: Cow<'static, str>| Embedded::get(&path).map(|file| (path.into_owned(), file.data));
    Files::new(Embedded::iter().filter_map(content))
}

/// The embedded files. A debug build reads them from the folder and looks again every second;
/// a release build has them inside and looks once.
fn current() -> Arc<Files> {
    static KEPT: LazyLock<Mutex<(Instant, Arc<Files>)>> =
        LazyLock::new(|| Mutex::new((Instant::now(), Arc::new(read_all()))));
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if cfg!(debug_assertions) && kept.0.elapsed() > Duration::from_secs(1) {
        *kept = (Instant::now(), Arc::new(read_all()));
    }
    Arc::clone(&kept.1)
}

#[expect(clippy::disallowed_types, reason = "the portal's Path answers with a page; a file answers plainly")]
async fn send(
    State(source): State<Source>,
    axum::extract::Path((hash, path)): axum::extract::Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let files = source();
    let Some(file) = files.files.get(&path).filter(|_| is_hash(&hash)) else {
        return (StatusCode::NOT_FOUND, "There is no such file.\n").into_response();
    };
    let gzip = file.gzip.as_ref().filter(|_| takes_gzip(&headers));
    let etag = match gzip {
        Some(_) => format!("\"{}-gzip\"", file.etag),
        None => format!("\"{}\"", file.etag),
    };
    let unchanged = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|list| list.split(','))
        .any(|known| matches!(known.trim(), "*") || known.trim().trim_start_matches("W/") == etag);
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(gzip.unwrap_or(&file.plain).clone()).into_response()
    };
    let fields = response.headers_mut();
    if !unchanged {
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
        if gzip.is_some() {
            fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
    }
    // A page of the release before still finds its files, but must not keep ours under its hash.
    let keep = match hash == files.hash {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if file.gzip.is_some() {
        fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        fields.insert(header::ETAG, etag);
    }
    response
}

fn is_hash(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether the peer takes gzip: named, and not with a weight of zero.
fn takes_gzip(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|list| list.split(','))
        .filter_map(|entry| {
            let (name, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
            name.trim().eq_ignore_ascii_case("gzip").then_some(weight)
        })
        .any(|weight| weight.bytes().any(|byte| (b'1'..=b'9').contains(&byte)))
}

/// The gzip form, if it saves a tenth at least: fonts and pictures are compressed already.
fn compressed(bytes: &[u8]) -> Option<Bytes> {
    let level = if cfg!(debug_assertions) { 1 } else { 9 };
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes).ok()?;
    let gzip = encoder.finish().ok()?;
    (gzip.len() < bytes.len() - bytes.len() / 10).then(|| Bytes::from(gzip))
}

/// The content type by the file's ending.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        _ => "application/octet-stream",
    }
}
