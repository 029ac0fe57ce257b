//! The lines of a file become invitations, some hundred at a time: rows, letters and entries of the chain in one
//! transaction. Rule: a line that is sent says so in the transaction that invites, so that a worker that dies
//! between two batches or within one neither loses nor doubles a line; the rules of one invitation are asked anew.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::known::{Known, taken};
use super::model::{Column, Flaw, ImportState, RowState};
use super::store::{self, Locked, Outcome, Waiting};
use super::views;
use crate::domain::actor::{Act, Kind};
use crate::domain::audit::{self, Actor};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::directory::referrals;
use crate::domain::ids::{ImportId, InvitationId, OrgId};
use crate::domain::notice::{self, BulkNews, Notice, Reader};
use crate::domain::organizations;
use crate::domain::relationships::invite::letter;
use crate::domain::relationships::{Invitation, InvitationState, store as invitations};
use crate::domain::values::{EmailAddress, Fault};
use crate::i18n::Language;

/// How many lines a transaction sends.
const BATCH: i64 = 500;

/// Sends the next lines of every file that is under way. Says whether any of them has more. A file that cannot be sent
/// does not keep the others from their turn.
///
/// # Errors
/// When the database does not answer; then the lines of that batch were not sent.
pub async fn send_some(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let files = store::under_way(db).await?;
    let (mut more, mut failed) = (false, None);
    for (org, id) in files {
        match batch(db, org, id, now).await {
            Ok(left) => more |= left,
            Err(error) => failed = Some(error),
        }
    }
    failed.map_or(Ok(more), Err)
}

/// One batch of one file; nothing while another worker holds it.
async fn batch(db: &Db, org: OrgId, id: ImportId, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin(Scope::company(org)).await?;
    store::by_index(&mut tx).await?;
    let Some(file) = store::claim(&mut tx, org, id).await? else { return Ok(true) };
    let provider = organizations::card_at(&mut tx, org, now).await?;
    let Some(provider) = provider.filter(|card| card.standing.lets(Act::InviteReseller)) else {
        let flaw = Flaw::of(Column::Line, &Fault::of("standing"), "");
        store::settle_rest(&mut tx, org, id, RowState::Failed, &[flaw]).await?;
        end(&mut tx, (org, id), file, now).await?;
        tx.commit().await?;
        return Ok(false);
    };
    let waiting = store::waiting(&mut tx, org, id, BATCH).await?;
    let more = i64::try_from(waiting.len()).is_ok_and(|lines| lines == BATCH);
    let outcomes = send(&mut tx, (org, &provider.name), &file, waiting, now).await?;
    tx.enter(org).await?;
    store::settle(&mut tx, org, id, &outcomes).await?;
    if !more {
        end(&mut tx, (org, id), file, now).await?;
    }
    tx.commit().await?;
    Ok(more)
}

/// Invites those who may be invited; leaves the transaction in some company or other.
async fn send(
    tx: &mut Tx,
    (org, provider): (OrgId, &str),
    file: &Locked,
    waiting: Vec<Waiting>,
    now: DateTime<Utc>,
) -> Result<Vec<Outcome>, DbError> {
    let addresses: Vec<String> = waiting.iter().map(|line| line.canonical.clone()).collect();
    let domain = |line: Waiting| {
        let address = EmailAddress::stored(&line.typed);
        let own = (!address.is_shared_host()).then(|| address.registrable_domain().to_owned());
        (line, own)
    };
    let waiting: Vec<(Waiting, Option<String>)> = waiting.into_iter().map(domain).collect();
    let domains: Vec<String> = waiting.iter().filter_map(|(_, domain)| domain.clone()).collect();
    store::expire(tx, org, &addresses, now).await?;
    let known = Known::about(tx, org, &addresses, &domains, now).await?;
    let (mut new, mut outcomes) = (Vec::new(), Vec::new());
    for (line, domain) in waiting {
        match known.against(&line.canonical, domain.as_deref(), &line.typed) {
            Some((_, flaw)) => outcomes.push(Outcome { line: line.line, invitation: None, flaws: vec![flaw] }),
            None => new.push((line.line, made(org, file, line, now))),
        }
    }
    // In the order of their addresses, so that two who write the same ones wait for each other and no more.
    new.sort_by(|(_, a), (_, b)| a.address.cmp(&b.address));
    let all: Vec<Invitation> = new.iter().map(|(_, it)| it.clone()).collect();
    let written: HashSet<InvitationId> = store::invite(tx, org, &all, now).await?.into_iter().collect();
    let (sent, late): (Vec<_>, Vec<_>) = new.into_iter().partition(|(_, it)| written.contains(&it.id));
    outcomes.extend(late.into_iter().map(|(line, it)| Outcome {
        line,
        invitation: None,
        flaws: vec![taken(now, &it.typed)],
    }));
    outcomes.extend(sent.iter().map(|(line, it)| Outcome { line: *line, invitation: Some(it.id), flaws: Vec::new() }));
    let sent: Vec<Invitation> = sent.into_iter().map(|(_, it)| it).collect();
    tell_all(tx, (org, provider), &sent, now).await?;
    let by = Actor { person: Some(file.person), name: &file.name };
    settle_referrals(tx, (org, by), &sent, now).await?;
    record(tx, (org, by), &sent, &known, now).await?;
    Ok(outcomes)
}

fn made(org: OrgId, file: &Locked, line: Waiting, now: DateTime<Utc>) -> Invitation {
    Invitation {
        id: InvitationId::new(now),
        provider: org,
        reseller: None,
        company: line.company,
        address: line.canonical,
        typed: line.typed,
        language: line.language,
        note: line.note,
        inviter: file.person,
        inviter_name: file.name.clone(),
        inviter_address: file.address.clone(),
        generation: 1,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        created_at: now,
        sent_at: now,
        expires_at: now + line.life.span(),
        answered_at: None,
        answered_name: None,
        reason: None,
    }
}

async fn tell_all(
    tx: &mut Tx,
    (org, provider): (OrgId, &str),
    sent: &[Invitation],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let letters: Vec<(Reader, Notice)> = sent
        .iter()
        .map(|it| {
            let to = Reader { name: String::new(), address: it.typed.clone(), language: it.language };
            (to, letter(it, provider))
        })
        .collect();
    notice::queue_all(tx, Some(org), &letters, now).await
}

/// Who asked to be contacted and is invited by the file has its answer.
async fn settle_referrals(
    tx: &mut Tx,
    (org, by): (OrgId, Actor<'_>),
    sent: &[Invitation],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let addresses: Vec<String> = sent.iter().map(|it| it.address.clone()).collect();
    let asked = sqlx::query_scalar!(
        "select distinct canonical from referrals
         where org_id = $1 and side = 'provider' and state in ('new', 'answered') and canonical = any($2)",
        org.uuid(),
        &addresses,
    )
    .fetch_all(&mut **tx)
    .await?;
    for it in sent.iter().filter(|it| asked.contains(&it.address)) {
        referrals::invited(tx, (org, by), (&it.address, it.id), now).await?;
    }
    Ok(())
}

/// The entries of all chains, in the order of the companies' ids; resellers the portal knows get their row.
async fn record(
    tx: &mut Tx,
    (org, by): (OrgId, Actor<'_>),
    sent: &[Invitation],
    known: &Known,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let invited = |it: &Invitation| {
        (it.id.uuid(), json!({ "company": it.company, "address": it.typed, "expires_at": it.expires_at }))
    };
    let mut entries: BTreeMap<OrgId, Vec<(Uuid, Value)>> = BTreeMap::new();
    entries.insert(org, sent.iter().map(invited).collect());
    for it in sent {
        for reseller in known.companies_of(&it.address) {
            if hand_over(tx, *reseller, it, now).await? {
                let details = json!({ "provider": org, "address": it.typed });
                entries.entry(*reseller).or_default().push((it.id.uuid(), details));
            }
        }
    }
    let program = Actor { person: None, name: by.name };
    for (holder, entries) in entries.iter().filter(|(_, entries)| !entries.is_empty()) {
        tx.enter(*holder).await?;
        let (actor, action) =
            if *holder == org { (by, "relationship.invited") } else { (program, "relationship.invitation_received") };
        audit::record_all(tx, *holder, actor, action, entries, now).await?;
    }
    Ok(())
}

/// Puts the invitation among those of a company that is on the portal, if it is a reseller. Says whether it was.
async fn hand_over(tx: &mut Tx, org: OrgId, it: &Invitation, now: DateTime<Utc>) -> Result<bool, DbError> {
    tx.enter(org).await?;
    if !organizations::card(tx, org).await?.is_some_and(|card| card.kinds.contains(&Kind::Reseller)) {
        return Ok(false);
    }
    let theirs = Invitation { reseller: Some(org), ..it.clone() };
    if !invitations::insert_invitation(tx, org, "reseller", &theirs).await? {
        return Ok(false);
    }
    organizations::acquaint(tx, org, it.provider, now).await?;
    Ok(true)
}

async fn end(tx: &mut Tx, (org, id): (OrgId, ImportId), file: Locked, now: DateTime<Utc>) -> Result<(), DbError> {
    store::close(tx, org, id, ImportState::Done, now).await?;
    tell(tx, (org, id), (file.name, file.address, file.language), file.file, now).await
}

/// The letter at the end, to who pressed Send.
pub(super) async fn tell(
    tx: &mut Tx,
    (org, id): (OrgId, ImportId),
    (name, address, language): (String, String, Language),
    file: String,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let counts = views::counts(tx, org, id).await?;
    let problems = counts.bad + counts.failed;
    let (sent, known, cancelled) = (counts.sent, counts.known, counts.cancelled);
    let news = BulkNews { org, import: id, file, sent, problems, known, cancelled };
    let to = Reader { name, address, language };
    notice::queue(tx, Some(org), &to, &Notice::BulkFinished(news), now).await?;
    Ok(())
}
