//! Which letter tells about the public list of providers, a referral, or a company's standing.

use super::draft::Draft;
use super::paper::Paper;
use super::{company_lifted, company_suspended, entry_stale, referral_answered, referral_asked};
use crate::domain::notice::Notice;

pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::EntryStale { org, company, confirmed_at } => entry_stale::draft(on, *org, company, *confirmed_at),
        N::ReferralAsked { org, referral, company, asker, message } => {
            referral_asked::draft(on, on.links.referral(*org, *referral), company, asker, message)
        }
        N::ReferralAnswered { org, side, referral, company, state, words } => {
            referral_answered::draft(on, (*org, *side, *referral), company, (state, words))
        }
        N::CompanySuspended { org, company, reason, words } => {
            company_suspended::draft(on, *org, company, (reason, words))
        }
        N::CompanyLifted { org, company, words } => company_lifted::draft(on, *org, company, words),
        _ => return None,
    })
}
