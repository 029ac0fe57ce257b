//! Passkeys (WebAuthn): made, asked for as the second step, and enough by themselves to sign in.
//! Rule: a passkey proves possession and the person at it, so the portal always asks it to verify the person;
//! each challenge is kept in its row and answered once. They need a host name and a script of ours.

use chrono::{DateTime, TimeDelta, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sqlx::PgConnection;
use url::{Host, Url};
use webauthn_rs::prelude::{
    AuthenticationResult, PublicKeyCredential, RegisterPublicKeyCredential, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::list::{self, Change};
use super::{keys, recovery};
use crate::domain::accounts::arrive::{Door, enter};
use crate::domain::accounts::ceremonies::{self, Ceremony, New};
use crate::domain::accounts::second::{self, SecondError};
use crate::domain::accounts::sessions::Proof;
use crate::domain::accounts::sessions::Started;
use crate::domain::actor::{Factor, Method, Person};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::HashingError;
use crate::domain::ids::{CeremonyId, PersonId};
use crate::domain::limit::{self, NETWORK};

/// How long a challenge may be answered.
const LIFE: TimeDelta = TimeDelta::minutes(10);

/// Passkeys of one portal, bound to its host name.
pub struct Passkeys(Webauthn);

/// Why a passkey was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// Too late or answered already: from the beginning again.
    #[error("the challenge is over")]
    Gone,
    /// The answer does not fit, or there is no such passkey here.
    #[error("the passkey was refused: {0}")]
    Refused(String),
    /// Too many tries; wait so long.
    #[error("too many tries, wait {0}")]
    Wait(TimeDelta),
    /// Too much to compute at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<WebauthnError> for PasskeyError {
    fn from(error: WebauthnError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<super::AppError> for PasskeyError {
    fn from(error: super::AppError) -> Self {
        match error {
            super::AppError::Wrong | super::AppError::Already => Self::Gone,
            super::AppError::Hashing(error) => Self::Hashing(error),
            super::AppError::Db(error) => Self::Db(error),
        }
    }
}

impl From<SecondError> for PasskeyError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::Gone => Self::Gone,
            SecondError::Wrong => Self::Refused("the second step".to_owned()),
            SecondError::Wait(wait) => Self::Wait(wait),
            SecondError::Hashing(error) => Self::Hashing(error),
            SecondError::Db(error) => Self::Db(error),
        }
    }
}

impl Passkeys {
    /// Passkeys for the portal at `base`; none where people reach it by a number instead of a name.
    #[must_use]
    pub fn at(base: &Url, portal: &str) -> Option<Self> {
        let Some(Host::Domain(host)) = base.host() else { return None };
        let builder = WebauthnBuilder::new(host, base).ok()?.rp_name(portal);
        builder.build().ok().map(Self)
    }

    /// Begins to make a passkey for `person`.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn begin_making(&self, db: &Db, person: &Person, now: DateTime<Utc>) -> Result<CeremonyId, PasskeyError> {
        let mut tx = db.begin(Scope::person(person.id())).await?;
        let theirs = keys::of(&mut tx, person.id()).await?;
        let known = theirs.into_iter().map(|key| key.cred_id().clone()).collect();
        let (options, state) =
            self.0.start_passkey_registration(person.id().uuid(), person.address(), person.name(), Some(known))?;
        let mut options = written(&options)?;
        // So that it can be found without an address at the next sign-in, where its maker can do that.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
        let new = New {
            purpose: "register",
            person: Some(person.id()),
            proof: None,
            challenge: Some(json!({ "options": options, "state": written(&state)? })),
        };
        let id = ceremonies::begin(&mut tx, new, LIFE, now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Keeps the passkey that was made; this session counts as proved by it. With the first factor come ten
    /// recovery codes, shown now and never again.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn make(
        &self,
        door: Door<'_>,
        person: &Person,
        id: CeremonyId,
        answer: &str,
        name: &str,
    ) -> Result<Option<Vec<String>>, PasskeyError> {
        let codes = recovery::first_codes(door, person.id()).await?;
        let mut tx = door.db.begin(Scope::person(person.id())).await?;
        let found = ceremonies::find(&mut tx, id, door.now).await?;
        let Some(found) = found.filter(|c| c.purpose == "register" && c.person == Some(person.id())) else {
            return Err(PasskeyError::Gone);
        };
        let made: RegisterPublicKeyCredential = read_answer(answer)?;
        let passkey = self.0.finish_passkey_registration(&made, &state(&found)?)?;
        if !ceremonies::end(&mut tx, id, door.now).await? {
            return Err(PasskeyError::Gone);
        }
        keys::keep(&mut tx, person.id(), &passkey, name, door.now).await?;
        let shown = match codes {
            Some(codes) => Some(codes.keep(&mut tx, person.id()).await?),
            None => None,
        };
        list::strengthen(&mut tx, person.session(), Factor::Passkey).await?;
        list::changed(&mut tx, &door, person.id(), Change::PasskeyAdded, name).await?;
        tx.commit().await?;
        Ok(shown)
    }

    /// Asks for any passkey of this portal, from somebody of whom nothing is known.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn begin_sign_in(&self, door: Door<'_>) -> Result<CeremonyId, PasskeyError> {
        let key = format!("passkey:{}", door.from.network);
        limit::count(door.db, &key, NETWORK, door.now).await?.map_err(PasskeyError::Wait)?;
        let (mut options, state) = self.0.start_discoverable_authentication()?;
        options.mediation = None;
        let challenge = json!({ "options": written(&options)?, "state": written(&state)? });
        let mut tx = door.db.begin(Scope::NOBODY).await?;
        let new = New { purpose: "sign_in", person: None, proof: None, challenge: Some(challenge) };
        let id = ceremonies::begin(&mut tx, new, LIFE, door.now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Asks for one of the passkeys of somebody who proves again who they are.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn begin_again(&self, db: &Db, person: &Person, now: DateTime<Utc>) -> Result<CeremonyId, PasskeyError> {
        let mut tx = db.begin(Scope::person(person.id())).await?;
        let challenge = Some(self.ask(&mut tx, person.id()).await?);
        let new = New { purpose: "again", person: Some(person.id()), proof: None, challenge };
        let id = ceremonies::begin(&mut tx, new, LIFE, now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Asks for one of the passkeys of whoever is at the second step.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn begin_second(&self, db: &Db, id: CeremonyId, now: DateTime<Utc>) -> Result<(), PasskeyError> {
        let mut tx = db.begin(Scope::NOBODY).await?;
        let found = second::whose(ceremonies::find(&mut tx, id, now).await?);
        let (_, person) = found.ok_or(PasskeyError::Gone)?;
        tx.enter_person(person).await?;
        let challenge = self.ask(&mut tx, person).await?;
        ceremonies::challenge(&mut tx, id, challenge).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A challenge for somebody's own passkeys.
    async fn ask(&self, tx: &mut PgConnection, person: PersonId) -> Result<Value, PasskeyError> {
        let theirs = keys::of(tx, person).await?;
        if theirs.is_empty() {
            return Err(PasskeyError::Refused("there is no passkey".to_owned()));
        }
        let (options, state) = self.0.start_passkey_authentication(&theirs)?;
        Ok(json!({ "options": written(&options)?, "state": written(&state)? }))
    }

    /// Takes the answer of a passkey and signs its owner in, whatever it was asked for.
    ///
    /// # Errors
    /// See [`PasskeyError`].
    pub async fn sign_in(
        &self,
        door: Door<'_>,
        id: CeremonyId,
        answer: &str,
        signed_in: Option<PersonId>,
    ) -> Result<Started, PasskeyError> {
        let answer: PublicKeyCredential = read_answer(answer)?;
        let mut tx = door.db.begin(Scope::NOBODY).await?;
        let found = ceremonies::attempt(&mut tx, id, door.now).await?.ok_or(PasskeyError::Gone)?;
        // The try counts, whatever comes of it.
        tx.commit().await?;
        let mut tx = door.db.begin(Scope::NOBODY).await?;
        let person = self.owner(&found, &answer, signed_in)?;
        tx.enter_person(person).await?;
        self.check(&mut tx, &found, person, &answer, door.now).await?;
        let started = match (found.purpose.as_str(), found.proof) {
            ("second", Some(proof)) => second::finish(&mut tx, &door, id, person, (proof, Factor::Passkey)).await?,
            _ if ceremonies::end(&mut tx, id, door.now).await? => {
                let proof = Proof::of(Method::Passkey, door.now).beside(Factor::Passkey, door.now);
                enter(&mut tx, &door, person, proof).await?
            }
            _ => return Err(PasskeyError::Gone),
        };
        tx.commit().await?;
        Ok(started)
    }

    /// Whose passkey is meant: the person the challenge was for, or the one the passkey itself names.
    fn owner(
        &self,
        found: &Ceremony,
        answer: &PublicKeyCredential,
        signed_in: Option<PersonId>,
    ) -> Result<PersonId, PasskeyError> {
        match found.purpose.as_str() {
            "sign_in" => Ok(PersonId::from(self.0.identify_discoverable_authentication(answer)?.0)),
            "second" => found.person.ok_or(PasskeyError::Gone),
            "again" if found.person.is_some() && found.person == signed_in => found.person.ok_or(PasskeyError::Gone),
            _ => Err(PasskeyError::Gone),
        }
    }

    /// Compares the answer with the challenge and the owner's passkeys, and keeps its new counter.
    async fn check(
        &self,
        tx: &mut PgConnection,
        found: &Ceremony,
        person: PersonId,
        answer: &PublicKeyCredential,
        now: DateTime<Utc>,
    ) -> Result<(), PasskeyError> {
        let mut theirs = keys::of(tx, person).await?;
        let at = theirs.iter().position(|key| key.cred_id().as_slice() == answer.get_credential_id());
        let Some(passkey) = at.map(|at| theirs.swap_remove(at)) else {
            return Err(PasskeyError::Refused("nobody's passkey".to_owned()));
        };
        let result: AuthenticationResult = match found.purpose.as_str() {
            "sign_in" => self.0.finish_discoverable_authentication_v2(answer, state(found)?, &passkey)?,
            _ => self.0.finish_passkey_authentication(answer, &state(found)?)?,
        };
        if !result.user_verified() {
            return Err(PasskeyError::Refused("the person was not verified".to_owned()));
        }
        Ok(keys::used(tx, person, passkey, &result, now).await?)
    }
}

/// What the browser is asked, for the page with this challenge; nothing when it is over.
///
/// # Errors
/// When the database does not answer.
pub async fn passkey_options(db: &Db, id: CeremonyId, now: DateTime<Utc>) -> Result<Option<String>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = ceremonies::find(&mut tx, id, now).await?;
    tx.commit().await?;
    Ok(found.and_then(|c| c.challenge).map(|challenge| challenge["options"].to_string()))
}

fn written(value: &impl serde::Serialize) -> Result<Value, PasskeyError> {
    serde_json::to_value(value).map_err(|e| PasskeyError::Refused(e.to_string()))
}

fn read_answer<T: DeserializeOwned>(answer: &str) -> Result<T, PasskeyError> {
    serde_json::from_str(answer).map_err(|e| PasskeyError::Refused(e.to_string()))
}

fn state<T: DeserializeOwned>(found: &Ceremony) -> Result<T, PasskeyError> {
    let challenge = found.challenge.as_ref().ok_or(PasskeyError::Gone)?;
    serde_json::from_value(challenge["state"].clone()).map_err(|e| PasskeyError::Refused(e.to_string()))
}
