//! The plain text of a letter: lines broken at spaces.
//!
//! One rule: no line is longer than [`WIDTH`] characters, but an address alone on its line is
//! never broken. Used by `templates/layout/letter.txt`; next: `letter`.

/// The longest line of the text part, in characters (RFC 5322 section 2.1.1 asks for 78).
pub const WIDTH: usize = 78;

/// The words broken into lines of at most [`WIDTH`] characters; line ends in them are kept.
pub fn wrap(words: impl AsRef<str>) -> String {
    hang("", "", words)
}

/// As [`wrap`], with `first` before the first line and `rest` before each other one.
pub fn hang(first: &str, rest: &str, words: impl AsRef<str>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in words.as_ref().split('\n') {
        let start = |lines: &[String]| if lines.is_empty() { first } else { rest }.to_owned();
        let mut line = start(&lines);
        let mut empty = true;
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let gap = usize::from(!empty);
            if !empty && length(&line) + gap + length(word) > WIDTH {
                lines.push(std::mem::take(&mut line));
                line = start(&lines);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            for character in word.chars() {
                if length(&line) == WIDTH {
                    lines.push(std::mem::take(&mut line));
                    line = start(&lines);
                }
                line.push(character);
            }
            empty = false;
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}

fn length(words: &str) -> usize {
    words.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, hang};

    #[test]
    fn no_line_is_longer_than_78_whatever_the_words() {
        let words = format!("{} {} . {}", "parola ".repeat(40), "x".repeat(300), "è".repeat(79));
        for indents in [("", ""), ("- ", "  "), ("> ", "> ")] {
            let text = hang(indents.0, indents.1, &words);
            assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
            let joined: String = text.chars().filter(|c| *c == 'x').collect();
            assert_eq!(joined.len(), 300);
        }
    }

    #[test]
    fn a_hanging_indent_stands_before_every_line() {
        assert_eq!(hang("> ", "> ", "one\n\ntwo"), "> one\n>\n> two");
        assert_eq!(hang("- ", "  ", "a"), "- a");
    }
}
