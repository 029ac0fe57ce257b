//! What can go wrong with the portal's own PostgreSQL.
//! Rule: each text says what failed and what to do, because it is the last
//! line a person reads before the portal ends. Raised all over `postgres`.

use std::fmt::{self, Display};
use std::path::PathBuf;

/// Why the portal's own PostgreSQL could not be started or stopped.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No directory with `initdb`, `pg_ctl` and `postgres` 15 or newer.
    #[error(
        "PostgreSQL 15 or newer is not installed. Install it with \
         `sudo apt-get install postgresql` (Debian, Ubuntu), \
         `sudo dnf install postgresql-server` (Fedora) or \
         `brew install postgresql@17` (macOS), \
         or set FILIERA_DATABASE_URL to a database of your own"
    )]
    NoPostgres,
    /// The data was made by a major version that is not installed.
    #[error(
        "The database in {} was made by PostgreSQL {data}, and only {} is installed. \
         Install PostgreSQL {data} (Debian, Ubuntu: `sudo apt-get install postgresql-{data}`), \
         or choose another folder with FILIERA_DATA",
        dir.display(),
        Versions(installed)
    )]
    WrongVersion {
        /// The folder of the cluster.
        dir: PathBuf,
        /// Major version that made the data.
        data: u32,
        /// Major versions found on the machine.
        installed: Vec<u32>,
    },
    /// Another portal holds the folder.
    #[error(
        "Another Filiera{} already uses {}; stop it, or choose another folder with FILIERA_DATA",
        Process(*pid),
        dir.display()
    )]
    InUse {
        /// The process that holds it, when it has written its number.
        pid: Option<u32>,
        /// The folder.
        dir: PathBuf,
    },
    /// Running as root, and no unprivileged user to run the server as.
    #[error(
        "PostgreSQL refuses to run as root, and /etc/passwd has neither a user `postgres` nor \
         `nobody` to run it as. Start Filiera as an ordinary user, or set FILIERA_DATABASE_URL"
    )]
    NoAccount,
    /// The unprivileged user cannot reach an existing cluster.
    #[error(
        "The user {user} runs PostgreSQL but cannot enter {}. Allow it with `chmod o+x` on that \
         folder and the folders above, or choose another folder with FILIERA_DATA",
        dir.display()
    )]
    Unreachable {
        /// The folder that cannot be entered.
        dir: PathBuf,
        /// The user the server runs as.
        user: String,
    },
    /// The data belongs to somebody else.
    #[error(
        "The database in {} belongs to user number {owner}, not to you. Start Filiera as that \
         user or as root, or choose another folder with FILIERA_DATA",
        dir.display()
    )]
    OtherOwner {
        /// The folder of the data.
        dir: PathBuf,
        /// User id of its owner.
        owner: u32,
    },
    /// The link to a cluster kept elsewhere leads nowhere.
    #[error(
        "{} says the database is in {}, which does not exist. Put that folder back, or remove \
         the link to begin with an empty database",
        link.display(),
        target.display()
    )]
    Lost {
        /// The link in the data folder.
        link: PathBuf,
        /// Where it points.
        target: PathBuf,
    },
    /// Nowhere to keep the files of the unprivileged user.
    #[error(
        "The user {user} runs PostgreSQL but cannot enter {}, and no place was found outside it \
         (tried /var/lib and /var/tmp). Choose another folder with FILIERA_DATA",
        dir.display()
    )]
    NoPlace {
        /// The folder that was asked for.
        dir: PathBuf,
        /// The user the server runs as.
        user: String,
    },
    /// Somebody else's folder stands where the socket belongs.
    #[error(
        "The folder {} for the socket of PostgreSQL belongs to somebody else or is open to \
         others. Remove it, or choose a shorter folder with FILIERA_DATA",
        dir.display()
    )]
    ForeignSocket {
        /// The folder under the system's temporary directory.
        dir: PathBuf,
    },
    /// A file or folder could not be used.
    #[error(
        "Cannot {action} {}: {source}. Check its owner, its permissions and the free space, \
         or choose another folder with FILIERA_DATA",
        path.display()
    )]
    Folder {
        /// What was attempted, as a verb.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// A program could not be run.
    #[error("Cannot run {}: {source}. Check that it is installed and may be executed", program.display())]
    Program {
        /// The program.
        program: PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// `initdb` failed.
    #[error(
        "initdb could not make a database in {}. Correct what it says and start again:\n{output}",
        dir.display()
    )]
    Initialize {
        /// The folder of the cluster.
        dir: PathBuf,
        /// The end of what `initdb` wrote.
        output: String,
    },
    /// The server ended while starting.
    #[error(
        "PostgreSQL ended while starting. Correct what the end of {} says and start again:\n{tail}",
        log.display()
    )]
    Ended {
        /// The log of the server.
        log: PathBuf,
        /// Its last lines.
        tail: String,
    },
    /// The server does not answer yet.
    #[error(
        "PostgreSQL did not accept connections within {seconds} s. It may still be recovering: \
         start again in a moment. The end of {}:\n{tail}",
        log.display()
    )]
    NotReady {
        /// How long the portal waited.
        seconds: u64,
        /// The log of the server.
        log: PathBuf,
        /// Its last lines.
        tail: String,
    },
    /// The server did not stop.
    #[error(
        "PostgreSQL (process {pid}) did not stop within {seconds} s; it may still be writing. \
         Look at {}, or end it with `kill -QUIT {pid}`",
        log.display()
    )]
    StillRunning {
        /// The process of the server.
        pid: u32,
        /// How long the portal waited.
        seconds: u64,
        /// The log of the server.
        log: PathBuf,
    },
}

struct Process(Option<u32>);

impl Display for Process {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(pid) => write!(f, " (process {pid})"),
            None => Ok(()),
        }
    }
}

struct Versions<'a>(&'a [u32]);

impl Display for Versions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, version) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{version}")?;
        }
        Ok(())
    }
}
