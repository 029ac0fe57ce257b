//! Samples of the letters about the public list, referrals and a company's standing.

use chrono::{DateTime, TimeDelta, Utc};

use super::{PROVIDER, RESELLER, id};
use crate::domain::actor::Kind;
use crate::domain::ids::{OrgId, ReferralId};
use crate::domain::notice::{Notice, Sender};

pub(super) fn entry_stale(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::EntryStale { org, company: PROVIDER.to_owned(), confirmed_at: now - TimeDelta::days(90) }
}

pub(super) fn referral_asked(org: OrgId, asker: Sender) -> Notice {
    let message = "We sell in Piedmont and look for a provider that trains our people.".to_owned();
    Notice::ReferralAsked { org, referral: ReferralId::from(id(31)), company: RESELLER.to_owned(), asker, message }
}

pub(super) fn referral_answered(org: OrgId) -> Notice {
    Notice::ReferralAnswered {
        org,
        side: Kind::Reseller,
        referral: ReferralId::from(id(31)),
        company: PROVIDER.to_owned(),
        state: "answered".to_owned(),
        words: "Happy to talk. I will ring you on Thursday.".to_owned(),
    }
}

pub(super) fn company_suspended(org: OrgId) -> Notice {
    let words = "Two invoices are open since March.".to_owned();
    Notice::CompanySuspended { org, company: RESELLER.to_owned(), reason: "operator".to_owned(), words }
}

pub(super) fn company_lifted(org: OrgId) -> Notice {
    Notice::CompanyLifted { org, company: RESELLER.to_owned(), words: "The invoices are paid.".to_owned() }
}
