//! The thread of a case: what company and operator write to each other.
//! Rule: a message asks and tells, it decides nothing and uses up nothing.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::domain::actor::words;
use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

words! {
    /// Who speaks in the thread of a case.
    Side {
        /// The company.
        Applicant = "applicant",
        /// Whoever runs the program.
        Operator = "operator",
    }
}

/// A message of the thread.
#[derive(Debug, Clone)]
pub struct MessageView {
    /// When.
    pub at: DateTime<Utc>,
    /// From which side.
    pub side: Side,
    /// Who wrote it.
    pub author: String,
    /// What.
    pub message: String,
}

/// The thread of a case, in order.
pub(super) async fn of(tx: &mut PgConnection, org: OrgId, case: Uuid) -> Result<Vec<MessageView>, DbError> {
    let rows = sqlx::query!(
        "select at, side, author, message from case_messages where org_id = $1 and case_id = $2
         order by at, message_id limit 500",
        org.uuid(),
        case,
    )
    .fetch_all(&mut *tx)
    .await?;
    let view = |(at, side, author, message): (_, String, _, _)| {
        Some(MessageView { at, side: Side::parse(&side)?, author, message })
    };
    Ok(rows.into_iter().filter_map(|row| view((row.at, row.side, row.author, row.message))).collect())
}
