//! Which text of the customer agreement a customer is offered: the version in force, in a language of its country.
//! Rule: the program says for each country in which languages the agreement is offered; of these it is the reader's
//! own, or else the country's usual one, as far as the text exists.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{AgreementKind, AgreementText};
use super::store::current_in;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::values::{Country, rules};
use crate::i18n::Language;

/// The language in which a customer of `country` is offered its agreement, when it reads `wish`.
#[must_use]
pub fn offered_language(country: &str, wish: Language) -> Language {
    let Ok(country) = Country::parse(country) else { return wish };
    let spoken = |text: &&str| text.split('-').next().and_then(Language::parse);
    let offered: Vec<Language> = rules(country).agreement_languages.iter().filter_map(spoken).collect();
    if offered.contains(&wish) { wish } else { offered.first().copied().unwrap_or(wish) }
}

/// The customer agreement in force, as a customer of `country` is offered it.
///
/// # Errors
/// When the database does not answer.
pub async fn offered(
    db: &Db,
    country: &str,
    wish: Language,
    now: DateTime<Utc>,
) -> Result<Option<AgreementText>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let text = offered_in(&mut tx, country, wish, now).await?;
    tx.commit().await?;
    Ok(text)
}

/// [`offered`] inside a transaction.
pub(in crate::domain) async fn offered_in(
    tx: &mut PgConnection,
    country: &str,
    wish: Language,
    now: DateTime<Utc>,
) -> Result<Option<AgreementText>, DbError> {
    current_in(tx, AgreementKind::Customer, offered_language(country, wish), now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::countries;

    #[test]
    fn a_customer_is_offered_its_own_language_where_its_country_has_it() {
        assert_eq!(offered_language("IT", Language::Italian), Language::Italian);
        assert_eq!(offered_language("IT", Language::English), Language::English);
        assert_eq!(offered_language("DE", Language::Italian), Language::English);
        assert_eq!(offered_language("SM", Language::Italian), Language::English, "as the program has it");
        assert_eq!(offered_language("PT", Language::Italian), Language::English);
        assert_eq!(offered_language("??", Language::Italian), Language::Italian);
    }

    #[test]
    fn every_country_of_the_program_has_a_language_of_the_customer_agreement() {
        let without: Vec<_> = countries().filter(|code| rules(*code).agreement_languages.is_empty()).collect();
        assert!(without.is_empty(), "{without:?}");
        let italian: Vec<_> = countries()
            .filter(|code| offered_language(code.code(), Language::Italian) == Language::Italian)
            .map(Country::code)
            .collect();
        assert_eq!(italian, ["IT"]);
    }
}
