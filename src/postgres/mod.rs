//! A PostgreSQL of the portal's own, run from the binaries installed on the
//! machine: no TCP, a private socket, one portal per folder.
//! Rule: data is never removed here, and a server that still runs is adopted,
//! never started twice. `home` decides where the files are, `server` starts,
//! adopts and stops, `pid_file` tells whether a server is alive.

mod account;
mod binaries;
mod error;
mod home;
mod lock;
mod pid_file;
mod server;
mod socket;

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use sqlx::postgres::PgConnectOptions;

pub use error::ClusterError;

use binaries::Binaries;
use home::Home;
use lock::Lock;
use server::Server;

/// How much of a crash the data must survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Everything committed survives a loss of power.
    Full,
    /// `fsync`, `full_page_writes` and `synchronous_commit` off: faster, for
    /// tests only.
    None,
}

/// A running PostgreSQL of our own.
///
/// Dropping it releases the folder but leaves the server running; the next
/// start adopts it. [`Cluster::stop`] ends the server.
#[derive(Debug)]
pub struct Cluster {
    server: Server,
    home: Home,
    binaries: Binaries,
    _locks: Vec<Lock>,
}

impl Cluster {
    /// Starts the cluster kept under `data_dir`, or adopts it when a killed
    /// run left it running. A missing folder is created, with an empty
    /// cluster (UTF-8, superuser `postgres`). `search_path` is the value of
    /// `PATH`, read after the usual places of the system packages.
    ///
    /// # Errors
    /// [`ClusterError::InUse`] while another portal holds the folder,
    /// [`ClusterError::NoPostgres`] when no PostgreSQL is installed; every
    /// other variant names what failed and what to do.
    pub async fn start(
        data_dir: &Path,
        search_path: Option<&OsStr>,
        durability: Durability,
    ) -> Result<Cluster, ClusterError> {
        let euid = account::effective_uid().await?;
        let data_dir = home::create_data_dir(data_dir, euid == 0)?;
        let mut locks = vec![Lock::take(&data_dir, &data_dir)?];
        let home = Home::open(&data_dir, euid).await?;
        if home.is_elsewhere() {
            // A copied folder carries the same link: two folders, one cluster.
            locks.push(Lock::take(home.path(), &data_dir)?);
        }
        let made_by = home.made_by_version()?;
        let binaries = binaries::find(search_path, made_by, &home.cluster()).await?;
        if made_by.is_none() {
            server::initialize(&home, &binaries, durability).await?;
        }
        let server = Server::run(&home, &binaries, durability).await?;
        Ok(Cluster { server, home, binaries, _locks: locks })
    }

    /// How to connect over the private socket as `user` to `database`.
    pub fn connect_options(&self, user: &str, database: &str) -> PgConnectOptions {
        self.server.socket().connect_options(user, database)
    }

    /// The same as a URL, for tools such as `psql`.
    pub fn url(&self, user: &str, database: &str) -> String {
        self.server.socket().url(user, database)
    }

    /// Fast shutdown: open transactions are rolled back, and the call returns
    /// when the last process of the server is gone.
    ///
    /// # Errors
    /// [`ClusterError::StillRunning`] when it does not end within a minute.
    pub async fn stop(self) -> Result<(), ClusterError> {
        self.server.stop(&self.home, &self.binaries).await
    }
}

/// Wraps an error of the file system with what was attempted and where.
fn at<'a>(action: &'static str, path: &'a Path) -> impl FnOnce(std::io::Error) -> ClusterError + 'a {
    move |source| ClusterError::Folder { action, path: path.to_path_buf(), source }
}

fn canonical(path: &Path) -> Result<PathBuf, ClusterError> {
    fs::canonicalize(path).map_err(at("find", path))
}
