//! A provider said that its customer accepted the agreement: to the customer, who can contradict.

use chrono::{DateTime, Utc};

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::ids::OrgId;
use crate::domain::program::Name;

pub(in crate::email::letters) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    provider: &str,
    [version, name, address, by]: [&String; 4],
    accepted_on: DateTime<Utc>,
) -> Draft {
    let agreement = on.name(Name::CustomerAgreement);
    let title = on.title([provider], |[provider]| {
        on.t("letter-agreement_attested-subject").arg("provider", provider).arg("agreement", agreement)
    });
    Draft::new(title, on.t("letter-agreement_attested-preheader"), on.why_own())
        .say(on.t("letter-agreement_attested-lead").arg("provider", provider).arg("agreement", agreement))
        .facts([
            (on.t("letter-fact-version"), version),
            (on.t("letter-agreement_attested-name"), name),
            (on.t("letter-support_named-address"), address),
            (on.t("letter-agreement_attested-on"), &on.words.date(accepted_on, chrono_tz::UTC)),
            (on.t("letter-agreement_attested-by"), by),
        ])
        .say(on.t("letter-agreement_attested-object"))
        .button(on.t("letter-agreement_attested-button"), on.links.own_agreement(org))
        .small(on.t("letter-signs_in"))
}
