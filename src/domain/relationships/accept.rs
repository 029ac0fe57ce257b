//! **Authorize indirect provider**: the reseller's own act by which a partnership comes to be.
//! Rule: the provider's row of the invitation is locked first, so that of several who accept, decline or
//! withdraw at once exactly one succeeds; both sides' rows, the consent, the chains and the letters are
//! written in the same transaction. The handler has asked for a fresh sign-in.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{ADMIN_ACCESS, Closed, Invitation, InvitationState, Obstacle, may_partner};
use super::pairs::{self, NewPartnership, Pair};
use super::store::{self, Answer};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::Entry;
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{ConsentId, InvitationId, OrgId, PartnershipId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations::{self, Card};
use crate::i18n::Language;

/// What the reseller agreed to, as it was shown.
#[derive(Debug, Clone)]
pub struct Consent<'a> {
    /// Whether administrator access was granted too.
    pub admin_access: bool,
    /// The sentences, word for word.
    pub sentences: &'a [String],
    /// The language they were shown in.
    pub language: Language,
}

/// Why no partnership began.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// This company holds no such invitation.
    #[error("no such invitation")]
    NotFound,
    /// It takes no answer any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The two companies cannot work together now.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// They do already.
    #[error("partners already")]
    AlreadyPartners,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Authorizes the provider.
///
/// # Errors
/// See [`AcceptError`].
pub async fn accept(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: InvitationId,
    consent: &Consent<'_>,
    now: DateTime<Utc>,
) -> Result<PartnershipId, AcceptError> {
    let reseller = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let lead = lock_received(&mut tx, reseller, id).await?.ok_or(AcceptError::NotFound)?;
    lead.open(now)?;
    tx.enter(reseller).await?;
    let (theirs, ours) = may_begin(&mut tx, lead.provider, reseller, now).await?;
    let pair = Pair { provider: lead.provider, reseller };
    if pairs::active(&mut tx, reseller, pair).await?.is_some() {
        return Err(AcceptError::AlreadyPartners);
    }
    let new = NewPartnership {
        id: PartnershipId::new(now),
        pair,
        invitation: id,
        accepted_name: by.person().name(),
        consent: keep_consent(&mut tx, by, consent, now).await?,
        admin_access_until: consent.admin_access.then(|| now + ADMIN_ACCESS),
    };
    match begin(&mut tx, &new, &theirs, &ours, now).await {
        Err(e) if is_constraint(&e, "partnerships_one_active") => return Err(AcceptError::AlreadyPartners),
        Err(e) => return Err(e.into()),
        Ok(true) => {}
        // What stood between the two came up since it was asked: the page says what it is.
        Ok(false) => {
            tx.enter(reseller).await?;
            may_begin(&mut tx, lead.provider, reseller, now).await?;
            return Err(AcceptError::Obstacle(Obstacle::ProviderSuspended));
        }
    }
    settle(&mut tx, by, &lead, now).await?;
    tell(&mut tx, &new, &lead, (&theirs, &ours), now).await?;
    let entry = Entry {
        action: "relationship.accepted",
        subject: Some(new.id.uuid()),
        details: json!({ "invitation": id, "provider": theirs.name, "reseller": ours.name,
                         "admin_access_until": new.admin_access_until }),
    };
    store::record(&mut tx, &[pair.provider, reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(new.id)
}

/// The leading row of an invitation this company holds, locked. Leaves the transaction in the provider's
/// company.
pub(super) async fn lock_received(
    tx: &mut Tx,
    reseller: OrgId,
    id: InvitationId,
) -> Result<Option<Invitation>, DbError> {
    let held = store::invitation(tx, reseller, id).await?.filter(|it| it.reseller == Some(reseller));
    let Some(held) = held else { return Ok(None) };
    tx.enter(held.provider).await?;
    store::lock_invitation(tx, held.provider, id).await
}

/// The cards of provider and reseller, if the two may begin to work together. The transaction is in the
/// reseller's company.
async fn may_begin(
    tx: &mut Tx,
    provider: OrgId,
    reseller: OrgId,
    now: DateTime<Utc>,
) -> Result<(Card, Card), AcceptError> {
    let theirs = organizations::card_at(tx, provider, now).await?.ok_or(AcceptError::NotFound)?;
    let ours = organizations::card_at(tx, reseller, now).await?.ok_or(AcceptError::NotFound)?;
    obstacle(tx, &theirs, &ours).await??;
    Ok((theirs, ours))
}

/// What stands between two companies, asked by the verb and by the page that shows the form.
pub(super) async fn obstacle(tx: &mut Tx, provider: &Card, reseller: &Card) -> Result<Result<(), Obstacle>, DbError> {
    let there = store::region(tx, &provider.country).await?;
    let here = store::region(tx, &reseller.country).await?;
    Ok(may_partner(provider, reseller, (&there, &here)))
}

async fn keep_consent(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    consent: &Consent<'_>,
    now: DateTime<Utc>,
) -> Result<ConsentId, DbError> {
    let id = ConsentId::new(now);
    let (network, agent) = by.person().origin();
    sqlx::query!(
        "insert into consents (org_id, consent_id, kind, sentences, language, person_id, full_name, at, network, agent)
         values ($1, $2, 'authorize_provider', $3, $4, $5, $6, $7, $8, $9)",
        by.org().uuid(),
        id.uuid(),
        consent.sentences,
        consent.language.code(),
        by.person().id().uuid(),
        by.person().name(),
        now,
        network,
        agent,
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// Both sides' rows, and each sees the other's card. The statement that writes them asks once more whether the two may
/// work together; says whether it wrote them.
async fn begin(
    tx: &mut Tx,
    new: &NewPartnership<'_>,
    theirs: &Card,
    ours: &Card,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let Pair { provider, reseller } = new.pair;
    tx.enter(provider).await?;
    organizations::acquaint(tx, provider, reseller, now).await?;
    let begun = pairs::insert(tx, provider, &ours.folded, new, now).await?;
    tx.enter(reseller).await?;
    organizations::acquaint(tx, reseller, provider, now).await?;
    Ok(begun && pairs::insert(tx, reseller, &theirs.folded, new, now).await?)
}

/// Every row of the invitation says how it ended: accepted here, taken from others who hold it.
async fn settle(tx: &mut Tx, by: &GlobalAdmin<'_>, lead: &Invitation, now: DateTime<Utc>) -> Result<(), DbError> {
    let accepted =
        Answer { state: InvitationState::Accepted, name: by.person().name(), reason: None, reseller: Some(by.org()) };
    answer(tx, by.org(), lead, &accepted, now).await
}

/// Closes the leading row, that of the company that answered, and those of others who hold the invitation.
pub(super) async fn answer(
    tx: &mut Tx,
    reseller: OrgId,
    lead: &Invitation,
    answer: &Answer<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    tx.enter(lead.provider).await?;
    store::close(tx, lead.provider, lead.id, answer, now).await?;
    let elsewhere = Answer { state: InvitationState::Withdrawn, reason: None, reseller: None, ..*answer };
    for org in store::receivers(tx, lead.id).await? {
        tx.enter(org).await?;
        store::close(tx, org, lead.id, if org == reseller { answer } else { &elsewhere }, now).await?;
        tx.enter(lead.provider).await?;
    }
    Ok(())
}

async fn tell(
    tx: &mut Tx,
    new: &NewPartnership<'_>,
    lead: &Invitation,
    (theirs, ours): (&Card, &Card),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for org in [new.pair.provider, new.pair.reseller] {
        tx.enter(org).await?;
        let told = Notice::ProviderAuthorized {
            org,
            partnership: new.id,
            provider: theirs.name.clone(),
            reseller: ours.name.clone(),
            admin_access: new.admin_access_until.is_some(),
            by: new.accepted_name.to_owned(),
        };
        let readers = if org == new.pair.provider {
            store::listeners(tx, org, lead.inviter).await?
        } else {
            organizations::readers(tx, org).await?
        };
        for reader in readers {
            notice::queue(tx, Some(org), &reader, &told, now).await?;
        }
    }
    Ok(())
}
