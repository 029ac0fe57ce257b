//! Letters that bounce after the mail server took them: delivery status messages in the mailbox of return addresses.
//! Rule: a genuine one about a letter that was sent is news once; forged and repeated ones, and ones that only say
//! "late", change nothing.

use std::path::{Path, PathBuf};

use filiera::jobs::{Desk, deliver_one, read_returns};

use crate::invitation_ledger::{desk, invite};
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{MARCO, signed_in};
use crate::support::mail_server::MailServer;
use crate::support::world::world;

/// The portal, a letter that was handed over, its return address, its page, and the desk with the mailbox.
struct Sent {
    app: TestApp,
    marco: Browser,
    page: String,
    from: String,
    desk: Desk,
    server: MailServer,
    folder: PathBuf,
}

async fn sent(name: &str) -> Sent {
    let mut app = world().await;
    app.ignore_letters();
    let folder = std::env::temp_dir().join(format!("filiera-returns-{name}-{}", std::process::id()));
    for part in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(folder.join(part)).unwrap();
    }
    let server = MailServer::start(&[]).await;
    let mut desk = desk(&app, &server);
    desk.writer = desk.writer.with_returns(Some("returns.example"), Some(&folder));
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let from = server.taken().pop().unwrap().from;
    let from = from.split(['<', '>']).nth(1).unwrap().to_owned();
    Sent { app, marco, page, from, desk, server, folder }
}

fn put(folder: &Path, name: &str, to: &str, action: &str) {
    let message = format!(
        "From: MAILER-DAEMON@mail.example\r\nTo: <{to}>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n--x\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
         Final-Recipient: rfc822; ada@officinablu.example\r\nAction: {action}\r\nStatus: 5.2.2\r\n\
         Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\r\n\r\n--x--\r\n"
    );
    std::fs::write(folder.join("new").join(name), message).unwrap();
}

#[tokio::test]
async fn a_letter_that_comes_back_late_is_not_delivered_and_the_inviter_is_told_once() {
    let Sent { app, mut marco, page, from, desk, server, folder } = sent("late").await;
    assert!(from.starts_with("b-") && from.ends_with("@returns.example"), "{from}");
    marco.get(&page).await.must_say("Handed over to the mail server");
    put(&folder, "1", &from, "delayed");
    assert_eq!(read_returns(app.db(), &desk, app.now()).await.unwrap(), 0, "late is not lost");
    put(&folder, "2", &from.to_uppercase(), "failed");
    put(&folder, "3", &from, "failed");
    assert_eq!(read_returns(app.db(), &desk, app.now()).await.unwrap(), 1, "the second time it is no news");
    put(&folder, "4", &from, "failed");
    assert_eq!(read_returns(app.db(), &desk, app.now()).await.unwrap(), 0);
    marco.get(&page).await.must_say("Not delivered").must_say("The mailbox is full").must_say("552 5.2.2 Mailbox full");
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let told: Vec<_> = server.taken().into_iter().filter(|it| it.data.contains("did not reach")).collect();
    assert_eq!(told.len(), 1, "the inviter is told once");
    assert_eq!(std::fs::read_dir(folder.join("new")).unwrap().count(), 0, "each is kept as read");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_forged_or_foreign_return_address_changes_nothing() {
    let Sent { app, mut marco, page, from, desk, folder, .. } = sent("forged").await;
    let (local, domain) = from.split_once('@').unwrap();
    for at in 2..local.len() {
        let mut forged = local.as_bytes().to_vec();
        forged[at] = if forged[at] == b'0' { b'1' } else { b'0' };
        put(&folder, &at.to_string(), &format!("{}@{domain}", String::from_utf8(forged).unwrap()), "failed");
    }
    std::fs::write(folder.join("new").join("a"), "Subject: Out of office\r\n\r\nI am away.\r\n").unwrap();
    std::fs::write(folder.join("new").join("b"), vec![b'x'; 2 * 1024 * 1024]).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", folder.join("new").join("c")).unwrap();
    assert_eq!(read_returns(app.db(), &desk, app.now()).await.unwrap(), 0);
    assert!(!marco.get(&page).await.says("Not delivered"));
    std::fs::remove_dir_all(folder).unwrap();
}
