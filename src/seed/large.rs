//! A large world through bulk SQL, for measuring: the same seed makes the same companies again.
//! Rule: one transaction, all or nothing, as the owner of the schema. What it leaves out is said at the top
//! of `large.sql`, which does the work.

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection, Executor};
use uuid::Uuid;

use super::PASSWORD;
use crate::domain::hashing::Hashing;
use crate::domain::values::PartnerId;

/// What the planner has to know anew.
const TABLES: &str = "analyze organizations, acquaintances, people, addresses, passwords, memberships, partnerships,
    customer_relationships, customer_words, locations, associations";

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Large {
    /// Providers of its own; with none its resellers belong to the oldest provider that is there.
    pub providers: u32,
    /// Resellers, spread over the providers.
    pub resellers: u32,
    /// Customers, spread over the resellers; with no resellers they are the oldest pair's.
    pub customers: u32,
    /// Which of the large worlds.
    pub seed: u32,
}

impl Large {
    /// Whether nothing was asked for.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.providers == 0 && self.resellers == 0 && self.customers == 0
    }
}

/// Makes a large world beside what is there, and says what was made.
///
/// # Errors
/// With a sentence when it is there already, when Partner IDs run out, or when the database refuses.
pub async fn large(
    owner: &PgConnectOptions,
    large: &Large,
    hashing: &Hashing,
    now: DateTime<Utc>,
) -> anyhow::Result<Large> {
    let hash = hashing.hash(PASSWORD.as_bytes()).await?;
    let mut connection = owner.clone().disable_statement_logging().connect().await?;
    let mut tx = connection.begin().await?;
    let (provider, reseller) = oldest_pair(&mut tx).await?;
    // A provider has the company's number, a reseller that of its location as well.
    let numbers = partner_ids(&mut tx, large.providers + 2 * large.resellers).await?;
    for (name, value) in [
        ("seed.seed", large.seed.to_string()),
        ("seed.providers", large.providers.to_string()),
        ("seed.resellers", large.resellers.to_string()),
        ("seed.customers", large.customers.to_string()),
        ("seed.partner_ids", numbers),
        ("seed.hash", hash),
        ("seed.now", now.to_rfc3339()),
        ("seed.provider", provider.to_string()),
        ("seed.reseller", reseller.to_string()),
    ] {
        sqlx::query("select set_config($1, $2, true)").bind(name).bind(value).execute(&mut *tx).await?;
    }
    (&mut *tx).execute(include_str!("large.sql")).await.map_err(|error| match &error {
        sqlx::Error::Database(e) if e.is_unique_violation() => {
            anyhow::anyhow!("the large world {} is here already; another number makes another one (--seed)", large.seed)
        }
        _ => error.into(),
    })?;
    tx.commit().await?;
    (&mut connection).execute(TABLES).await?;
    connection.close().await?;
    Ok(*large)
}

/// The provider and the reseller that worked together first.
async fn oldest_pair(tx: &mut PgConnection) -> anyhow::Result<(Uuid, Uuid)> {
    let pair: Option<(Uuid, Uuid)> = sqlx::query_as(
        "select provider_id, reseller_id from partnerships where state = 'active' order by since, partnership_id limit 1",
    )
    .fetch_optional(tx)
    .await?;
    pair.ok_or_else(|| anyhow::anyhow!("there is no partnership yet to hang a large world on"))
}

/// The next Partner IDs, joined by commas.
async fn partner_ids(tx: &mut PgConnection, count: u32) -> anyhow::Result<String> {
    let last: i64 = sqlx::query_scalar(
        "insert into counters (name, value) values ('partner_id', $1)
         on conflict (name) do update set value = counters.value + $1 returning value",
    )
    .bind(i64::from(count))
    .fetch_one(tx)
    .await?;
    let first = last - i64::from(count) + 1;
    let issued: Option<Vec<PartnerId>> =
        (first..=last).map(|number| u32::try_from(number).ok().and_then(PartnerId::issue)).collect();
    let issued = issued.ok_or_else(|| anyhow::anyhow!("there are not enough Partner IDs for {count} more partners"))?;
    Ok(issued.iter().map(PartnerId::as_str).collect::<Vec<_>>().join(","))
}
