//! Hints for the reviewer: what is known beside the answers themselves. Facts, never a verdict.
//! Rule: one function over a case, in a few queries; nothing is asked of the world while a page waits (what name
//! servers say was asked before, by the worker: `mail.rs`).

mod domain;
mod mail;
mod others;

use sqlx::PgConnection;

use super::evidence::fields;
use crate::domain::actor::{Reviewer, words};
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::Fields;
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::values::EmailAddress;

pub use mail::ask_some;

words! {
    /// What is known.
    HintKind {
        /// Another company has this VAT number.
        SameVat = "same_vat",
        /// Another company's contact is on this domain.
        SameDomain = "same_domain",
        /// Another company is at this address.
        SameAddress = "same_address",
        /// Another company has this name, but for accents, case and dots.
        SameName = "same_name",
        /// The domain looks like a known company's.
        LookAlike = "look_alike",
        /// The domain mixes scripts or passes for a Latin one.
        MixedScript = "mixed_script",
        /// The address is one of a public mail service.
        Webmail = "webmail",
        /// Strangers share the domain.
        SharedHost = "shared_host",
        /// The contact's address is certified mail, which proves a mailbox and no employment.
        CertifiedMail = "certified_mail",
        /// The certified mail address the company gave is on a host that gives such addresses.
        Pec = "pec",
        /// The address given as certified mail is on no known host of certified mail.
        PecElsewhere = "pec_elsewhere",
        /// The domain names no server for mail.
        NoMail = "no_mail",
        /// The domain names a server for mail.
        TakesMail = "takes_mail",
        /// The name servers were not asked yet, or did not answer.
        MailUnknown = "mail_unknown",
        /// The company proved the domain.
        DomainProved = "domain_proved",
    }
}

impl HintKind {
    /// How grave it is, as tags say it: `danger`, `warn`, `ok`, `info`.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::SameVat | Self::LookAlike | Self::MixedScript | Self::NoMail => "danger",
            Self::SameDomain
            | Self::SameAddress
            | Self::SameName
            | Self::Webmail
            | Self::SharedHost
            | Self::CertifiedMail
            | Self::PecElsewhere => "warn",
            Self::TakesMail | Self::DomainProved | Self::Pec => "ok",
            Self::MailUnknown => "info",
        }
    }
}

/// One thing that is known. Its words: `verification-hint-<kind>` with `$value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What.
    pub kind: HintKind,
    /// Of what: the number, the domain (in ASCII, so that no letter passes for another), the address.
    pub value: String,
    /// The companies it points to.
    pub others: Vec<Other>,
}

/// Another company, as reviewers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub name: String,
    /// Its newest case, with its reference; none of a company that never applied.
    pub case: Option<(CaseId, String)>,
    /// The domain, of a look-alike.
    pub domain: Option<String>,
}

impl Hint {
    fn of(kind: HintKind, value: impl Into<String>) -> Self {
        Self { kind, value: value.into(), others: Vec::new() }
    }
}

/// The company under review, as far as hints need it.
struct Subject {
    org: OrgId,
    country: String,
    legal: Fields,
    contact: EmailAddress,
}

impl Subject {
    fn legal(&self, field: &str) -> &str {
        self.legal.get(field).map_or("", String::as_str)
    }
}

/// Everything that is known about a case, the gravest first; nothing about a case that does not exist.
///
/// # Errors
/// When the database does not answer.
pub async fn hints(db: &Db, by: &Reviewer, case: CaseId) -> Result<Vec<Hint>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(subject) = subject(&mut tx, case).await? else { return Ok(Vec::new()) };
    let mut hints = others::hints(&mut tx, &subject).await?;
    hints.extend(domain::hints(&mut tx, &subject).await?);
    tx.commit().await?;
    let order = |hint: &Hint| ["danger", "warn", "ok", "info"].iter().position(|tone| *tone == hint.kind.tone());
    hints.sort_by_key(|hint| (order(hint), hint.kind));
    Ok(hints)
}

async fn subject(tx: &mut PgConnection, case: CaseId) -> Result<Option<Subject>, DbError> {
    let row = sqlx::query!(
        "select k.org_id, o.country, p.legal, p.contact from cases k
         join organizations o on o.org_id = k.org_id
         join profiles p on p.org_id = k.org_id and p.version = k.profile_version
         where k.case_id = $1",
        case.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Subject {
        org: OrgId::from(row.org_id),
        country: row.country,
        legal: fields(&row.legal),
        contact: EmailAddress::stored(fields(&row.contact).get("work_email").map_or("", String::as_str)),
    }))
}
