//! One file for each letter: from a queued notice to a letter in the reader's language.
//! Rule: links and codes are derived here, when the letter is written, and stored nowhere; nothing
//! depends on the moment of writing, so a letter written again is the same bytes.
//! Next: `kinds` for which file writes which, `draft` for what a letter's file says, `paper` for what it says it with, `samples` for one of each.

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
mod agreement_published;
mod agreement_reminder;
mod agreement_signed;
mod appeal_received;
mod application_in_review;
mod application_sent;
mod approved;
mod bulk_finished;
mod case_answered;
mod case_due_soon;
mod case_overdue;
mod case_reply;
mod case_taken_over;
mod cases;
mod colleague_joined;
mod company_changed;
mod company_lifted;
mod company_suspended;
mod company_wrote;
mod confirm_contact;
mod confirm_reminder;
mod contact_disowned;
mod customer_accepted;
mod customer_agreement_waits;
mod customer_authorized;
mod customer_code;
mod customer_declined;
mod customer_invitation;
mod customer_reminder;
mod customers;
mod directory_changed;
mod dispute_opened;
mod dispute_settled;
mod domain_proved;
mod draft_ended;
mod draft_ends;
mod entry_stale;
mod factor_changed;
mod factor_help_asked;
mod factor_help_needed;
mod factor_help_started;
mod file_ready;
mod invitation_declined;
mod invitation_expired;
mod invitation_reminder;
mod letters_code;
mod letters_moved;
mod linked;
mod listed;
mod location_associated;
mod location_changed;
mod mail_bounced;
mod new_device;
mod own_data;
mod partner_id_checked;
mod partnership_changed;
mod partnership_ended;
mod password_changed;
mod password_reset;
mod provider_authorized;
mod provider_invitation;
mod referral_answered;
mod referral_asked;
mod rejected;
mod reseller_added;
mod review_digest;
mod reviews;
mod role_asked;
mod roles_changed;
mod sign_in_code;
mod ticket_answered;
mod ticket_written;
mod user_declined;
mod user_invitation_asked;
mod user_invitation_withdrawn;
mod user_invited;
mod user_joined;
mod work_account_cut;

mod draft;
mod frame;
mod kinds;
mod links;
mod of_listing;
mod paper;
mod preview;
mod returns;
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
use kinds::draft;
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
    returns: Option<returns::Returns>,
}

impl Writer {
    /// A writer whose links begin with `base` and whose letters come from `from`, an address alone or in
    /// angle brackets; the name before it is the portal's.
    #[must_use]
    pub fn new(base: &Url, from: &str, program: Arc<Program>, key: Key) -> Self {
        Self { base: base.clone(), from: address_in(from).to_owned(), program, key, returns: None }
    }

    /// The letter for a notice: the same bytes each time it is written.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn write(&self, queued: &Queued) -> Result<Message, WriteError> {
        let notice = queued.notice.as_ref().map_err(|why| WriteError::Notice(why.clone()))?;
        let paper = self.paper(queued);
        let origin = Origin { portal: paper.name(Name::Portal).to_owned(), address: self.from.clone() };
        let draft = draft(&paper, notice).ok_or_else(|| WriteError::Notice(queued.kind.clone()))?;
        let letter = frame::letter(&paper, draft, queued, &origin)?;
        Ok(compose(&letter, &origin, queued.created_at)?)
    }

    fn paper<'a>(&'a self, queued: &'a Queued) -> Paper<'a> {
        Paper {
            words: Words::new(queued.to.language),
            program: &self.program,
            links: Links { base: &self.base, key: &self.key },
            reader: &queued.to,
            at: queued.created_at,
            side: queued.side,
        }
    }
}

fn address_in(from: &str) -> &str {
    let inside = from.rsplit_once('<').map_or(from, |(_, rest)| rest.trim_end().trim_end_matches('>'));
    inside.trim()
}
