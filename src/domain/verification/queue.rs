//! The reviewers' queue: what waits for the operator by its due date, then what waits for somebody else.
//! Rule: one statement a page, whatever is filtered; a page costs the same wherever it lies. Next: `claim.rs`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::calendar::{self, Calendar, DAY};
use super::claim;
use super::model::{CaseState, CheckKind, CheckState, Reason};
use crate::domain::actor::{Reviewer, words};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, OrgId, PersonId};

/// Rows on a page.
pub const PAGE: usize = 50;
/// Rows of a file at most.
const FILE: usize = 10_000;

words! {
    /// What makes a case stand out.
    Flag {
        /// The operator's time is over.
        Overdue = "overdue",
        /// The company appealed.
        Appealed = "appealed",
        /// The primary contact does not know the application.
        Flagged = "flagged",
        /// The reviewer works for the company.
        Own = "own",
    }
}

/// In whose hands a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assignee {
    /// In nobody's.
    Nobody,
    /// In this reviewer's.
    Person(PersonId),
}

/// Which cases are wanted.
#[derive(Debug, Clone, Default)]
pub struct QueueFilter {
    /// Opened so many business days ago, or more.
    pub age: Option<i32>,
    /// ISO alpha-2.
    pub country: Option<String>,
    /// With this check still to be decided.
    pub check: Option<CheckKind>,
    /// In whose hands.
    pub assignee: Option<Assignee>,
    /// With this flag.
    pub flag: Option<Flag>,
    /// Of a company that this provider invited.
    pub provider: Option<OrgId>,
    /// After this one, the last of the page before.
    pub after: Option<CaseId>,
}

/// One check of a case in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueueCheck {
    /// Which.
    pub kind: CheckKind,
    /// Where it stands.
    pub state: CheckState,
    /// Why a reviewer asked or rejected.
    pub reason: Option<Reason>,
}

/// One line of the queue.
#[derive(Debug, Clone)]
pub struct QueueRow {
    /// The case.
    pub id: CaseId,
    /// The number people quote.
    pub reference: String,
    /// The company.
    pub company: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Where the case stands.
    pub state: CaseState,
    /// The checks, in the order they are done.
    pub checks: Vec<QueueCheck>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Business days since it was opened.
    pub age: i64,
    /// Until when it should be decided.
    pub due_at: DateTime<Utc>,
    /// Whether the clock stands, because somebody else has to act.
    pub paused: bool,
    /// Which reviewer has it.
    pub claimed_by: Option<String>,
    /// What makes it stand out.
    pub flags: Vec<Flag>,
}

/// A page of the queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Its rows.
    pub rows: Vec<QueueRow>,
    /// The last of them, when there are more.
    pub next: Option<CaseId>,
    /// The countries of all open cases.
    pub countries: Vec<String>,
    /// The reviewers who have cases in hand, by name.
    pub holders: Vec<(PersonId, String)>,
    /// The providers who invited companies with open cases, by name.
    pub providers: Vec<(OrgId, String)>,
}

/// A page of the queue, with what it can be filtered by.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(db: &Db, by: &Reviewer, filter: &QueueFilter, now: DateTime<Utc>) -> Result<Queue, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let asked = asked(&mut tx, by, filter, now).await?;
    let mut rows = rows(&mut tx, &asked, PAGE + 1).await?;
    let countries = sqlx::query_scalar!(
        "select distinct o.country from cases k join organizations o using (org_id)
         where k.state not in ('authorized', 'rejected', 'closed') order by 1"
    )
    .fetch_all(&mut *tx)
    .await?;
    let holders = sqlx::query!(
        r#"select distinct claimed_by as "id!", claimed_name as "name!" from cases
           where state not in ('authorized', 'rejected', 'closed') and claim_acted_at > $1 order by 2, 1"#,
        asked.stale
    )
    .fetch_all(&mut *tx)
    .await?;
    let providers = sqlx::query!(
        "select distinct o.org_id, o.name from cases k
         join invitations i on i.org_id = k.org_id and i.side = 'reseller'
         join organizations o on o.org_id = i.provider_id
         where k.state not in ('authorized', 'rejected', 'closed') order by 2, 1"
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    Ok(Queue {
        next: rows.last().filter(|_| more).map(|row| row.id),
        rows,
        countries,
        holders: holders.into_iter().map(|row| (PersonId::from(row.id), row.name)).collect(),
        providers: providers.into_iter().map(|row| (OrgId::from(row.org_id), row.name)).collect(),
    })
}

/// The whole view as a file has it, from its first row on.
///
/// # Errors
/// When the database does not answer.
pub async fn queue_file(
    db: &Db,
    by: &Reviewer,
    filter: &QueueFilter,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let whole = QueueFilter { after: None, ..filter.clone() };
    let asked = asked(&mut tx, by, &whole, now).await?;
    let rows = rows(&mut tx, &asked, FILE).await?;
    tx.commit().await?;
    Ok(rows)
}

/// A filter in the terms of the tables.
struct Asked<'a> {
    filter: &'a QueueFilter,
    me: Uuid,
    now: DateTime<Utc>,
    /// Claims without an act since then have run out.
    stale: DateTime<Utc>,
    /// Opened then or before.
    opened: Option<DateTime<Utc>>,
    /// The place the page begins after: whether paused, due when, which.
    place: (bool, DateTime<Utc>, Uuid),
    calendar: Calendar,
}

async fn asked<'a>(
    tx: &mut PgConnection,
    by: &Reviewer,
    filter: &'a QueueFilter,
    now: DateTime<Utc>,
) -> Result<Asked<'a>, DbError> {
    let calendar = calendar::load(tx).await?;
    let stale = claim::stale(tx, now).await?;
    let place = match filter.after {
        Some(after) => place(tx, after).await?,
        None => None,
    };
    Ok(Asked {
        filter,
        me: by.id().uuid(),
        now,
        stale,
        opened: filter.age.map(|days| calendar.after(now, -i64::from(days) * DAY)),
        place: place.unwrap_or((false, DateTime::UNIX_EPOCH, Uuid::nil())),
        calendar,
    })
}

async fn place(tx: &mut PgConnection, case: CaseId) -> Result<Option<(bool, DateTime<Utc>, Uuid)>, DbError> {
    let row = sqlx::query!(
        r#"select clock_since is null as "paused!", due_at, case_id from cases where case_id = $1"#,
        case.uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.paused, row.due_at, row.case_id)))
}

async fn rows(tx: &mut PgConnection, asked: &Asked<'_>, most: usize) -> Result<Vec<QueueRow>, DbError> {
    let Asked { filter, me, now, stale, opened, place, calendar } = asked;
    let person = match filter.assignee {
        Some(Assignee::Person(person)) => Some(person.uuid()),
        _ => None,
    };
    let rows = sqlx::query_as!(
        Found,
        r#"select k.case_id, k.reference, k.state, o.name, o.country, k.opened_at, k.due_at,
                  k.clock_since is null as "paused!", k.disowned_at is not null as "disowned!",
                  case when k.claim_acted_at > $2 then k.claimed_name end as holder,
                  exists (select from memberships m
                          where m.org_id = k.org_id and m.person_id = $1 and m.state = 'active') as "own!",
                  array(select concat_ws(' ', c.kind, c.state, c.reason) from checks c
                        where c.org_id = k.org_id and c.case_id = k.case_id) as "checks!"
           from cases k join organizations o on o.org_id = k.org_id
           where k.state not in ('authorized', 'rejected', 'closed')
             and ((k.clock_since is null), k.due_at, k.case_id) > ($3, $4, $5)
             and ($6::timestamptz is null or k.opened_at <= $6)
             and ($7::text is null or o.country = $7)
             and ($8::text is null or exists (
                 select from checks c where c.org_id = k.org_id and c.case_id = k.case_id and c.kind = $8
                   and c.state in ('not_started', 'waiting_applicant', 'in_review')))
             and ($9::uuid is null or (k.claimed_by = $9 and k.claim_acted_at > $2))
             and (not $10 or k.claim_acted_at is null or k.claim_acted_at <= $2)
             and case $11::text
                 when 'overdue' then k.clock_since is not null and k.due_at < $12
                 when 'appealed' then k.state = 'appealed'
                 when 'flagged' then k.disowned_at is not null
                 when 'own' then exists (select from memberships m
                                         where m.org_id = k.org_id and m.person_id = $1 and m.state = 'active')
                 else true end
             and ($13::uuid is null or exists (
                 select from invitations i where i.org_id = k.org_id and i.side = 'reseller' and i.provider_id = $13))
           order by (k.clock_since is null), k.due_at, k.case_id limit $14"#,
        *me,
        stale,
        place.0,
        place.1,
        place.2,
        opened.as_ref(),
        filter.country,
        filter.check.map(CheckKind::code),
        person,
        filter.assignee == Some(Assignee::Nobody),
        filter.flag.map(Flag::code),
        now,
        filter.provider.map(OrgId::uuid),
        i64::try_from(most).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| row.shown(calendar, *now)).collect())
}

/// A row as the tables have it.
struct Found {
    case_id: Uuid,
    reference: String,
    state: String,
    name: String,
    country: String,
    opened_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    paused: bool,
    disowned: bool,
    holder: Option<String>,
    own: bool,
    checks: Vec<String>,
}

impl Found {
    fn shown(self, calendar: &Calendar, now: DateTime<Utc>) -> QueueRow {
        let state = CaseState::parse(&self.state).unwrap_or(CaseState::Closed);
        let raised = [
            (Flag::Overdue, !self.paused && self.due_at < now),
            (Flag::Appealed, state == CaseState::Appealed),
            (Flag::Flagged, self.disowned),
            (Flag::Own, self.own),
        ];
        QueueRow {
            id: CaseId::from(self.case_id),
            reference: self.reference,
            company: self.name,
            country: self.country,
            state,
            checks: checks(&self.checks),
            opened_at: self.opened_at,
            age: calendar.days_between(self.opened_at, now),
            due_at: self.due_at,
            paused: self.paused,
            claimed_by: self.holder,
            flags: raised.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag).collect(),
        }
    }
}

fn checks(rows: &[String]) -> Vec<QueueCheck> {
    let read = |text: &String| {
        let mut parts = text.split(' ');
        let (kind, state) = (CheckKind::parse(parts.next()?)?, CheckState::parse(parts.next()?)?);
        Some(QueueCheck { kind, state, reason: parts.next().and_then(Reason::parse) })
    };
    let mut checks: Vec<QueueCheck> = rows.iter().filter_map(read).collect();
    checks.sort_unstable();
    checks
}
