//! Returned mail that a mail server posts. Rule: without the secret nothing is read; with it, a message does what it
//! would do in the maildir, once; whatever else is sent changes nothing. The messages are those of Postfix and Exim.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use filiera::domain::token::Bearer;
use filiera::jobs::deliver_one;
use filiera::web::state::Site;
use tower::ServiceExt;

use crate::invitation_ledger::{desk, invite};
use crate::support::app::{HOST, TestApp};
use crate::support::browser::Browser;
use crate::support::cast::{MARCO, signed_in};
use crate::support::mail_server::MailServer;
use crate::support::world::world;

const SECRET: &str = "a-secret-of-the-mail-server-alone";
const WHOLE: &str = "message/rfc822";
const STATUS: &str = "message/delivery-status";

/// A portal whose mail server may post, with a letter that was handed over.
struct Posted {
    app: TestApp,
    router: axum::Router,
    marco: Browser,
    /// The invitation's page.
    page: String,
    /// The letter's return address.
    from: String,
    server: MailServer,
}

async fn posted() -> Posted {
    let mut app = world().await;
    app.ignore_letters();
    let server = MailServer::start(&[]).await;
    let mut desk = desk(&app, &server);
    desk.writer = desk.writer.with_returns(Some("returns.example"), None);
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let from = server.taken().pop().unwrap().from;
    let from = from.split(['<', '>']).nth(1).unwrap().to_owned();
    let mut with = app.app.clone();
    with.site = Arc::new(Site { return_secret: Some(Bearer::of(SECRET)), ..(*with.site).clone() });
    let router = filiera::app::router(with, 64);
    Posted { app, router, marco, page, from, server }
}

impl Posted {
    async fn post(
        &self,
        query: &str,
        fields: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> (StatusCode, HeaderMap, String) {
        let mut request =
            Request::builder().method("POST").uri(format!("/mail/returns{query}")).header(header::HOST, HOST);
        for (name, value) in fields {
            request = request.header(*name, *value);
        }
        let answer = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (head, body) = answer.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        (head.status, head.headers, String::from_utf8_lossy(&body).into_owned())
    }

    async fn with_secret(&self, kind: &str, query: &str, body: impl Into<Body>) -> u16 {
        let bearer = format!("Bearer {SECRET}");
        self.post(query, &[("authorization", &bearer), ("content-type", kind)], body).await.0.as_u16()
    }

    async fn is_lost(&mut self) -> bool {
        self.marco.get(&self.page).await.says("Not delivered")
    }

    async fn bounces(&self) -> i64 {
        let sql = "select count(*) from invitation_deliveries where what = 'bounced' and at >= '2026-03-02'";
        sqlx::query_scalar(sql).fetch_one(&mut self.app.sql().await).await.unwrap()
    }
}

/// As Postfix 3.7 writes it: `bounce(8)`, `Action: failed` or `delayed`.
fn postfix(to: &str, recipients: &[(&str, &str, &str, &str)]) -> String {
    let mut groups = String::new();
    for (who, action, status, said) in recipients {
        groups.push_str(&format!(
            "\r\nFinal-Recipient: rfc822; {who}\r\nOriginal-Recipient: rfc822;{who}\r\nAction: {action}\r\n\
             Status: {status}\r\nRemote-MTA: dns; mx.officinablu.example\r\nDiagnostic-Code: smtp; {said}\r\n"
        ));
    }
    format!(
        "Return-Path: <>\r\nReceived: by mx.portal.example (Postfix)\r\n\tid 4B3F2A0C11; Mon,  2 Mar 2026 10:02:11 +0100 (CET)\r\n\
         Date: Mon,  2 Mar 2026 10:02:11 +0100 (CET)\r\nFrom: MAILER-DAEMON@mx.portal.example (Mail Delivery System)\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nTo: {to}\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"9F1A2A0C10.1772442131/mx.portal.example\"\r\n\
         Content-Transfer-Encoding: 8bit\r\nMessage-Id: <20260302090211.4B3F2A0C11@mx.portal.example>\r\n\r\n\
         This is a MIME-encapsulated message.\r\n\r\n--9F1A2A0C10.1772442131/mx.portal.example\r\nContent-Description: Notification\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
         This is the mail system at host mx.portal.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\n\
         be delivered to one or more recipients. It's attached below.\r\n\r\n--9F1A2A0C10.1772442131/mx.portal.example\r\n\
         Content-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.portal.example\r\nX-Postfix-Queue-ID: 9F1A2A0C10\r\nX-Postfix-Sender: rfc822; {to}\r\n\
         Arrival-Date: Mon,  2 Mar 2026 10:00:00 +0100 (CET)\r\n{groups}\r\n--9F1A2A0C10.1772442131/mx.portal.example\r\n\
         Content-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: portal@filiera.example\r\n\
         To: ada@officinablu.example\r\nAction: failed\r\n\r\n--9F1A2A0C10.1772442131/mx.portal.example--\r\n"
    )
}

/// As Exim 4.96 writes it, with the return address in the envelope and the header.
fn exim(to: &str, action: &str, status: &str, said: &str) -> String {
    format!(
        "Received: from mail by relay.example with local (Exim 4.96)\n\tid 1rgPqR-0003xT-1f\n\tfor {to};\n\tMon, 02 Mar 2026 09:05:19 +0000\n\
         X-Failed-Recipients: ada@officinablu.example\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@relay.example>\n\
         To: {to}\nReferences: <n1@portal.filiera.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=1772442319-eximdsn-1157023186\n\
         MIME-Version: 1.0\nSubject: Mail delivery failed: returning message to sender\n\n--1772442319-eximdsn-1157023186\n\
         Content-type: text/plain; charset=us-ascii\n\nThis message was created automatically by mail delivery software.\n\n\
         --1772442319-eximdsn-1157023186\nContent-type: message/delivery-status\n\nReporting-MTA: dns; relay.example\n\n\
         Action: {action}\nFinal-Recipient: rfc822;ada@officinablu.example\nStatus: {status}\nRemote-MTA: dns; mx.officinablu.example\n\
         Diagnostic-Code: smtp; {said}\n\n--1772442319-eximdsn-1157023186\nContent-type: message/rfc822\n\n\
         Return-path: <{to}>\nSubject: An invitation\n\nHello.\n\n--1772442319-eximdsn-1157023186--\n"
    )
}

const ADA: &str = "ada@officinablu.example";
const UNKNOWN: &str = "550 5.1.1 <ada@officinablu.example>: Recipient address rejected: User unknown";

#[tokio::test]
async fn a_posted_bounce_does_what_one_in_the_maildir_does_and_the_second_time_nothing() {
    let mut it = posted().await;
    let failed = postfix(&it.from, &[(ADA, "failed", "5.1.1", UNKNOWN)]);
    assert!(!it.is_lost().await);
    for _ in 0..3 {
        assert_eq!(it.with_secret(WHOLE, "", failed.clone()).await, 202);
    }
    assert!(it.is_lost().await);
    it.marco.page().must_say("Nobody has this mailbox").must_say("Recipient address rejected");
    assert_eq!(it.bounces().await, 1, "a replay is no news");
    let desk = desk(&it.app, &it.server);
    while deliver_one(it.app.db(), &desk).await.unwrap() {}
    let told = it.server.taken().into_iter().filter(|letter| letter.data.contains("did not reach")).count();
    assert_eq!(told, 1, "the inviter is told once");
}

#[tokio::test]
async fn exims_way_of_saying_it_and_the_machines_part_alone_are_understood() {
    let mut it = posted().await;
    let from = it.from.clone();
    let late = exim(&from, "delayed", "4.4.1", "451 4.4.1 Connection timed out");
    assert_eq!(it.with_secret(WHOLE, "", late).await, 202);
    assert!(!it.is_lost().await, "late is not lost");
    assert_eq!(it.with_secret(WHOLE, "", exim(&from, "failed", "5.2.2", "552 5.2.2 Mailbox full")).await, 202);
    assert!(it.is_lost().await);
    it.marco.page().must_say("The mailbox is full");

    let mut it = posted().await;
    let part = format!(
        "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; {ADA}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; {UNKNOWN}\r\n"
    );
    assert_eq!(it.with_secret(STATUS, "", part.clone()).await, 202, "about no letter");
    assert!(!it.is_lost().await);
    let to = format!("?to={}", it.from.to_uppercase().replace('@', "%40"));
    assert_eq!(it.with_secret(STATUS, &to, part).await, 202);
    assert!(it.is_lost().await);
}

#[tokio::test]
async fn of_several_recipients_a_letter_is_lost_when_none_got_it() {
    let mut it = posted().await;
    let late = (ADA, "delayed", "4.2.0", "450 4.2.0 Greylisted");
    let lost = ("info@officinablu.example", "failed", "5.1.1", UNKNOWN);
    let got = ("zia@officinablu.example", "relayed", "2.0.0", "250 2.0.0 Ok");
    let from = it.from.clone();
    assert_eq!(it.with_secret(WHOLE, "", postfix(&from, &[late, late])).await, 202);
    assert_eq!(it.with_secret(WHOLE, "", postfix(&from, &[lost, got])).await, 202);
    assert!(!it.is_lost().await);
    assert_eq!(it.with_secret(WHOLE, "", postfix(&from, &[late, lost])).await, 202);
    assert!(it.is_lost().await);
}

#[tokio::test]
async fn without_the_secret_nothing_is_read_and_guessing_ends_in_waiting() {
    let mut it = posted().await;
    let failed = postfix(&it.from, &[(ADA, "failed", "5.1.1", UNKNOWN)]);
    let right = format!("Bearer {SECRET}");
    let wrong: &[&[(&str, &str)]] = &[
        &[],
        &[("authorization", "Bearer ")],
        &[("authorization", "Bearer another-secret-of-24-signs")],
        &[("authorization", SECRET)],
        &[("authorization", "Basic YTpi")],
        &[("authorization", &right), ("authorization", &right)],
        &[("cookie", "session=x"), ("x-authorization", &right)],
    ];
    for fields in wrong {
        let fields: Vec<_> = fields.iter().copied().chain([("content-type", WHOLE)]).collect();
        let (status, headers, body) = it.post("", &fields, failed.clone()).await;
        assert_eq!(status, 401, "{fields:?}");
        assert_eq!(headers[header::WWW_AUTHENTICATE], "Bearer");
        assert!(!headers.contains_key(header::SET_COOKIE) && !body.contains(SECRET), "{body}");
    }
    let mut answers = Vec::new();
    for _ in 0..80 {
        let fields = [("authorization", "Bearer guess"), ("content-type", WHOLE)];
        let (status, headers, _) = it.post("", &fields, "x").await;
        answers.push(status.as_u16());
        assert_eq!(status == 429, headers.contains_key(header::RETRY_AFTER));
    }
    assert_eq!(answers.last(), Some(&429), "{answers:?}");
    assert_eq!(it.with_secret(WHOLE, "", failed.clone()).await, 429, "who guesses cannot go on with the right one");
    it.app.pass(chrono::TimeDelta::minutes(11));
    assert!(!it.is_lost().await);
    assert_eq!(it.with_secret(WHOLE, "", failed).await, 202);
}

#[tokio::test]
async fn what_is_no_delivery_status_of_ours_changes_nothing_and_is_told_apart() {
    let mut it = posted().await;
    let failed = postfix(&it.from, &[(ADA, "failed", "5.1.1", UNKNOWN)]);
    for (kind, body, status) in [
        (WHOLE, "Subject: Out of office\r\n\r\nI am away. Action: failed\r\n".to_owned(), 422),
        (WHOLE, String::new(), 422),
        (STATUS, "{}".to_owned(), 422),
        ("application/json", failed.clone(), 415),
        ("application/x-www-form-urlencoded", "token=x".to_owned(), 415),
        (WHOLE, failed.replace(&it.from, "marco.neri@adria.example"), 202),
        (WHOLE, failed.replace(&it.from[2..12], "0000000000"), 202),
        (WHOLE, failed.clone() + &"x".repeat(300 * 1024), 413),
    ] {
        assert_eq!(it.with_secret(kind, "", body.clone()).await, status, "{kind} {}", &body[..body.len().min(60)]);
        assert!(!it.is_lost().await, "{kind}");
    }
    let nearly = failed.clone() + &"x".repeat(250 * 1024);
    assert_eq!(it.with_secret(WHOLE, "", nearly).await, 202, "large, and still read");
    assert!(it.is_lost().await);
}

#[tokio::test]
async fn without_the_setting_the_route_is_not_there_and_it_is_never_a_page() {
    let it = posted().await;
    let router = it.app.router();
    let request = Request::post("/mail/returns")
        .header(header::HOST, HOST)
        .header("authorization", format!("Bearer {SECRET}"))
        .header("content-type", WHOLE)
        .body(Body::from(postfix(&it.from, &[(ADA, "failed", "5.1.1", UNKNOWN)])))
        .unwrap();
    assert_eq!(router.oneshot(request).await.unwrap().status(), 404);
    it.app.browser().get("/mail/returns").await.must_be(405);
    assert_eq!(it.bounces().await, 0);
}
