//! An authenticator app (TOTP, RFC 6238): six digits every thirty seconds.
//! Rule: the app's secret is derived from its id, its owner and the server's key, and stored nowhere; a code is
//! taken one step early or late, and none of a step that was used or of one before it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use totp_rs::{Builder, Totp};

use super::list::{self, Change};
use super::recovery;
use crate::domain::accounts::arrive::Door;
use crate::domain::actor::{Factor, Person};
use crate::domain::db::{DbError, Scope};
use crate::domain::hashing::HashingError;
use crate::domain::ids::{FactorId, PersonId};
use crate::domain::token::{Key, Purpose};

/// What somebody needs to set up an app.
#[derive(Debug, Clone)]
pub struct AppSetup {
    /// The app about to be.
    pub factor: FactorId,
    /// Its secret, in groups of four letters and digits, to be typed.
    pub secret: String,
    /// The same for a camera.
    pub uri: String,
}

/// Why an app was not set up.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The code does not fit.
    #[error("the code does not fit")]
    Wrong,
    /// There is an app already.
    #[error("there is an app already")]
    Already,
    /// Too much to compute at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What a person's app with this id needs to know. Nothing is stored before a code of it was typed.
#[must_use]
pub fn set_up_app(key: &Key, person: &Person, factor: FactorId, portal: &str) -> AppSetup {
    let totp = app(key, person.id(), factor, Some((portal, person.address())));
    let secret = totp.secret().to_base32();
    let groups: Vec<&str> = (0..secret.len()).step_by(4).map(|at| &secret[at..secret.len().min(at + 4)]).collect();
    AppSetup { factor, uri: totp.to_url().unwrap_or_default(), secret: groups.join(" ") }
}

/// Keeps the app when a code of it fits; this session counts as proved by it. With the first factor come ten
/// recovery codes, shown now and never again.
///
/// # Errors
/// See [`AppError`].
pub async fn confirm_app(
    door: Door<'_>,
    person: &Person,
    factor: FactorId,
    typed: &str,
) -> Result<Option<Vec<String>>, AppError> {
    let Some(step) = app(door.key, person.id(), factor, None).check(&digits(typed), seconds(door.now)) else {
        return Err(AppError::Wrong);
    };
    let codes = recovery::first_codes(door, person.id()).await?;
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let kept = sqlx::query!(
        "insert into factors (person_id, factor_id, kind, name, last_step, created_at, used_at)
         values ($1, $2, 'totp', '', $3, $4, $4) on conflict do nothing",
        person.id().uuid(),
        factor.uuid(),
        i64::try_from(step).unwrap_or(i64::MAX),
        door.now,
    )
    .execute(&mut *tx)
    .await?;
    if kept.rows_affected() == 0 {
        return Err(AppError::Already);
    }
    let shown = match codes {
        Some(codes) => Some(codes.keep(&mut tx, person.id()).await?),
        None => None,
    };
    list::strengthen(&mut tx, person.session(), Factor::App).await?;
    list::changed(&mut tx, &door, person.id(), Change::AppAdded, "").await?;
    tx.commit().await?;
    Ok(shown)
}

/// Takes a code of the person's app, once.
pub(in crate::domain::accounts) async fn use_code(
    tx: &mut PgConnection,
    key: &Key,
    person: PersonId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let row =
        sqlx::query_scalar!("select factor_id from factors where person_id = $1 and kind = 'totp'", person.uuid())
            .fetch_optional(&mut *tx)
            .await?;
    let Some(factor) = row.map(FactorId::from) else { return Ok(false) };
    let Some(step) = app(key, person, factor, None).check(&digits(typed), seconds(now)) else { return Ok(false) };
    let taken = sqlx::query!(
        "update factors set last_step = $3, used_at = $4
         where person_id = $1 and factor_id = $2 and last_step < $3",
        person.uuid(),
        factor.uuid(),
        i64::try_from(step).unwrap_or(i64::MAX),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(taken.rows_affected() > 0)
}

/// The app itself; `labels` are the portal's name and the account's, as the app shows them.
fn app(key: &Key, person: PersonId, factor: FactorId, labels: Option<(&str, &str)>) -> Totp {
    let seal = key.seal(Purpose::AppSecret, &[person.uuid().as_bytes(), factor.uuid().as_bytes()]);
    let plain = |label: &str| label.replace(':', " ");
    let (portal, account) = labels.map_or((String::new(), String::new()), |(p, a)| (plain(p), plain(a)));
    Builder::new()
        .with_secret(seal[..20].to_vec())
        .with_issuer(Some(portal))
        .with_account_name(account)
        .build_noncompliant()
}

/// Codes are shown in two groups of three, and typed so.
fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

fn seconds(now: DateTime<Utc>) -> u64 {
    u64::try_from(now.timestamp()).unwrap_or_default()
}
