//! A provider's open link: several companies come by it, one by one, until it runs out, is rotated or switched off.
//! Rule: coming by it makes an invitation to the person who comes, at the address they proved; from there on every rule
//! of an invitation holds, and the inviter is told of each acceptance. The link itself grants nothing.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::accept::obstacle;
use super::invite::receive_row;
use super::model::{Closed, Invitation, InvitationState, Life, Obstacle};
use super::pairs::{self, Pair};
use super::{ledger, store};
use crate::domain::actor::{Act, Action, Provider, Reseller, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{InvitationId, OpenLinkId, OrgId, PersonId};
use crate::domain::organizations::{self, Card};
use crate::domain::token::Link;
use crate::domain::values::EmailAddress;

/// A provider's open link as it stands.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// Its id, the same whenever it is rotated.
    pub id: OpenLinkId,
    /// Whose it is.
    pub provider: OrgId,
    /// Who made it, and is told of what comes of it.
    pub made_by: PersonId,
    /// Their name then.
    pub made_name: String,
    /// Their address then.
    pub made_address: String,
    /// Since when.
    pub made_at: DateTime<Utc>,
    /// Whether it lets anybody in.
    pub opening: Opening,
}

/// Whether an open link, to whomever it leads, lets anybody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Which rotation is the valid one.
    pub generation: i32,
    /// Valid until.
    pub expires_at: DateTime<Utc>,
    /// Switched off.
    pub off_at: Option<DateTime<Utc>>,
}

impl Opening {
    /// Lets in who comes at `now` by the link of `generation`.
    ///
    /// # Errors
    /// [`Closed`] saying why not.
    pub fn lets(&self, generation: i32, now: DateTime<Utc>) -> Result<(), Closed> {
        if self.off_at.is_some() {
            Err(Closed::Withdrawn)
        } else if generation != self.generation {
            Err(Closed::Superseded)
        } else if self.expires_at <= now {
            Err(Closed::Expired)
        } else {
            Ok(())
        }
    }
}

/// How often it was used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    /// Companies that came by it.
    pub came: i64,
    /// Of those, how many authorized the provider.
    pub accepted: i64,
}

/// Why the open link stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum OpenLinkError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Why nobody was taken in by it.
#[derive(Debug, thiserror::Error)]
pub enum ComeError {
    /// No such link.
    #[error("no such link")]
    NotFound,
    /// It takes nobody in any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The two companies cannot work together, whatever is signed.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// They do already.
    #[error("partners already")]
    AlreadyPartners,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The provider's open link, and how often it was used.
///
/// # Errors
/// When the database does not answer.
pub async fn open_link(db: &Db, by: &Provider) -> Result<Option<(OpenLink, Uses)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(link) = held(&mut tx, by.org()).await? else { return Ok(None) };
    let uses = sqlx::query_as!(
        Uses,
        r#"select count(*) as "came!", count(*) filter (where state = 'accepted') as "accepted!" from invitations
           where org_id = $1 and open_link and side = 'provider'"#,
        by.org().uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some((link, uses)))
}

/// Makes the open link, or rotates it: the address before stops working at once.
///
/// # Errors
/// See [`OpenLinkError`].
pub async fn make_open_link(db: &Db, by: &Provider, life: Life, now: DateTime<Utc>) -> Result<(), OpenLinkError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    let id = sqlx::query_scalar!(
        "insert into open_links as l (org_id, link_id, generation, made_by, made_name, made_address, made_at, expires_at)
         values ($1, $2, 1, $3, $4, $5, $6, $7)
         on conflict (org_id) do update set generation = l.generation + 1, made_by = excluded.made_by,
             made_name = excluded.made_name, made_address = excluded.made_address, made_at = excluded.made_at,
             expires_at = excluded.expires_at, off_at = null
         returning link_id",
        by.org().uuid(),
        OpenLinkId::new(now).uuid(),
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        now,
        now + life.span(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let details = json!({ "expires_at": now + life.span() });
    let entry = Entry { action: "relationship.open_link_made", subject: Some(id), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Switches the open link off. Who came by it before may still answer.
///
/// # Errors
/// See [`OpenLinkError`].
pub async fn switch_off_open_link(db: &Db, by: &Provider, now: DateTime<Utc>) -> Result<(), OpenLinkError> {
    by.require(Action::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    let off = sqlx::query_scalar!(
        "update open_links set off_at = $2 where org_id = $1 and off_at is null returning link_id",
        by.org().uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    if off.is_some() {
        let entry = Entry { action: "relationship.open_link_ended", subject: off, details: json!({}) };
        audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What the open link leads to, open or closed. Nothing is changed.
///
/// # Errors
/// When the database does not answer.
pub async fn open_link_preview(
    db: &Db,
    link: Link,
    now: DateTime<Utc>,
) -> Result<Option<(OpenLink, Card, Result<(), Closed>)>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(provider) = owner(&mut tx, link).await? else { return Ok(None) };
    tx.enter(provider).await?;
    let it = held(&mut tx, provider).await?;
    let card = organizations::card(&mut tx, provider).await?;
    tx.commit().await?;
    Ok(it.zip(card).map(|(it, card)| {
        let open = it.opening.lets(link.generation, now);
        (it, card, open)
    }))
}

/// Takes a company in by the open link: it holds an invitation from then on, to the person who came.
///
/// # Errors
/// See [`ComeError`].
pub async fn come(db: &Db, by: &Reseller, link: Link, now: DateTime<Utc>) -> Result<InvitationId, ComeError> {
    let mut tx = db.begin(by.scope()).await?;
    let provider = owner(&mut tx, link).await?.ok_or(ComeError::NotFound)?;
    tx.enter(provider).await?;
    // Companies come one by one, and a person who presses twice comes once.
    sqlx::query!("select link_id from open_links where org_id = $1 for update", provider.uuid())
        .fetch_optional(&mut *tx)
        .await?;
    let open = held(&mut tx, provider).await?.ok_or(ComeError::NotFound)?;
    open.opening.lets(link.generation, now)?;
    may_come(&mut tx, by, provider, now).await?;
    tx.enter(provider).await?;
    let address = EmailAddress::stored(by.person().address());
    store::expire_to(&mut tx, provider, address.canonical(), now).await?;
    let it = match open_to(&mut tx, provider, address.canonical()).await? {
        Some(it) => it,
        None => {
            let it = invitation(&open, by, &address, now);
            store::insert_invitation(&mut tx, provider, "provider", &it).await?;
            mark(&mut tx, &it, by, now).await?;
            it
        }
    };
    ledger::opened(&mut tx, &it, now).await?;
    tx.enter(by.org()).await?;
    receive_row(&mut tx, by.org(), &it, now).await?;
    tx.commit().await?;
    Ok(it.id)
}

/// What nobody can change stops a company at the door; what it can, like signing, waits on its invitation's page.
async fn may_come(tx: &mut Tx, by: &Reseller, provider: OrgId, now: DateTime<Utc>) -> Result<(), ComeError> {
    if provider == by.org() {
        return Err(Obstacle::Own.into());
    }
    let theirs = organizations::card_at(tx, provider, now).await?.ok_or(ComeError::NotFound)?;
    tx.enter(by.org()).await?;
    let ours = organizations::card_at(tx, by.org(), now).await?.ok_or(ComeError::NotFound)?;
    let pair = Pair { provider, reseller: by.org() };
    if pairs::active(tx, by.org(), pair).await?.is_some() {
        return Err(ComeError::AlreadyPartners);
    }
    match obstacle(tx, &theirs, &ours).await? {
        Ok(()) | Err(Obstacle::NotSigned(_)) => Ok(()),
        Err(obstacle) => Err(obstacle.into()),
    }
}

fn invitation(open: &OpenLink, by: &Reseller, address: &EmailAddress, now: DateTime<Utc>) -> Invitation {
    Invitation {
        id: InvitationId::new(now),
        provider: open.provider,
        reseller: None,
        company: by.company().name.clone(),
        address: address.canonical().to_owned(),
        typed: by.person().address().to_owned(),
        language: by.person().language(),
        note: String::new(),
        inviter: open.made_by,
        inviter_name: open.made_name.clone(),
        inviter_address: open.made_address.clone(),
        generation: 1,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        created_at: now,
        sent_at: now,
        expires_at: open.opening.expires_at,
        answered_at: None,
        answered_name: None,
        reason: None,
    }
}

/// Says where the invitation comes from, in its row and in the provider's chain.
async fn mark(tx: &mut Tx, it: &Invitation, by: &Reseller, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update invitations set open_link = true where org_id = $1 and invitation_id = $2",
        it.provider.uuid(),
        it.id.uuid(),
    )
    .execute(&mut **tx)
    .await?;
    let details = json!({ "company": it.company, "address": it.typed, "expires_at": it.expires_at });
    let entry = Entry { action: "relationship.open_link_used", subject: Some(it.id.uuid()), details };
    audit::record(tx, it.provider, Actor { person: None, name: by.person().name() }, entry, now).await
}

async fn owner(tx: &mut Tx, link: Link) -> Result<Option<OrgId>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_open_link($1)", link.id).fetch_one(&mut **tx).await?;
    Ok(org.map(OrgId::from))
}

/// The open invitation to an address, locked. The transaction is in the provider's company.
async fn open_to(tx: &mut Tx, provider: OrgId, address: &str) -> Result<Option<Invitation>, DbError> {
    let id = sqlx::query_scalar!(
        "select invitation_id from invitations
         where org_id = $1 and address = $2 and side = 'provider' and state = 'sent' for update",
        provider.uuid(),
        address,
    )
    .fetch_optional(&mut **tx)
    .await?;
    match id {
        Some(id) => store::invitation(tx, provider, id.into()).await,
        None => Ok(None),
    }
}

async fn held(tx: &mut Tx, provider: OrgId) -> Result<Option<OpenLink>, DbError> {
    let row = sqlx::query!(
        "select link_id, generation, made_by, made_name, made_address, made_at, expires_at, off_at
         from open_links where org_id = $1",
        provider.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| OpenLink {
        id: row.link_id.into(),
        provider,
        made_by: row.made_by.into(),
        made_name: row.made_name,
        made_address: row.made_address,
        made_at: row.made_at,
        opening: Opening { generation: row.generation, expires_at: row.expires_at, off_at: row.off_at },
    }))
}
