//! What the server does, and what becomes of the letter then.
//!
//! One rule: 4xx, silence and our own mistakes mean later; only a 5xx to the letter means never.

use std::sync::{Arc, Mutex};

use super::{at, letter, origin, smtp};
use crate::email::sender::shielded;
use crate::email::sink::{Answer, Sink};
use crate::email::smtp::{Smtp, SmtpUrlError};
use crate::email::{Parsed, SendError, Sender};

#[tokio::test]
async fn a_4xx_answer_means_later_and_a_5xx_answer_means_never_with_the_servers_words() {
    let later = |answer: &str| SendError::Later { answer: answer.to_owned() };
    let never = |answer: &str| SendError::Never { answer: answer.to_owned() };
    for (answer, expected) in [
        (Answer::Recipient("451 4.7.1 greylisted"), later("451 4.7.1 greylisted")),
        (Answer::Recipient("550 5.1.1 no such user"), never("550 5.1.1 no such user")),
        (Answer::Data("452 4.2.2 full"), later("452 4.2.2 full")),
        (Answer::Data("554-5.7.1 spam\r\n554 5.7.1 see us"), never("554 5.7.1 spam see us")),
        (Answer::Recipient("530 5.7.0 sign in"), later("530 5.7.0 sign in")),
        (Answer::Greeting("554 no service"), later("554 no service")),
    ] {
        let sink = Sink::start(&[answer]).await;
        let sender = smtp(&sink);
        let error = sender.deliver(&letter("words"), &origin(), at()).await.unwrap_err();
        assert_eq!(error, expected);
        assert!(sink.received().is_empty());
        sender.deliver(&letter("words"), &origin(), at()).await.expect("the next one goes");
        assert_eq!(sink.received().len(), 1);
    }
}

#[tokio::test]
async fn a_refused_sign_in_stops_no_letter_for_ever() {
    let sink = Sink::start(&[Answer::SignIn("535 5.7.8 wrong password")]).await;
    let url = format!("smtp://portal:p%40ss+word@127.0.0.1:{}", sink.port);
    let sender = Sender::Smtp(Arc::new(Smtp::from_url(&url).unwrap()));
    let error = sender.deliver(&letter("words"), &origin(), at()).await.unwrap_err();
    assert_eq!(error, SendError::Later { answer: "535 5.7.8 wrong password".to_owned() });
    sender.deliver(&letter("words"), &origin(), at()).await.expect("accepted after it is mended");
}

#[tokio::test]
async fn silence_and_a_cut_connection_mean_later_and_the_next_letter_gets_its_own_answer() {
    for answer in [Answer::StallAfterData, Answer::ResetAfterData] {
        let script = [Answer::Accept, answer, Answer::Data("550 5.0.0 no"), Answer::Accept];
        let sink = Sink::start(&script).await;
        let sender = smtp(&sink);
        sender.deliver(&letter("one"), &origin(), at()).await.unwrap();
        let cut = sender.deliver(&letter("two"), &origin(), at()).await.unwrap_err();
        assert!(matches!(cut, SendError::Later { .. }), "{cut}");
        let refused = sender.deliver(&letter("three"), &origin(), at()).await.unwrap_err();
        assert_eq!(refused, SendError::Never { answer: "550 5.0.0 no".to_owned() });
        sender.deliver(&letter("four"), &origin(), at()).await.unwrap();
        let subjects: Vec<String> = sink
            .received()
            .iter()
            .map(|message| Parsed::read(&message.data).unwrap().header("Subject").to_owned())
            .collect();
        assert_eq!(subjects, ["one", "four"]);
    }
}

#[tokio::test]
async fn no_server_means_later() {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let nobody = Sink::at(port);
    let error = smtp(&nobody).deliver(&letter("x"), &origin(), at()).await;
    assert!(matches!(error, Err(SendError::Later { .. })));
}

#[tokio::test]
async fn a_panic_in_a_dialogue_is_an_answer() {
    let error = shielded(async { panic!("poison") }).await.unwrap_err();
    assert!(matches!(error, SendError::Never { .. }));
}

#[tokio::test]
async fn twenty_letters_at_once_all_arrive_once() {
    let sink = Sink::start(&[]).await;
    let sender = smtp(&sink);
    let sends = (0..20).map(|n| {
        let sender = sender.clone();
        tokio::spawn(async move { sender.deliver(&letter(&format!("number {n}")), &origin(), at()).await })
    });
    for send in sends.collect::<Vec<_>>() {
        send.await.unwrap().unwrap();
    }
    let mut subjects: Vec<String> = sink
        .received()
        .iter()
        .map(|message| Parsed::read(&message.data).unwrap().header("Subject").to_owned())
        .collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!((sink.received().len(), subjects.len()), (20, 20));
}

#[test]
fn the_address_of_a_mail_server_sets_tls_and_never_shows_its_password() {
    for good in [
        "smtp://localhost:1025",
        "smtp://[::1]:1025",
        "smtps://user:secret@mail.example",
        "smtp://user:secret@mail.example:587",
        "smtp://mail.example?tls=none",
        "smtp://mail.example?tls=opportunistic",
    ] {
        let smtp = Smtp::from_url(good).expect(good);
        assert!(!format!("{smtp:?}").contains("secret"));
    }
    for (bad, why) in [
        ("mail.example", SmtpUrlError::Malformed),
        ("smtp://", SmtpUrlError::Malformed),
        ("https://mail.example", SmtpUrlError::Policy),
        ("smtp://user:secret@mail.example?tls=maybe", SmtpUrlError::Policy),
        ("smtp://mail.example/a%20b", SmtpUrlError::Malformed),
    ] {
        assert_eq!(Smtp::from_url(bad).expect_err(bad), why);
    }
}

#[tokio::test]
async fn without_tls_a_server_elsewhere_gets_no_letter() {
    let sink = Sink::start(&[]).await;
    let url = format!("smtp://user:secret@127.0.0.1:{}?tls=required", sink.port);
    let sender = Sender::Smtp(Arc::new(Smtp::from_url(&url).unwrap()));
    let error = sender.deliver(&letter("words"), &origin(), at()).await.unwrap_err();
    assert!(matches!(error, SendError::Later { .. }), "{error}");
    assert!(sink.received().is_empty());
}

#[test]
fn no_part_of_a_dialogue_reaches_the_log() {
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);
    impl std::io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || {
        tracing::trace!("control");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let sink = Sink::start(&[]).await;
            let url = format!("smtp://portal:hunter2@127.0.0.1:{}", sink.port);
            let sender = Sender::Smtp(Arc::new(Smtp::from_url(&url).unwrap()));
            sender.deliver(&letter("words"), &origin(), at()).await.unwrap();
        });
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("control"));
    for secret in ["giulia", "portal.example", "AUTH", "Wrote"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}
