//! Which domain a company proves, and the value of its record.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::token::{Key, Purpose};
use crate::domain::values::EmailAddress;
use crate::domain::verification::model::{CaseState, CheckKind, CheckState};
use crate::domain::verification::store;

/// What the value begins with, so that people know whose record it is.
const LABEL: &str = "filiera-domain-proof=";

/// Why a domain proves nothing about a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is a public mail service's.
    Public,
    /// Strangers share it: certified mail, the default names of platforms.
    Shared,
}

/// What a company is asked to prove.
#[derive(Debug, Clone)]
pub struct Asked {
    /// In which case.
    pub case: CaseId,
    /// The number people quote.
    pub reference: String,
    /// The registered domain of the primary contact's address, in ASCII.
    pub domain: String,
    /// Why it proves nothing, if it does not.
    pub unfit: Option<Unfit>,
    /// When it was proved.
    pub proved_at: Option<DateTime<Utc>>,
    /// Whether a check still waits for it.
    pub open: bool,
}

/// The value of the record that proves `domain` for a company.
#[must_use]
pub fn value(key: &Key, org: OrgId, domain: &str) -> String {
    let seal = key.seal(Purpose::DomainProof, &[org.uuid().as_bytes(), domain.as_bytes()]);
    format!("{LABEL}{}", hex::encode(&seal[..16]))
}

/// Whether a record is a proof, be it another company's: what to say when it is not the right one.
pub(super) fn is_labeled(record: &str) -> bool {
    record.trim().starts_with(LABEL)
}

/// What the company is asked in its newest case; nothing without a case.
///
/// # Errors
/// When the database does not answer.
pub async fn asked(db: &Db, by: &Member) -> Result<Option<Asked>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = find(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(found)
}

pub(super) async fn find(tx: &mut PgConnection, org: OrgId) -> Result<Option<Asked>, DbError> {
    let Some(case) = store::newest_case(tx, org).await? else { return Ok(None) };
    let row = sqlx::query!(
        r#"select k.reference, k.state, p.contact ->> 'work_email' as address,
                  array(select c.kind || ' ' || c.state from checks c
                        where c.org_id = k.org_id and c.case_id = k.case_id) as "checks!"
           from cases k join profiles p on p.org_id = k.org_id and p.version = k.profile_version
           where k.org_id = $1 and k.case_id = $2"#,
        org.uuid(),
        case.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let address = EmailAddress::stored(row.address.as_deref().unwrap_or_default());
    let domain = address.registrable_domain().to_owned();
    let proved_at = sqlx::query_scalar!(
        "select proved_at from domain_proofs where org_id = $1 and domain = $2",
        org.uuid(),
        domain
    )
    .fetch_optional(&mut *tx)
    .await?;
    let unfit = if address.public_service().is_some() {
        Some(Unfit::Public)
    } else {
        address.is_shared_host().then_some(Unfit::Shared)
    };
    let waits = |kind: CheckKind| {
        CheckState::ALL.iter().any(|s| is_open(*s) && row.checks.contains(&format!("{} {}", kind.code(), s.code())))
    };
    let open = CaseState::parse(&row.state).is_some_and(CaseState::is_open) && PROVED.into_iter().any(waits);
    Ok(Some(Asked { case, reference: row.reference, domain, unfit, proved_at, open }))
}

/// The checks a proof lets pass.
pub(super) const PROVED: [CheckKind; 2] = [CheckKind::EmailDomain, CheckKind::Employment];

/// Whether a check that stands so may still pass.
pub(super) const fn is_open(state: CheckState) -> bool {
    matches!(state, CheckState::NotStarted | CheckState::WaitingApplicant | CheckState::InReview)
}
