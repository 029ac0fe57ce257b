//! Ten recovery codes, for the day on which the phone is gone. Eight characters of thirty-one are 39 bits.
//! Rule: shown once, stretched at rest, each good for one sign-in; a new set ends the old one.

use rand::Rng;
use sqlx::PgConnection;
use uuid::Uuid;

use super::list::{self, Change};
use crate::domain::accounts::arrive::Door;
use crate::domain::accounts::second::SecondError;
use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::{Hashing, HashingError};
use crate::domain::ids::{FactorId, PersonId};

/// How many there are in a set.
const MANY: usize = 10;
/// Without letters and digits that look alike.
const ALPHABET: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// A set that is not kept yet.
pub(super) struct Codes {
    set: Uuid,
    shown: Vec<String>,
    hashes: Vec<[u8; 32]>,
}

/// Makes a new set and ends the old one; answers the codes, for the only time.
///
/// # Errors
/// When the lane is full or the database does not answer.
pub async fn new_recovery_codes(door: Door<'_>, person: &Person) -> Result<Vec<String>, super::AppError> {
    let codes = make(door).await?;
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let shown = codes.keep(&mut tx, person.id()).await?;
    list::changed(&mut tx, &door, person.id(), Change::CodesNew, "").await?;
    tx.commit().await?;
    Ok(shown)
}

/// The set that comes with somebody's first factor; nothing when they have one.
pub(super) async fn first_codes(door: Door<'_>, person: PersonId) -> Result<Option<Codes>, super::AppError> {
    let mut tx = door.db.begin(Scope::person(person)).await?;
    let left = left(&mut tx, person).await?;
    tx.commit().await?;
    Ok(if left > 0 { None } else { Some(make(door).await?) })
}

async fn make(door: Door<'_>) -> Result<Codes, HashingError> {
    let set = FactorId::new(door.now).uuid();
    let plain: Vec<String> = (0..MANY).map(|_| code()).collect();
    let hashes = door.hashing.stretch(plain.clone(), *set.as_bytes()).await?;
    let shown = plain.iter().map(|code| format!("{}-{}", &code[..4], &code[4..])).collect();
    Ok(Codes { set, shown, hashes })
}

impl Codes {
    /// Keeps what must be kept, in the place of an older set; answers what is shown.
    pub(super) async fn keep(self, tx: &mut PgConnection, person: PersonId) -> Result<Vec<String>, DbError> {
        sqlx::query!("delete from recovery_codes where person_id = $1", person.uuid()).execute(&mut *tx).await?;
        let hashes: Vec<Vec<u8>> = self.hashes.iter().map(|hash| hash.to_vec()).collect();
        sqlx::query!(
            "insert into recovery_codes (person_id, set_id, hash) select $1, $2, unnest($3::bytea[])",
            person.uuid(),
            self.set,
            &hashes,
        )
        .execute(&mut *tx)
        .await?;
        Ok(self.shown)
    }
}

/// How many codes a person has left; the transaction must have entered them.
pub(in crate::domain::accounts) async fn left(tx: &mut PgConnection, person: PersonId) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "left!" from recovery_codes where person_id = $1 and used_at is null"#,
        person.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Does the work of one look-up, before a transaction is open; nothing when there is nothing to look up.
pub(in crate::domain::accounts) async fn prepare(
    db: &Db,
    hashing: &Hashing,
    person: PersonId,
    typed: &str,
) -> Result<Option<Vec<u8>>, SecondError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let set = sqlx::query_scalar!("select set_id from recovery_codes where person_id = $1 limit 1", person.uuid())
        .fetch_optional(&mut *tx)
        .await?;
    tx.commit().await?;
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let (Some(set), 8) = (set, plain.len()) else { return Ok(None) };
    let hashes = hashing.stretch(vec![plain], *set.as_bytes()).await?;
    Ok(hashes.first().map(|hash| hash.to_vec()))
}

/// Takes a code, once, and tells its owner.
pub(in crate::domain::accounts) async fn use_code(
    tx: &mut PgConnection,
    door: &Door<'_>,
    person: PersonId,
    hash: &[u8],
) -> Result<bool, DbError> {
    let used = sqlx::query!(
        "update recovery_codes set used_at = $3 where person_id = $1 and hash = $2 and used_at is null",
        person.uuid(),
        hash,
        door.now,
    )
    .execute(&mut *tx)
    .await?;
    if used.rows_affected() == 0 {
        return Ok(false);
    }
    let left = left(tx, person).await?;
    list::changed(tx, door, person, Change::CodeUsed, &left.to_string()).await?;
    Ok(true)
}

/// Eight characters, each as likely as any other: what does not fit the alphabet evenly is drawn again.
fn code() -> String {
    let even = 256 - 256 % ALPHABET.len();
    let mut code = String::with_capacity(8);
    while code.len() < 8 {
        let mut byte = [0u8; 1];
        rand::rng().fill_bytes(&mut byte);
        if usize::from(byte[0]) < even {
            code.push(char::from(ALPHABET[usize::from(byte[0]) % ALPHABET.len()]));
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_eight_characters_that_cannot_be_mistaken_for_each_other() {
        let codes: BTreeSet<String> = (0..1000).map(|_| code()).collect();
        assert_eq!(codes.len(), 1000);
        assert!(codes.iter().all(|c| c.len() == 8 && !c.contains(['0', '1', 'i', 'l', 'o'])));
        let used: BTreeSet<char> = codes.iter().flat_map(|c| c.chars()).collect();
        assert_eq!(used.len(), ALPHABET.len());
    }
}
