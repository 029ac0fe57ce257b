//! What platform admins read of agreements: versions with how many signed, drafts, whom a rule hits, who did not
//! sign yet. Rule: companies are counted and listed by the same conditions as the worker's letters and the grace.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::differences::{Passage, differences};
use super::drafts::{Draft, SavedDraft, read_in};
use super::model::{AgreementKind, Rule};
use super::release::two_wanted;
use crate::domain::actor::{PlatformAdmin, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{DraftId, OrgId, VersionId};
use crate::i18n::Language;

/// How many companies a page lists.
pub const PAGE: i64 = 50;
/// How many companies a dry run names.
const FIRST: i64 = 10;

/// A published version.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Which agreement.
    pub kind: AgreementKind,
    /// Its number.
    pub number: String,
    /// The language that governs.
    pub governing: Language,
    /// In force from.
    pub effective_at: DateTime<Utc>,
    /// Published.
    pub published_at: DateTime<Utc>,
    /// By whom; nobody for what came with the program.
    pub published_name: Option<String>,
    /// Who wrote it last.
    pub edited_name: Option<String>,
    /// Whether who signed an older one must accept it.
    pub again: bool,
    /// Until when.
    pub grace_ends_at: Option<DateTime<Utc>>,
    /// Whom it is for.
    pub rule: Rule,
    /// How many signed it.
    pub signed: i64,
    /// How many of those it is for signed neither it nor a newer one; only partner agreements are counted.
    pub unsigned: i64,
}

/// The operator's page of agreements.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Published versions, the newest first.
    pub versions: Vec<Version>,
    /// Drafts: id, agreement, number, who saved it, when.
    pub drafts: Vec<(DraftId, AgreementKind, String, String, DateTime<Utc>)>,
    /// Whether a second person has to publish.
    pub two_wanted: bool,
}

/// Reads the operator's page.
///
/// # Errors
/// When the database does not answer.
pub async fn desk(db: &Db, by: &PlatformAdmin) -> Result<Desk, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let versions = versions(&mut tx, None).await?;
    let drafts = sqlx::query!(
        "select draft_id, kind, version, edited_name, edited_at from agreement_drafts order by edited_at desc limit 50"
    )
    .fetch_all(&mut *tx)
    .await?;
    let two_wanted = two_wanted(&mut tx).await?;
    tx.commit().await?;
    let drafts = drafts.into_iter().filter_map(|row| {
        let kind = AgreementKind::parse(&row.kind)?;
        Some((DraftId::from(row.draft_id), kind, row.version, row.edited_name, row.edited_at))
    });
    Ok(Desk { versions, drafts: drafts.collect(), two_wanted })
}

/// Turns the second pair of eyes on or off.
///
/// # Errors
/// When the database does not answer.
pub async fn want_two(db: &Db, by: &PlatformAdmin, wanted: bool, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    sqlx::query!(
        "insert into program_choices (key, value) values ('agreement_four_eyes', $1)
         on conflict (key) do update set value = $1",
        if wanted { "on" } else { "off" }
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({ "two": if wanted { "on" } else { "off" } });
    let entry = Entry { action: "program.publisher_chosen", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await
}

async fn versions(tx: &mut Tx, only: Option<VersionId>) -> Result<Vec<Version>, DbError> {
    let rows = sqlx::query!(
        r#"select v.*, (select count(*) from signatures s where s.version_id = v.version_id) as "signed!",
                  (select count(*) from organizations o
                   where v.kind = 'partner' and app.signs(o.kinds)
                     and o.program_status in ('qualified', 'active', 'suspended')
                     and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
                     and not exists (select from signatures s join agreement_versions w on w.version_id = s.version_id
                                     where s.org_id = o.org_id and w.kind = 'partner'
                                       and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at)))
                      as "unsigned!"
           from agreement_versions v where $1::uuid is null or v.version_id = $1
           order by v.effective_at desc, v.published_at desc"#,
        only.map(VersionId::uuid),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Version {
                id: VersionId::from(row.version_id),
                kind: AgreementKind::parse(&row.kind)?,
                number: row.version,
                governing: Language::parse(&row.governing)?,
                effective_at: row.effective_at,
                published_at: row.published_at,
                published_name: row.published_name,
                edited_name: row.edited_name,
                again: row.again,
                grace_ends_at: row.grace_ends_at,
                rule: Rule::stored(&row.for_kinds, row.for_countries, row.for_regions),
                signed: row.signed,
                unsigned: row.unsigned,
            })
        })
        .collect())
}

/// A company that did not sign a version yet.
#[derive(Debug, Clone)]
pub struct Unsigned {
    /// Its id.
    pub org: OrgId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Where it stands.
    pub standing: Standing,
    /// The number of the version it signed last.
    pub last: Option<String>,
    /// When it was told about this version last.
    pub told_at: Option<DateTime<Utc>>,
    /// Whether the operator reminded it today.
    pub reminded: bool,
}

/// One version with who did not sign it.
#[derive(Debug, Clone)]
pub struct VersionPage {
    /// The version.
    pub version: Version,
    /// Its texts: language, fingerprint, what changed, Markdown.
    pub texts: Vec<(Language, String, String, String)>,
    /// Companies that did not sign it, by name.
    pub unsigned: Vec<Unsigned>,
    /// Where the next page begins, if there is one.
    pub next: Option<OrgId>,
}

/// Reads one version, and a page of who did not sign it, after the company named.
///
/// # Errors
/// When the database does not answer.
pub async fn version(
    db: &Db,
    by: &PlatformAdmin,
    id: VersionId,
    after: Option<OrgId>,
    now: DateTime<Utc>,
) -> Result<Option<VersionPage>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(version) = versions(&mut tx, Some(id)).await?.pop() else { return Ok(None) };
    let texts = sqlx::query!(
        "select language, sha256, summary, markdown from agreement_texts where version_id = $1 order by language",
        id.uuid()
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut unsigned = unsigned(&mut tx, id, after, now).await?;
    tx.commit().await?;
    let more = unsigned.len() > usize::try_from(PAGE).unwrap_or_default();
    unsigned.truncate(usize::try_from(PAGE).unwrap_or_default());
    let texts = texts
        .into_iter()
        .filter_map(|row| Some((Language::parse(&row.language)?, row.sha256, row.summary, row.markdown)));
    let next = unsigned.last().filter(|_| more).map(|last| last.org);
    Ok(Some(VersionPage { version, texts: texts.collect(), unsigned, next }))
}

async fn unsigned(
    tx: &mut Tx,
    version: VersionId,
    after: Option<OrgId>,
    now: DateTime<Utc>,
) -> Result<Vec<Unsigned>, DbError> {
    let rows = sqlx::query!(
        r#"select o.org_id, o.name, o.country, app.standing(o.org_id, o.program_status, $3) as "standing!",
                  (select w.version from signatures s join agreement_versions w on w.version_id = s.version_id
                   where s.org_id = o.org_id and w.kind = 'partner'
                   order by w.effective_at desc, s.signed_at desc limit 1) as last,
                  (select max(l.at) from agreement_letters l
                   where l.org_id = o.org_id and l.version_id = v.version_id) as told_at,
                  exists (select from agreement_letters l
                          where l.org_id = o.org_id and l.version_id = v.version_id and l.stage = 'operator'
                            and l.day = $4) as "reminded!"
           from agreement_versions v
           join organizations o on app.signs(o.kinds) and o.program_status in ('qualified', 'active', 'suspended')
               and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
           left join organizations a on a.org_id = $2
           where v.version_id = $1 and v.kind = 'partner'
             and (a.org_id is null or (o.folded_name, o.org_id) > (a.folded_name, a.org_id))
             and not exists (select from signatures s join agreement_versions w on w.version_id = s.version_id
                             where s.org_id = o.org_id and w.kind = 'partner'
                               and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at))
           order by o.folded_name, o.org_id limit $5"#,
        version.uuid(),
        after.map(OrgId::uuid),
        now,
        now.date_naive(),
        PAGE + 1,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Unsigned {
            org: OrgId::from(row.org_id),
            name: row.name,
            country: row.country,
            standing: Standing::parse(&row.standing).unwrap_or(Standing::NotRegistered),
            last: row.last,
            told_at: row.told_at,
            reminded: row.reminded,
        })
        .collect())
}

/// A draft as it is looked at before it is published.
#[derive(Debug, Clone)]
pub struct Review {
    /// The draft.
    pub saved: SavedDraft,
    /// The number of the newest published version, and what is different from it in each language.
    pub before: Option<(String, [Vec<Passage>; 2])>,
    /// How many companies the rule hits that may sign.
    pub hit: i64,
    /// How many of them signed an older version and have to accept this one.
    pub again: i64,
    /// The first of them by name, with their countries.
    pub first: Vec<(String, String)>,
    /// Whether a second person has to publish.
    pub two_wanted: bool,
}

/// Reads a draft for publication.
///
/// # Errors
/// When the database does not answer.
pub async fn review(db: &Db, by: &PlatformAdmin, id: DraftId) -> Result<Option<Review>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(saved) = read_in(&mut tx, id, false).await? else { return Ok(None) };
    let before = before(&mut tx, &saved.draft).await?;
    let (hit, again, first) = reach(&mut tx, &saved.draft).await?;
    let two_wanted = two_wanted(&mut tx).await?;
    tx.commit().await?;
    Ok(Some(Review { saved, before, hit, again, first, two_wanted }))
}

async fn before(tx: &mut Tx, draft: &Draft) -> Result<Option<(String, [Vec<Passage>; 2])>, DbError> {
    let rows = sqlx::query!(
        "select v.version, t.language, t.markdown
         from (select version_id, version from agreement_versions where kind = $1
               order by effective_at desc, published_at desc limit 1) v
         join agreement_texts t on t.version_id = v.version_id",
        draft.kind.code(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let Some(number) = rows.first().map(|row| row.version.clone()) else { return Ok(None) };
    let of = |language: Language| {
        let old = rows.iter().find(|row| row.language == language.code()).map_or("", |row| row.markdown.as_str());
        differences(old, draft.text(language))
    };
    Ok(Some((number, Language::ALL.map(of))))
}

/// The dry run: whom the rule of a draft hits. Customers are not counted: each accepts with its partner.
async fn reach(tx: &mut Tx, draft: &Draft) -> Result<(i64, i64, Vec<(String, String)>), DbError> {
    if draft.kind == AgreementKind::Customer {
        return Ok((0, 0, Vec::new()));
    }
    let rule = &draft.rule;
    let counts = sqlx::query!(
        r#"select count(*) as "hit!",
                  count(*) filter (where exists (
                      select from signatures s join agreement_versions w on w.version_id = s.version_id
                      where s.org_id = o.org_id and w.kind = 'partner')) as "again!"
           from organizations o
           where app.signs(o.kinds) and o.program_status in ('qualified', 'active', 'suspended')
             and app.hits($1, $2, $3, o.kinds, o.country)"#,
        &rule.kind_codes(),
        &rule.countries,
        &rule.regions,
    )
    .fetch_one(&mut **tx)
    .await?;
    let first = sqlx::query!(
        "select o.name, o.country from organizations o
         where app.signs(o.kinds) and o.program_status in ('qualified', 'active', 'suspended')
           and app.hits($1, $2, $3, o.kinds, o.country)
         order by o.folded_name, o.org_id limit $4",
        &rule.kind_codes(),
        &rule.countries,
        &rule.regions,
        FIRST,
    )
    .fetch_all(&mut **tx)
    .await?;
    let again = if draft.again { counts.again } else { 0 };
    Ok((counts.hit, again, first.into_iter().map(|row| (row.name, row.country)).collect()))
}

/// The regions of the program, for the form of a rule.
///
/// # Errors
/// When the database does not answer.
pub async fn regions(db: &Db, by: &PlatformAdmin) -> Result<Vec<String>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let codes = sqlx::query_scalar!("select code from regions order by code").fetch_all(&mut *tx).await?;
    tx.commit().await?;
    Ok(codes)
}
