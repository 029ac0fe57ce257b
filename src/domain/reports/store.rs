//! The statements behind a report: each over an index of the provider's own rows.

use chrono::{DateTime, Utc};

use super::model::{Months, Reached, Report, Signing, Span, Step, Week};
use crate::domain::actor::{Action, Provider, RoleNeeded, Standing};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::relationships;

/// How many resellers a file of signatures holds.
pub const SIGNING_FILE: i64 = 20_000;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Counts; `most` is how many resellers of the table of signatures are wanted.
///
/// # Errors
/// See [`ReportError`].
pub async fn report(
    db: &Db,
    by: &Provider,
    months: Months,
    most: i64,
    now: DateTime<Utc>,
) -> Result<Report, ReportError> {
    by.require(Action::ResellerAnalytics)?;
    let mut tx = db.begin(by.scope()).await?;
    let report = Report {
        funnel: funnel(&mut tx, months).await?,
        weeks: weeks(&mut tx, months, now).await?,
        spans: spans(&mut tx, months).await?,
        standings: standings(&mut tx, now).await?,
        signing: signing(&mut tx, most, now).await?,
        stuck: relationships::stuck(&mut tx, by.org(), now).await?,
    };
    tx.commit().await?;
    Ok(report)
}

/// How many came to each step, and how long the step took half of them. Of a company that does not share its progress
/// only the steps are known that the provider saw itself; one that authorized came by all of them.
async fn funnel(tx: &mut Tx, months: Months) -> Result<Vec<Reached>, DbError> {
    let rows = sqlx::query!(
        r#"with asked as (
               select address, state, created_at, opened_at, applied_at, verified_at, signed_at, answered_at,
                      first_customer_at
               from invitations
               where org_id = (select app.org()) and side = 'provider' and created_at >= $1 and created_at < $2
           ), reached as (
               select max(case when state = 'accepted' and first_customer_at is not null then 7
                               when state = 'accepted' then 6 when signed_at is not null then 5
                               when verified_at is not null then 4 when applied_at is not null then 3
                               when opened_at is not null then 2 else 1 end) as step
               from asked group by address
           ), took as (
               select t.step, percentile_cont(0.5) within group (order by extract(epoch from t.took)::float8) as p50
               from asked, lateral (values
                   (2, opened_at - created_at), (3, applied_at - coalesce(opened_at, created_at)),
                   (4, verified_at - applied_at), (5, signed_at - verified_at),
                   (6, case when state = 'accepted' then answered_at - coalesce(signed_at, opened_at, created_at) end),
                   (7, first_customer_at - answered_at)) t (step, took)
               where t.took >= interval '0' group by t.step
           )
           select s.step as "step!", (select count(*) from reached r where r.step >= s.step) as "companies!", t.p50
           from generate_series(1, 7) s (step) left join took t on t.step = s.step order by s.step"#,
        months.since(),
        months.until(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let reached = |(step, companies, p50): (Step, i64, Option<f64>)| Reached { step, companies, p50: p50.map(days) };
    let counted = rows.into_iter().map(|row| (row.companies, row.p50));
    Ok(Step::ALL.iter().copied().zip(counted).map(|(step, (companies, p50))| reached((step, companies, p50))).collect())
}

fn days(seconds: f64) -> f64 {
    seconds / 86_400.0
}

async fn weeks(tx: &mut Tx, months: Months, now: DateTime<Utc>) -> Result<Vec<Week>, DbError> {
    sqlx::query_as!(
        Week,
        r#"select date_trunc('week', created_at, 'UTC') as "monday!", count(*) as "sent!",
                  count(*) filter (where state = 'sent' and expires_at > $3) as "open!",
                  count(*) filter (where state = 'accepted') as "accepted!",
                  count(*) filter (where state = 'declined') as "declined!",
                  count(*) filter (where state = 'withdrawn') as "withdrawn!",
                  count(*) filter (where state = 'expired' or (state = 'sent' and expires_at <= $3)) as "expired!"
           from invitations
           where org_id = (select app.org()) and side = 'provider' and created_at >= $1 and created_at < $2
           group by 1 order by 1"#,
        months.since(),
        months.until(),
        now,
    )
    .fetch_all(&mut **tx)
    .await
}

async fn spans(tx: &mut Tx, months: Months) -> Result<Vec<Span>, DbError> {
    let rows = sqlx::query!(
        r#"select o.country as "country?", count(*) as "companies!",
                  percentile_cont(0.5) within group (order by extract(epoch from p.since - i.created_at)::float8) as "p50!",
                  percentile_cont(0.9) within group (order by extract(epoch from p.since - i.created_at)::float8) as "p90!"
           from partnerships p
           join invitations i on i.org_id = p.org_id and i.invitation_id = p.invitation_id and i.side = 'provider'
           join organizations o on o.org_id = p.reseller_id
           where p.org_id = (select app.org()) and p.side = 'provider' and i.created_at >= $1 and i.created_at < $2
           group by grouping sets ((), (o.country)) having count(*) > 0
           order by grouping(o.country) desc, count(*) desc, o.country"#,
        months.since(),
        months.until(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Span { country: row.country, companies: row.companies, p50: days(row.p50), p90: days(row.p90) })
        .collect())
}

async fn standings(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<(Standing, i64)>, DbError> {
    let rows = sqlx::query!(
        r#"select app.standing(o.org_id, o.program_status, $1) as "standing!", count(*) as "companies!"
           from partnerships p join organizations o on o.org_id = p.reseller_id
           where p.org_id = (select app.org()) and p.side = 'provider' and p.in_force
           group by 1"#,
        now,
    )
    .fetch_all(&mut **tx)
    .await?;
    let count = |standing: &Standing| {
        let row = rows.iter().find(|row| row.standing == standing.code())?;
        Some((*standing, row.companies))
    };
    Ok(Standing::ALL.iter().filter_map(count).collect())
}

async fn signing(tx: &mut Tx, most: i64, now: DateTime<Utc>) -> Result<Vec<Signing>, DbError> {
    let rows = sqlx::query!(
        r#"select o.name, o.partner_id, o.country, c.region, p.since, s.version as "version?", s.signed_at as "signed_at?",
                  app.standing(o.org_id, o.program_status, $2) as "standing!",
                  app.agreement_overdue(o.org_id, $2) as overdue
           from partnerships p join organizations o on o.org_id = p.reseller_id join countries c on c.code = o.country
           left join app.signatures_of_resellers() s on s.reseller_id = p.reseller_id
           where p.org_id = (select app.org()) and p.side = 'provider' and p.in_force
           order by app.standing(o.org_id, o.program_status, $2) = 'active', p.other_folded, p.partnership_id limit $1"#,
        most,
        now,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Signing {
            name: row.name,
            partner_id: row.partner_id,
            country: row.country,
            standing: Standing::parse(&row.standing).unwrap_or(Standing::NotRegistered),
            region: row.region,
            signed: row.version.zip(row.signed_at),
            overdue: row.overdue.is_some(),
            since: row.since,
        })
        .collect())
}
