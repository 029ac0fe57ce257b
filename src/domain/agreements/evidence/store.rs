//! The SQL of records: writing one in the transaction that signs, reading it for the company, and for whoever
//! holds its receipt.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use sqlx::PgConnection;

use super::check::{self, file};
use super::key::{PublicKey, Published, SigningKey};
use super::record::{Agreement, Company, FORM, Place, Proof, Record, Signer};
use crate::domain::actor::Member;
use crate::domain::agreements::AgreementKind;
use crate::domain::audit;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{OrgId, SignatureId};
use crate::i18n::Language;

/// What is known of a signature beside its row and its company's.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Act<'a> {
    pub(in crate::domain) org: OrgId,
    pub(in crate::domain) signature: SignatureId,
    /// A code of `actor::Factor`.
    pub(in crate::domain) second_factor: Option<&'a str>,
    pub(in crate::domain) name_reason: Option<&'a str>,
}

/// Writes the record of a signature, whose own row and audit entry the transaction has just written. The row of
/// the company, or the head of its audit chain, is locked by then, so that records follow one another.
pub(in crate::domain) async fn write(
    tx: &mut PgConnection,
    key: &SigningKey,
    act: Act<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (seq, hash) = audit::head(tx, act.org).await?;
    let before = sqlx::query!(
        "select number, sha256 from evidence_records where org_id = $1 order by number desc limit 1",
        act.org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let mut record = facts(tx, act, key).await?;
    record.audit = Place { seq, hash: hex::encode(hash) };
    if let Some(before) = before {
        record.number = before.number + 1;
        record.previous = Some(before.sha256);
    }
    introduce(tx, key.public(), now).await?;
    let bytes = record.bytes();
    sqlx::query!(
        "insert into evidence_records (org_id, signature_id, number, record, sha256, key_id, seal)
         values ($1, $2, $3, $4, $5, $6, $7)",
        act.org.uuid(),
        act.signature.uuid(),
        record.number,
        bytes,
        check::sha256(bytes.as_bytes()),
        record.key,
        key.sign(bytes.as_bytes()),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Adds a key to the published history, the first time something is signed with it.
async fn introduce(tx: &mut PgConnection, key: PublicKey, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!("select app.introduce_key($1, $2)", key.hex(), now).execute(&mut *tx).await?;
    Ok(())
}

/// Everything the database knows of a signature; its places in the two chains are still open.
async fn facts(tx: &mut PgConnection, act: Act<'_>, key: &SigningKey) -> Result<Record, DbError> {
    let row = sqlx::query!(
        r#"select s.*, v.kind, v.version, v.governing, v.effective_at, o.country, o.partner_id, o.location_partner_id,
                  c.region, m.full_name as "account_name?", m.address as "email?", p.legal as "legal?",
                  n.value as "name?", l.value as "operator?"
           from signatures s join agreement_versions v on v.version_id = s.version_id
           join organizations o on o.org_id = s.org_id join countries c on c.code = o.country
           left join memberships m on m.org_id = s.org_id and m.person_id = s.person_id
           left join lateral (select legal from profiles p
               where p.org_id = s.org_id and p.authorized_at is not null order by p.version desc limit 1) p on true
           left join program_words n on n.key = v.kind || '_agreement' and n.language = s.language
           left join program_words l on l.key = 'legal_name' and l.language = s.language
           where s.org_id = $1 and s.signature_id = $2"#,
        act.org.uuid(),
        act.signature.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(Record {
        format: FORM.to_owned(),
        receipt: row.signature_id,
        number: 1,
        previous: None,
        agreement: Agreement {
            id: row.version_id,
            kind: row.kind,
            name: row.name.unwrap_or_default(),
            operator: row.operator.unwrap_or_default(),
            version: row.version,
            effective_at: moment(row.effective_at),
            language: row.language,
            sha256: row.sha256,
            governing: row.governing,
            governing_sha256: row.governing_sha256,
        },
        company: Company {
            id: row.org_id,
            name: row.company_name,
            address: address(row.legal.as_ref()),
            country: row.country,
            region: row.region,
            partner_id: row.partner_id,
            location_partner_id: row.location_partner_id,
        },
        signer: Signer {
            id: row.person_id,
            account_name: row.account_name.unwrap_or_default(),
            email: row.email.unwrap_or_default(),
            full_name: row.full_name,
            name_reason: act.name_reason.map(str::to_owned),
            job_title: row.job_title,
        },
        statements: row.sentences,
        proof: proof(act, row.method, row.proved_at, (row.network, row.agent)),
        signed_at: moment(row.signed_at),
        audit: Place { seq: 0, hash: String::new() },
        key: key.public().id(),
    })
}

/// How the signer proved who they are, and from where.
fn proof(act: Act<'_>, method: String, at: DateTime<Utc>, (network, agent): (String, String)) -> Proof {
    Proof { method, second_factor: act.second_factor.map(str::to_owned), at: moment(at), network, agent }
}

/// UTC to the microsecond, which is what the database keeps.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The legal address among the fields of a profile.
fn address(legal: Option<&serde_json::Value>) -> BTreeMap<String, String> {
    let field = |name: &&str| {
        let value = legal?.get(*name)?.as_str().filter(|text| !text.is_empty())?;
        Some(((*name).to_owned(), value.to_owned()))
    };
    ["addr1", "addr2", "city", "region", "postal"].iter().filter_map(field).collect()
}

/// The record of a signature with what goes with it.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The record, read.
    pub record: Record,
    /// SHA-256 of its bytes: its fingerprint.
    pub sha256: String,
    /// The evidence file: record, signature, public key, texts.
    pub file: String,
    /// The text that was shown.
    pub text: String,
}

/// The evidence of one of the company's signatures; nothing for a signature from before there were records.
///
/// # Errors
/// When the database does not answer.
pub async fn evidence_of(db: &Db, by: &Member, signature: SignatureId) -> Result<Option<Evidence>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select e.record, e.sha256, e.seal, k.public_key, s.version_id, s.language, v.governing
         from evidence_records e join evidence_keys k using (key_id)
         join signatures s on s.org_id = e.org_id and s.signature_id = e.signature_id
         join agreement_versions v on v.version_id = s.version_id
         where e.org_id = (select app.org()) and e.signature_id = $1",
        signature.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let texts = sqlx::query!(
        "select language, markdown from agreement_texts where version_id = $1 and language in ($2, $3) order by language",
        row.version_id,
        row.language,
        row.governing,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let text = texts.iter().find(|t| t.language == row.language).map(|t| t.markdown.clone());
    let texts: Vec<(&str, &str)> = texts.iter().map(|t| (t.language.as_str(), t.markdown.as_str())).collect();
    let record = serde_json::from_str(&row.record).ok().and_then(|value| Record::read(&value));
    let file = PublicKey::parse(&row.public_key).and_then(|key| file(&row.record, &row.seal, key, &texts));
    let whole = record.zip(file).zip(text);
    Ok(whole.map(|((record, file), text)| Evidence { record, sha256: row.sha256, file, text }))
}

/// What the register says to whoever holds a receipt: nothing about the company or the signer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which agreement.
    pub kind: AgreementKind,
    /// The version's number.
    pub version: String,
    /// The language signed in.
    pub language: Language,
    /// When.
    pub signed_at: DateTime<Utc>,
}

/// Whether the register holds the record with this number and this fingerprint.
///
/// # Errors
/// When the database does not answer.
pub async fn held(db: &Db, receipt: SignatureId, sha256: &str) -> Result<Option<Held>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let org =
        sqlx::query_scalar!("select app.org_of_evidence($1, $2)", receipt.uuid(), sha256).fetch_one(&mut *tx).await?;
    let Some(org) = org else { return Ok(None) };
    tx.enter(OrgId::from(org)).await?;
    let row = sqlx::query!(
        "select v.kind, v.version, s.language, s.signed_at
         from signatures s join agreement_versions v using (version_id) where s.org_id = $1 and s.signature_id = $2",
        org,
        receipt.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.and_then(|row| {
        let (kind, language) = (AgreementKind::parse(&row.kind)?, Language::parse(&row.language)?);
        Some(Held { kind, version: row.version, language, signed_at: row.signed_at })
    }))
}

/// Every key the portal signed with, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn published_keys(db: &Db) -> Result<Vec<Published>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let rows = sqlx::query!("select key_id, public_key, since from evidence_keys order by since desc, key_id")
        .fetch_all(&mut *tx)
        .await?;
    tx.commit().await?;
    let key = |row: (String, String, DateTime<Utc>)| Published { id: row.0, public_key: row.1, since: row.2 };
    Ok(rows.into_iter().map(|row| key((row.key_id, row.public_key, row.since))).collect())
}
