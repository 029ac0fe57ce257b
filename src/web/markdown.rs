//! Markdown of agreement texts as HTML: headings, paragraphs, lists, emphasis, links, nothing else.
//! Rule: this is the only HTML that templates write with `|safe`; it has been through an allow-list
//! ([`ammonia`]) after it was made, so that no text, however it came into the database, is more than text.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A text as a page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The text, safe to write into a page as it is.
    pub html: String,
    /// Its clauses, for the table of contents: the anchor and the words of each.
    pub contents: Vec<(String, String)>,
}

/// Renders a text. Clauses get the anchors `clause-1`, `clause-2`, …, the same in every language; no
/// heading is higher than the second level, because the page has its own first.
#[must_use]
pub fn render(markdown: &str) -> Document {
    render_beside(markdown, "")
}

/// Renders one of several texts on a page; `mark`, in letters and hyphens, is before each of its anchors.
#[must_use]
pub fn render_beside(markdown: &str, mark: &str) -> Document {
    let mut contents: Vec<(String, String)> = Vec::new();
    let mut in_clause = false;
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, Options::empty())
        .filter_map(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => None,
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
            Event::Start(Tag::Heading { level, .. }) => {
                in_clause = level <= HeadingLevel::H2;
                let level = level.max(HeadingLevel::H2);
                let id = in_clause.then(|| {
                    let id = format!("{mark}clause-{}", contents.len() + 1);
                    contents.push((id.clone(), String::new()));
                    CowStr::from(id)
                });
                Some(Event::Start(Tag::Heading { level, id, classes: Vec::new(), attrs: Vec::new() }))
            }
            Event::End(TagEnd::Heading(level)) => {
                in_clause = false;
                Some(Event::End(TagEnd::Heading(level.max(HeadingLevel::H2))))
            }
            Event::Text(ref words) | Event::Code(ref words) => {
                if let (true, Some((_, title))) = (in_clause, contents.last_mut()) {
                    title.push_str(words);
                }
                Some(event)
            }
            other => Some(other),
        })
        .collect();
    let mut made = String::with_capacity(markdown.len() * 5 / 4);
    html::push_html(&mut made, events.into_iter());
    Document { html: clean(&made), contents }
}

fn clean(made: &str) -> String {
    let tags = ["h2", "h3", "h4", "p", "ul", "ol", "li", "em", "strong", "a", "br", "code"];
    let headings = ["h2", "h3", "h4"].map(|tag| (tag, HashSet::from(["id"])));
    let mut attributes = HashMap::from(headings);
    attributes.insert("a", HashSet::from(["href"]));
    attributes.insert("ol", HashSet::from(["start"]));
    ammonia::Builder::empty()
        .tags(HashSet::from(tags))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes)
        .url_schemes(HashSet::from(["https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"))
        .clean(made)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_have_anchors_and_make_the_table_of_contents() {
        let made = render("intro\n\n## 1. *First* words\n\ntext\n\n### 1.1 Sub\n\n## 2. Second & last\n");
        let titles: Vec<_> = made.contents.iter().map(|(id, t)| (id.as_str(), t.as_str())).collect();
        assert_eq!(titles, [("clause-1", "1. First words"), ("clause-2", "2. Second & last")]);
        let beside = render_beside("## 1. Oggetto", "it-");
        assert!(beside.html.contains(r#"<h2 id="it-clause-1">"#), "{}", beside.html);
        assert!(made.html.contains(r#"<h2 id="clause-1">1. <em>First</em> words</h2>"#), "{}", made.html);
        assert!(made.html.contains("<h3>1.1 Sub</h3>"), "{}", made.html);
    }

    #[test]
    fn no_heading_is_as_high_as_the_title_of_the_page() {
        assert!(render("# Title").html.starts_with("<h2"));
    }

    #[test]
    fn nothing_but_text_gets_through() {
        let hostile = "## <script>alert(1)</script> A\n\n<img src=x onerror=alert(1)> <b onclick=x>b</b>\n\n\
            [x](javascript:alert(1)) [y](data:text/html,x) [z](//evil.example) ![i](https://evil.example/i.png)\n\n\
            <style>*{}</style>\n\n<iframe src=\"https://evil.example\"></iframe>\n";
        let made = render(hostile).html;
        for never in [
            "<script",
            "alert(1)>",
            "onerror",
            "onclick",
            "javascript:",
            "data:text",
            "<img",
            "<style",
            "<iframe",
            "\"//evil",
        ] {
            assert!(!made.contains(never), "{never} in {made}");
        }
    }

    #[test]
    fn links_to_the_web_and_to_addresses_stay() {
        let made = render("[a](https://a.example) [b](mailto:b@a.example)").html;
        assert!(
            made.contains(r#"href="https://a.example""#) && made.contains(r#"href="mailto:b@a.example""#),
            "{made}"
        );
    }
}
