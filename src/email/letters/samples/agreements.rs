//! Samples of what is told about a new version of the agreement.

use chrono::{DateTime, TimeDelta, Utc};

use super::{RESELLER, id, org};
use crate::domain::ids::VersionId;
use crate::domain::notice::{AgreementNews, CustomerAgreementWaits, Notice};

fn news(now: DateTime<Utc>, days: i64) -> AgreementNews {
    AgreementNews {
        id: VersionId::from(id(60)),
        number: "4.0".to_owned(),
        effective_at: now + TimeDelta::days(days - 45),
        accept_by: Some(now + TimeDelta::days(days)),
        summary_en: "Notice of termination is 60 days in the place of 30.".to_owned(),
        summary_it: "Il preavviso di recesso passa da 30 a 60 giorni.".to_owned(),
    }
}

pub(super) fn published(now: DateTime<Utc>) -> Notice {
    Notice::AgreementPublished { org: org(), company: RESELLER.to_owned(), news: news(now, 55) }
}

pub(super) fn reminder(now: DateTime<Utc>) -> Notice {
    Notice::AgreementReminder { org: org(), company: RESELLER.to_owned(), news: news(now, 7), days: Some(7) }
}

pub(super) fn waits(now: DateTime<Utc>) -> Notice {
    let company = "Cantina Verdi S.r.l.".to_owned();
    Notice::CustomerAgreementWaits(CustomerAgreementWaits { org: org(), company, news: news(now, 55) })
}
