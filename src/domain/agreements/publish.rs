//! Publishing a version: its texts in every language at once, never to be edited after.
//! Also the two demonstration texts, which a fresh demonstration world publishes.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use super::model::{AgreementKind, Rule};
use crate::domain::db::{DbError, is_constraint};
use crate::domain::ids::{PersonId, VersionId};
use crate::i18n::Language;

/// The demonstration text of the agreement resellers sign.
pub const DEMONSTRATION_PARTNER: [(Language, &str); 2] = [
    (Language::English, include_str!("texts/partner.en.md")),
    (Language::Italian, include_str!("texts/partner.it.md")),
];

/// The demonstration text of the agreement customers accept.
pub const DEMONSTRATION_CUSTOMER: [(Language, &str); 2] = [
    (Language::English, include_str!("texts/customer.en.md")),
    (Language::Italian, include_str!("texts/customer.it.md")),
];

/// A version about to be published.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    /// Who it is for.
    pub kind: AgreementKind,
    /// Its number, like `3.2`; once for each kind.
    pub number: &'a str,
    /// The language that governs; it must be among the texts.
    pub governing: Language,
    /// The texts, in the small safe subset of Markdown.
    pub texts: &'a [(Language, &'a str)],
    /// In force from.
    pub effective_at: DateTime<Utc>,
}

/// What follows from a version, beside its text.
#[derive(Debug, Clone)]
pub(super) struct Terms<'a> {
    pub(super) rule: &'a Rule,
    /// Whether who signed an older one must accept it.
    pub(super) again: bool,
    /// Until when; afterwards it counts as not signed.
    pub(super) grace_ends_at: Option<DateTime<Utc>>,
    /// What changed, in each language.
    pub(super) summaries: &'a [(Language, &'a str)],
    /// Who wrote it last.
    pub(super) edited: Option<(PersonId, &'a str)>,
    /// Who publishes it.
    pub(super) published: Option<(PersonId, &'a str)>,
}

/// Why a version was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The governing language has no text.
    #[error("the governing language has no text")]
    NoGoverningText,
    /// This number was published before.
    #[error("this version was published before")]
    NumberTaken,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Publishes a version inside a transaction of the operator's staff.
///
/// # Errors
/// See [`PublishError`].
pub async fn publish(
    tx: &mut PgConnection,
    new: &NewVersion<'_>,
    now: DateTime<Utc>,
) -> Result<VersionId, PublishError> {
    let terms = Terms {
        rule: &Rule::default(),
        again: true,
        grace_ends_at: None,
        summaries: &[],
        edited: None,
        published: None,
    };
    insert(tx, new, &terms, now).await
}

/// [`publish`] with terms.
pub(super) async fn insert(
    tx: &mut PgConnection,
    new: &NewVersion<'_>,
    terms: &Terms<'_>,
    now: DateTime<Utc>,
) -> Result<VersionId, PublishError> {
    if !new.texts.iter().any(|(language, _)| *language == new.governing) {
        return Err(PublishError::NoGoverningText);
    }
    let id = VersionId::new(now);
    match insert_version(tx, id, new, terms, now).await {
        Err(e) if is_constraint(&e, "agreement_versions_once") => return Err(PublishError::NumberTaken),
        other => other?,
    }
    for (language, markdown) in new.texts {
        let summary = terms.summaries.iter().find(|(of, _)| of == language).map_or("", |(_, summary)| summary);
        sqlx::query!(
            "insert into agreement_texts (version_id, language, markdown, sha256, summary)
             values ($1, $2, $3, $4, $5)",
            id.uuid(),
            language.code(),
            markdown,
            fingerprint(markdown),
            summary,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(id)
}

async fn insert_version(
    tx: &mut PgConnection,
    id: VersionId,
    new: &NewVersion<'_>,
    terms: &Terms<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (edited, published) = (terms.edited.unzip(), terms.published.unzip());
    sqlx::query!(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at,
             for_kinds, for_countries, for_regions, again, grace_ends_at,
             edited_by, edited_name, published_by, published_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id.uuid(),
        new.kind.code(),
        new.number,
        new.governing.code(),
        new.effective_at,
        now,
        &terms.rule.kind_codes(),
        &terms.rule.countries,
        &terms.rule.regions,
        terms.again,
        terms.grace_ends_at,
        edited.0.map(PersonId::uuid),
        edited.1,
        published.0.map(PersonId::uuid),
        published.1,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// SHA-256 of the exact bytes of a text, in hex.
pub(super) fn fingerprint(markdown: &str) -> String {
    hex::encode(Sha256::digest(markdown.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_that_of_the_exact_bytes() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint("abc"), known);
        assert_ne!(fingerprint("abc\n"), known);
    }

    #[test]
    fn both_languages_of_a_demonstration_text_have_the_same_clauses_and_name_no_vendor() {
        for [(_, english), (_, italian)] in [DEMONSTRATION_PARTNER, DEMONSTRATION_CUSTOMER] {
            let clauses = |text: &str| text.lines().filter(|line| line.starts_with("## ")).count();
            assert_eq!(clauses(english), clauses(italian));
            assert!((10..=12).contains(&clauses(english)), "{}", clauses(english));
            for text in [english, italian] {
                assert!(!text.to_lowercase().contains("microsoft"));
            }
        }
    }
}
