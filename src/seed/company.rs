//! A reseller from its work account to its signature, as its people would do it by hand.

use chrono::TimeDelta;

use super::PASSWORD;
use super::world::{Stage, said};
use crate::domain::accounts::{self, Confirmed, WorkAccount};
use crate::domain::actor::Person;
use crate::domain::agreements::evidence::SigningKey;
use crate::domain::agreements::{self, AgreementKind, Signing};
use crate::domain::enrollment::{self, Section, Typed};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::organizations::locations;
use crate::domain::token::Link;
use crate::domain::values::{Country, EmailAddress, JobTitle, LegalName, Password, PersonName};
use crate::domain::verification::{self, CheckKind, Decision, Judgement, QueueFilter};
use crate::i18n::Language;

/// A company about to enroll.
pub(super) struct Enrollee {
    name: &'static str,
    country: &'static str,
    person: (&'static str, &'static str),
    language: Language,
    legal: &'static [(&'static str, &'static str)],
    support: &'static [(&'static str, &'static str)],
    phone: &'static str,
    sentences: [&'static str; 2],
    job_title: &'static str,
    /// How many days ago it began.
    days: i64,
}

/// A company that came to the end of it, and its global admin.
pub(super) struct Enrolled {
    pub(super) org: OrgId,
    pub(super) admin: PersonId,
    pub(super) address: &'static str,
    pub(super) name: &'static str,
    pub(super) language: Language,
}

impl Enrollee {
    pub(super) fn nuvola() -> Self {
        Self {
            name: "Nuvola Rossi S.r.l.",
            country: "IT",
            person: ("Giulia Rossi", "giulia.rossi@nuvolarossi.example"),
            language: Language::Italian,
            legal: &[
                ("vat_id", "01234567897"),
                ("addr1", "Via Garibaldi 12"),
                ("city", "Torino"),
                ("region", "TO"),
                ("postal", "10122"),
                ("website", "www.nuvolarossi.example"),
            ],
            support: &[("support_email", "assistenza@nuvolarossi.example"), ("support_phone", "+39 011 555 0100")],
            phone: "+39 011 555 0123",
            sentences: ITALIAN,
            job_title: "Amministratrice",
            days: 40,
        }
    }

    pub(super) fn alba() -> Self {
        Self {
            name: "Alba Cloud S.r.l.",
            country: "IT",
            person: ("Stella Ferri", "stella.ferri@albacloud.example"),
            language: Language::Italian,
            legal: &[
                ("vat_id", "04360560736"),
                ("addr1", "Corso Venezia 8"),
                ("city", "Milano"),
                ("region", "MI"),
                ("postal", "20121"),
            ],
            support: &[("support_email", "aiuto@albacloud.example"), ("support_phone", "+39 02 5555 0100")],
            phone: "+39 02 5555 0123",
            sentences: ITALIAN,
            job_title: "Amministratrice",
            days: 38,
        }
    }

    pub(super) fn bayview() -> Self {
        Self {
            name: "Bayview Cloud Inc.",
            country: "US",
            person: ("Amy Chen", "amy.chen@bayview.example"),
            language: Language::English,
            legal: &[
                ("addr1", "500 Harbor Street"),
                ("city", "San Francisco"),
                ("region", "CA"),
                ("postal", "94107"),
                ("website", "www.bayview.example"),
            ],
            support: &[("support_email", "support@bayview.example"), ("support_phone", "+1 415 555 2671")],
            phone: "+1 415 555 2670",
            sentences: ENGLISH,
            job_title: "Chief executive",
            days: 36,
        }
    }
}

const ENGLISH: [&str; 2] = [
    "I have read version 3.2 of the Microsoft Partner Agreement and accept it",
    "I am authorized to sign for my company",
];
const ITALIAN: [&str; 2] = [
    "Ho letto la versione 3.2 del Contratto Microsoft Partner e l’accetto",
    "Ho il potere di firma per la mia azienda",
];

/// Takes companies through enrollment and verification.
pub(super) struct Review<'a> {
    pub(super) stage: &'a Stage<'a>,
    pub(super) reviewer: PersonId,
}

impl Review<'_> {
    /// From the work account to the signature.
    pub(super) async fn enroll(&self, who: &Enrollee) -> anyhow::Result<Enrolled> {
        let (admin, org) = self.register(who).await?;
        self.apply(who, admin, org).await?;
        self.authorize(who, org).await?;
        self.locate(who, admin, org).await?;
        self.sign(who, admin, org).await?;
        Ok(Enrolled { org, admin, address: who.person.1, name: who.name, language: who.language })
    }

    async fn register(&self, who: &Enrollee) -> anyhow::Result<(PersonId, OrgId)> {
        let (stage, at) = (self.stage, self.stage.ago(who.days));
        let address = said(EmailAddress::parse(who.person.1))?;
        let account = WorkAccount {
            company_name: said(LegalName::parse(who.name))?,
            country: said(Country::parse(who.country))?,
            full_name: said(PersonName::parse(who.person.0))?,
            password: said(Password::parse(PASSWORD, Some(&address)))?,
            address,
            language: who.language,
        };
        let code = said(accounts::register(stage.db, stage.hashing, &account, at).await)?;
        let digits = stage.key.code(code.uuid(), 1);
        match said(accounts::confirm_work_account(stage.db, stage.key, code, &digits, at).await)? {
            Confirmed::Founded(person, org, _) => Ok((person, org)),
            other => anyhow::bail!("no new company: {other:?}"),
        }
    }

    async fn apply(&self, who: &Enrollee, admin: PersonId, org: OrgId) -> anyhow::Result<()> {
        let (stage, at) = (self.stage, self.stage.ago(who.days) + TimeDelta::minutes(5));
        let person = stage.sign_in(admin, at).await?;
        let member = said(person.member(org).ok_or("no member"))?;
        said(enrollment::start(stage.db, said(member.global_admin())?, at).await)?;
        let contact = [("contact_is_me", "yes"), ("phone", who.phone), ("contact_lang", who.language.code())];
        let legal: Vec<_> = std::iter::once(("legal_name", who.name)).chain(who.legal.iter().copied()).collect();
        for (section, fields) in
            [(Section::Legal, &legal[..]), (Section::Contact, &contact[..]), (Section::Support, who.support)]
        {
            let draft = said(enrollment::current(stage.db, &member).await?.ok_or("no application"))?;
            let typed = Typed::of(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
            let saved =
                enrollment::save(stage.db, said(member.global_admin())?, section, &typed, (draft.version, false), at);
            said(saved.await)?;
        }
        let person = stage.sign_in(admin, at).await?;
        let member = said(person.member(org).ok_or("no member"))?;
        said(enrollment::submit(stage.db, said(member.global_admin())?, &stage.program, at).await)?;
        let Notice::ConfirmContact { confirmation, generation, .. } = stage.letter_to(who.person.1).await? else {
            anyhow::bail!("the primary contact got another letter");
        };
        let link = Link { id: confirmation.uuid(), generation };
        said(verification::confirm(stage.db, link, at + TimeDelta::hours(2)).await)?;
        Ok(())
    }

    async fn authorize(&self, who: &Enrollee, org: OrgId) -> anyhow::Result<()> {
        let (stage, at) = (self.stage, self.stage.ago(who.days - 2));
        let reviewer = stage.sign_in(self.reviewer, at).await?;
        let reviewer = said(reviewer.reviewer().ok_or("no reviewer"))?;
        let queue = verification::queue(stage.db, &reviewer, &QueueFilter::default(), at).await?;
        let case = said(queue.rows.into_iter().find(|row| row.company == who.name).ok_or("no case"))?.id;
        said(verification::claim(stage.db, &reviewer, case, None, at).await)?;
        for check in [CheckKind::EmailDomain, CheckKind::Employment, CheckKind::Business] {
            let page = said(verification::review(stage.db, &reviewer, case).await?.ok_or("no case"))?;
            anyhow::ensure!(page.case.org == org, "the queue holds another company's case");
            let version = page.case.version;
            let decision = Decision::Authorize;
            let judgement = Judgement {
                check,
                decision,
                why: None,
                questioned: Vec::new(),
                answer_by: None,
                internal: None,
                version,
            };
            said(verification::decide(stage.db, &reviewer, case, &judgement, at).await)?;
        }
        Ok(())
    }

    /// Chooses the first location, the one the verification made, for the work account.
    async fn locate(&self, who: &Enrollee, admin: PersonId, org: OrgId) -> anyhow::Result<()> {
        let (stage, at) = (self.stage, self.stage.ago(who.days - 3));
        let person = stage.sign_in(admin, at).await?;
        let member = said(person.member(org).ok_or("no member"))?;
        let found = locations::locations(stage.db, &member).await?;
        let first = said(found.locations.first().ok_or("no location"))?.id;
        said(locations::associate(stage.db, said(member.global_admin())?, (None, first), at).await)
    }

    async fn sign(&self, who: &Enrollee, admin: PersonId, org: OrgId) -> anyhow::Result<()> {
        let (stage, at) = (self.stage, self.stage.ago(who.days - 3));
        let person: Person = stage.sign_in(admin, at).await?;
        let member = said(person.member(org).ok_or("no member"))?;
        let text = agreements::current(stage.db, AgreementKind::Partner, who.language, at).await?;
        let text = said(text.ok_or("no agreement"))?;
        let signing = Signing {
            version: text.version,
            language: text.language,
            sha256: &text.sha256,
            full_name: &said(PersonName::parse(who.person.0))?,
            name_reason: None,
            job_title: &said(JobTitle::parse(who.job_title))?,
            sentences: &who.sentences.map(str::to_owned),
        };
        let key = said(SigningKey::derived(stage.key).ok_or("no key"))?;
        said(agreements::sign(stage.db, &key, &said(member.global_admin())?, &signing, at).await)?;
        Ok(())
    }
}
