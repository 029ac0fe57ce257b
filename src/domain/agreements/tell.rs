//! What global admins are told about a version that their company signed nothing as new as: when it is published,
//! 30, 7 and 1 days before the grace ends, when it ended, and when the operator reminds them.
//! Rule: each stage once for a company and a version, whatever the number of workers: the row in
//! `agreement_letters` is the right to write. Who signed in the meantime is left alone.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::days_left;
use crate::domain::actor::PlatformAdmin;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{OrgId, VersionId};
use crate::domain::notice::{self, AgreementNews, CustomerAgreementWaits, Notice};
use crate::domain::organizations;

/// How many companies are told in one transaction.
const AT_ONCE: i64 = 100;
/// The stage of the publication; the others remind of it.
const FIRST: &str = "published";
/// What could not be told for so long is not told any more; the next stage is.
const STALE: TimeDelta = TimeDelta::days(5);

/// Tells some of those who are due, partners before customers. Says how many companies.
///
/// # Errors
/// When the database does not answer; what was told stays told.
pub async fn tell_some(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    match tell_partners(db, now).await? {
        0 => tell_customers(db, now).await,
        told => Ok(told),
    }
}

async fn tell_partners(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        r#"insert into agreement_letters (org_id, version_id, stage, day, at)
           select o.org_id, v.version_id, d.stage, v.published_at::date, $1
           from app.due_stages('partner', $1, $2) d
           join agreement_versions v on v.version_id = d.version_id
           join organizations o on o.program_status in ('active', 'suspended') and app.signs(o.kinds)
               and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
           where exists (select from signatures g join agreement_versions w on w.version_id = g.version_id
                         where g.org_id = o.org_id and w.kind = 'partner')
             and not exists (select from signatures g join agreement_versions w on w.version_id = g.version_id
                             where g.org_id = o.org_id and w.kind = 'partner'
                               and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at))
             and not exists (select from agreement_letters l
                             where l.org_id = o.org_id and l.version_id = v.version_id and l.stage = d.stage)
           order by o.org_id, v.version_id limit $3
           on conflict do nothing
           returning org_id, version_id, stage"#,
        now,
        now - STALE,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in &due {
        let (org, version) = (OrgId::from(row.org_id), VersionId::from(row.version_id));
        let by = (Actor::PROGRAM, action(&row.stage), row.stage.as_str());
        tell_partner(&mut tx, org, (version, row.stage == FIRST), by, now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

/// Customers that accepted an older version themselves, or by word of their provider that they did not contradict.
/// They are told in the order of their ids, each round from where the last one ended; nobody blocks them, so nobody
/// tells them that the time is over.
async fn tell_customers(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        r#"insert into agreement_letters (org_id, version_id, stage, day, at)
           select o.org_id, v.version_id, d.stage, v.published_at::date, $1
           from app.due_stages('customer', $1, $2) d
           join agreement_versions v on v.version_id = d.version_id and v.again
           join organizations o
               on o.org_id > coalesce((select l.org_id from agreement_letters l
                                       where l.version_id = d.version_id and l.stage = d.stage
                                       order by l.org_id desc limit 1),
                                      '00000000-0000-0000-0000-000000000000')
               and exists (select from customer_relationships r
                           where r.org_id = o.org_id and r.customer_id = o.org_id and r.state = 'active')
           cross join lateral (
               select max(k.effective_at) as newest
               from (select w.effective_at from signatures g join agreement_versions w on w.version_id = g.version_id
                     where g.org_id = o.org_id and w.kind = 'customer'
                     union all
                     select w.effective_at from customer_attestations a join agreement_versions w on w.version_id = a.version_id
                     where a.org_id = o.org_id and a.customer_id = o.org_id
                       and not exists (select from attestation_objections b
                                       where b.org_id = a.org_id and b.attestation_id = a.attestation_id)) k) accepted
           where d.stage <> 'over' and accepted.newest < v.effective_at
           order by o.org_id, v.version_id limit $3
           on conflict do nothing
           returning org_id, version_id, stage"#,
        now,
        now - STALE,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in &due {
        let (org, version) = (OrgId::from(row.org_id), VersionId::from(row.version_id));
        let (company, news) = news(&mut tx, org, version).await?;
        let said = (news.id, news.number.clone());
        let told = Notice::CustomerAgreementWaits(CustomerAgreementWaits { org, company, news });
        tell(&mut tx, org, &told, said, (Actor::PROGRAM, action(&row.stage), &row.stage), now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

/// What an entry in a company's chain calls it.
fn action(stage: &str) -> &'static str {
    if stage == FIRST { "agreement.announced" } else { "agreement.reminded" }
}

/// Why nobody was reminded.
#[derive(Debug, thiserror::Error)]
pub enum RemindError {
    /// The company is not one that still has to accept this version.
    #[error("nothing to remind of")]
    NothingToSign,
    /// It was reminded today.
    #[error("reminded today")]
    RemindedToday,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The operator reminds the global admins of one company, once a day at most. Says the company's name.
///
/// # Errors
/// See [`RemindError`].
pub async fn remind(
    db: &Db,
    by: &PlatformAdmin,
    (version, org): (VersionId, OrgId),
    now: DateTime<Utc>,
) -> Result<String, RemindError> {
    let mut tx = db.begin_review(by.id()).await?;
    let name = sqlx::query_scalar!(
        "select o.name from organizations o join agreement_versions v on v.version_id = $2
         where o.org_id = $1 and v.kind = 'partner' and app.signs(o.kinds)
           and o.program_status in ('qualified', 'active', 'suspended')
           and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
           and not exists (select from signatures s join agreement_versions w on w.version_id = s.version_id
                           where s.org_id = o.org_id and w.kind = 'partner'
                             and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at))",
        org.uuid(),
        version.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(RemindError::NothingToSign)?;
    let told = sqlx::query!(
        "insert into agreement_letters (org_id, version_id, stage, day, at) values ($1, $2, 'operator', $3, $4)
         on conflict do nothing",
        org.uuid(),
        version.uuid(),
        now.date_naive(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if told.rows_affected() == 0 {
        return Err(RemindError::RemindedToday);
    }
    tell_partner(&mut tx, org, (version, false), (by.audit(), "agreement.reminded", "operator"), now).await?;
    tx.commit().await?;
    Ok(name)
}

/// The letter of a stage to partners.
async fn tell_partner(
    tx: &mut Tx,
    org: OrgId,
    (version, first): (VersionId, bool),
    (by, action, stage): (Actor<'_>, &'static str, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (company, news) = news(tx, org, version).await?;
    let said = (news.id, news.number.clone());
    let told = if first {
        Notice::AgreementPublished { org, company, news }
    } else {
        let days = days_left(news.accept_by, now);
        Notice::AgreementReminder { org, company, news, days }
    };
    tell(tx, org, &told, said, (by, action, stage), now).await
}

/// The company's name, and the version in the words of a letter.
async fn news(tx: &mut Tx, org: OrgId, version: VersionId) -> Result<(String, AgreementNews), DbError> {
    let row = sqlx::query!(
        r#"select o.name, v.version, v.effective_at, v.grace_ends_at,
                  coalesce((select summary from agreement_texts t where t.version_id = v.version_id and language = 'en'), '')
                      as "summary_en!",
                  coalesce((select summary from agreement_texts t where t.version_id = v.version_id and language = 'it'), '')
                      as "summary_it!"
           from organizations o, agreement_versions v where o.org_id = $1 and v.version_id = $2"#,
        org.uuid(),
        version.uuid(),
    )
    .fetch_one(&mut **tx)
    .await?;
    let news = AgreementNews {
        id: version,
        number: row.version,
        effective_at: row.effective_at,
        accept_by: row.grace_ends_at,
        summary_en: row.summary_en,
        summary_it: row.summary_it,
    };
    Ok((row.name, news))
}

/// A letter to each global admin, and the entry in the company's chain.
async fn tell(
    tx: &mut Tx,
    org: OrgId,
    told: &Notice,
    (version, number): (VersionId, String),
    (by, action, stage): (Actor<'_>, &'static str, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for reader in organizations::readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, told, now).await?;
    }
    let details = json!({ "version": number, "stage": stage });
    audit::record(tx, org, by, Entry { action, subject: Some(version.uuid()), details }, now).await
}
