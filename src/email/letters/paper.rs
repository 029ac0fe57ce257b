//! What every letter is written on: the reader's words, the program's names, the links, the moment.
//! Rule: names of the program are said in the reader's language, never in the sender's. Next: `draft`.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::draft::Title;
use super::links::Links;
use crate::domain::actor::{Kind, Role};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::notice::Reader;
use crate::domain::program::{Name, Program};
use crate::domain::values::Agent;
use crate::email::clean;
use crate::i18n::{Msg, Words};

/// The zone times are said in; it is named beside each of them. An address has no zone of its own.
const ZONE: Tz = Tz::Europe__Rome;
/// The shortest a name is cut to when a subject needs the room.
const SHORTEST_NAME: usize = 16;

/// The surroundings of one letter.
pub(super) struct Paper<'a> {
    pub(super) words: Words,
    pub(super) program: &'a Program,
    pub(super) links: Links<'a>,
    pub(super) reader: &'a Reader,
    /// When it was queued, which is when what it tells about happened.
    pub(super) at: DateTime<Utc>,
    /// The reader's side of the partnership the letter is about.
    pub(super) side: Option<Kind>,
}

impl Paper<'_> {
    pub(super) fn t(&self, key: &str) -> Msg {
        self.words.t(key)
    }

    pub(super) fn name(&self, name: Name) -> &str {
        self.program.name(name, self.reader.language)
    }

    pub(super) fn portal(&self) -> &str {
        self.name(Name::Portal)
    }

    pub(super) fn agreement(&self) -> &str {
        self.name(Name::PartnerAgreement)
    }

    pub(super) fn help(&self) -> &str {
        self.name(Name::HelpAddress)
    }

    pub(super) fn date(&self, at: DateTime<Utc>) -> String {
        self.words.date(at, ZONE)
    }

    pub(super) fn time(&self, at: DateTime<Utc>) -> String {
        self.words.time(at, ZONE)
    }

    /// A subject with `names` in it: each cut to 40 characters, and further where the rest of the
    /// subject needs the room. The heading says them in full.
    pub(super) fn title<const N: usize>(&self, names: [&str; N], say: impl Fn([&str; N]) -> Msg) -> Title {
        let said = |most: usize| {
            let cut = names.map(|name| clean::shortened(&clean::name_in_subject(name), most));
            say(cut.each_ref().map(String::as_str)).to_string()
        };
        let fits = |subject: &String| subject.chars().count() <= clean::SUBJECT;
        let subject = (SHORTEST_NAME..=clean::NAME_IN_SUBJECT).rev().map(said).find(fits);
        Title { subject: subject.unwrap_or_else(|| said(SHORTEST_NAME)), heading: say(names).to_string() }
    }

    /// The six digits for a row.
    pub(super) fn code(&self, id: Uuid, generation: i32) -> String {
        self.links.key.code(id, generation)
    }

    /// The page of a partnership, on the reader's side; the overview when that side is not known.
    pub(super) fn partnership(&self, org: OrgId, partnership: PartnershipId) -> String {
        match self.side {
            Some(Kind::Provider) => self.links.reseller(org, partnership),
            Some(Kind::Reseller) => self.links.provider(org, partnership),
            _ => self.links.overview(org),
        }
    }

    /// Why somebody who looks after `company` gets a letter about it.
    pub(super) fn why(&self, company: &str) -> Msg {
        self.t("letter-why-company").arg("company", company).arg("portal", self.portal())
    }

    /// The same where the letter does not name the reader's company.
    pub(super) fn why_own(&self) -> Msg {
        self.t("letter-why-own_company").arg("portal", self.portal())
    }

    /// Why somebody gets a letter about their own account.
    pub(super) fn why_account(&self) -> Msg {
        self.t("letter-why-account").arg("portal", self.portal())
    }

    /// A browser in words, as far as it says what it is.
    pub(super) fn device(&self, agent: &str) -> String {
        match Agent::of(agent) {
            Agent { browser: "", system: "" } => self.t("letter-device-unknown").to_string(),
            Agent { browser, system: "" } => browser.to_owned(),
            Agent { browser: "", system } => system.to_owned(),
            Agent { browser, system } => {
                self.t("letter-device").arg("browser", browser).arg("system", system).to_string()
            }
        }
    }

    /// What a check is about, inside a sentence.
    pub(super) fn topic(&self, check: &str) -> Msg {
        let key = format!("letter-check-{check}");
        if self.words.has(&key) { self.words.t(&key) } else { self.t("letter-check-other") }
    }

    /// Names of roles, one after the other.
    pub(super) fn roles(&self, roles: &[Role]) -> String {
        let names: Vec<String> = roles.iter().map(|r| self.t(&format!("role-{}", r.code())).to_string()).collect();
        if names.is_empty() { self.t("users-no-role").to_string() } else { self.words.list(&names) }
    }

    /// A role and what it allows, in one line.
    pub(super) fn allows(&self, role: Role) -> Msg {
        let name = self.t(&format!("role-{}", role.code())).to_string();
        let about = self.t(&format!("users-role-{}", role.code())).arg("partner_id", self.name(Name::PartnerId));
        self.t("letter-role-line").arg("role", name).arg("about", about.to_string())
    }

    /// An action of the table, or a role, in words.
    pub(super) fn wish(&self, code: &str) -> String {
        let role = format!("role-{code}");
        if self.words.has(&role) {
            return self.t(&role).to_string();
        }
        let said = self.t(&format!("users-action-{code}"));
        said.arg("agreement", self.agreement())
            .arg("customer_agreement", self.name(Name::CustomerAgreement))
            .arg("partner_id", self.name(Name::PartnerId))
            .to_string()
    }

    /// A reviewer's reason as a sentence, the same as on the pages; none for "other", whose words are in
    /// the message.
    pub(super) fn reason(&self, reason: &str) -> Option<String> {
        let key = format!("verification-reason-{reason}");
        (reason != "other" && self.words.has(&key)).then(|| self.words.t(&key).to_string())
    }
}
