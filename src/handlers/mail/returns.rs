//! `POST /mail/returns`: a mail server posts what came back to the letters' return addresses.
//! Rule: who does not show the secret learns nothing but that; the message is judged as one from the maildir is
//! (`jobs/returns.rs`), by the same code, and says something about the one letter whose address our key made.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::domain::db::DbError;
use crate::domain::limit::{self, Allowance, NETWORK};
use crate::domain::notice::{Back, Mail};
use crate::domain::outbox;
use crate::web::App;
use crate::web::extract::{Headers, Now, Query};

/// The largest message, in bytes.
pub(super) const LARGEST: usize = 256 * 1024;
/// Messages with the right secret: more than that at once is no mail server at work.
const MESSAGES: Allowance = Allowance { tries: 6_000, window: TimeDelta::minutes(10) };

/// The address the message came to, as the envelope says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Envelope {
    to: String,
}

/// What the mail server reads.
enum Answer {
    /// It was read; whether it was news is nobody's business.
    Taken,
    Off,
    Stranger,
    Kind,
    NoStatus,
    /// Come back in so many seconds.
    Often(i64),
    Busy,
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let (status, said) = match self {
            Self::Taken => (StatusCode::ACCEPTED, r#"{"read": true}"#),
            Self::Off => (StatusCode::NOT_FOUND, r#"{"error": "off"}"#),
            Self::Stranger => (StatusCode::UNAUTHORIZED, r#"{"error": "another secret"}"#),
            Self::Kind => (StatusCode::UNSUPPORTED_MEDIA_TYPE, r#"{"error": "another type"}"#),
            Self::NoStatus => (StatusCode::UNPROCESSABLE_ENTITY, r#"{"error": "no delivery status"}"#),
            Self::Often(_) => (StatusCode::TOO_MANY_REQUESTS, r#"{"error": "too often"}"#),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, r#"{"error": "busy"}"#),
        };
        let mut response = (status, [(header::CONTENT_TYPE, "application/json")], said).into_response();
        let more = match self {
            Self::Stranger => Some((header::WWW_AUTHENTICATE, "Bearer".to_owned())),
            Self::Often(seconds) => Some((header::RETRY_AFTER, seconds.max(1).to_string())),
            Self::Busy => Some((header::RETRY_AFTER, "30".to_owned())),
            _ => None,
        };
        if let Some((name, Ok(value))) = more.map(|(name, value)| (name, value.parse())) {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

pub(super) async fn take(
    asked: HeaderMap,
    from: Headers,
    Query(envelope): Query<Envelope>,
    Now(now): Now,
    State(app): State<App>,
    body: Bytes,
) -> Response {
    let answer = judged(&app, &asked, &from.network, &envelope.to, &body, now).await.unwrap_or_else(|error| {
        tracing::error!(%error, "a returned message could not be read");
        Answer::Busy
    });
    answer.into_response()
}

async fn judged(
    app: &App,
    asked: &HeaderMap,
    network: &str,
    to: &str,
    body: &[u8],
    now: DateTime<Utc>,
) -> Result<Answer, DbError> {
    let Some(secret) = &app.site.return_secret else { return Ok(Answer::Off) };
    let guesses = format!("returned-mail {network}");
    if let Err(wait) = limit::count(&app.db, &guesses, NETWORK, now).await? {
        return Ok(Answer::Often(wait.num_seconds()));
    }
    if !shown(asked).is_some_and(|shown| secret.is(shown)) {
        return Ok(Answer::Stranger);
    }
    limit::forget(&app.db, &guesses).await?;
    if let Err(wait) = limit::count(&app.db, "returned-mail", MESSAGES, now).await? {
        return Ok(Answer::Often(wait.num_seconds()));
    }
    let Some(mail) = mail(asked, body) else { return Ok(Answer::Kind) };
    match app.letters.back(mail, to) {
        Back::NoStatus => Ok(Answer::NoStatus),
        Back::NoNews => Ok(Answer::Taken),
        Back::Failed { letter, answer } => {
            if outbox::returned(&app.db, letter, &answer, now).await? {
                tracing::info!(notice.id = %letter, "letter came back");
            }
            Ok(Answer::Taken)
        }
    }
}

/// The secret of the request, where it has exactly one.
fn shown(asked: &HeaderMap) -> Option<&str> {
    let mut values = asked.get_all(header::AUTHORIZATION).iter();
    let (one, None) = (values.next()?, values.next()) else { return None };
    let (scheme, secret) = one.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

/// The body as what it says it is.
fn mail<'a>(asked: &HeaderMap, body: &'a [u8]) -> Option<Mail<'a>> {
    let kind = asked.get(header::CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
    match kind.split(';').next()?.trim() {
        "message/rfc822" | "message/global" => Some(Mail::Whole(body)),
        "message/delivery-status" => Some(Mail::Status(body)),
        _ => None,
    }
}
