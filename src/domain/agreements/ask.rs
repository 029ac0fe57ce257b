//! Somebody without the right role asks global admins to sign, all of them or some, once a day at most.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{AgreementKind, may_sign};
use super::store::{signed_in, text_of};
use crate::domain::actor::Member;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::VersionId;
use crate::domain::notice::{self, AskedToSign, Notice, Sender};
use crate::domain::organizations;
use crate::domain::values::Note;
use crate::i18n::Language;

/// How long one asking lasts.
const AGAIN: TimeDelta = TimeDelta::hours(24);

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// There is no such version.
    #[error("no such version")]
    NotFound,
    /// The company is not verified, or somebody signed in the meantime.
    #[error("nothing to sign")]
    NothingToSign,
    /// This person asked less than a day ago.
    #[error("asked already")]
    AskedAlready {
        /// When.
        at: DateTime<Utc>,
    },
    /// Nobody of those named is a global admin any more.
    #[error("nobody to ask")]
    Nobody,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Who is asked, and with which words.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// The addresses of those to ask. Those of others than global admins count for nothing.
    pub addresses: Vec<String>,
    /// Words of one's own.
    pub note: Option<Note>,
}

/// Asks global admins of the company by letter, and says their names.
///
/// # Errors
/// See [`AskError`].
pub async fn ask(
    db: &Db,
    by: &Member,
    version: VersionId,
    asking: &Asking,
    now: DateTime<Utc>,
) -> Result<Vec<String>, AskError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some((AgreementKind::Partner, text)) = text_of(&mut tx, version, Language::English).await? else {
        return Err(AskError::NotFound);
    };
    let signed = signed_in(&mut tx, AgreementKind::Partner, Some(version)).await?.is_some();
    let kind = AgreementKind::of_company(&by.company().kinds);
    if signed || !may_sign(by.company().standing) || kind != Some(AgreementKind::Partner) {
        return Err(AskError::NothingToSign);
    }
    if let Some(at) = asked_at(&mut tx, by, version, now).await? {
        return Err(AskError::AskedAlready { at });
    }
    let notice = Notice::AgreementAsked(AskedToSign {
        org: by.org(),
        company: by.company().name.clone(),
        asker: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        note: asking.note.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default(),
    });
    let mut readers = organizations::readers(&mut tx, by.org()).await?;
    let chosen = letters_of(&mut tx, by, &asking.addresses).await?;
    readers.retain(|reader| chosen.contains(&reader.address));
    if readers.is_empty() {
        return Err(AskError::Nobody);
    }
    for reader in &readers {
        notice::queue(&mut tx, Some(by.org()), reader, &notice, now).await?;
    }
    let details =
        json!({ "version": text.number, "asked": readers.len(), "note": asking.note.as_ref().map(Note::as_str) });
    let entry = Entry { action: "agreement.asked", subject: Some(version.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(readers.into_iter().map(|reader| reader.name).collect())
}

/// Where the letters of colleagues with these addresses go.
async fn letters_of(tx: &mut Tx, by: &Member, addresses: &[String]) -> Result<Vec<String>, DbError> {
    sqlx::query_scalar!(
        r#"select coalesce(letters_to, address) as "address!" from memberships
           where org_id = $1 and state = 'active' and address = any($2)"#,
        by.org().uuid(),
        addresses,
    )
    .fetch_all(&mut **tx)
    .await
}

/// When this person last asked for this version, if that is less than a day ago.
pub(super) async fn asked_at(
    tx: &mut Tx,
    by: &Member,
    version: VersionId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    sqlx::query_scalar!(
        "select at from audit_entries
         where org_id = $1 and at > $4 and action = 'agreement.asked' and subject_id = $2 and person_id = $3
         order by at desc limit 1",
        by.org().uuid(),
        version.uuid(),
        by.person().id().uuid(),
        now - AGAIN,
    )
    .fetch_optional(&mut **tx)
    .await
}
