//! The cause of a suspension is gone: the company stands again where it stood, at once and without anybody's word.
//! Used inside the transaction of the verb that cures it; the transaction is in the company.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::store::{card, readers};
use crate::domain::actor::Suspended;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::notice::{self, Notice};

/// Lifts the suspension of a company, if this is its reason.
pub(in crate::domain) async fn cured(
    tx: &mut Tx,
    org: OrgId,
    reason: Suspended,
    by: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let lifted = sqlx::query!(
        "with cured as (
             update suspensions set lifted_at = $3, lifted_name = $4, lifted_words = ''
             where org_id = $1 and reason = $2 and lifted_at is null returning stood)
         update organizations o set program_status = cured.stood from cured
         where o.org_id = $1 and o.program_status = 'suspended' returning o.program_status",
        org.uuid(),
        reason.code(),
        now,
        by,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(lifted) = lifted else { return Ok(()) };
    let details = json!({ "cured": reason.code(), "stands": lifted.program_status });
    let entry = Entry { action: "organization.lifted", subject: Some(org.uuid()), details };
    audit::record(tx, org, Actor::PROGRAM, entry, now).await?;
    let Some(company) = card(tx, org).await? else { return Ok(()) };
    let told = Notice::CompanyLifted { org, company: company.name, words: String::new() };
    for reader in readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(())
}
