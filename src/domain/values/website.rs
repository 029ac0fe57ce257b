//! Web addresses of companies. The one rule: http or https, a public-looking host, no user name;
//! `https://` is added when left out. Nothing is looked up.

use url::{Host, Url};

use super::fault::Fault;
use super::text::line;

text_value! {
    /// A web address such as `https://www.nuvola.example`, up to 200 characters.
    /// Kinds: `missing`, `characters`, `too_long`, `malformed`.
    Website, website
}

impl Website {
    /// The host, in ASCII (IDN as punycode).
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.text.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', ':', '?', '#']).next().unwrap_or_default()
    }
}

fn website(raw: &str) -> Result<String, Fault> {
    let typed = line(raw, 1, 200)?;
    if typed.contains(char::is_whitespace) || typed.contains('\\') || typed.starts_with('/') {
        return Err(Fault::malformed());
    }
    let lower = typed.to_ascii_lowercase();
    let full = if lower.starts_with("http://") || lower.starts_with("https://") {
        typed
    } else if typed.contains("://") {
        return Err(Fault::malformed());
    } else {
        format!("https://{typed}")
    };
    let url = Url::parse(&full).map_err(|_| Fault::malformed())?;
    let Some(Host::Domain(host)) = url.host() else {
        return Err(Fault::malformed());
    };
    let host = host.trim_end_matches('.');
    let named = host.contains('.')
        && idna::domain_to_ascii_strict(host).is_ok()
        && host.rsplit('.').next().is_some_and(|last| last.len() > 1);
    if !named || !url.username().is_empty() || url.password().is_some() {
        return Err(Fault::malformed());
    }
    let text = match url.as_str() {
        text if url.path() == "/" && url.query().is_none() && url.fragment().is_none() => text.trim_end_matches('/'),
        text => text,
    };
    match text.chars().count() {
        0..=500 => Ok(text.to_owned()),
        _ => Err(Fault::too_long(200)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Result<String, Fault> {
        Website::parse(raw).map(|site| site.text)
    }

    #[test]
    fn the_scheme_may_be_left_out() {
        assert_eq!(read("www.Nuvola.example").as_deref(), Ok("https://www.nuvola.example"));
        assert_eq!(read("HTTP://nuvola.example/a?b=c").as_deref(), Ok("http://nuvola.example/a?b=c"));
        assert_eq!(read("caffè.example").as_deref(), Ok("https://xn--caff-8oa.example"));
        assert!(Website::parse("nuvola.example:8443/x").is_ok_and(|s| s.host() == "nuvola.example"));
    }

    #[test]
    fn other_schemes_bare_hosts_and_numbers_are_refused() {
        for bad in [
            "javascript:alert(1)",
            "ftp://a.b",
            "data:text/html,x",
            "localhost",
            "http://127.0.0.1",
            "http://[::1]/",
            "http://user:pw@a.example",
            "https://user@a.example",
            "a b.example",
            "https://",
            "//evil.example",
            "http:\\\\a.example",
            "nuvola",
            "a..example",
            "https://a.example\\@b.example",
        ] {
            assert_eq!(read(bad), Err(Fault::malformed()), "{bad}");
        }
    }
}
