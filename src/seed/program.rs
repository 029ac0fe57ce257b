//! Program data: names in both languages, limits, regions and countries. An operator edits them later.
//! The demonstration program carries the reference programme's names.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection};

use super::documents;
use crate::domain::db::DbError;
use crate::domain::program::Name;
use crate::domain::values::{Region, countries, rules};

/// The demonstration program's words, English and Italian.
const WORDS: [(Name, &str, &str); 10] = [
    (Name::Portal, "Partner Center", "Centro per i partner"),
    (Name::Program, "Cloud Solution Provider", "Cloud Solution Provider"),
    (Name::ProgramShort, "CSP", "CSP"),
    (Name::Vendor, "Microsoft", "Microsoft"),
    (Name::Overview, "CSP Overview", "Panoramica di CSP"),
    (Name::PartnerAgreement, "Microsoft Partner Agreement", "Contratto Microsoft Partner"),
    (Name::CustomerAgreement, "Microsoft Customer Agreement", "Contratto del cliente Microsoft"),
    (Name::PartnerId, "MPN ID", "ID MPN"),
    (Name::HelpAddress, "help@filiera.example", "help@filiera.example"),
    (Name::LegalName, "Filiera demonstration portal", "Portale dimostrativo Filiera"),
];

/// How long things last, in days, and how often something may be done.
const LIMITS: [(&str, i32); 6] = [
    ("review_days", 5),
    ("invitation_days", 30),
    ("confirmation_days", 7),
    ("answer_days", 14),
    ("appeal_days", 30),
    ("appeals", 3),
];

/// What is chosen among a few. An operator's own portal asks everybody for a second factor; the demonstration
/// offers it and asks whoever has one, so that its cast can be tried with a password alone.
const CHOICES: [(&str, &str); 1] = [("second_factor", "offered")];

/// Where partners administer for their customers: code, English, Italian, address.
const CENTRES: [(&str, &str, &str, &str); 2] = [
    (
        "services",
        "Microsoft 365 admin center",
        "Interfaccia di amministrazione di Microsoft 365",
        "https://admin.microsoft.com/",
    ),
    (
        "directory",
        "Microsoft Entra admin center",
        "Interfaccia di amministrazione di Microsoft Entra",
        "https://entra.microsoft.com/",
    ),
];

/// Whether the database has no program yet.
///
/// # Errors
/// When the database does not answer.
pub async fn is_empty(owner: &PgConnectOptions) -> Result<bool, DbError> {
    let mut connection = as_owner(owner).await?;
    let empty = sqlx::query_scalar!(r#"select not exists (select from program_words) as "empty!""#)
        .fetch_one(&mut connection)
        .await?;
    connection.close().await?;
    Ok(empty)
}

/// Whether there is no company yet; the operator's own people may be there.
///
/// # Errors
/// When the database does not answer.
pub async fn is_without_companies(owner: &PgConnectOptions) -> Result<bool, DbError> {
    let mut connection = as_owner(owner).await?;
    let empty = sqlx::query_scalar!(r#"select not exists (select from organizations) as "empty!""#)
        .fetch_one(&mut connection)
        .await?;
    connection.close().await?;
    Ok(empty)
}

/// What a program's data is installed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Trying it out: the cast comes with a password alone.
    Demonstration,
    /// Real use: what is not chosen is as strict as it can be.
    Production,
}

/// Installs the demonstration program's data.
///
/// # Errors
/// When the database does not answer or has a program already.
pub async fn install(owner: &PgConnectOptions, stage: Stage) -> Result<(), DbError> {
    let mut connection = as_owner(owner).await?;
    let mut tx = connection.begin().await?;
    words(&mut tx).await?;
    if stage == Stage::Demonstration {
        choices(&mut tx).await?;
    }
    centres(&mut tx).await?;
    regions(&mut tx).await?;
    if stage == Stage::Demonstration {
        documents::install(&mut tx).await?;
    }
    tx.commit().await?;
    connection.close().await
}

async fn as_owner(options: &PgConnectOptions) -> Result<PgConnection, DbError> {
    options.clone().disable_statement_logging().connect().await
}

async fn words(tx: &mut PgConnection) -> Result<(), DbError> {
    for (name, english, italian) in WORDS {
        for (language, value) in [("en", english), ("it", italian)] {
            sqlx::query!(
                "insert into program_words (key, language, value) values ($1, $2, $3)",
                name.key(),
                language,
                value
            )
            .execute(&mut *tx)
            .await?;
        }
    }
    for (key, value) in LIMITS {
        sqlx::query!("insert into program_limits (key, value) values ($1, $2)", key, value).execute(&mut *tx).await?;
    }
    Ok(())
}

async fn choices(tx: &mut PgConnection) -> Result<(), DbError> {
    for (key, value) in CHOICES {
        sqlx::query!("insert into program_choices (key, value) values ($1, $2)", key, value).execute(&mut *tx).await?;
    }
    Ok(())
}

async fn centres(tx: &mut PgConnection) -> Result<(), DbError> {
    for (position, (code, english, italian, url)) in (1..).zip(CENTRES) {
        sqlx::query!(
            "insert into administration_centres (code, name_en, name_it, url, position) values ($1, $2, $3, $4, $5)",
            code,
            english,
            italian,
            url,
            position,
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn regions(tx: &mut PgConnection) -> Result<(), DbError> {
    let codes: Vec<String> = Region::ALL.iter().map(|r| r.code().to_owned()).collect();
    sqlx::query!("insert into regions (code) select unnest($1::text[])", &codes).execute(&mut *tx).await?;
    let (mut country, mut region, mut currency) = (Vec::new(), Vec::new(), Vec::new());
    for code in countries() {
        let facts = rules(code);
        country.push(code.code().to_owned());
        region.push(facts.region.code().to_owned());
        currency.push(facts.currency.map(str::to_owned));
    }
    sqlx::query!(
        "insert into countries (code, region, currency) select * from unnest($1::text[], $2::text[], $3::text[])",
        &country,
        &region,
        &currency as &[Option<String>],
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
