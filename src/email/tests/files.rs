//! The folder that stands in for a mail server.
//!
//! One rule: nothing outside it can be read through it.

use std::path::PathBuf;

use uuid::Uuid;

use super::{URL, at, letter, origin};
use crate::email::{Sender, folder, mime};

#[tokio::test]
async fn letters_in_a_folder_are_listed_newest_first_and_read_back() {
    let folder = scratch("list");
    let sender = Sender::Folder(folder.clone());
    assert!(folder::list(&folder).await.unwrap().is_empty());
    sender.deliver(&letter("first, è"), &origin(), at()).await.unwrap();
    sender.deliver(&letter("first, è"), &origin(), at()).await.unwrap();
    let mut second = letter("second");
    second.message_id = mime::message_id(Uuid::from_u128(8), "mail.portal.example");
    let later = at() + chrono::TimeDelta::seconds(1);
    sender.deliver(&second, &origin(), later).await.unwrap();

    let letters = folder::list(&folder).await.unwrap();
    let subjects: Vec<&str> = letters.iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(subjects, ["second", "first, è"], "a retry replaces its own file");
    assert!(letters[1].file.starts_with("20251122T140501Z-invite.provider-giulia.rossi@nuvola"));
    assert_eq!(letters[1].to, "giulia.rossi@nuvola.example");
    assert_eq!(letters[1].kind, "invite.provider");
    assert_eq!(letters[1].language, "it");
    assert_eq!(letters[1].at, Some(at()));
    let read = folder::read(&folder, &letters[1].file).await.unwrap();
    assert!(read.text.contains(URL) && read.html.contains("</html>"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_file_name_leads_nowhere_else() {
    let folder = scratch("names");
    std::fs::create_dir_all(folder.join("sub")).unwrap();
    std::fs::write(folder.join("sub/x.eml"), "Subject: x\r\n\r\nx").unwrap();
    std::fs::write(folder.join("secret.txt"), "Subject: x\r\n\r\nx").unwrap();
    std::fs::create_dir_all(folder.join("d.eml")).unwrap();
    for name in [
        "../x.eml",
        "sub/x.eml",
        "/etc/passwd",
        "secret.txt",
        "..",
        "",
        ".eml",
        "d.eml",
        "sub\\x.eml",
        "x.eml\0",
        "%2e%2e/x.eml",
        "absent.eml",
    ] {
        assert!(folder::read(&folder, name).await.is_err(), "{name:?}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

fn scratch(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("filiera-email-{name}-{}", std::process::id()))
}
