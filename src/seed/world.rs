//! The cast, and how far each of them has come. Everything happened some days before `now`, so that lists
//! have dates; the letters of that time count as sent.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::PASSWORD;
use super::company::{Enrollee, Review};
use super::partners;
use crate::domain::accounts::{Origin, start_session};
use crate::domain::actor::{Method, Person, Role, Staff};
use crate::domain::agreements::{self, AgreementKind, DEMONSTRATION_CUSTOMER, DEMONSTRATION_PARTNER, NewVersion};
use crate::domain::db::Db;
use crate::domain::directory::{self, Listing, Service};
use crate::domain::founding::{self, NewPerson};
use crate::domain::hashing::Hashing;
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::program::Program;
use crate::domain::token::Key;
use crate::domain::values::{Country, EmailAddress, LegalName, PersonName, Summary};
use crate::i18n::Language;

/// What every step of the seed needs.
pub(super) struct Stage<'a> {
    pub(super) db: &'a Db,
    pub(super) key: &'a Key,
    pub(super) hashing: &'a Hashing,
    pub(super) program: Program,
    hash: String,
    now: DateTime<Utc>,
}

/// Anything a verb refused becomes a sentence for the person at the terminal.
pub(super) fn said<T, E: std::fmt::Debug>(result: Result<T, E>) -> anyhow::Result<T> {
    result.map_err(|e| anyhow::anyhow!("the demonstration world cannot be made: {e:?}"))
}

impl Stage<'_> {
    /// The moment so many days before now.
    pub(super) fn ago(&self, days: i64) -> DateTime<Utc> {
        self.now - TimeDelta::days(days)
    }

    /// Somebody, signed in at `at`.
    pub(super) async fn sign_in(&self, person: PersonId, at: DateTime<Utc>) -> anyhow::Result<Person> {
        let from = Origin { network: "127.0.0.1".to_owned(), agent: "demonstration".to_owned() };
        let started = start_session(self.db, person, Method::Password, &from, at).await?;
        said(Person::of_session(self.db, &started.token, at).await?.ok_or("no session"))
    }

    /// The newest letter to an address, as its reader knows it.
    pub(super) async fn letter_to(&self, address: &str) -> anyhow::Result<Notice> {
        let mut tx = self.db.begin_work().await?;
        let payload = sqlx::query_scalar!(
            "select payload from notices where to_address = $1 order by created_at desc, notice_id desc limit 1",
            address
        )
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(serde_json::from_value(payload)?)
    }

    /// Somebody who is simply there, with the common password.
    pub(super) async fn person(&self, name: &str, address: &str, language: Language) -> anyhow::Result<PersonId> {
        let (full_name, address) = (said(PersonName::parse(name))?, said(EmailAddress::parse(address))?);
        let new = NewPerson { full_name: &full_name, address: &address, language, password_hash: &self.hash };
        Ok(founding::make_person(self.db, &new, self.ago(60)).await?)
    }

    /// Gives somebody new a place in a company.
    pub(super) async fn colleague(
        &self,
        org: OrgId,
        (name, address): (&str, &str),
        language: Language,
        roles: &[Role],
    ) -> anyhow::Result<PersonId> {
        let (full_name, mail) = (said(PersonName::parse(name))?, said(EmailAddress::parse(address))?);
        let new = NewPerson { full_name: &full_name, address: &mail, language, password_hash: &self.hash };
        let id = founding::make_person(self.db, &new, self.ago(35)).await?;
        founding::employ(self.db, org, id, &new, roles, self.ago(35)).await?;
        Ok(id)
    }

    async fn provider(
        &self,
        name: &str,
        country: &str,
        city: &str,
        domain: &str,
        language: Language,
    ) -> anyhow::Result<OrgId> {
        let (name, country) = (said(LegalName::parse(name))?, said(Country::parse(country))?);
        Ok(founding::found_provider(self.db, &name, country, city, domain, language, self.ago(60)).await?)
    }
}

/// Makes the demonstration world.
///
/// # Errors
/// When the database does not answer or a verb refuses.
pub async fn world(
    db: &Db,
    owner: &PgConnectOptions,
    key: &Key,
    hashing: &Hashing,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let hash = said(hashing.hash(PASSWORD.as_bytes()).await)?;
    let program = Program::load(db).await?;
    let stage = Stage { db, key, hashing, program, hash, now };
    let reviewer = staff(&stage, owner).await?;
    agreements(&stage, reviewer).await?;
    let providers = providers(&stage).await?;
    let review = Review { stage: &stage, reviewer };
    let nuvola = review.enroll(&Enrollee::nuvola()).await?;
    stage
        .colleague(nuvola.org, ("Sara Conti", "sara.conti@nuvolarossi.example"), Language::Italian, &[Role::SalesAgent])
        .await?;
    stage.colleague(nuvola.org, ("Luca Greco", "luca.greco@nuvolarossi.example"), Language::Italian, &[]).await?;
    let alba = review.enroll(&Enrollee::alba()).await?;
    review.enroll(&Enrollee::bayview()).await?;
    partners::join(&stage, (providers.adria, providers.marco), &nuvola).await?;
    partners::join(&stage, (providers.nordlicht, providers.petra), &alba).await?;
    let cantina = partners::CustomerToBe::cantina();
    partners::share(&stage, &nuvola, &cantina).await?;
    partners::share(&stage, &alba, &partners::CustomerToBe::vivaio()).await?;
    quiet(owner, now).await
}

async fn staff(stage: &Stage<'_>, owner: &PgConnectOptions) -> anyhow::Result<PersonId> {
    let elena = stage.person("Elena Riva", "elena@filiera.example", Language::Italian).await?;
    let piero = stage.person("Piero Galli", "piero@filiera.example", Language::Italian).await?;
    let mut connection = owner.clone().disable_statement_logging().connect().await?;
    founding::make_staff(&mut connection, elena, &[Staff::Reviewer]).await?;
    founding::make_staff(&mut connection, piero, &[Staff::PlatformAdmin]).await?;
    connection.close().await?;
    Ok(elena)
}

async fn agreements(stage: &Stage<'_>, by: PersonId) -> anyhow::Result<()> {
    let texts = [
        (AgreementKind::Partner, "3.2", DEMONSTRATION_PARTNER),
        (AgreementKind::Customer, "2.1", DEMONSTRATION_CUSTOMER),
    ];
    for (kind, number, texts) in texts {
        let mut tx = stage.db.begin_review(by).await?;
        let new = NewVersion { kind, number, governing: Language::English, texts: &texts, effective_at: stage.ago(90) };
        said(agreements::publish(&mut tx, &new, stage.ago(90)).await)?;
        tx.commit().await?;
    }
    Ok(())
}

struct Providers {
    adria: OrgId,
    marco: PersonId,
    nordlicht: OrgId,
    petra: PersonId,
}

async fn providers(stage: &Stage<'_>) -> anyhow::Result<Providers> {
    let roles = [Role::GlobalAdmin, Role::AdminAgent, Role::ReferralsAdmin, Role::BusinessProfileAdmin];
    let adria =
        stage.provider("Adria Distribuzione S.p.A.", "IT", "Bologna", "adria.example", Language::Italian).await?;
    let marco = stage.colleague(adria, ("Marco Neri", "marco.neri@adria.example"), Language::Italian, &roles).await?;
    let nordlicht =
        stage.provider("Nordlicht Distribution GmbH", "DE", "Hamburg", "nordlicht.example", Language::English).await?;
    let petra =
        stage.colleague(nordlicht, ("Petra Vogel", "petra.vogel@nordlicht.example"), Language::English, &roles).await?;
    let summaries = [
        (
            marco,
            adria,
            "marco.neri@adria.example",
            [Language::Italian, Language::English],
            "Subscriptions and support for resellers in Italy and the rest of Europe, with a team in Bologna.",
            "Sottoscrizioni e assistenza per i rivenditori in Italia e nel resto d’Europa, con un gruppo a Bologna.",
        ),
        (
            petra,
            nordlicht,
            "petra.vogel@nordlicht.example",
            [Language::English, Language::Italian],
            "Cloud subscriptions, training and financing for resellers in northern and central Europe.",
            "Sottoscrizioni cloud, formazione e finanziamenti per i rivenditori dell’Europa centrale e settentrionale.",
        ),
    ];
    for (person, org, contact, languages, english, italian) in summaries {
        let by = stage.sign_in(person, stage.ago(34)).await?;
        let by = said(by.provider(org).ok_or("no provider"))?;
        let listing = Listing {
            summary_en: Some(said(Summary::parse(english))?),
            summary_it: Some(said(Summary::parse(italian))?),
            languages: languages.to_vec(),
            services: Service::ALL.to_vec(),
            contact: said(EmailAddress::parse(contact))?,
            website: None,
            accepting: true,
            places: Vec::new(),
        };
        directory::publish(stage.db, &by, &listing, stage.ago(34)).await?;
    }
    Ok(Providers { adria, marco, nordlicht, petra })
}

/// The letters of the time before now were read long ago.
async fn quiet(owner: &PgConnectOptions, now: DateTime<Utc>) -> anyhow::Result<()> {
    let mut connection = owner.clone().disable_statement_logging().connect().await?;
    sqlx::query!(
        "update notices set state = 'sent', attempts = 1, sent_at = created_at, answer = 'demonstration' where created_at <= $1",
        now
    )
    .execute(&mut connection)
    .await?;
    Ok(connection.close().await?)
}
