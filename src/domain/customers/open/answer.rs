//! The reseller's answer to what was left at its open link: an invitation, or nothing.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::super::invite::{self, InviteError, NewInvitation};
use super::super::model::Life;
use crate::domain::actor::{Action, Reseller, words};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerInvitationId, InquiryId, PartnershipId};
use crate::domain::values::{CompanyName, Country, EmailAddress};
use crate::i18n::Language;

words! {
    /// What became of an inquiry.
    InquiryState {
        /// Nobody answered yet.
        Waiting = "waiting",
        /// An invitation was sent.
        Invited = "invited",
        /// Nothing was sent.
        Refused = "refused",
    }
}

/// What somebody left.
#[derive(Debug, Clone)]
pub struct Inquiry {
    /// Its id.
    pub id: InquiryId,
    /// The partnership whose link it was.
    pub partnership: PartnershipId,
    /// The company, as typed.
    pub company: String,
    /// ISO alpha-2.
    pub country: String,
    /// The address, as typed.
    pub address: String,
    /// The language it was left in.
    pub language: Language,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What became of it.
    pub state: InquiryState,
    /// When it was answered, and by whom.
    pub settled: Option<(DateTime<Utc>, String)>,
}

/// Why an inquiry was not answered.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// No such inquiry.
    #[error("no such inquiry")]
    NotFound,
    /// A colleague answered it.
    #[error("answered already")]
    Settled(Box<Inquiry>),
    /// It can wait or be refused; inviting is what cannot be done.
    #[error(transparent)]
    Invite(#[from] InviteError),
}

impl From<DbError> for AnswerError {
    fn from(error: DbError) -> Self {
        Self::Invite(error.into())
    }
}

/// What waits at the link with one provider, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn inquiries(db: &Db, by: &Reseller, partnership: PartnershipId) -> Result<Vec<Inquiry>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select inquiry_id, company_name, country, typed, language, asked_at from customer_inquiries
         where org_id = $1 and partnership_id = $2 and state = 'waiting' order by asked_at, inquiry_id",
        by.org().uuid(),
        partnership.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let inquiries = rows.into_iter().map(|row| Inquiry {
        id: row.inquiry_id.into(),
        partnership,
        company: row.company_name,
        country: row.country,
        address: row.typed,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        asked_at: row.asked_at,
        state: InquiryState::Waiting,
        settled: None,
    });
    Ok(inquiries.collect())
}

/// Says yes: sends the ordinary invitation to the address that was left.
///
/// # Errors
/// See [`AnswerError`].
pub async fn confirm(
    db: &Db,
    by: &Reseller,
    id: InquiryId,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = open(&mut tx, by, id).await?;
    let unreadable = |_| AnswerError::NotFound;
    let new = NewInvitation {
        company: CompanyName::parse(&it.company).map_err(unreadable)?,
        country: Country::parse(&it.country).map_err(|_| AnswerError::NotFound)?,
        vat: None,
        address: EmailAddress::stored(&it.address),
        language: it.language,
        note: None,
        ask_admin_access: false,
        life: Life::default(),
    };
    let invitation = invite::place(&mut tx, by, it.partnership, &new, now).await?;
    settle(&mut tx, by, &it, Some(invitation), now).await?;
    tx.commit().await?;
    Ok(invitation)
}

/// Says no. Nobody is told: the address is one that a stranger typed.
///
/// # Errors
/// See [`AnswerError`].
pub async fn refuse(db: &Db, by: &Reseller, id: InquiryId, now: DateTime<Utc>) -> Result<Inquiry, AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = open(&mut tx, by, id).await?;
    settle(&mut tx, by, &it, None, now).await?;
    tx.commit().await?;
    Ok(it)
}

/// An inquiry nobody answered, locked.
async fn open(tx: &mut Tx, by: &Reseller, id: InquiryId) -> Result<Inquiry, AnswerError> {
    let row = sqlx::query!(
        "select partnership_id, company_name, country, typed, language, asked_at, state, settled_at, settled_name
         from customer_inquiries where org_id = $1 and inquiry_id = $2 for update",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(AnswerError::NotFound)?;
    by.require(Action::RequestCustomerRelationship).map_err(InviteError::from)?;
    let it = Inquiry {
        id,
        partnership: row.partnership_id.into(),
        company: row.company_name,
        country: row.country,
        address: row.typed,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        asked_at: row.asked_at,
        state: InquiryState::parse(&row.state).unwrap_or(InquiryState::Refused),
        settled: row.settled_at.zip(row.settled_name),
    };
    if it.state == InquiryState::Waiting { Ok(it) } else { Err(AnswerError::Settled(Box::new(it))) }
}

async fn settle(
    tx: &mut Tx,
    by: &Reseller,
    it: &Inquiry,
    invitation: Option<CustomerInvitationId>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let state = if invitation.is_some() { InquiryState::Invited } else { InquiryState::Refused };
    sqlx::query!(
        "update customer_inquiries set state = $3, settled_at = $4, settled_name = $5, invitation_id = $6
         where org_id = $1 and inquiry_id = $2",
        by.org().uuid(),
        it.id.uuid(),
        state.code(),
        now,
        by.person().name(),
        invitation.map(CustomerInvitationId::uuid),
    )
    .execute(&mut **tx)
    .await?;
    let action = if invitation.is_some() { "customer.inquiry_confirmed" } else { "customer.inquiry_refused" };
    let details = json!({ "company": it.company, "address": it.address, "invitation": invitation });
    audit::record(tx, by.org(), by.audit(), Entry { action, subject: Some(it.id.uuid()), details }, now).await
}
