//! Finds web addresses in plain text, so that nobody mails a link of his own through the portal.
//! The one rule: what a mail program would turn into a link counts; a bare mail address does not.

use std::net::Ipv4Addr;

use unicode_normalization::UnicodeNormalization;

/// Whether the text holds a web address: with a scheme, with `www.`, or a bare domain.
pub(super) fn has_link(text: &str) -> bool {
    let text = plain(text);
    has_plain_link(&text) || words(&text).any(is_bare_address)
}

/// Whether the text holds `http://`, `https://` or `www.`; bare domains pass (`Booking.com B.V.`).
pub(super) fn has_explicit_link(text: &str) -> bool {
    has_plain_link(&plain(text))
}

fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect::<String>().replace('。', ".")
}

fn has_plain_link(text: &str) -> bool {
    text.contains("://") || words(text).any(|word| word.starts_with("www."))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '[' | ']' | ',' | ';' | '|' | '«' | '»')
    })
    .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ':' | '!' | '?' | '\'' | '’' | '“' | '”' | '*' | '_')))
    .filter(|word| word.contains('.'))
}

fn is_bare_address(word: &str) -> bool {
    let end = word.find(['/', '?', '#', '\\']);
    let (authority, has_path) = match end {
        Some(at) => (&word[..at], true),
        None => (word, false),
    };
    if authority.contains('@') && !has_path {
        return false;
    }
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = host.split(':').next().unwrap_or(host).trim_matches('.');
    if host.parse::<Ipv4Addr>().is_ok() {
        return true;
    }
    let Ok(ascii) = idna::domain_to_ascii_strict(host) else {
        return false;
    };
    psl::domain(ascii.as_bytes()).is_some_and(|domain| domain.suffix().is_known())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_in_any_dress_is_found() {
        for text in [
            "see http://x",
            "HTTPS://evil.example/a",
            "go to www.evil.com",
            "evil.com",
            "(evil.co.uk)",
            "ciao evil.com.",
            "evil.com/path?x",
            "EVIL．COM",
            "evil。com",
            "user@evil.com/path",
            "10.1.2.3/login",
            "caffè.it",
            "evil.com:8080",
            "ftp://x",
        ] {
            assert!(has_link(text), "{text}");
        }
    }

    #[test]
    fn ordinary_sentences_and_mail_addresses_are_not_links() {
        for text in [
            "Alba Cloud S.r.l. e Adria S.p.A.",
            "Ci vediamo.Grazie",
            "write to anna@nuvola.it",
            "version 10.0.19041.1",
            "3.14 euro",
            "e.g. this",
            "Nuvola Rossi",
            "...",
            "ore 9.30",
        ] {
            assert!(!has_link(text), "{text}");
        }
    }

    #[test]
    fn a_company_may_be_called_by_its_domain_but_not_by_its_address() {
        assert!(!has_explicit_link("Booking.com B.V."));
        assert!(has_explicit_link("www.booking.com"));
        assert!(has_explicit_link("Click https://x.y"));
    }
}
