//! Who works with whom in the demonstration world: a provider invites, a reseller authorizes, a customer accepts.

use super::company::Enrolled;
use super::world::{Stage, said};
use crate::domain::accounts::Origin;
use crate::domain::actor::Kind;
use crate::domain::agreements::evidence::SigningKey;
use crate::domain::agreements::{self, AgreementKind};
use crate::domain::customers::{self, Acceptance, Company, Partners};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::relationships::{self, Consent};
use crate::domain::token::Link;
use crate::domain::values::{CompanyName, Country, EmailAddress, JobTitle, LegalName, PersonName};
use crate::i18n::Language;

/// A provider invites a reseller, which authorizes it a day later.
pub(super) async fn join(stage: &Stage<'_>, provider: (OrgId, PersonId), reseller: &Enrolled) -> anyhow::Result<()> {
    let at = stage.ago(30);
    let inviter = stage.sign_in(provider.1, at).await?;
    let inviter = said(inviter.provider(provider.0).ok_or("no provider"))?;
    let new = relationships::NewInvitation {
        company: said(CompanyName::parse(reseller.name))?,
        address: said(EmailAddress::parse(reseller.address))?,
        language: reseller.language,
        note: None,
        life: relationships::Life::Month,
    };
    let invitation = said(relationships::invite(stage.db, &inviter, &new, at).await)?;
    let at = stage.ago(29);
    let person = stage.sign_in(reseller.admin, at).await?;
    let by = said(person.reseller(reseller.org).ok_or("no reseller"))?;
    said(relationships::receive(stage.db, &by, Link { id: invitation.uuid(), generation: 1 }, at).await)?;
    let sentence = match reseller.language {
        Language::English => format!("I confirm the partnership with {}", inviter.company().name),
        Language::Italian => format!("Confermo la partnership con {}", inviter.company().name),
    };
    let consent = Consent { admin_access: true, sentences: &[sentence], language: reseller.language };
    said(relationships::accept(stage.db, &said(by.global_admin())?, invitation, &consent, at).await)?;
    Ok(())
}

/// A customer about to be asked.
pub(super) struct CustomerToBe {
    company: &'static str,
    person: &'static str,
    address: &'static str,
    job_title: &'static str,
}

impl CustomerToBe {
    pub(super) const fn cantina() -> Self {
        Self {
            company: "Cantina Verdi S.r.l.",
            person: "Davide Bruno",
            address: "davide.bruno@cantinaverdi.example",
            job_title: "Titolare",
        }
    }

    pub(super) const fn vivaio() -> Self {
        Self {
            company: "Vivaio Moretti S.n.c.",
            person: "Irene Moretti",
            address: "irene.moretti@vivaiomoretti.example",
            job_title: "Titolare",
        }
    }
}

/// A reseller invites a customer for itself and its provider; the customer accepts both with a mailed code.
pub(super) async fn share(stage: &Stage<'_>, reseller: &Enrolled, who: &CustomerToBe) -> anyhow::Result<()> {
    let at = stage.ago(20);
    let person = stage.sign_in(reseller.admin, at).await?;
    let by = said(person.reseller(reseller.org).ok_or("no reseller"))?;
    let wanted = relationships::Filter::default();
    let providers = said(relationships::partners(stage.db, &by, Kind::Reseller, &wanted, at).await)?;
    let partnership = said(providers.rows.first().ok_or("no provider"))?.id;
    let new = customers::NewInvitation {
        vat: None,
        company: said(CompanyName::parse(who.company))?,
        country: said(Country::parse("IT"))?,
        address: said(EmailAddress::parse(who.address))?,
        language: Language::Italian,
        note: None,
        ask_admin_access: false,
        life: said(customers::Life::parse("30"))?,
    };
    let invitation = said(customers::invite(stage.db, &by, partnership, &new, at).await)?;
    let (link, at) = (Link { id: invitation.uuid(), generation: 1 }, stage.ago(19));
    let code = said(customers::send_code(stage.db, link, Language::Italian, at).await)?;
    let digits = stage.key.code(code.uuid(), 1);
    let proven = said(customers::check_code(stage.db, stage.key, link, code, &digits, at).await)?;
    let text = agreements::current(stage.db, AgreementKind::Customer, Language::Italian, at).await?;
    let acceptance = Acceptance {
        full_name: said(PersonName::parse(who.person))?,
        job_title: said(JobTitle::parse(who.job_title))?,
        company: Company::Named(said(LegalName::parse(who.company))?),
        partners: Partners::Both,
        admin_access: false,
        agreement: text.as_ref().map(|text| text.version),
        agreement_sha256: text.map(|text| text.sha256).unwrap_or_default(),
        sentences: vec!["Autorizzo entrambe le aziende come miei rivenditori".to_owned()],
        agreement_sentences: vec!["Accetto il contratto del cliente".to_owned()],
        language: Language::Italian,
    };
    let from = Origin { network: "127.0.0.1".to_owned(), agent: "demonstration".to_owned() };
    let key = said(SigningKey::derived(stage.key).ok_or("no key"))?;
    said(customers::accept(stage.db, &key, link, &proven, &acceptance, &from, at).await)?;
    Ok(())
}
