//! What is different between two texts of an agreement: paragraph by paragraph, and inside those that were changed
//! word by word. Rule: only words are compared; marks of Markdown are left out, because people sign words.

use similar::{ChangeTag, TextDiff};

/// A run of words that are in both texts, only in the new one, or only in the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

/// A paragraph that is different, with the clause it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The heading above it, in the new text where there is one.
    pub clause: String,
    /// Its words, in order.
    pub words: Vec<(Change, String)>,
}

/// The paragraphs that are different between an old and a new text.
#[must_use]
pub fn differences(old: &str, new: &str) -> Vec<Passage> {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let texts = |of: &[(String, String)]| of.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    let (old_texts, new_texts) = (texts(&old), texts(&new));
    let old_slices: Vec<&str> = old_texts.iter().map(String::as_str).collect();
    let new_slices: Vec<&str> = new_texts.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&old_slices, &new_slices);
    let mut found = Vec::new();
    for op in diff.ops() {
        let (before, after) = (op.old_range(), op.new_range());
        if op.tag() == similar::DiffTag::Equal {
            continue;
        }
        let pairs = before.len().min(after.len());
        for at in 0..pairs {
            let (clause, now) = &new[after.start + at];
            found.push(Passage { clause: clause.clone(), words: words(&old[before.start + at].1, now) });
        }
        for (clause, text) in &old[before.start + pairs..before.end] {
            found.push(Passage { clause: clause.clone(), words: vec![(Change::Removed, text.clone())] });
        }
        for (clause, text) in &new[after.start + pairs..after.end] {
            found.push(Passage { clause: clause.clone(), words: vec![(Change::Added, text.clone())] });
        }
    }
    found
}

/// The words of a paragraph that was changed. Where hardly a word stayed, the old one and then the new one.
fn words(old: &str, new: &str) -> Vec<(Change, String)> {
    let diff = TextDiff::from_words(old, new);
    if diff.ratio() < 0.4 {
        return vec![(Change::Removed, old.to_owned()), (Change::Added, new.to_owned())];
    }
    let mut runs: Vec<(Change, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match runs.last_mut() {
            Some((last, text)) if *last == kind => text.push_str(change.value()),
            _ => runs.push((kind, change.value().to_owned())),
        }
    }
    runs
}

/// Paragraphs, headings and items of lists, each with the clause it stands in; in plain words.
fn paragraphs(markdown: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let (mut clause, mut open) = (String::new(), false);
    for line in markdown.lines() {
        let line = line.trim();
        let heading = line.starts_with('#');
        if line.is_empty() {
            open = false;
            continue;
        }
        let text = plain(line);
        if heading {
            clause.clone_from(&text);
        }
        match found.last_mut() {
            Some((_, last)) if open && !heading && !is_item(line) => {
                last.push(' ');
                last.push_str(&text);
            }
            _ => found.push((clause.clone(), text)),
        }
        open = !heading;
    }
    found
}

fn is_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with("- ") || line.starts_with("* ") || (numbered.len() < line.len() && numbered.starts_with(". "))
}

/// A line without the marks of headings, bullets and emphasis.
fn plain(line: &str) -> String {
    let text = line.trim_start_matches('#').trim_start();
    let text = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")).unwrap_or(text);
    text.replace("**", "").replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_have_no_differences_whatever_their_marks_and_line_ends() {
        assert_eq!(differences("## 1. One\n\nA **b**\nc\n", "# 1. One\n\nA b c\n"), []);
    }

    #[test]
    fn a_changed_word_stands_in_its_paragraph_with_the_clause_above_it() {
        let old = "## 1. Term\n\nThe notice is thirty days long.\n\n## 2. Law\n\nItalian law.\n";
        let new = old.replace("thirty", "sixty");
        let found = differences(old, &new);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].clause, "1. Term");
        let changed: Vec<_> = found[0].words.iter().filter(|(kind, _)| *kind != Change::Same).cloned().collect();
        assert_eq!(changed, [(Change::Removed, "thirty".to_owned()), (Change::Added, "sixty".to_owned())]);
    }

    #[test]
    fn a_new_paragraph_is_added_and_a_lost_one_removed() {
        let found = differences("a\n\nb\n", "a\n\nb\n\n- c\n- d\n");
        let added = |text: &str| Passage { clause: String::new(), words: vec![(Change::Added, text.to_owned())] };
        assert_eq!(found, [added("c"), added("d")]);
        let found = differences("a\n\nb\n", "a\n");
        assert_eq!(found[0].words, [(Change::Removed, "b".to_owned())]);
    }
}
