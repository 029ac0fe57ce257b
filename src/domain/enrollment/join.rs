//! The short way of a company that is in the program already: it gives its customer support and is a reseller too,
//! at once and without a case, because who it is was verified before (domain 2.3).

use chrono::{DateTime, Datelike, Utc};
use serde_json::json;

use super::model::{ApplicationState, Section};
use super::sections::Fields;
use super::start::may_add_reseller;
use super::store;
use super::submit::SubmitError;
use super::views::Application;
use crate::domain::actor::{GlobalAdmin, Kind};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{DbError, Tx};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::relationships;
use crate::domain::values::Reference;

/// Adds the capabilities of a reseller. Answers with the reference.
pub(super) async fn add_reseller(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    (draft, support): (&Application, &Fields),
    now: DateTime<Utc>,
) -> Result<String, SubmitError> {
    let org = by.org();
    let card = organizations::card(tx, org).await?.ok_or(SubmitError::Closed)?;
    if !may_add_reseller(card.standing, &card.kinds) {
        return Err(SubmitError::AlreadySent);
    }
    let year = now.year();
    let reference = Reference::of(year, store::next_number(tx, year).await?).to_string();
    if !store::send(tx, org, draft, &reference, by.person(), now).await? {
        return Err(SubmitError::AlreadySent);
    }
    store::decide(tx, org, draft.id, ApplicationState::Approved, now).await?;
    organizations::become_kind(tx, org, Kind::Reseller).await?;
    relationships::find_waiting(tx, org, now).await?;
    keep_support(tx, by, support, now).await?;
    let details = json!({ "reference": reference });
    let entry = Entry { action: "enrollment.reseller_added", subject: Some(draft.id.uuid()), details };
    audit::record(tx, org, by.audit(), entry, now).await?;
    let told = Notice::ResellerAdded { org, company: card.name, reference: reference.clone() };
    for reader in organizations::readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(reference)
}

async fn keep_support(tx: &mut Tx, by: &GlobalAdmin<'_>, support: &Fields, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "insert into support_profiles as s (org_id, support, changed_at, changed_by, changed_name)
         values ($1, $2, $3, $4, $5)
         on conflict (org_id) do update set support = s.support || excluded.support, version = s.version + 1,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_name = excluded.changed_name",
        by.org().uuid(),
        serde_json::to_value(support).unwrap_or_default(),
        now,
        by.person().id().uuid(),
        by.person().name(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The only section of such an application.
pub(super) const ONLY: Section = Section::Support;
