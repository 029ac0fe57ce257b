//! What a customer reads of its move: what it could leave, the code that works now, who asked with it.

use chrono::{DateTime, Utc};

use super::super::model::PartnerKind;
use super::super::relationships::{self as rows, WorksWith};
use crate::domain::actor::{Customer, words};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CustomerRelationshipId, MoveId};

words! {
    /// Where a move stands, as its row says.
    MoveState {
        /// The code works.
        Open = "open",
        /// A reseller asked with it.
        Claimed = "claimed",
        /// What was accepted took the place of what was left.
        Done = "done",
        /// Taken back before anybody asked.
        TakenBack = "taken_back",
    }
}

/// A partner that is left.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// On which side of the chain it stands.
    pub kind: PartnerKind,
    /// Its name.
    pub name: String,
}

impl From<WorksWith> for Leaving {
    fn from(it: WorksWith) -> Self {
        Self { id: it.id, kind: it.kind, name: it.name }
    }
}

/// The newest move of a customer.
#[derive(Debug, Clone)]
pub struct Move {
    /// Its id, in the code.
    pub id: MoveId,
    /// Where it stands.
    pub state: MoveState,
    /// Who made the code.
    pub made_name: String,
    /// To whom requests go that are made with it.
    pub made_address: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Until when the code works.
    pub expires_at: DateTime<Utc>,
    /// Who asked with it.
    pub claimed_name: Option<String>,
    /// What it leaves and is in force still.
    pub leaving: Vec<Leaving>,
}

impl Move {
    /// Whether the code works at `now`.
    #[must_use]
    pub fn works(&self, now: DateTime<Utc>) -> bool {
        self.state == MoveState::Open && now < self.expires_at
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct MovePage {
    /// Whom the customer works with, and could leave.
    pub partners: Vec<Leaving>,
    /// The newest move.
    pub newest: Option<Move>,
}

/// The customer's move.
///
/// # Errors
/// When the database does not answer.
pub async fn moving(db: &Db, by: &Customer) -> Result<MovePage, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let all = sqlx::query_scalar!(
        "select relationship_id from customer_relationships
         where org_id = $1 and customer_id = $1 and state = 'active' limit 200",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    let all: Vec<_> = all.into_iter().map(CustomerRelationshipId::from).collect();
    let partners = rows::active_of(&mut tx, by.org(), &all).await?;
    let row = sqlx::query!(
        "select move_id, leaving, state, made_name, made_address, made_at, expires_at, claimed_name from moves
         where org_id = $1 order by move_id desc limit 1",
        by.org().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let newest = row.map(|row| Move {
        id: row.move_id.into(),
        state: MoveState::parse(&row.state).unwrap_or(MoveState::TakenBack),
        made_name: row.made_name,
        made_address: row.made_address,
        made_at: row.made_at,
        expires_at: row.expires_at,
        claimed_name: row.claimed_name,
        leaving: partners
            .iter()
            .filter(|it| row.leaving.contains(&it.id.uuid()))
            .map(|it| Leaving { id: it.id, kind: it.kind, name: it.name.clone() })
            .collect(),
    });
    Ok(MovePage { partners: partners.into_iter().map(Leaving::from).collect(), newest })
}
