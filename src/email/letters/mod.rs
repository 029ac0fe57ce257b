//! One file for each letter: from a queued notice to a letter in the reader's language.
//! Rule: links and codes are derived here, when the letter is written, and stored nowhere; nothing
//! depends on the moment of writing, so a letter written again is the same bytes.
//! Next: `draft` for what a letter's file says, `paper` for what it says it with, `samples` for one of each.

mod access_asked;
mod access_changed;
mod access_declined;
mod access_granted;
mod account_code;
mod account_known;
mod action_needed;
mod action_reminder;
mod admin_access_removed;
mod agreement_asked;
mod agreement_signed;
mod appeal_received;
mod application_in_review;
mod application_sent;
mod approved;
mod case_answered;
mod cases;
mod colleague_joined;
mod company_wrote;
mod confirm_contact;
mod contact_disowned;
mod customer_accepted;
mod customer_authorized;
mod customer_code;
mod customer_declined;
mod customer_invitation;
mod dispute_settled;
mod factor_changed;
mod factor_help_asked;
mod factor_help_needed;
mod factor_help_started;
mod invitation_declined;
mod letters_code;
mod letters_moved;
mod location_associated;
mod new_device;
mod operator_wrote;
mod partner_id_checked;
mod partnership_ended;
mod password_changed;
mod password_reset;
mod provider_authorized;
mod provider_invitation;
mod rejected;
mod role_asked;
mod roles_changed;
mod sign_in_code;
mod user_declined;
mod user_invitation_asked;
mod user_invited;
mod user_joined;

mod draft;
mod frame;
mod links;
mod paper;
pub mod samples;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use url::Url;
use uuid::Uuid;

use super::mime::MimeError;
use super::{Message, Origin, compose};
use crate::domain::actor::Kind;
use crate::domain::ids::NoticeId;
use crate::domain::notice::{Notice, Reader};
use crate::domain::program::{Name, Program};
use crate::domain::token::Key;
use crate::i18n::Words;
use customer_invitation::Asked;
use draft::Draft;
use links::Links;
use paper::Paper;

/// A notice as the outbox holds it.
#[derive(Debug, Clone)]
pub struct Queued {
    /// Its id, which becomes the Message-ID.
    pub id: NoticeId,
    /// Its kind.
    pub kind: String,
    /// Who reads it.
    pub to: Reader,
    /// What it says; or why it cannot be read.
    pub notice: Result<Notice, String>,
    /// What holds the letters of one matter together.
    pub thread: Option<Uuid>,
    /// The reader's side of the partnership it is about, if it is about one.
    pub side: Option<Kind>,
    /// When it was queued, which becomes the Date.
    pub created_at: DateTime<Utc>,
}

/// Why a letter could not be written. Trying again changes nothing.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The notice in the outbox is none of ours.
    #[error("the notice cannot be read: {0}")]
    Notice(String),
    /// A template could not be written out.
    #[error("the letter cannot be written: {0}")]
    Render(#[from] askama::Error),
    /// An address or a header cannot be written.
    #[error(transparent)]
    Mime(#[from] MimeError),
}

/// Writes letters.
#[derive(Clone)]
pub struct Writer {
    base: Url,
    from: String,
    program: Arc<Program>,
    key: Key,
}

impl Writer {
    /// A writer whose links begin with `base` and whose letters come from `from`, an address alone or in
    /// angle brackets; the name before it is the portal's.
    #[must_use]
    pub fn new(base: &Url, from: &str, program: Arc<Program>, key: Key) -> Self {
        Self { base: base.clone(), from: address_in(from).to_owned(), program, key }
    }

    /// The letter for a notice: the same bytes each time it is written.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn write(&self, queued: &Queued) -> Result<Message, WriteError> {
        let notice = queued.notice.as_ref().map_err(|why| WriteError::Notice(why.clone()))?;
        let paper = Paper {
            words: Words::new(queued.to.language),
            program: &self.program,
            links: Links { base: &self.base, key: &self.key },
            reader: &queued.to,
            at: queued.created_at,
            side: queued.side,
        };
        let origin = Origin { portal: paper.name(Name::Portal).to_owned(), address: self.from.clone() };
        let draft = draft(&paper, notice).ok_or_else(|| WriteError::Notice(queued.kind.clone()))?;
        let letter = frame::letter(&paper, draft, queued, &origin)?;
        Ok(compose(&letter, &origin, queued.created_at)?)
    }
}

fn address_in(from: &str) -> &str {
    let inside = from.rsplit_once('<').map_or(from, |(_, rest)| rest.trim_end().trim_end_matches('>'));
    inside.trim()
}

/// What the letter says: one file behind each kind.
fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AccountCode { code } => account_code::draft(on, *code),
        N::AccountKnown {} => account_known::draft(on),
        N::SignInCode { code } => sign_in_code::draft(on, *code),
        N::ConfirmContact { confirmation, generation, company, applicant, applied_at, expires_at } => {
            let link = (*confirmation, *generation);
            confirm_contact::draft(on, link, company, applicant, *applied_at, *expires_at)
        }
        N::ApplicationSent { org, company, reference, contact } => {
            application_sent::draft(on, *org, company, reference, contact)
        }
        N::ApplicationInReview { org, company, reference, expected } => {
            application_in_review::draft(on, *org, company, reference, *expected)
        }
        N::ContactDisowned { org, company, reference } => contact_disowned::draft(on, *org, company, reference),
        N::ActionNeeded { .. }
        | N::ActionReminder { .. }
        | N::AppealReceived { .. }
        | N::OperatorWrote { .. }
        | N::CompanyWrote { .. }
        | N::Approved { .. }
        | N::Rejected { .. } => return cases::draft(on, notice),
        N::AgreementSigned { .. } | N::AgreementAsked { .. } => return of_agreements(on, notice),
        N::CaseAnswered { case, reference } => case_answered::draft(on, *case, reference),
        N::AccessAsked { .. }
        | N::AccessGranted { .. }
        | N::AccessDeclined { .. }
        | N::ColleagueJoined { .. }
        | N::DisputeSettled { .. } => return about_access(on, notice),
        N::UserInvited { .. }
        | N::UserJoined { .. }
        | N::UserDeclined { .. }
        | N::UserInvitationAsked { .. }
        | N::RolesChanged { .. }
        | N::AccessChanged { .. }
        | N::RoleAsked { .. } => return among_people(on, notice),
        N::LocationAssociated { .. } | N::PartnerIdChecked { .. } => return of_numbers(on, notice),
        N::ProviderInvitation { .. }
        | N::ProviderAuthorized { .. }
        | N::InvitationDeclined { .. }
        | N::PartnershipEnded { .. }
        | N::AdminAccessRemoved { .. }
        | N::CustomerInvitation { .. }
        | N::CustomerCode { .. }
        | N::CustomerAuthorized { .. }
        | N::CustomerAccepted { .. }
        | N::CustomerDeclined { .. } => return between_companies(on, notice),
        N::PasswordReset { .. }
        | N::PasswordChanged { .. }
        | N::FactorChanged { .. }
        | N::NewDevice { .. }
        | N::FactorHelpAsked {}
        | N::FactorHelpNeeded { .. }
        | N::FactorHelpStarted { .. }
        | N::LettersCode { .. }
        | N::LettersMoved { .. } => return of_accounts(on, notice),
    })
}

/// The same for agreements.
fn of_agreements(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AgreementSigned { org, company, signature, version, signer, signed_at, sha256 } => {
            let page = on.links.receipt(*org, *signature);
            agreement_signed::draft(on, page, company, version, signer, *signed_at, sha256)
        }
        N::AgreementAsked { org, company, asker } => agreement_asked::draft(on, *org, company, asker),
        _ => return None,
    })
}

/// The same for locations and the numbers they are known by.
fn of_numbers(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::LocationAssociated { org, company, location, partner_id, by } => {
            location_associated::draft(on, *org, company, (location, partner_id), by)
        }
        N::PartnerIdChecked { org, company, location, partner_id, reason } => {
            partner_id_checked::draft(on, *org, company, (location.as_deref(), partner_id), reason.as_deref())
        }
        _ => return None,
    })
}

/// The same for what happens to somebody's own account.
fn of_accounts(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::PasswordReset { reset } => password_reset::draft(on, *reset),
        N::PasswordChanged { agent, network } => password_changed::draft(on, agent, network),
        N::FactorChanged { change, more, agent, network } => factor_changed::draft(on, change, more, agent, network),
        N::NewDevice { agent, network } => new_device::draft(on, agent, network),
        N::FactorHelpAsked {} => factor_help_asked::draft(on),
        N::FactorHelpNeeded { org, name } => factor_help_needed::draft(on, *org, name),
        N::FactorHelpStarted { by, due_at } => factor_help_started::draft(on, by, *due_at),
        N::LettersCode { proof } => letters_code::draft(on, *proof),
        N::LettersMoved { to } => letters_moved::draft(on, to),
        _ => return None,
    })
}

/// The same for who gets a place in a company.
fn about_access(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AccessAsked { org, request, company, person, address } => {
            access_asked::draft(on, on.links.access_request(*org, *request), company, person, address)
        }
        N::AccessGranted { org, company, by } => access_granted::draft(on, *org, company, by),
        N::AccessDeclined { company } => access_declined::draft(on, company),
        N::ColleagueJoined { org, company, person, address, global_admin } => {
            colleague_joined::draft(on, *org, company, person, address, *global_admin)
        }
        N::DisputeSettled { company, separate } => dispute_settled::draft(on, company, *separate),
        _ => return None,
    })
}

/// The same for what passes between companies.
fn between_companies(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ProviderInvitation { invitation, generation, provider, company, inviter, note, expires_at } => {
            let page = on.links.invitation(*invitation, *generation);
            provider_invitation::draft(on, page, provider, company, inviter, note, *expires_at)
        }
        N::ProviderAuthorized { org, partnership, provider, reseller, admin_access, by } => {
            provider_authorized::draft(on, on.partnership(*org, *partnership), provider, reseller, *admin_access, by)
        }
        N::InvitationDeclined { org, invitation, company, reason } => {
            invitation_declined::draft(on, *org, *invitation, company, reason)
        }
        N::PartnershipEnded { org, partnership, other, reason } => {
            partnership_ended::draft(on, *org, *partnership, other, reason)
        }
        N::AdminAccessRemoved { org, partnership, other } => admin_access_removed::draft(on, *org, *partnership, other),
        N::CustomerInvitation {
            invitation,
            generation,
            reseller,
            provider,
            company,
            inviter,
            note,
            admin_access,
            support_phone,
            expires_at,
        } => {
            let page = on.links.request(*invitation, *generation);
            let (provider, admin_access, expires_at) = (provider.as_deref(), *admin_access, *expires_at);
            let asked =
                Asked { page, reseller, provider, company, inviter, note, admin_access, support_phone, expires_at };
            customer_invitation::draft(on, asked)
        }
        N::CustomerCode { code, reseller } => customer_code::draft(on, *code, reseller),
        N::CustomerAuthorized { org, reseller, provider, at } => {
            customer_authorized::draft(on, *org, reseller, provider.as_deref(), *at)
        }
        N::CustomerAccepted { org, customer, relationship } => {
            customer_accepted::draft(on, *org, customer, *relationship)
        }
        N::CustomerDeclined { org, invitation, customer, reason } => {
            customer_declined::draft(on, *org, *invitation, customer, reason)
        }
        _ => return None,
    })
}

/// The same for what is about the people of a company.
fn among_people(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::UserInvited { invitation, generation, company, inviter, roles, guest, expires_at } => {
            let link = (*invitation, *generation);
            user_invited::draft(on, link, company, inviter, roles, *guest, *expires_at)
        }
        N::UserJoined { org, person, name, roles } => user_joined::draft(on, *org, *person, name, roles),
        N::UserDeclined { org, invitation, name, address } => {
            user_declined::draft(on, *org, *invitation, name, address)
        }
        N::UserInvitationAsked { org, invitation, asker, other_address } => {
            user_invitation_asked::draft(on, *org, *invitation, asker, *other_address)
        }
        N::RolesChanged { org: _, company, name, before, after, by, own } => {
            roles_changed::draft(on, company, name, before, after, by, *own)
        }
        N::AccessChanged { org: _, company, what, by } => access_changed::draft(on, company, what, by),
        N::RoleAsked { org, company, person, asker, wish, roles } => {
            role_asked::draft(on, on.links.user(*org, *person), company, asker, wish, roles)
        }
        _ => return None,
    })
}
