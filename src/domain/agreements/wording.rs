//! The small safe part of Markdown that agreements are written in: headings, paragraphs, lists, emphasis, links.
//! Rule: what is published is byte for byte what was previewed, so what would be dropped on the page is refused here.

use crate::domain::values::Fault;

/// A text as it is kept: lines end with a line feed, the last one too. Empty stays empty.
///
/// # Errors
/// `characters` for what cannot be seen or turns the direction of reading, `markup` for HTML and pictures.
pub fn wording(raw: &str) -> Result<String, Fault> {
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().any(is_refused) {
        return Err(Fault::characters());
    }
    let tag = |(at, _): (usize, &str)| {
        text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    };
    if text.match_indices('<').any(tag) || text.contains("![") {
        return Err(Fault::of("markup"));
    }
    let text = text.trim_end();
    Ok(if text.is_empty() { String::new() } else { format!("{text}\n") })
}

fn is_refused(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    control || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_made_alike_and_nothing_else_changes() {
        assert_eq!(wording("## 1.  Two\r\n\r\n- *a*\r\n  b < c\r\n\r\n").unwrap(), "## 1.  Two\n\n- *a*\n  b < c\n");
        assert_eq!(wording(" \r\n").unwrap(), "");
    }

    #[test]
    fn html_pictures_and_what_cannot_be_seen_are_refused() {
        for raw in ["a <b>c</b>", "</p>", "<!-- x -->", "![x](https://x.example/x.png)"] {
            assert_eq!(wording(raw), Err(Fault::of("markup")), "{raw}");
        }
        for raw in ["a\u{202e}b", "a\u{200b}b", "a\u{7}b"] {
            assert_eq!(wording(raw), Err(Fault::characters()));
        }
    }
}
