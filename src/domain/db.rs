//! The way to the database: one pool a role, and transactions that carry their scope.
//! Rule: nothing is read or written outside a [`Tx`]; its scope (whose company, which person) is what
//! row-level security compares rows with. A verb that writes what two companies share says so: it
//! [`Tx::enter`]s the other company for those statements.

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, PgConnection, Postgres, Transaction};

use super::ids::{OrgId, PersonId};

/// What can go wrong between us and the database.
pub type DbError = sqlx::Error;

/// The pools, each connected under the one role whose policies its work needs.
#[derive(Debug, Clone)]
pub struct Db {
    app: PgPool,
    review: PgPool,
    worker: PgPool,
}

/// Whose rows a transaction may touch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope {
    org: Option<OrgId>,
    person: Option<PersonId>,
}

impl Scope {
    /// Nobody's: program data and look-ups only.
    pub const NOBODY: Self = Self { org: None, person: None };

    /// One company's rows.
    #[must_use]
    pub const fn company(org: OrgId) -> Self {
        Self { org: Some(org), person: None }
    }

    /// One person's rows.
    #[must_use]
    pub const fn person(person: PersonId) -> Self {
        Self { org: None, person: Some(person) }
    }

    /// One company's rows and those of the person who acts for it.
    #[must_use]
    pub const fn acting(person: PersonId, org: OrgId) -> Self {
        Self { org: Some(org), person: Some(person) }
    }

    fn statement(self) -> String {
        let org = self.org.map(|id| id.to_string()).unwrap_or_default();
        let person = self.person.map(|id| id.to_string()).unwrap_or_default();
        format!("BEGIN; SELECT set_config('app.org', '{org}', true), set_config('app.person', '{person}', true)")
    }
}

impl Db {
    /// Connects one pool for each role, through a login that may take on each of them.
    ///
    /// # Errors
    /// When a connection cannot be made.
    pub async fn connect(options: &PgConnectOptions, size: u32) -> Result<Self, DbError> {
        Self::connect_as(|role| options.clone().options([("role", role)]), size).await
    }

    /// Connects one pool for each role; `login` says how a role gets in.
    ///
    /// # Errors
    /// When a connection cannot be made.
    pub async fn connect_as(login: impl Fn(&str) -> PgConnectOptions, size: u32) -> Result<Self, DbError> {
        let db = Self::when_needed(login, size);
        for pool in [&db.app, &db.review, &db.worker] {
            pool.acquire().await?;
        }
        Ok(db)
    }

    /// The same pools, each of which connects when it is first asked for something.
    #[must_use]
    pub fn when_needed(login: impl Fn(&str) -> PgConnectOptions, size: u32) -> Self {
        Self {
            app: pool(login("filiera_app"), size, &PATIENCE),
            review: pool(login("filiera_review"), size.min(4), &PATIENCE),
            // Three at least: the listener, the letter's row, the note that it leaves.
            worker: pool(login("filiera_worker"), size.clamp(3, 4), &[]),
        }
    }

    /// Opens a transaction for the people and companies the portal serves.
    ///
    /// # Errors
    /// When no connection is free in time or the database does not answer.
    pub async fn begin(&self, scope: Scope) -> Result<Tx, DbError> {
        Ok(Tx { inner: self.app.begin_with(AssertSqlSafe(scope.statement())).await? })
    }

    /// Opens a transaction for the operator's staff.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_review(&self, by: PersonId) -> Result<Tx, DbError> {
        let statement = Scope::person(by).statement();
        Ok(Tx { inner: self.review.begin_with(AssertSqlSafe(statement)).await? })
    }

    /// Opens a transaction for the worker.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_work(&self) -> Result<Tx, DbError> {
        Ok(Tx { inner: self.worker.begin_with(AssertSqlSafe(Scope::NOBODY.statement())).await? })
    }

    /// A listener for the worker's channel.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn listen(&self, channel: &str) -> Result<sqlx::postgres::PgListener, DbError> {
        let mut listener = sqlx::postgres::PgListener::connect_with(&self.worker).await?;
        listener.listen(channel).await?;
        Ok(listener)
    }

    /// Whether the database answers.
    pub async fn answers(&self) -> bool {
        sqlx::query("select 1").execute(&self.app).await.is_ok()
    }

    /// The pool that serves requests, for the checks at start.
    #[must_use]
    pub fn app_pool(&self) -> &PgPool {
        &self.app
    }

    /// Closes every connection once its transaction has ended.
    pub async fn close(&self) {
        tokio::join!(self.app.close(), self.review.close(), self.worker.close());
    }
}

/// How long a request may keep the database busy. The worker holds a letter's row across the SMTP dialogue.
const PATIENCE: [(&str, &str); 3] =
    [("statement_timeout", "3s"), ("lock_timeout", "2s"), ("idle_in_transaction_session_timeout", "10s")];

fn pool(options: PgConnectOptions, size: u32, patience: &[(&str, &str)]) -> PgPool {
    let options = options.application_name("filiera").options([("TimeZone", "UTC")]);
    let options = options.options(patience.iter().copied());
    PgPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(std::time::Duration::from_secs(2))
        .connect_lazy_with(options)
}

/// A transaction with its scope. Dropped without [`Tx::commit`], it never happened.
#[derive(Debug)]
pub struct Tx {
    inner: Transaction<'static, Postgres>,
}

impl Tx {
    /// Turns to the rows of another company, for the statements that follow.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn enter(&mut self, org: OrgId) -> Result<(), DbError> {
        enter(&mut self.inner, org).await
    }

    /// Turns to the rows of a person, beside the company already entered.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn enter_person(&mut self, person: PersonId) -> Result<(), DbError> {
        sqlx::query!("select set_config('app.person', $1, true)", person.to_string()).fetch_one(&mut **self).await?;
        Ok(())
    }

    /// Makes everything since the beginning true at once.
    ///
    /// # Errors
    /// When the database does not answer; then it may or may not have happened.
    pub async fn commit(self) -> Result<(), DbError> {
        self.inner.commit().await
    }
}

/// [`Tx::enter`] for verbs that were handed the bare connection of a transaction.
pub(super) async fn enter(tx: &mut PgConnection, org: OrgId) -> Result<(), DbError> {
    sqlx::query!("select set_config('app.org', $1, true)", org.to_string()).fetch_one(&mut *tx).await?;
    Ok(())
}

impl std::ops::Deref for Tx {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.inner
    }
}

impl std::ops::DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}

/// Whether the database refused a row because of the named constraint.
#[must_use]
pub fn is_constraint(error: &DbError, name: &str) -> bool {
    matches!(error, sqlx::Error::Database(e) if e.constraint() == Some(name))
}
