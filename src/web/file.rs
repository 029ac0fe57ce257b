//! Files handed out as they were handed in. Rule: what people uploaded never runs as a page of ours: the kind
//! is the one that was found, browsers may not guess another, and a policy of its own allows nothing.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::error::WebError;

/// What a browser does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// Shows it, in a frame of ours or apart.
    Shown,
    /// Offers to save it.
    Saved,
}

/// For pictures: nothing is loaded, nothing runs, no origin is kept.
const PICTURE: &str = "default-src 'none'; sandbox; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";
/// For everything else: the browser's own viewer opens in no sandbox, so that word is left out.
pub const OTHER: &str = "default-src 'none'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/// An answer that is a file.
///
/// # Errors
/// [`WebError::Broken`] when its name does not fit into a header.
pub fn file(
    name: &str,
    content_type: &'static str,
    content: Vec<u8>,
    disposition: Disposition,
) -> Result<Response, WebError> {
    let policy = if content_type.starts_with("image/") { PICTURE } else { OTHER };
    let disposition = HeaderValue::try_from(content_disposition(name, disposition));
    let disposition = disposition.map_err(|e| WebError::Broken(e.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
    ];
    Ok((headers, content).into_response())
}

/// The header of RFC 6266: a plain name for old programs, the whole one for the others.
fn content_disposition(name: &str, disposition: Disposition) -> String {
    let how = match disposition {
        Disposition::Shown => "inline",
        Disposition::Saved => "attachment",
    };
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let whole: String =
        name.bytes().map(|b| if is_attr(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect();
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || " -_.()".contains(c)
}

fn is_attr(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-_.".contains(&b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_quotes_line_ends_or_accents_stays_one_name() {
        let said = |name| content_disposition(name, Disposition::Saved);
        assert_eq!(said("a.pdf"), "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf");
        assert_eq!(
            said("caffè\"\r\nX: y.pdf"),
            "attachment; filename=\"caff____X_ y.pdf\"; filename*=UTF-8''caff%C3%A8%22%0D%0AX%3A%20y.pdf"
        );
        let shown = content_disposition("a.png", Disposition::Shown);
        assert!(shown.starts_with("inline; "), "{shown}");
    }
}
