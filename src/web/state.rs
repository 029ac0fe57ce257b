//! What every handler may ask for: the database, the clock, the key, the program. Built once by `app.rs`.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use url::Url;

use crate::domain::agreements::evidence::SigningKey;
use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::dns::Dns;
use crate::domain::notice::Write;
use crate::domain::program::{Program, RegionNames};
use crate::domain::token::{Bearer, Key};
use crate::i18n::{Language, Words};

/// The state of the router; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The program's time.
    pub clock: Clock,
    /// The server's secret.
    pub key: Key,
    /// What records of signatures are signed with.
    pub signer: SigningKey,
    /// Names and limits of the program.
    pub program: Arc<Program>,
    /// What regions are called.
    pub regions: RegionNames,
    /// Writes letters to be read before they are sent.
    pub letters: Arc<dyn Write>,
    /// Facts about this installation.
    pub site: Arc<Site>,
    /// Forms being worked on right now, so that a second press waits for the first.
    pub presses: super::gate::Presses,
    /// Identity providers people may sign in at.
    pub providers: crate::oidc::Providers,
    /// The name servers that are asked about domains.
    pub dns: Dns,
    /// Two hashing slots with a short queue, so that passwords cannot take the machine.
    pub hashing: crate::domain::hashing::Hashing,
}

/// Facts about this installation that no operator edits at run time.
#[derive(Debug, Clone)]
pub struct Site {
    /// Where people reach the portal; links in letters begin with it.
    pub base: Url,
    /// Whether this is the development mode, with its own pages.
    pub development: bool,
    /// Where letters are written as files, if they are.
    pub mail_folder: Option<std::path::PathBuf>,
    /// The reverse proxies in front of the portal.
    pub proxies: super::proxies::Proxies,
    /// What a mail server shows that posts returned mail; without it nobody can.
    pub return_secret: Option<Bearer>,
    /// The password everybody in the demonstration world has, for the development page.
    pub demo_password: Option<&'static str>,
}

impl Site {
    /// Whether browsers reach us over TLS; cookies are then bound to the host.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.base.scheme() == "https"
    }

    /// An address people can follow from a letter.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base.as_str().trim_end_matches('/'))
    }
}

impl App {
    /// What a region is called: the operator's word, else the catalogue's, else its code.
    #[must_use]
    pub fn region(&self, code: &str, language: Language) -> String {
        let (words, key) = (Words::new(language), format!("directory-region-{code}"));
        let own = || if words.has(&key) { words.t(&key).to_string() } else { code.to_owned() };
        self.regions.name(code, language).unwrap_or_else(own)
    }

    /// The program's time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}
