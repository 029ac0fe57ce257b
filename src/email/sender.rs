//! Where messages go: a mail server, a folder, or memory; and what came of it.
//!
//! One rule: whatever a message or a server does, the worker gets an answer: panics of the mail
//! library become [`SendError::Never`], silence becomes [`SendError::Later`].
//! Next: `smtp` for the dialogue, `folder` for the files.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use lettre::address::{Address, Envelope};
use tokio_util::task::AbortOnDropHandle;
use tracing::Dispatch;
use tracing::instrument::WithSubscriber;

use super::letter::Letter;
use super::mime::{self, Message, MimeError, Origin};
use super::parsed::Parsed;
use super::smtp::Smtp;
use super::{clean, folder};

/// The longest answer kept, in characters.
const ANSWER: usize = 500;

/// The next server, folder or list took the message over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What it said: `250 2.0.0 Ok: queued as 4F2A`.
    pub answer: String,
}

/// Why a message was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Try again: a 4xx answer, no connection, silence, a refused sign-in.
    #[error("not now: {answer}")]
    Later {
        /// What the server said, or what went wrong.
        answer: String,
    },
    /// Never try again: a 5xx answer to this message, or a letter that cannot be written.
    #[error("never: {answer}")]
    Never {
        /// What the server said, or what is wrong with the letter.
        answer: String,
    },
}

impl SendError {
    /// A reason to try again, made fit for a log and a page.
    pub fn later(answer: &str) -> Self {
        Self::Later { answer: clean::shortened(&clean::line(answer), ANSWER) }
    }

    /// A reason to give up, made fit for a log and a page.
    pub fn never(answer: &str) -> Self {
        Self::Never { answer: clean::shortened(&clean::line(answer), ANSWER) }
    }

    /// What the server said, or what went wrong.
    pub fn answer(&self) -> &str {
        let (Self::Later { answer } | Self::Never { answer }) = self;
        answer
    }
}

impl From<MimeError> for SendError {
    fn from(error: MimeError) -> Self {
        Self::never(&error.to_string())
    }
}

/// Where messages go. Cheap to clone; clones share connections and memory.
#[derive(Debug, Clone)]
pub enum Sender {
    /// A mail server.
    Smtp(Arc<Smtp>),
    /// A folder of `.eml` files.
    Folder(PathBuf),
    /// A list, for tests.
    Memory(Memory),
}

impl Sender {
    /// Composes the letter and sends it. `at` is the moment it was queued.
    ///
    /// # Errors
    /// As [`Sender::send`]; a letter that cannot be composed is [`SendError::Never`].
    pub async fn deliver(&self, letter: &Letter, origin: &Origin, at: DateTime<Utc>) -> Result<Accepted, SendError> {
        self.send(&mime::compose(letter, origin, at)?).await
    }

    /// Sends one message to its one recipient. Dropping the future closes the connection.
    ///
    /// # Errors
    /// [`SendError::Later`] when another try may succeed, else [`SendError::Never`].
    pub async fn send(&self, message: &Message) -> Result<Accepted, SendError> {
        self.send_from(message, None).await
    }

    /// The same with another sender on the envelope: where the message comes back to.
    ///
    /// # Errors
    /// As [`Sender::send`].
    pub async fn send_from(&self, message: &Message, from: Option<&str>) -> Result<Accepted, SendError> {
        match self {
            Self::Smtp(smtp) => {
                let (smtp, envelope) = (Arc::clone(smtp), envelope(message, from));
                let bytes = message.formatted();
                shielded(async move { smtp.send(&envelope, &bytes).await }).await
            }
            Self::Folder(path) => folder::write(path, message)
                .await
                .map(|file| Accepted { answer: format!("written: {file}") })
                .map_err(|error| SendError::later(&error.to_string())),
            Self::Memory(memory) => memory.keep(message),
        }
    }
}

/// The message's envelope, from its own sender or another one.
fn envelope(message: &Message, from: Option<&str>) -> Envelope {
    let own = message.envelope();
    let other = from.and_then(|from| from.parse::<Address>().ok());
    other.and_then(|from| Envelope::new(Some(from), own.to().to_vec()).ok()).unwrap_or_else(|| own.clone())
}

/// Runs a dialogue in a task of its own, so that a panic in it is an answer. The mail library
/// traces whole dialogues, credentials and links included: none of that reaches our logs.
pub(super) async fn shielded<F>(dialogue: F) -> Result<Accepted, SendError>
where
    F: Future<Output = Result<Accepted, SendError>> + Send + 'static,
{
    let task = tokio::spawn(dialogue.with_subscriber(Dispatch::none()));
    AbortOnDropHandle::new(task).await.unwrap_or_else(|error| {
        if error.is_panic() {
            Err(SendError::never("the mail library gave up on this letter"))
        } else {
            Err(SendError::later("stopped while sending"))
        }
    })
}

/// Letters kept in memory, in the order they were sent.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    letters: Arc<Mutex<Vec<Parsed>>>,
}

impl Memory {
    /// All letters so far.
    pub fn letters(&self) -> Vec<Parsed> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The letters to one address.
    pub fn to(&self, address: &str) -> Vec<Parsed> {
        let mut letters = self.letters();
        letters.retain(|letter| letter.to().eq_ignore_ascii_case(address));
        letters
    }

    fn keep(&self, message: &Message) -> Result<Accepted, SendError> {
        let parsed =
            Parsed::read(&message.formatted()).ok_or_else(|| SendError::never("the message cannot be read back"))?;
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).push(parsed);
        Ok(Accepted { answer: "kept".to_owned() })
    }
}
