//! What a customer leaves, at the moment it accepts others.

use chrono::{DateTime, Utc};

use super::super::accept::{AcceptError, Acceptance};
use super::super::end::{self, EndError, Ending};
use super::super::model::PartnerKind;
use super::super::relationships::{self as rows, WorksWith};
use super::super::signer::Signer;
use super::super::store::Invitation;
use super::views::Leaving;
use crate::domain::audit::Actor;
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, MoveId, OrgId};

/// What the code of an invitation leaves, as the customer reads it before it accepts. Enters the customer's company.
pub(in super::super) async fn left(tx: &mut Tx, id: MoveId) -> Result<Option<(OrgId, Vec<Leaving>)>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_move($1)", id.uuid()).fetch_one(&mut **tx).await?;
    let Some(org) = org.map(OrgId::from) else { return Ok(None) };
    tx.enter(org).await?;
    let leaving = of(tx, org, id).await?;
    Ok(Some((org, leaving.into_iter().map(Leaving::from).collect())))
}

/// The relationships in force that a code leaves.
async fn of(tx: &mut Tx, org: OrgId, id: MoveId) -> Result<Vec<WorksWith>, DbError> {
    let ids =
        sqlx::query_scalar!("select leaving from moves where org_id = $1 and move_id = $2", org.uuid(), id.uuid())
            .fetch_optional(&mut **tx)
            .await?;
    let ids: Vec<_> = ids.unwrap_or_default().into_iter().map(CustomerRelationshipId::from).collect();
    rows::active_of(tx, org, &ids).await
}

/// Ends what the customer leaves, of the kinds that it accepted anew, but for whom it accepted again. The transaction is
/// in the customer's company before and after.
pub(in super::super) async fn leave(
    tx: &mut Tx,
    row: &Invitation,
    signer: &Signer,
    acceptance: &Acceptance,
    accepted: &[(CustomerRelationshipId, OrgId)],
    now: DateTime<Utc>,
) -> Result<(), AcceptError> {
    let Some(id) = row.moves else { return Ok(()) };
    tx.enter(signer.customer).await?;
    let done = sqlx::query!(
        "update moves set state = 'done', changed_at = $3
         where org_id = $1 and move_id = $2 and state = 'claimed' and invitation_id = $4",
        signer.customer.uuid(),
        id.uuid(),
        now,
        row.id.uuid(),
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() != 1 {
        return Err(AcceptError::NotTheirs);
    }
    let by = Actor { person: Some(signer.person), name: acceptance.full_name.as_str() };
    let ending = Ending { by, company: &signer.name, reason: None, moved: true };
    let mut leaving = of(tx, signer.customer, id).await?;
    // Providers first, as everywhere two chains are written.
    leaving.sort_by_key(|it| (it.kind != PartnerKind::Provider, it.partner));
    for it in leaving {
        let again = accepted.iter().any(|(_, partner)| *partner == it.partner);
        if again || !acceptance.partners.include(it.kind) {
            continue;
        }
        match end::lock(tx, signer.customer, it.id).await {
            Ok(held) => end::end_within(tx, &held, &ending, now).await?,
            Err(EndError::Db(error)) => return Err(error.into()),
            Err(_) => {}
        }
        tx.enter(signer.customer).await?;
    }
    Ok(())
}
