//! Lists of customers and of partners, fifty rows at a time.
//! Rule: a page costs the same wherever it lies and however long the list is: one index gives the rows after the last one
//! seen, or those with a word, and everything else is looked up for those alone (docs/figures.md). SQL: `list_rows.rs`.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agreement_state::{CustomerAgreement, lines};
use super::list_rows::{self, Line};
use super::request::Party;
use crate::domain::actor::{Member, Reseller, words};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, OrgId, PartnershipId};
use crate::domain::organizations;
use crate::domain::paging::{Reading, Sort};
use crate::domain::relationships;
use crate::domain::values::fold;

/// Rows on a page.
const PAGE: i64 = 50;
/// Rows read at once for a file.
pub(super) const CHUNK: i64 = 1000;

words! {
    /// Which customers a list shows.
    #[derive(Default)]
    CustomerView {
        /// Those with a relationship in force.
        #[default]
        Active = "active",
        /// Those whose relationship ended.
        Ended = "ended",
    }
}

/// One customer of a partner.
#[derive(Debug, Clone)]
pub struct CustomerRow {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The customer.
    pub customer: OrgId,
    /// Its name, as the reading company bills it.
    pub name: String,
    /// Its mail domain.
    pub domain: Option<String>,
    /// ISO alpha-2.
    pub country: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether the partner may administer.
    pub admin_access: bool,
    /// The other partner accepted with it.
    pub partner: Option<String>,
    /// On which side of the chain the reading company stands, as [`super::PartnerKind::code`].
    pub kind: String,
}

/// Which customers are wanted; without a word, those in force by name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Filter {
    /// A word of the name or its beginning, a domain or its beginning, the customer's id, or the Partner ID of who shares
    /// it; as typed. What is searched by a word is sorted from that word on.
    pub text: String,
    /// Which of them.
    pub view: CustomerView,
    /// Shared with this partner.
    pub counterpart: Option<OrgId>,
    /// Of this country alone, ISO alpha-2.
    pub country: Option<String>,
    /// The order.
    pub sort: Sort,
    /// Backwards.
    pub down: bool,
    /// After this one, the last of the page before.
    pub after: Option<CustomerRelationshipId>,
    /// Before this one, the first of the page after.
    pub before: Option<CustomerRelationshipId>,
}

/// A page of a list.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// Its rows.
    pub rows: Vec<CustomerRow>,
    /// The page before ends before this one.
    pub previous: Option<CustomerRelationshipId>,
    /// The page after begins after this one.
    pub next: Option<CustomerRelationshipId>,
    /// Too many had the word to look at all of them for the other filters; the next page goes on looking.
    pub unfinished: bool,
}

/// The customers of a company.
///
/// # Errors
/// When the database does not answer.
pub async fn customers(db: &Db, by: &Member, filter: &Filter) -> Result<Listed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let listed = page(&mut tx, by.org(), filter, PAGE).await?;
    tx.commit().await?;
    Ok(listed)
}

/// Rows for a file, with where each customer in force stands with its agreement.
pub type Piece = (Listed, HashMap<OrgId, CustomerAgreement>);

/// The same list in larger pieces, for a file. Each piece is a transaction of its own, so that whoever reads
/// slowly holds nothing; the place between two pieces is that of the list's pages.
///
/// # Errors
/// When the database does not answer.
pub async fn export(db: &Db, by: &Member, filter: &Filter, now: DateTime<Utc>) -> Result<Piece, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let piece = piece(&mut tx, by.org(), filter, now).await?;
    tx.commit().await?;
    Ok(piece)
}

/// One piece, of the company the transaction is in.
pub(super) async fn piece(tx: &mut Tx, org: OrgId, filter: &Filter, now: DateTime<Utc>) -> Result<Piece, DbError> {
    let listed = page(tx, org, filter, CHUNK).await?;
    let in_force: Vec<OrgId> =
        listed.rows.iter().filter(|row| row.ended_at.is_none()).map(|row| row.customer).collect();
    let agreements = lines(tx, &in_force, now).await?;
    Ok((listed, agreements))
}

/// The resellers a provider can filter its customers by.
///
/// # Errors
/// When the database does not answer.
pub async fn resellers(db: &Db, by: &Member) -> Result<Vec<(OrgId, String)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let resellers = relationships::resellers_of(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(resellers)
}

/// **View customers**: those a reseller shares with one provider, and who that provider is.
///
/// # Errors
/// When the database does not answer.
pub async fn shared(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    filter: &Filter,
) -> Result<Option<(Party, Listed)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let pair = relationships::pair_of(&mut tx, partnership).await?.filter(|pair| pair.reseller == by.org());
    let Some(pair) = pair else { return Ok(None) };
    let Some(provider) = organizations::card(&mut tx, pair.provider).await? else { return Ok(None) };
    let filter = Filter { counterpart: Some(pair.provider), ..filter.clone() };
    let listed = page(&mut tx, by.org(), &filter, PAGE).await?;
    tx.commit().await?;
    Ok(Some((provider.into(), listed)))
}

async fn page(tx: &mut Tx, org: OrgId, filter: &Filter, length: i64) -> Result<Listed, DbError> {
    let mut filter = filter.clone();
    filter.text = searched(&filter.text);
    if let Some(partner) = holder(tx, &filter).await? {
        // Whoever searches one partner's number within another's customers finds nothing.
        if filter.counterpart.is_some_and(|other| other != partner) {
            return Ok(Listed::default());
        }
        filter.counterpart = Some(partner);
        filter.text.clear();
    }
    let back = filter.after.is_none() && filter.before.is_some();
    let at = filter.after.or(filter.before);
    let sort = if filter.text.is_empty() { filter.sort } else { Sort::Name };
    let down = filter.down && filter.text.is_empty();
    let id = Uuid::parse_str(filter.text.trim()).ok();
    let place = match at {
        Some(at) if filter.text.is_empty() => list_rows::place(tx, org, at).await?,
        Some(at) => list_rows::place_of_words(tx, org, at, &filter.text).await?,
        None => None,
    };
    let mut reading = Reading::of(sort, down, back, place, length);
    reading.confine(&filter.text, &list_rows::beyond(&filter.text));
    let (lines, stopped) = match id {
        Some(id) => (list_rows::of_customer(tx, org, id, &filter).await?, None),
        None if filter.text.is_empty() => (list_rows::lines(tx, org, &filter, &reading).await?, None),
        None => list_rows::with_words(tx, org, &filter, &reading).await?,
    };
    finish(tx, org, lines, (filter.counterpart, stopped), &reading).await
}

/// Sorts, cuts and names what was read. `stopped` is where the search was given up.
async fn finish(
    tx: &mut Tx,
    org: OrgId,
    mut lines: Vec<Line>,
    (shared_with, stopped): (Option<OrgId>, Option<CustomerRelationshipId>),
    reading: &Reading,
) -> Result<Listed, DbError> {
    lines.sort_by(|a, b| reading.order(&a.key, &b.key));
    let (before, after) = reading.cut(&mut lines);
    let rows = list_rows::named(tx, org, lines, shared_with).await?;
    let (first, last) = (rows.first().map(|row| row.id), rows.last().map(|row| row.id));
    let (mut previous, mut next) = (first.filter(|_| before), last.filter(|_| after));
    match stopped {
        Some(at) if reading.is_back() => previous = previous.or(Some(at)),
        Some(at) => next = next.or(Some(at)),
        None => {}
    }
    Ok(Listed { rows, previous, next, unfinished: stopped.is_some() })
}

/// What was typed, as `app.searchable` in the database writes it: folded, punctuation parting words. An id stays as it is.
pub(super) fn searched(text: &str) -> String {
    let text = text.trim().trim_start_matches('@');
    if Uuid::parse_str(text).is_ok() {
        return text.to_owned();
    }
    let parted: String =
        fold(&text.replace('\0', "")).chars().map(|c| if PARTING.contains(c) { ' ' } else { c }).collect();
    parted.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The signs that part words, as in migration `20261124002330`.
const PARTING: &str = "'-–/\\&(),;:+_\"@|*!?";

/// Who holds the Partner ID that was typed, if one was typed and the reading company knows the holder.
async fn holder(tx: &mut Tx, filter: &Filter) -> Result<Option<OrgId>, DbError> {
    let number = filter.text.len() >= 5 && filter.text.bytes().all(|digit| digit.is_ascii_digit());
    if !number {
        return Ok(None);
    }
    Ok(relationships::holder(tx, &filter.text).await?.map(|(org, _)| org))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_searched_is_folded_and_punctuation_parts_words() {
        assert_eq!(searched("  L’Aquila-Sud  S.r.l. "), "l aquila sud srl");
        assert_eq!(searched("@cantina-verdi.example"), "cantina verdiexample");
        assert_eq!(searched("'; drop"), "drop");
        let id = "0193f0a1-0000-7000-8000-000000000001";
        assert_eq!(searched(id), id);
    }
}
