//! **Check now**: asks the name servers for the record. Found, it lets the checks of mail domain and employment
//! pass by themselves, and the case with them when nothing else is open.
//! Rule: the servers are asked outside of any transaction; what they said counts for the case as it is then.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::domain::{self, Asked, PROVED, Unfit, is_open};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::dns::{Dns, DnsError};
use crate::domain::limit::{self, Allowance};
use crate::domain::notice::Notice;
use crate::domain::token::Key;
use crate::domain::verification::decide::DecideError;
use crate::domain::verification::model::{CaseState, CheckKind, CheckState, case_state};
use crate::domain::verification::store::{self, Event, Held};
use crate::domain::verification::{outcome, second};

/// How often a company may have its record looked for.
const TRIES: Allowance = Allowance { tries: 20, window: TimeDelta::minutes(10) };

/// Why the domain is not proved.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// No case waits for a proof.
    #[error("nothing to prove")]
    Closed,
    /// The domain proves nothing about a company.
    #[error("the domain is not of one company")]
    Unfit(Unfit),
    /// What the name servers said.
    #[error(transparent)]
    Dns(#[from] DnsError),
    /// There are records, none of them this proof.
    #[error("no record is the proof")]
    NotFound {
        /// One is a proof of something else: an old value, or another company's.
        other: bool,
    },
    /// Looked for too often; wait so long.
    #[error("too many tries")]
    TooMany(TimeDelta),
    /// There is no Partner ID left to issue.
    #[error("no partner id left")]
    Exhausted,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Looks for the record and lets the checks pass when it is there. Answers with the domain.
///
/// # Errors
/// See [`ProofError`].
pub async fn prove(
    db: &Db,
    (dns, key): (&Dns, &Key),
    by: GlobalAdmin<'_>,
    now: DateTime<Utc>,
) -> Result<String, ProofError> {
    let asked = domain::asked(db, &by).await?.filter(|asked| asked.open).ok_or(ProofError::Closed)?;
    if let Some(unfit) = asked.unfit {
        return Err(ProofError::Unfit(unfit));
    }
    limit::count(db, &format!("domain-proof {}", by.org()), TRIES, now).await?.map_err(ProofError::TooMany)?;
    if asked.proved_at.is_none() {
        find(dns, &asked, &domain::value(key, by.org(), &asked.domain)).await?;
    }
    pass(db, by, &asked, now).await?;
    Ok(asked.domain)
}

async fn find(dns: &Dns, asked: &Asked, value: &str) -> Result<(), ProofError> {
    let records = dns.txt(&asked.domain).await?;
    if records.iter().any(|record| record.trim() == value) {
        return Ok(());
    }
    Err(ProofError::NotFound { other: records.iter().any(|record| domain::is_labeled(record)) })
}

/// Writes the proof down. It decides in the operator's stead, and so it does with the operator's rights.
async fn pass(db: &Db, by: GlobalAdmin<'_>, asked: &Asked, now: DateTime<Utc>) -> Result<(), ProofError> {
    let mut tx = db.begin_review(by.person().id()).await?;
    let held = store::hold(&mut tx, asked.case).await?.filter(|held| held.state.is_open());
    let held = held.filter(|held| held.org == by.org()).ok_or(ProofError::Closed)?;
    let current = domain::find(&mut tx, by.org()).await?.ok_or(ProofError::Closed)?;
    if current.case != asked.case || current.domain != asked.domain {
        return Err(ProofError::Closed);
    }
    note(&mut tx, by, asked, now).await?;
    let mut checks = store::checks(&mut tx, &held).await?;
    for (kind, state) in &mut checks {
        if PROVED.contains(kind) && is_open(*state) {
            store::move_check(&mut tx, &held, *kind, CheckState::Passed, None, now).await?;
            let event = Event { check: Some(*kind), ..Event::of("proved", by.person().name()) };
            store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
            *state = CheckState::Passed;
        }
    }
    let next = match next_state(&held, &checks) {
        CaseState::Authorized if second::is_wanted(&mut tx).await? => CaseState::InReview,
        next => next,
    };
    store::move_case(&mut tx, &held, next, now).await?;
    let company = outcome::company(&mut tx, &held).await?;
    let (org, reference) = (held.org, held.reference.clone());
    let told = Notice::DomainProved { org, company, reference, domain: asked.domain.clone() };
    outcome::tell(&mut tx, &held, &told, now).await?;
    if next == CaseState::Authorized {
        outcome::authorize(&mut tx, &held, None, now).await.map_err(|error| match error {
            DecideError::Db(error) => ProofError::Db(error),
            _ => ProofError::Exhausted,
        })?;
    }
    tx.commit().await?;
    Ok(())
}

/// Where the case stands then, if one reviewer is enough; an appeal stays one until somebody decides it.
fn next_state(held: &Held, checks: &[(CheckKind, CheckState)]) -> CaseState {
    match case_state(checks) {
        CaseState::InReview if held.state == CaseState::Appealed => CaseState::Appealed,
        next => next,
    }
}

async fn note(tx: &mut Tx, by: GlobalAdmin<'_>, asked: &Asked, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "insert into domain_proofs (org_id, domain, case_id, proved_at, person_id, name) values ($1, $2, $3, $4, $5, $6)
         on conflict (org_id, domain) do nothing",
        by.org().uuid(),
        asked.domain,
        asked.case.uuid(),
        now,
        by.person().id().uuid(),
        by.person().name(),
    )
    .execute(&mut **tx)
    .await?;
    let details = json!({ "domain": asked.domain });
    let entry = Entry { action: "verification.domain_proved", subject: Some(asked.case.uuid()), details };
    audit::record(tx, by.org(), by.audit(), entry, now).await
}
