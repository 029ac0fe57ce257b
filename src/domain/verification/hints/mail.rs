//! Asks name servers whether the mail domains of open cases take mail: the worker does, after a case began.
//! Rule: each domain a few times at most, a few domains at a time, and nobody waits for it.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::db::{Db, DbError};
use crate::domain::dns::{Dns, DnsError};
use crate::domain::values::EmailAddress;

/// Domains asked about at the same time.
const AT_ONCE: usize = 4;
/// After how long a domain is asked about again that got no answer.
const AGAIN: TimeDelta = TimeDelta::minutes(10);
/// How often one is asked about that gets none.
const TRIES: i32 = 6;

/// Asks about a few domains that are due and says how many those were.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_some(db: &Db, dns: &Dns, now: DateTime<Utc>) -> Result<usize, DbError> {
    let due = due(db, now).await?;
    let mut asked = tokio::task::JoinSet::new();
    for domain in due.iter().take(AT_ONCE).cloned() {
        let dns = dns.clone();
        asked.spawn(async move {
            let said = dns.takes_mail(&domain).await;
            (domain, said)
        });
    }
    let mut written = 0;
    while let Some(done) = asked.join_next().await {
        let Ok((domain, said)) = done else { continue };
        let takes_mail = match said {
            Ok(takes) => Some(takes),
            // What does not exist takes no mail.
            Err(DnsError::NoDomain | DnsError::NoRecord) => Some(false),
            Err(DnsError::Silent) => None,
        };
        write(db, &domain, takes_mail, now).await?;
        written += 1;
    }
    Ok(written)
}

async fn due(db: &Db, now: DateTime<Utc>) -> Result<Vec<String>, DbError> {
    let mut tx = db.begin_work().await?;
    let addresses = sqlx::query_scalar!(
        r#"select distinct p.contact ->> 'work_email' as "address!" from cases k
           join profiles p on p.org_id = k.org_id and p.version = k.profile_version
           where k.state in ('email_pending', 'in_review', 'info_requested', 'appealed')
             and p.contact ->> 'work_email' is not null
           limit 2000"#,
    )
    .fetch_all(&mut *tx)
    .await?;
    let domains = addresses.iter().map(|address| EmailAddress::stored(address).domain().to_owned());
    let domains: BTreeSet<String> = domains.filter(|domain| !domain.is_empty()).collect();
    let domains: Vec<String> = domains.into_iter().collect();
    let due = sqlx::query_scalar!(
        r#"select d.domain as "domain!" from unnest($1::text[]) d (domain)
           left join mail_domains m on m.domain = d.domain
           where m.domain is null or (m.takes_mail is null and m.tries < $2 and m.asked_at <= $3)
           order by d.domain"#,
        &domains,
        TRIES,
        now - AGAIN,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(due)
}

async fn write(db: &Db, domain: &str, takes_mail: Option<bool>, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_work().await?;
    sqlx::query!(
        "insert into mail_domains (domain, takes_mail, asked_at) values ($1, $2, $3)
         on conflict (domain) do update set takes_mail = coalesce(excluded.takes_mail, mail_domains.takes_mail),
             asked_at = excluded.asked_at, tries = mail_domains.tries + 1",
        domain,
        takes_mail,
        now,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}
