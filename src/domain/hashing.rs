//! Passwords are hashed in a lane of their own: two at a time, sixteen may wait, the rest are told to
//! come back. Argon2id; a wrong address costs the same work as a wrong password.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How much work a hash is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// 19 MiB, two passes.
    Full,
    /// As little as the algorithm allows; for tests.
    Least,
}

/// The lane.
#[derive(Clone)]
pub struct Hashing {
    slots: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    argon: Argon2<'static>,
    dummy: Arc<str>,
    compared: Arc<AtomicU64>,
    strangers: Arc<Semaphore>,
}

/// The lane is full, or the algorithm refused.
#[derive(Debug, Clone, thiserror::Error)]
pub enum HashingError {
    /// Too many passwords at once.
    #[error("too many passwords at once")]
    Busy,
    /// The algorithm refused, which it never does for a password of ours.
    #[error("hashing failed: {0}")]
    Failed(String),
}

impl Hashing {
    /// A lane of two slots.
    ///
    /// # Errors
    /// When the parameters are refused.
    pub fn new(cost: Cost) -> Result<Self, HashingError> {
        let (memory, passes) = match cost {
            Cost::Full => (19 * 1024, 2),
            Cost::Least => (Params::MIN_M_COST, 1),
        };
        let params = Params::new(memory, passes, 1, None).map_err(|e| HashingError::Failed(e.to_string()))?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash(&argon, b"a password nobody has")?;
        Ok(Self {
            slots: Arc::new(Semaphore::new(2)),
            queue: Arc::new(Semaphore::new(18)),
            argon,
            dummy: dummy.into(),
            compared: Arc::default(),
            strangers: Arc::new(Semaphore::new(2)),
        })
    }

    /// How many passwords this lane has compared with a stored hash so far.
    #[must_use]
    pub fn compared(&self) -> u64 {
        self.compared.load(Ordering::Relaxed)
    }

    /// A turn for a stranger's guess to be counted, before any password is looked at.
    pub async fn strangers_turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.strangers).acquire_owned().await.ok()
    }

    /// Stretches short secrets with one salt, so that looking one up among many costs the work once.
    ///
    /// # Errors
    /// [`HashingError::Busy`] when the lane is full.
    pub async fn stretch(&self, secrets: Vec<String>, salt: [u8; 16]) -> Result<Vec<[u8; 32]>, HashingError> {
        let argon = self.argon.clone();
        let one = move |secret: &String| {
            let mut hash = [0; 32];
            argon
                .hash_password_into(secret.as_bytes(), &salt, &mut hash)
                .map(|()| hash)
                .map_err(|e| HashingError::Failed(e.to_string()))
        };
        self.in_lane(move || secrets.iter().map(one).collect()).await
    }

    /// The hash to store for a password.
    ///
    /// # Errors
    /// [`HashingError::Busy`] when the lane is full.
    pub async fn hash(&self, password: &[u8]) -> Result<String, HashingError> {
        let (argon, password) = (self.argon.clone(), password.to_vec());
        self.in_lane(move || hash(&argon, &password)).await
    }

    /// Whether `password` is the one behind `stored`. Without a stored hash it works as long and says no.
    ///
    /// # Errors
    /// [`HashingError::Busy`] when the lane is full.
    pub async fn verify(&self, stored: Option<&str>, password: &str) -> Result<bool, HashingError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.dummy).to_owned();
        let (argon, password, compared) = (self.argon.clone(), password.to_owned(), Arc::clone(&self.compared));
        let fits = self
            .in_lane(move || {
                compared.fetch_add(1, Ordering::Relaxed);
                let parsed = PasswordHash::new(&stored).map_err(|e| HashingError::Failed(e.to_string()))?;
                Ok(argon.verify_password(password.as_bytes(), &parsed).is_ok())
            })
            .await?;
        Ok(known && fits)
    }

    /// Whether a stored hash is of other work than this lane's, or cannot be read.
    #[must_use]
    pub fn is_outdated(&self, stored: &str) -> bool {
        let today = self.argon.params();
        let parsed = PasswordHash::new(stored).ok().filter(|hash| hash.algorithm.as_str() == "argon2id");
        let params = parsed.and_then(|hash| Params::try_from(&hash).ok());
        params.is_none_or(|old| {
            (old.m_cost(), old.t_cost(), old.p_cost()) != (today.m_cost(), today.t_cost(), today.p_cost())
        })
    }

    async fn in_lane<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashingError> + Send + 'static,
    ) -> Result<T, HashingError> {
        let _waiting = self.queue.try_acquire().map_err(|_| HashingError::Busy)?;
        let _slot = self.slots.acquire().await.map_err(|_| HashingError::Busy)?;
        tokio::task::spawn_blocking(work).await.map_err(|e| HashingError::Failed(e.to_string()))?
    }
}

fn hash(argon: &Argon2<'_>, password: &[u8]) -> Result<String, HashingError> {
    argon.hash_password(password).map(|hash| hash.to_string()).map_err(|e| HashingError::Failed(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_same_secret_stretches_to_the_same_hash_under_the_same_salt_alone() {
        let lane = Hashing::new(Cost::Least).unwrap();
        let twice = lane.stretch(vec!["one".to_owned(), "one".to_owned(), "two".to_owned()], [1; 16]).await.unwrap();
        assert_eq!(twice[0], twice[1]);
        assert_ne!(twice[0], twice[2]);
        assert_ne!(lane.stretch(vec!["one".to_owned()], [2; 16]).await.unwrap()[0], twice[0]);
    }

    #[tokio::test]
    async fn only_the_password_itself_fits_its_hash() {
        let lane = Hashing::new(Cost::Least).unwrap();
        let stored = lane.hash(b"correct horse battery staple").await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(lane.verify(Some(&stored), "correct horse battery staple").await.unwrap());
        assert!(!lane.verify(Some(&stored), "correct horse battery stapler").await.unwrap());
        assert!(!lane.verify(None, "a password nobody has").await.unwrap());
    }

    #[tokio::test]
    async fn a_hash_of_other_work_than_todays_is_outdated() {
        let (lane, other) = (Hashing::new(Cost::Least).unwrap(), Hashing::new(Cost::Full).unwrap());
        let stored = lane.hash(b"correct horse battery staple").await.unwrap();
        assert!(!lane.is_outdated(&stored));
        assert!(other.is_outdated(&stored));
        assert!(lane.is_outdated("$2b$12$something"));
    }
}
