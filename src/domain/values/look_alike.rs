//! Domains made to be taken for others. The one rule: this flags, it never refuses; reviewers see
//! the punycode. After Unicode Technical Standard 39 (single script, skeletons).

use unicode_security::{MixedScript, skeleton};

/// Whether a label mixes scripts, or is written all in letters that pass for Latin ones.
pub(super) fn is_deceptive(ascii_domain: &str) -> bool {
    if !ascii_domain.contains("xn--") {
        return false;
    }
    let (domain, _) = idna::domain_to_unicode(ascii_domain);
    domain
        .split('.')
        .any(|label| !label.is_ascii() && (!label.is_single_script() || skeleton(label).all(|c| c.is_ascii())))
}

/// What the domain looks like: two domains with one skeleton can be taken for each other.
pub(super) fn domain_skeleton(ascii_domain: &str) -> String {
    let (domain, _) = idna::domain_to_unicode(ascii_domain);
    // Twice: `0` becomes the capital O, which looks like `o` once lowered.
    let once: String = skeleton(&domain).flat_map(char::to_lowercase).collect();
    skeleton(&once).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ascii(domain: &str) -> String {
        idna::domain_to_ascii_strict(domain).unwrap_or_default()
    }

    #[test]
    fn every_look_alike_of_the_corpus_is_flagged() {
        for domain in [
            "nuv\u{43e}la.example",
            "\u{430}pple.com",
            "\u{440}\u{430}ypal.com",
            "g\u{3bf}\u{3bf}gle.com",
            "micros\u{43e}ft.com",
            "\u{455}\u{441}\u{43e}\u{440}\u{435}.com",
            "\u{430}\u{440}\u{440}\u{4cf}\u{435}.com",
            "adri\u{430}.it",
            "c\u{43e}ntoso.com",
            "\u{3bf}\u{3bd}\u{3bf}.it",
            "\u{261}oogle.com",
            "m\u{131}crosoft.com",
            "nuvola\u{4c0}.it",
        ] {
            let ascii = ascii(domain);
            assert!(ascii.is_empty() || is_deceptive(&ascii), "{domain} {ascii}");
        }
    }

    #[test]
    fn honest_domains_are_not_flagged() {
        for domain in [
            "nuvola.example",
            "caffè.it",
            "müller.de",
            "société.fr",
            "пример.рф",
            "例え.jp",
            "日本カメラ.jp",
            "한국.kr",
            "παράδειγμα.gr",
            "łódź.pl",
        ] {
            let ascii = ascii(domain);
            assert!(!ascii.is_empty() && !is_deceptive(&ascii), "{domain} {ascii}");
        }
    }

    #[test]
    fn look_alikes_share_a_skeleton_with_what_they_imitate() {
        for (fake, real) in [
            ("nuv\u{43e}la.example", "nuvola.example"),
            ("nuvo1a.example", "nuvola.example"),
            ("nuv0la.example", "nuvola.example"),
            ("rnicrosoft.com", "microsoft.com"),
            ("\u{430}\u{440}\u{440}\u{4cf}\u{435}.com", "apple.com"),
        ] {
            assert_eq!(domain_skeleton(&ascii(fake)), domain_skeleton(real), "{fake}");
        }
        assert_ne!(domain_skeleton("nuvola.example"), domain_skeleton("nuvole.example"));
    }
}
