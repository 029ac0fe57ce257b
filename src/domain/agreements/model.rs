//! What an agreement is, and which one a company has to sign, without I/O.
//! Rule: only a verified company signs the partner agreement; customers accept theirs with a request.

use chrono::{DateTime, Utc};

use crate::domain::actor::{Act, Kind, Standing, words};
use crate::domain::ids::{PersonId, SignatureId, VersionId};
use crate::i18n::Language;

words! {
    /// Who an agreement is for.
    AgreementKind {
        /// The one resellers sign.
        Partner = "partner",
        /// The one customers accept.
        Customer = "customer",
    }
}

/// A published version in one language.
#[derive(Debug, Clone)]
pub struct AgreementText {
    /// The version.
    pub version: VersionId,
    /// Its number, like `3.2`.
    pub number: String,
    /// The language of this text.
    pub language: Language,
    /// The language that governs.
    pub governing: Language,
    /// The text, in the small safe subset of Markdown.
    pub markdown: String,
    /// SHA-256 of the exact bytes of `markdown`, in hex.
    pub sha256: String,
    /// SHA-256 of the governing text.
    pub governing_sha256: String,
    /// In force from.
    pub effective_at: DateTime<Utc>,
}

impl AgreementKind {
    /// The one a company with these kinds signs. A company that is only a provider has its own contract
    /// with the operator; one without a kind yet is on its way to be a reseller.
    #[must_use]
    pub fn of_company(kinds: &[Kind]) -> Option<Self> {
        match kinds {
            [Kind::Provider] => None,
            [Kind::Customer] => Some(Self::Customer),
            _ => Some(Self::Partner),
        }
    }
}

/// Whom a version is for; empty lists mean everybody, everywhere. The database decides by it (`app.hits`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rule {
    /// Kinds of company.
    pub kinds: Vec<Kind>,
    /// Countries, ISO alpha-2; a company in one of them or in one of the regions is meant.
    pub countries: Vec<String>,
    /// Codes of regions of the program.
    pub regions: Vec<String>,
}

impl Rule {
    /// The kinds as the database keeps them.
    #[must_use]
    pub fn kind_codes(&self) -> Vec<String> {
        self.kinds.iter().map(|kind| kind.code().to_owned()).collect()
    }

    /// From the columns of a version or a draft.
    #[must_use]
    pub(super) fn stored(kinds: &[String], countries: Vec<String>, regions: Vec<String>) -> Self {
        Self { kinds: kinds.iter().filter_map(|kind| Kind::parse(kind)).collect(), countries, regions }
    }
}

/// A version that a company signed no version as new as, and is asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The version.
    pub version: VersionId,
    /// Its number.
    pub number: String,
    /// In force from; it can be signed from then on.
    pub effective_at: DateTime<Utc>,
    /// Until when, if there is an end.
    pub grace_ends_at: Option<DateTime<Utc>>,
}

impl Wanted {
    /// Days that are left, the day of the end included; none where there is no end.
    #[must_use]
    pub fn days_left(&self, now: DateTime<Utc>) -> Option<i64> {
        days_left(self.grace_ends_at, now)
    }
}

/// Days until an end, the one that has begun included; none where there is no end.
pub(super) fn days_left(end: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<i64> {
    const DAY: i64 = 86_400;
    Some(((end? - now).num_seconds() + DAY - 1).div_euclid(DAY).max(0))
}

/// Whether a company that stands here may sign the partner agreement.
#[must_use]
pub fn may_sign(standing: Standing) -> bool {
    standing.lets(Act::Sign)
}

/// Where one version stands for one company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// In force, not signed, and the company may sign it.
    ToSign,
    /// Signed, and the newest.
    Signed,
    /// Signed, and a newer one is in force.
    Superseded,
    /// Nothing to sign for this company, or not yet.
    NotNeeded,
    /// Published, to be accepted, and not in force yet.
    Coming,
}

impl State {
    /// Decides from what is known of version and company.
    #[must_use]
    pub const fn of(signed: bool, in_force: bool, may_sign: bool) -> Self {
        match (signed, in_force, may_sign) {
            (true, true, _) => Self::Signed,
            (true, false, _) => Self::Superseded,
            (false, true, true) => Self::ToSign,
            (false, _, _) => Self::NotNeeded,
        }
    }

    /// The last part of its word's key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToSign => "to_sign",
            Self::Signed => "signed",
            Self::Superseded => "superseded",
            Self::NotNeeded => "not_needed",
            Self::Coming => "coming",
        }
    }
}

/// A signature, in a line.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Its id, which is the receipt's.
    pub signature: SignatureId,
    /// The version signed.
    pub version: VersionId,
    /// That version's number.
    pub number: String,
    /// Who signed, as typed.
    pub by: String,
    /// The account that signed.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is kept of a signature, beside its id and company.
#[derive(Debug, Clone)]
pub(in crate::domain) struct NewSignature<'a> {
    pub(in crate::domain) text: &'a AgreementText,
    pub(in crate::domain) person: PersonId,
    /// As typed.
    pub(in crate::domain) full_name: &'a str,
    /// As typed.
    pub(in crate::domain) job_title: &'a str,
    pub(in crate::domain) company_name: &'a str,
    /// The sentences ticked, as shown.
    pub(in crate::domain) sentences: &'a [String],
    /// How and when the signer last proved who they are.
    pub(in crate::domain) method: &'a str,
    pub(in crate::domain) proved_at: DateTime<Utc>,
    pub(in crate::domain) network: &'a str,
    pub(in crate::domain) agent: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_verified_company_may_sign() {
        let may: Vec<_> = Standing::ALL.iter().filter(|s| may_sign(**s)).collect();
        assert_eq!(may, [&Standing::Qualified, &Standing::Active, &Standing::Suspended]);
    }

    #[test]
    fn a_signed_version_is_superseded_when_a_newer_one_is_in_force() {
        assert_eq!(State::of(true, true, true), State::Signed);
        assert_eq!(State::of(true, false, true), State::Superseded);
        assert_eq!(State::of(false, true, true), State::ToSign);
        assert_eq!(State::of(false, true, false), State::NotNeeded);
    }

    #[test]
    fn a_day_that_has_begun_counts_as_left_and_none_is_left_after_the_end() {
        let now = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
        let left = |hours| {
            let grace_ends_at = Some(now + chrono::TimeDelta::hours(hours));
            let version = VersionId::new(now);
            Wanted { version, number: String::new(), effective_at: now, grace_ends_at }.days_left(now).unwrap()
        };
        assert_eq!([left(-30), left(0), left(1), left(24), left(25), left(48)], [0, 0, 1, 1, 2, 2]);
    }

    #[test]
    fn a_company_signs_the_agreement_of_its_kind() {
        assert_eq!(AgreementKind::of_company(&[]), Some(AgreementKind::Partner));
        assert_eq!(AgreementKind::of_company(&[Kind::Reseller]), Some(AgreementKind::Partner));
        assert_eq!(AgreementKind::of_company(&[Kind::Provider, Kind::Reseller]), Some(AgreementKind::Partner));
        assert_eq!(AgreementKind::of_company(&[Kind::Provider]), None);
        assert_eq!(AgreementKind::of_company(&[Kind::Customer]), Some(AgreementKind::Customer));
    }
}
