//! Forms in parts: a few fields and one file. The gate takes token and one-time id off the beginning, the
//! handler's own arguments say who sends, and only then [`Upload`] receives the file.
//! Rule: a file is in memory only while a place for it is free ([`HANDS`]), and never more of it than its
//! limit; its name and what its sender calls it are hearsay for the domain to judge.
//! See `web/gate.rs` for the gate, `web/layers/body.rs` for the limit of the whole body.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::web::error::WebError;
use crate::web::form::LARGEST;
use crate::web::layers;
use crate::web::state::App;

/// Files in memory at the same time in the whole process; more senders wait for their turn.
static HANDS: Semaphore = Semaphore::const_new(2);
/// The same for files of [`SMALL`] bytes at most, which also people without an account send: they wait for each other
/// and never for the documents of companies.
static SMALL_HANDS: Semaphore = Semaphore::const_new(4);
/// What counts as a small file.
const SMALL: usize = 2 << 20;
/// Most fields beside the file.
const FIELDS: usize = 40;

/// A form in parts, of which the beginning was read.
#[derive(Clone)]
pub struct Received(Arc<Mutex<Option<Multipart>>>);

impl Received {
    /// The parts of a request, none of them read.
    ///
    /// # Errors
    /// [`WebError::BadForm`] when it has none.
    pub async fn of(request: Request) -> Result<Self, WebError> {
        let parts = Multipart::from_request(request, &()).await.map_err(|e| WebError::BadForm(e.to_string()))?;
        Ok(Self(Arc::new(Mutex::new(Some(parts)))))
    }

    /// The next field, which must have this name.
    ///
    /// # Errors
    /// [`WebError::BadForm`] when it has another one.
    pub async fn first(&mut self, name: &str) -> Result<String, WebError> {
        let mut parts = self.take()?;
        let Some(field) = parts.next_field().await.map_err(|e| refused(&e))? else { return Err(other("no field")) };
        if field.name() != Some(name) {
            return Err(other("another field than the form's first"));
        }
        let value = text(field, LARGEST).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(parts);
        Ok(value)
    }

    /// Lets what nobody asked for go by: browsers read an answer only once they have sent everything.
    pub async fn drain(&self) {
        let Ok(mut parts) = self.take() else { return };
        while let Ok(Some(mut field)) = parts.next_field().await {
            while let Ok(Some(_)) = field.chunk().await {}
        }
    }

    fn take(&self) -> Result<Multipart, WebError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(|| other("read before"))
    }
}

/// What was picked in the form's file control.
#[derive(Debug)]
pub enum Picked {
    /// Nothing.
    Nothing,
    /// More bytes than the route takes.
    TooLarge,
    /// A file.
    File(File),
}

/// A received file. It holds its place until it is dropped.
#[derive(Debug)]
pub struct File {
    /// What its sender calls it; may hold anything.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
    _hand: SemaphorePermit<'static>,
}

/// A form with a file; the handler's last argument, on routes registered by `Routes::upload`.
#[derive(Debug)]
pub struct Upload<T> {
    /// The fields, a closed type like any form.
    pub form: T,
    /// The file.
    pub file: Picked,
}

impl<T: DeserializeOwned> FromRequest<App> for Upload<T> {
    type Rejection = WebError;

    async fn from_request(mut request: Request, _: &App) -> Result<Self, WebError> {
        let limit = request.extensions().get::<layers::Upload>().map_or(0, |upload| upload.file);
        let received = request.extensions_mut().remove::<Received>().ok_or_else(|| other("a form without a file"))?;
        let mut parts = received.take()?;
        let hands = if limit <= SMALL { &SMALL_HANDS } else { &HANDS };
        let hand = hands.acquire().await.map_err(|e| WebError::Busy(e.to_string()))?;
        let (mut fields, mut file, mut hand) = (Vec::new(), None, Some(hand));
        let mut room = LARGEST;
        while let Some(field) = parts.next_field().await.map_err(|e| refused(&e))? {
            let name = field.name().unwrap_or_default().to_owned();
            if field.file_name().is_some() {
                let Some(hand) = hand.take() else { return Err(other("two files")) };
                file = Some(whole(field, limit, hand).await?);
                continue;
            }
            let value = text(field, room).await?;
            room = room.saturating_sub(name.len() + value.len());
            fields.push((name, value));
            if fields.len() > FIELDS {
                return Err(other("too many fields"));
            }
        }
        let fields = serde_html_form::to_string(&fields).map_err(|e| other(&e.to_string()))?;
        let form = serde_html_form::from_str(&fields).map_err(|e| other(&e.to_string()))?;
        Ok(Self { form, file: file.unwrap_or(Picked::Nothing) })
    }
}

/// Receives a file up to its limit; what comes after the limit is let go by.
async fn whole(mut field: Field<'_>, limit: usize, hand: SemaphorePermit<'static>) -> Result<Picked, WebError> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let (mut bytes, mut too_large) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await.map_err(|e| refused(&e))? {
        if too_large || bytes.len() + chunk.len() > limit {
            (bytes, too_large) = (Vec::new(), true);
            continue;
        }
        // Steps of a megabyte: doubling would take twice the file.
        if bytes.capacity() - bytes.len() < chunk.len() {
            bytes.reserve_exact(chunk.len().max(1024 * 1024).min(limit - bytes.len()));
        }
        bytes.extend_from_slice(&chunk);
    }
    if too_large {
        return Ok(Picked::TooLarge);
    }
    // A control in which nothing was picked arrives as a file without name and bytes.
    Ok(if name.is_empty() && bytes.is_empty() {
        Picked::Nothing
    } else {
        Picked::File(File { name, bytes, _hand: hand })
    })
}

async fn text(mut field: Field<'_>, most: usize) -> Result<String, WebError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|e| refused(&e))? {
        if bytes.len() + chunk.len() > most {
            return Err(WebError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|e| other(&e.to_string()))
}

fn refused(error: &MultipartError) -> WebError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { WebError::TooLarge } else { other(&error.body_text()) }
}

fn other(what: &str) -> WebError {
    WebError::BadForm(what.to_owned())
}
