//! The provider's list of companies on their way: each stands in one stage, and somebody is waited for.
//! Rule: a stage is read from the provider's own row. What only the invited company knows stands there as long as that
//! company shares it (`share`); a page costs the same wherever it lies, one index gives its lines.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::domain::actor::{Provider, words};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{InvitationId, OrgId, PartnershipId, PersonId};

/// Lines on a page.
const PAGE: usize = 50;
/// Lines read at once for a file.
const CHUNK: usize = 1000;
/// How many a report names that stand longest.
const STUCK: usize = 10;

words! {
    /// How far an invited company is; it stands in one of them.
    Stage {
        /// The letter is on its way, or there.
        Invited = "invited",
        /// A person opened the invitation.
        Opened = "opened",
        /// It applied to the program.
        Applied = "applied",
        /// It was verified.
        Verified = "verified",
        /// It signed the partner agreement.
        Signed = "signed",
        /// It authorized the provider.
        Authorized = "authorized",
        /// The two share a customer.
        Customer = "customer",
    }
}

words! {
    /// Who is waited for, and for what.
    Turn {
        /// The provider corrects the address.
        Address = "address",
        /// The provider answers who asked for another letter.
        Asked = "asked",
        /// The provider sends the invitation again, which ran out meanwhile.
        Renew = "renew",
        /// The invited person opens the letter.
        Open = "open",
        /// The company answers the invitation.
        Answer = "answer",
        /// The company sends its application.
        Apply = "apply",
        /// The program verifies the company.
        Check = "check",
        /// The company signs the agreement.
        Sign = "sign",
        /// The company authorizes the provider.
        Authorize = "authorize",
        /// The company brings its first customer.
        First = "first",
        /// Nobody.
        Nobody = "nobody",
    }
}

impl Turn {
    /// Whether the invited company is waited for.
    #[must_use]
    pub const fn is_theirs(self) -> bool {
        matches!(self, Self::Open | Self::Answer | Self::Apply | Self::Sign | Self::Authorize)
    }
}

/// What decides whose turn it is.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) stage: Stage,
    pub(super) since: DateTime<Utc>,
    pub(super) bounced_at: Option<DateTime<Utc>>,
    pub(super) asked_at: Option<DateTime<Utc>>,
    pub(super) shared_since: Option<DateTime<Utc>>,
    pub(super) expires_at: DateTime<Utc>,
}

impl Facts {
    /// Whose turn it is, and since when.
    pub(super) fn turn(&self, now: DateTime<Utc>) -> (Turn, DateTime<Utc>) {
        let early = matches!(self.stage, Stage::Invited | Stage::Opened);
        if let Some(at) = self.bounced_at.filter(|_| early) {
            return (Turn::Address, at);
        }
        if let Some(at) = self.asked_at.filter(|_| early) {
            return (Turn::Asked, at);
        }
        match self.stage {
            Stage::Invited => (Turn::Open, self.since),
            Stage::Opened => match self.shared_since {
                Some(at) => (Turn::Apply, at.max(self.since)),
                None => (Turn::Answer, self.since),
            },
            Stage::Applied => (Turn::Check, self.since),
            Stage::Verified => (Turn::Sign, self.since),
            Stage::Signed if self.expires_at <= now => (Turn::Renew, self.expires_at.max(self.since)),
            Stage::Signed => (Turn::Authorize, self.since),
            Stage::Authorized => (Turn::First, self.since),
            Stage::Customer => (Turn::Nobody, self.since),
        }
    }
}

/// Which lines are wanted; without a word, all of them.
#[derive(Debug, Clone, Default)]
pub struct StageFilter {
    /// The beginning of the company's name, as the inviter wrote it.
    pub text: String,
    /// Those of this stage alone.
    pub stage: Option<Stage>,
    /// Those of this owner alone.
    pub owner: Option<PersonId>,
    /// After this line, the last of the page before.
    pub after: Option<InvitationId>,
}

/// One company on its way.
#[derive(Debug, Clone)]
pub struct StageRow {
    /// Its invitation.
    pub id: InvitationId,
    /// Its name, as the inviter wrote it.
    pub company: String,
    /// The invited address.
    pub address: String,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whose turn it is.
    pub turn: Turn,
    /// Since when.
    pub turn_since: DateTime<Utc>,
    /// Since when it shares its progress, if it does.
    pub shared_since: Option<DateTime<Utc>>,
    /// Who looks after it.
    pub owner: PersonId,
    /// Their name.
    pub owner_name: String,
    /// The relationship it became.
    pub partnership: Option<PartnershipId>,
}

/// A page of the list: who stands longest comes first.
#[derive(Debug, Clone, Default)]
pub struct StagePage {
    /// Its lines.
    pub rows: Vec<StageRow>,
    /// The next page begins after this line, if there is one.
    pub next: Option<InvitationId>,
}

/// The companies on their way to the provider.
///
/// # Errors
/// When the database does not answer.
pub async fn stages(db: &Db, by: &Provider, filter: &StageFilter, now: DateTime<Utc>) -> Result<StagePage, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let page = page(&mut tx, by.org(), filter, PAGE, now).await?;
    tx.commit().await?;
    Ok(page)
}

/// The same list in larger pieces, for a file; each piece is a transaction of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn stages_chunk(
    db: &Db,
    by: &Provider,
    filter: &StageFilter,
    now: DateTime<Utc>,
) -> Result<StagePage, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let page = page(&mut tx, by.org(), filter, CHUNK, now).await?;
    tx.commit().await?;
    Ok(page)
}

/// Those who stand longest of all who have not come to a first customer. The transaction is in the provider's company.
pub(in crate::domain) async fn stuck(
    tx: &mut PgConnection,
    provider: OrgId,
    now: DateTime<Utc>,
) -> Result<Vec<StageRow>, DbError> {
    let mut rows = page(tx, provider, &StageFilter::default(), STUCK * 5, now).await?.rows;
    rows.retain(|row| row.stage != Stage::Customer);
    rows.truncate(STUCK);
    Ok(rows)
}

async fn page(
    tx: &mut PgConnection,
    org: OrgId,
    filter: &StageFilter,
    length: usize,
    now: DateTime<Utc>,
) -> Result<StagePage, DbError> {
    let place = match filter.after {
        Some(line) => place(tx, org, line).await?,
        None => None,
    };
    let (since, id) = place.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    let found = sqlx::query_as!(
        Found,
        r#"select i.invitation_id, i.company_name, i.typed, i.stage as "stage!", i.stage_since as "stage_since!",
                  i.delivery, i.delivery_at, i.asked_at, i.expires_at, i.shared_since, i.owner as "owner!",
                  coalesce(i.owner_name, i.inviter_name) as "owner_name!", p.partnership_id as "partnership_id?"
           from invitations i
           left join partnerships p on p.org_id = i.org_id and p.invitation_id = i.invitation_id and p.in_force
           where i.org_id = $1 and i.side = 'provider' and i.stage is not null
             and (i.stage not in ('invited', 'opened') or i.expires_at > $2)
             and (i.state <> 'accepted' or p.partnership_id is not null)
             and ($3::text is null or i.stage = $3) and ($4::uuid is null or i.owner = $4)
             and ($5 = '' or (i.company_folded >= lower($5) and i.company_folded < lower($5) || U&'\+10FFFF'))
             and (i.stage_since, i.invitation_id) > ($6, $7)
           order by i.stage_since, i.invitation_id limit $8"#,
        org.uuid(),
        now,
        filter.stage.map(Stage::code),
        filter.owner.map(PersonId::uuid),
        filter.text.replace('\0', ""),
        since,
        id,
        i64::try_from(length + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    let more = found.len() > length;
    let rows: Vec<StageRow> = found.into_iter().take(length).map(|row| row.at(now)).collect();
    let next = more.then(|| rows.last().map(|last| last.id)).flatten();
    Ok(StagePage { rows, next })
}

/// The place of a line; an unknown one counts as none.
async fn place(
    tx: &mut PgConnection,
    org: OrgId,
    line: InvitationId,
) -> Result<Option<(DateTime<Utc>, Uuid)>, DbError> {
    let row = sqlx::query!(
        r#"select stage_since as "stage_since!", invitation_id from invitations
           where org_id = $1 and invitation_id = $2 and side = 'provider'"#,
        org.uuid(),
        line.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.stage_since, row.invitation_id)))
}

struct Found {
    invitation_id: Uuid,
    company_name: String,
    typed: String,
    stage: String,
    stage_since: DateTime<Utc>,
    delivery: String,
    delivery_at: Option<DateTime<Utc>>,
    asked_at: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    shared_since: Option<DateTime<Utc>>,
    owner: Uuid,
    owner_name: String,
    partnership_id: Option<Uuid>,
}

impl Found {
    fn at(self, now: DateTime<Utc>) -> StageRow {
        let facts = Facts {
            stage: Stage::parse(&self.stage).unwrap_or(Stage::Invited),
            since: self.stage_since,
            bounced_at: self.delivery_at.filter(|_| self.delivery == "bounced"),
            asked_at: self.asked_at,
            shared_since: self.shared_since,
            expires_at: self.expires_at,
        };
        let (turn, turn_since) = facts.turn(now);
        StageRow {
            id: self.invitation_id.into(),
            company: self.company_name,
            address: self.typed,
            stage: facts.stage,
            since: facts.since,
            turn,
            turn_since,
            shared_since: self.shared_since,
            owner: self.owner.into(),
            owner_name: self.owner_name,
            partnership: self.partnership_id.map(Into::into),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    fn facts(stage: Stage) -> Facts {
        let since = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let expires_at = since + chrono::TimeDelta::days(30);
        Facts { stage, since, bounced_at: None, asked_at: None, shared_since: None, expires_at }
    }

    #[test]
    fn an_address_that_bounced_waits_for_the_provider_and_an_unopened_letter_for_its_reader() {
        let invited = facts(Stage::Invited);
        assert_eq!(invited.turn(invited.since), (Turn::Open, invited.since));
        let later = invited.since + chrono::TimeDelta::hours(1);
        let bounced = Facts { bounced_at: Some(later), ..invited.clone() };
        assert_eq!(bounced.turn(later), (Turn::Address, later));
    }

    #[test]
    fn a_company_that_shares_its_progress_is_waited_for_at_the_step_it_stands_before() {
        let opened = facts(Stage::Opened);
        assert_eq!(opened.turn(opened.since).0, Turn::Answer);
        let shared = Facts { shared_since: Some(opened.since), ..opened };
        assert_eq!(shared.turn(shared.since).0, Turn::Apply);
        let signed = facts(Stage::Signed);
        assert_eq!(signed.turn(signed.since).0, Turn::Authorize);
        assert_eq!(signed.turn(signed.expires_at), (Turn::Renew, signed.expires_at));
    }

    #[test]
    fn every_stage_and_every_turn_has_words() {
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(Stage::ALL.iter().all(|it| words.has(&format!("relationships-stage-{}", it.code()))));
            assert!(Turn::ALL.iter().all(|it| words.has(&format!("relationships-turn-{}", it.code()))));
        }
    }
}
