//! What holds for the text and the HTML part of every letter.
//!
//! One rule: both are rendered from hostile words in every field. Next: `message`.

use scraper::{Html, Selector};

use super::{URL, at, body, head, letter, origin};
use crate::email::{Memory, Sender, render};

#[test]
fn every_line_of_the_text_part_is_at_most_78_unless_it_is_an_address() {
    for words in ["parole ".repeat(60), "x".repeat(500), "è. ".repeat(90)] {
        let (text, html) = render(&head(&words), &body(&words)).unwrap();
        for line in text.lines() {
            // A code is a handful of digits, and is never broken.
            let code = line.starts_with("    ");
            assert!(line.chars().count() <= 78 || line == URL || code, "{line}");
            assert_eq!(line.trim_end(), line);
        }
        assert_eq!(text.lines().filter(|line| *line == URL).count(), 2);
        assert!(html.len() < 60_000 && text.ends_with('\n'));
    }
}

#[tokio::test]
async fn every_address_survives_quoted_printable() {
    let memory = Memory::default();
    let sender = Sender::Memory(memory.clone());
    sender.deliver(&letter("words"), &origin(), at()).await.unwrap();
    let kept = memory.to("Giulia.Rossi@nuvola.example");
    assert_eq!(kept.len(), 1);
    assert!(memory.to("nobody@nuvola.example").is_empty());
    assert_eq!(kept[0].links().collect::<Vec<_>>(), [URL, URL]);
    assert_eq!(hrefs(&kept[0].html).iter().filter(|href| *href == URL).count(), 3);
}

#[test]
fn the_html_part_has_no_image_no_script_and_escapes_every_field() {
    let canary = "<b>x</b>\"'&amp;<img src=x onerror=y><script>z</script>";
    let plain = "x";
    let (text, hostile) = render(&head(canary), &body(canary)).unwrap();
    let (_, harmless) = render(&head(plain), &body(plain)).unwrap();
    assert!(text.contains("<b>x</b>"), "the text part is plain text and shows it as typed");
    for forbidden in ["<img", "<script", "<b>", "<link", "url(", "http-equiv"] {
        assert!(!hostile.contains(forbidden), "{forbidden}");
    }
    let shape = |html: &str| -> Vec<(String, Vec<String>)> {
        Html::parse_document(html)
            .select(&Selector::parse("*").unwrap())
            .map(|node| {
                let mut names: Vec<String> = node.value().attrs().map(|(name, _)| name.to_owned()).collect();
                names.sort();
                (node.value().name().to_owned(), names)
            })
            .collect()
    };
    assert_eq!(shape(&hostile), shape(&harmless));
}

#[test]
fn the_html_part_names_its_language_title_and_color_scheme() {
    let (_, html) = render(&head("words"), &body("words")).unwrap();
    assert!(html.contains("<html lang=\"en\">"));
    assert!(html.contains("<title>words</title>"));
    assert!(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"));
    assert!(html.contains("<p lang=\"it\""));
    assert!(html.contains("max-width:600px"));
}

fn hrefs(html: &str) -> Vec<String> {
    Html::parse_document(html)
        .select(&Selector::parse("a").unwrap())
        .filter_map(|link| link.value().attr("href").map(ToOwned::to_owned))
        .collect()
}
