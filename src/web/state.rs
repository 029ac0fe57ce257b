//! What every handler may ask for: the database, the clock, the key, the program. Built once by `app.rs`.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use url::Url;

use crate::domain::agreements::evidence::SigningKey;
use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::dns::Dns;
use crate::domain::notice::Write;
use crate::domain::program::Program;
use crate::domain::token::Key;

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
    /// The program's time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}
