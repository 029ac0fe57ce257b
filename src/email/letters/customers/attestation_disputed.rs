//! A customer contradicts what its provider confirmed: to both.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::Disputed;
use crate::domain::program::Name;

pub(in crate::email::letters) fn draft(on: &Paper<'_>, said: &Disputed) -> Draft {
    let Disputed { org, customer, provider, version, by, words, relationship, own } = said;
    let agreement = on.name(Name::CustomerAgreement);
    let title = on.title([customer], |[customer]| {
        on.t("letter-attestation_disputed-subject").arg("customer", customer).arg("agreement", agreement)
    });
    let page = match relationship {
        _ if *own => on.links.own_agreement(*org),
        Some(relationship) => on.links.customer(*org, *relationship),
        None => on.links.overview(*org),
    };
    let next = if *own {
        on.t("letter-attestation_disputed-own").arg("provider", provider)
    } else {
        on.t("letter-attestation_disputed-next").arg("customer", customer)
    };
    Draft::new(title, on.t("letter-attestation_disputed-preheader"), on.why_own())
        .say(
            on.t("letter-attestation_disputed-lead")
                .arg("customer", customer)
                .arg("provider", provider)
                .arg("agreement", agreement),
        )
        .facts([(on.t("letter-fact-version"), version), (on.t("letter-attestation_disputed-by"), by)])
        .said_reason(on, words)
        .say(next)
        .button(on.t("letter-agreement_attested-button"), page)
        .small(on.t("letter-signs_in"))
}
