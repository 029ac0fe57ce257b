//! The lists **Indirect providers** and **Indirect resellers**, fifty lines a page, both ways, and for a file.
//! Rule: a page costs the same wherever it lies and however long the list is: one index gives the lines after the last
//! one seen, and everything else is looked up for those alone, in one statement (docs/figures.md).

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::list_rows::{Line, Other, holder, lines, others};
use super::model::Block;
use crate::domain::actor::{Kind, Member, Standing, words};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::paging::{Key, Reading, Sort};
use crate::domain::values::fold;

/// Lines on a page.
const PAGE: i64 = 50;
/// Lines read at once for a file.
const CHUNK: i64 = 1000;

words! {
    /// Which relationships a list shows.
    #[derive(Default)]
    View {
        /// Those in force, suspended or not.
        #[default]
        InForce = "in_force",
        /// Those the provider suspended.
        Suspended = "suspended",
        /// Those that ended.
        Ended = "ended",
    }
}

/// Which lines are wanted; without a word, those in force by name.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The beginning of a name, or a whole Partner ID, as typed. What is searched is sorted by name.
    pub text: String,
    /// Which relationships.
    pub view: View,
    /// Of this country alone, ISO alpha-2.
    pub country: Option<String>,
    /// The order.
    pub sort: Sort,
    /// Backwards.
    pub down: bool,
    /// After this line, the last of the page before.
    pub after: Option<PartnershipId>,
    /// Before this line, the first of the page after.
    pub before: Option<PartnershipId>,
}

/// One partner in a list.
#[derive(Debug, Clone)]
pub struct PartnershipRow {
    /// The partnership.
    pub id: PartnershipId,
    /// The other company.
    pub other: OrgId,
    /// Its name.
    pub name: String,
    /// Its name as it is sorted.
    folded: String,
    /// The Partner ID of the location its work account stands for.
    pub location_partner_id: Option<String>,
    /// Its Partner ID as a company.
    pub partner_id: Option<String>,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Where it stands in the program.
    pub standing: Standing,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the provider may administer the reseller's work account.
    pub admin_access: bool,
    /// When the provider looks at it again, if it suspended the relationship.
    pub review_on: Option<NaiveDate>,
    /// What stands between the two without anybody's decision.
    pub block: Option<Block>,
    /// When it will end, if that was announced.
    pub ends_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// The customers they share; never more than [`MANY`] are counted.
    pub customers: i64,
}

impl PartnershipRow {
    fn of(other: Other, line: Line, side: Kind, own: bool) -> Self {
        let block = Block::between(side, other.near, own, other.standing == Standing::Active);
        Self {
            id: line.id,
            other: line.other,
            name: other.name,
            folded: line.folded,
            location_partner_id: other.location_partner_id,
            partner_id: other.partner_id,
            country: other.country,
            standing: other.standing,
            since: line.since,
            admin_access: line.admin_access,
            review_on: line.review_on,
            block: block.filter(|_| line.ended_at.is_none()),
            ends_at: line.ends_at,
            ended_at: line.ended_at,
            customers: other.customers,
        }
    }

    fn key(&self) -> Key {
        Key { name: self.folded.clone(), since: self.since, id: self.id.uuid() }
    }
}

/// How many shared customers are counted at most.
pub const MANY: i64 = 1000;

/// A page of a list.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// Its lines.
    pub rows: Vec<PartnershipRow>,
    /// The page before ends before this line.
    pub previous: Option<PartnershipId>,
    /// The page after begins after this line.
    pub next: Option<PartnershipId>,
}

/// The partners of the company somebody acts for, of which it is the `side`.
///
/// # Errors
/// When the database does not answer.
pub async fn partners(
    db: &Db,
    by: &Member,
    side: Kind,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Listed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let listed = page(&mut tx, by, side, filter, PAGE, now).await?;
    tx.commit().await?;
    Ok(listed)
}

/// The same list in larger pieces, for a file; each piece is a transaction of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn export(db: &Db, by: &Member, side: Kind, filter: &Filter, now: DateTime<Utc>) -> Result<Listed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let listed = page(&mut tx, by, side, filter, CHUNK, now).await?;
    tx.commit().await?;
    Ok(listed)
}

/// The countries a company's partners can be in: those of its own region.
///
/// # Errors
/// When the database does not answer.
pub async fn partner_countries(db: &Db, by: &Member) -> Result<Vec<String>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let codes = countries_beside(&mut tx, &by.company().country).await?;
    tx.commit().await?;
    Ok(codes)
}

/// The countries in the region of `country`, as the operator's list has it now.
pub(in crate::domain) async fn countries_beside(tx: &mut PgConnection, country: &str) -> Result<Vec<String>, DbError> {
    sqlx::query_scalar!(
        "select code from countries where region = (select c.region from countries c where c.code = $1) order by code",
        country,
    )
    .fetch_all(&mut *tx)
    .await
}

async fn page(
    tx: &mut PgConnection,
    by: &Member,
    side: Kind,
    filter: &Filter,
    length: i64,
    now: DateTime<Utc>,
) -> Result<Listed, DbError> {
    let back = filter.after.is_none() && filter.before.is_some();
    let place = match filter.after.or(filter.before) {
        Some(line) => place(tx, by.org(), line).await?,
        None => None,
    };
    let mut way = Way::of(filter, back, place, length);
    let mut held = None;
    if way.is_number() {
        let Some((org, folded)) = holder(tx, &way.first).await? else { return Ok(Listed::default()) };
        way.only(folded);
        held = Some(org);
    }
    let mut found = lines(tx, by.org(), side, filter, &way, now).await?;
    found.retain(|line| held.is_none_or(|org| line.other == org));
    let others = others(tx, by, &found, now).await?;
    let own = by.company().standing == Standing::Active;
    let row = |line: Line| Some(PartnershipRow::of(others.get(&line.other)?.clone(), line, side, own));
    let mut rows: Vec<PartnershipRow> = found.into_iter().filter_map(row).collect();
    rows.sort_by(|a, b| way.reading.order(&a.key(), &b.key()));
    let (before, after) = way.reading.cut(&mut rows);
    let (first, last) = (rows.first().map(|row| row.id), rows.last().map(|row| row.id));
    Ok(Listed { previous: first.filter(|_| before), next: last.filter(|_| after), rows })
}

/// Which lines are read, and from where.
pub(super) struct Way {
    /// Which of the branches of [`super::list_rows::lines`] is meant.
    pub(super) branch: String,
    pub(super) reading: Reading,
    pub(super) first: String,
    pub(super) last: String,
}

impl Way {
    fn of(filter: &Filter, back: bool, place: Option<Key>, length: i64) -> Self {
        let first = fold(&filter.text.replace('\0', ""));
        let sort = if first.is_empty() && filter.view != View::Suspended { filter.sort } else { Sort::Name };
        let within = match (filter.view, &filter.country) {
            (View::Suspended, _) => "suspended",
            (_, Some(_)) => "country",
            (_, None) => "all",
        };
        let last = format!("{first}\u{10ffff}");
        let mut reading = Reading::of(sort, filter.down, back, place, length);
        reading.confine(&first, &last);
        let branch = format!("{within} {}", reading.order_words());
        Self { branch, reading, last, first }
    }

    /// Whether a Partner ID was typed and no name.
    fn is_number(&self) -> bool {
        self.first.len() >= 5 && self.first.bytes().all(|digit| digit.is_ascii_digit())
    }

    /// This name alone: who holds a number is found by its name, in the index that holds the order.
    fn only(&mut self, folded: String) {
        self.last = format!("{folded}\u{1}");
        self.first = folded;
        self.reading.confine(&self.first, &self.last);
    }
}

/// The place of a line; an unknown one counts as none.
async fn place(tx: &mut PgConnection, org: OrgId, line: PartnershipId) -> Result<Option<Key>, DbError> {
    let row = sqlx::query!(
        "select other_folded, since, partnership_id from partnerships where org_id = $1 and partnership_id = $2",
        org.uuid(),
        line.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Key { name: row.other_folded, since: row.since, id: row.partnership_id }))
}
