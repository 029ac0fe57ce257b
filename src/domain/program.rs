//! Program data: what the operator calls things and how long things last, read once at start.
//! The demonstration program carries the reference programme's names; an empty install gets neutral ones.

mod regions;

pub use regions::RegionNames;

use std::collections::HashMap;

use super::db::{Db, DbError, Scope};
use crate::i18n::Language;

/// The names and limits of the program this portal runs.
#[derive(Debug, Clone, Default)]
pub struct Program {
    words: HashMap<(String, &'static str), String>,
    limits: HashMap<String, i32>,
    partner_ids: PartnerIdSource,
}

/// Where Partner IDs come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PartnerIdSource {
    /// The portal issues them.
    #[default]
    Issued,
    /// Another program does: they are typed, and a reviewer checks them.
    External,
}

/// A name the operator gives, by its key in `program_words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// What the portal calls itself.
    Portal,
    /// The program: "Cloud Solution Provider".
    Program,
    /// Its short form: "CSP".
    ProgramShort,
    /// Whose program it is.
    Vendor,
    /// The overview page: "CSP Overview".
    Overview,
    /// The agreement resellers sign.
    PartnerAgreement,
    /// The agreement customers accept.
    CustomerAgreement,
    /// The partner identifier.
    PartnerId,
    /// Where people turn for help.
    HelpAddress,
    /// Who runs the portal, for the foot of letters.
    LegalName,
}

impl Name {
    /// Every name a program must have.
    pub const ALL: [Self; 10] = [
        Self::Portal,
        Self::Program,
        Self::ProgramShort,
        Self::Vendor,
        Self::Overview,
        Self::PartnerAgreement,
        Self::CustomerAgreement,
        Self::PartnerId,
        Self::HelpAddress,
        Self::LegalName,
    ];

    /// The key in the table.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Program => "program",
            Self::ProgramShort => "program_short",
            Self::Vendor => "vendor",
            Self::Overview => "overview",
            Self::PartnerAgreement => "partner_agreement",
            Self::CustomerAgreement => "customer_agreement",
            Self::PartnerId => "partner_id",
            Self::HelpAddress => "help_address",
            Self::LegalName => "legal_name",
        }
    }
}

impl Program {
    /// Reads the program from the database.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn load(db: &Db) -> Result<Self, DbError> {
        let mut tx = db.begin(Scope::NOBODY).await?;
        let words = sqlx::query!("select key, language, value from program_words").fetch_all(&mut *tx).await?;
        let limits = sqlx::query!("select key, value from program_limits").fetch_all(&mut *tx).await?;
        let external = sqlx::query_scalar!(
            r#"select exists (select from program_choices where key = 'partner_ids' and value = 'external') as "is!""#
        )
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Self {
            words: words
                .into_iter()
                .filter_map(|w| Some(((w.key, Language::parse(&w.language)?.code()), w.value)))
                .collect(),
            limits: limits.into_iter().map(|l| (l.key, l.value)).collect(),
            partner_ids: if external { PartnerIdSource::External } else { PartnerIdSource::Issued },
        })
    }

    /// Whether everything has a name in every language.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        Name::ALL.iter().all(|name| Language::ALL.iter().all(|language| !self.name(*name, *language).is_empty()))
    }

    /// A program of these words, with the limits of an empty install: for samples and tests.
    #[must_use]
    pub fn of_words(words: impl IntoIterator<Item = (Name, Language, String)>) -> Self {
        let words = words.into_iter().map(|(name, language, word)| ((name.key().to_owned(), language.code()), word));
        Self { words: words.collect(), limits: HashMap::new(), partner_ids: PartnerIdSource::Issued }
    }

    /// The operator's word for something, in a language.
    #[must_use]
    pub fn name(&self, name: Name, language: Language) -> &str {
        self.words.get(&(name.key().to_owned(), language.code())).map_or("", String::as_str)
    }

    /// Where Partner IDs come from.
    #[must_use]
    pub const fn partner_ids(&self) -> PartnerIdSource {
        self.partner_ids
    }

    /// Days in which a review is due (business days).
    #[must_use]
    pub fn review_days(&self) -> i32 {
        self.limit("review_days", 5)
    }

    /// Days an invitation to partners and customers lasts.
    #[must_use]
    pub fn invitation_days(&self) -> i32 {
        self.limit("invitation_days", 30)
    }

    /// Days the primary contact's link lasts.
    #[must_use]
    pub fn confirmation_days(&self) -> i32 {
        self.limit("confirmation_days", 7)
    }

    /// How often a rejection may be appealed.
    #[must_use]
    pub fn appeals(&self) -> i32 {
        self.limit("appeals", 3)
    }

    /// Days in which a rejection may be appealed and asked about.
    #[must_use]
    pub fn appeal_days(&self) -> i32 {
        self.limit("appeal_days", 30)
    }

    /// Days in which a company answers a question.
    #[must_use]
    pub fn answer_days(&self) -> i32 {
        self.limit("answer_days", 14)
    }

    fn limit(&self, key: &str, default: i32) -> i32 {
        self.limits.get(key).copied().unwrap_or(default)
    }
}
