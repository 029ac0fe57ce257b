//! What a record says, as labels and words: on the signature page of a PDF and on the public page alike.

use chrono::{DateTime, Utc};

use super::grouped;
use crate::domain::agreements::evidence::{Company, Record};
use crate::i18n::{Language, Words};

/// Every fact of a record, in the order of the receipt.
pub(super) fn of(words: Words, record: &Record, sha256: &str) -> Vec<(String, String)> {
    let label = |key: &str| words.t(key).to_string();
    let time =
        |at: &str| at.parse::<DateTime<Utc>>().map_or_else(|_| at.to_owned(), |at| words.time(at, chrono_tz::UTC));
    let named = |code: &str| Language::parse(code).map_or_else(|| code.to_owned(), |l| l.own_name().to_owned());
    let (agreement, signer) = (&record.agreement, &record.signer);
    let mut facts = vec![
        (label("agreements-agreement"), agreement.name.clone()),
        (label("agreements-version"), agreement.version.clone()),
        (label("agreements-operator"), agreement.operator.clone()),
        (label("common-company"), record.company.name.clone()),
        (label("agreements-company_facts"), company(words, &record.company)),
        (label("agreements-signer"), signer.full_name.clone()),
    ];
    if let Some(reason) = &signer.name_reason {
        let said = words.t("agreements-other_name").arg("account", signer.account_name.as_str()).to_string();
        facts.push((said, reason.clone()));
    }
    facts.extend([
        (label("field-job_title"), signer.job_title.clone()),
        (label("agreements-signer_email"), signer.email.clone()),
        (label("agreements-signed-on"), format!("{} ({})", time(&record.signed_at), record.signed_at)),
        (label("agreements-proof"), proof(words, record, &time(&record.proof.at))),
        (label("agreements-session"), format!("{}, {}", record.proof.network, record.proof.agent)),
        (label("agreements-this-text"), named(&agreement.language)),
        (label("agreements-governing"), named(&agreement.governing)),
        (label("agreements-fingerprint"), grouped(&agreement.sha256)),
    ]);
    if agreement.governing != agreement.language {
        facts.push((label("agreements-fingerprint-governing"), grouped(&agreement.governing_sha256)));
    }
    facts.extend([
        (label("agreements-receipt-number"), record.receipt.to_string()),
        (label("agreements-record"), grouped(sha256)),
        (label("agreements-place"), place(words, record)),
        (label("agreements-key"), record.key.clone()),
    ]);
    facts
}

/// How the signer had proved who they were, the second factor with it.
pub(super) fn proof(words: Words, record: &Record, at: &str) -> String {
    let first = words.t(&format!("agreements-method-{}", record.proof.method)).arg("at", at).to_string();
    match &record.proof.second_factor {
        Some(factor) => format!("{first}; {}", words.t(&format!("agreements-factor-{factor}"))),
        None => first,
    }
}

/// The record's places in the company's two chains.
pub(super) fn place(words: Words, record: &Record) -> String {
    words.t("agreements-place-words").arg("number", record.number).arg("seq", record.audit.seq).to_string()
}

/// Address, country, region, Partner ID, as they were.
fn company(words: Words, company: &Company) -> String {
    let field = |name: &str| company.address.get(name).cloned();
    let city = [field("postal"), field("city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [field("addr1"), field("addr2"), Some(city).filter(|c| !c.is_empty()), field("region")];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.push(words.country(&company.country).to_string());
    parts.extend(company.location_partner_id.as_ref().or(company.partner_id.as_ref()).cloned());
    parts.join(", ")
}
