//! Several customers asked in one act, with one letter each.
//! Rule: all of them or none. What speaks against single ones is told for all of them at once, by their places in the list;
//! what speaks against the pair stops the whole.

use chrono::{DateTime, Utc};

use super::invite::{InviteError, InvitingFor, NewInvitation, checked, place};
use crate::domain::actor::Reseller;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerInvitationId, PartnershipId};
use crate::domain::notice::{Notice, Reader, Sender};
use crate::domain::relationships::NO_INVITATION;
use crate::domain::values::Note;

/// How many at once.
pub const AT_ONCE: usize = 20;

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum ManyError {
    /// The pair may not ask, or the inviter may not.
    #[error(transparent)]
    Invite(#[from] InviteError),
    /// Some of them may not be asked, each by its place in the list.
    #[error("{} may not be asked", .0.len())]
    Some(Vec<(usize, InviteError)>),
}

impl From<DbError> for ManyError {
    fn from(error: DbError) -> Self {
        Self::Invite(error.into())
    }
}

/// Whether all of them could be asked as they are.
///
/// # Errors
/// See [`ManyError`].
pub async fn check_many(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    new: &[NewInvitation],
    now: DateTime<Utc>,
) -> Result<(), ManyError> {
    let mut tx = db.begin(by.scope()).await?;
    all_checked(&mut tx, by, partnership, new, now).await?;
    Ok(tx.commit().await?)
}

/// Asks them all, in one transaction.
///
/// # Errors
/// See [`ManyError`].
pub async fn invite_many(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    new: &[NewInvitation],
    now: DateTime<Utc>,
) -> Result<Vec<CustomerInvitationId>, ManyError> {
    let mut tx = db.begin(by.scope()).await?;
    all_checked(&mut tx, by, partnership, new, now).await?;
    let mut ids = Vec::with_capacity(new.len());
    for (place_of, one) in new.iter().enumerate() {
        match place(&mut tx, by, partnership, one, now).await {
            Ok(id) => ids.push(id),
            Err(error) if is_of_one(&error) => return Err(ManyError::Some(vec![(place_of, error)])),
            Err(error) => return Err(error.into()),
        }
    }
    tx.commit().await?;
    Ok(ids)
}

async fn all_checked(
    tx: &mut Tx,
    by: &Reseller,
    partnership: PartnershipId,
    new: &[NewInvitation],
    now: DateTime<Utc>,
) -> Result<(), ManyError> {
    let mut known = Vec::new();
    for (place_of, one) in new.iter().enumerate() {
        match checked(tx, by, partnership, one, now).await {
            Ok(_) => {}
            Err(error) if is_of_one(&error) => known.push((place_of, error)),
            Err(error) => return Err(error.into()),
        }
    }
    if known.is_empty() { Ok(()) } else { Err(ManyError::Some(known)) }
}

/// Whether it speaks against one customer and not against the pair.
const fn is_of_one(error: &InviteError) -> bool {
    matches!(error, InviteError::Open { .. } | InviteError::Customer { .. })
}

/// The letter to one of them, as it would go out now. Its link belongs to no invitation.
#[must_use]
pub fn preview_letter(by: &Reseller, with: &InvitingFor, new: &NewInvitation, now: DateTime<Utc>) -> (Reader, Notice) {
    let to = Reader { name: String::new(), address: new.address.as_str().to_owned(), language: new.language };
    let letter = Notice::CustomerInvitation {
        invitation: CustomerInvitationId::from(NO_INVITATION),
        generation: 1,
        reseller: by.company().name.clone(),
        provider: Some(with.provider.name.clone()),
        company: new.company.as_str().to_owned(),
        inviter: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        note: new.note.as_ref().map_or("", Note::as_str).to_owned(),
        admin_access: new.ask_admin_access,
        support_phone: with.support_phone.clone(),
        expires_at: new.life.end(now),
        by_provider: false,
    };
    (to, letter)
}
