//! Where the cluster is kept: `cluster/` in the data folder, or, when root
//! chose a folder the server's user cannot enter, a place outside it with a
//! link in its stead. Rule: what is found is used, never replaced or removed.
//! Next: `server` runs what is kept here.

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, symlink};
use std::path::{Path, PathBuf};

use super::account::Account;
use super::socket::{Socket, short_name};
use super::{ClusterError, at, canonical};

const CLUSTER: &str = "cluster";
/// Places every user can enter, which outlive a restart of the machine.
const OUTSIDE: [&str; 2] = ["/var/lib", "/var/tmp"];

/// The files of one cluster.
#[derive(Debug)]
pub(super) struct Home {
    path: PathBuf,
    elsewhere: bool,
    /// The log of the server, always in the data folder.
    pub log: PathBuf,
    /// The user the server runs as.
    pub account: Account,
    /// Where a server started now will listen.
    pub socket: Socket,
}

impl Home {
    /// Finds or makes the place for the cluster of `data_dir` (canonical),
    /// for a portal that runs as user `euid`. The caller holds the lock.
    pub async fn open(data_dir: &Path, euid: u32) -> Result<Home, ClusterError> {
        let link = data_dir.join(CLUSTER);
        let known = match fs::read_link(&link) {
            Ok(target) if link.is_dir() => Some(canonical(&target)?),
            Ok(target) => return Err(ClusterError::Lost { link, target }),
            Err(_) if link.is_dir() => Some(link.clone()),
            Err(_) => None,
        };
        let account = Account::for_data(&data(known.as_ref().unwrap_or(&link)), euid)?;
        let path = match known {
            Some(path) if account.enters(&path).await? => path,
            Some(dir) => {
                let user = account.name;
                return Err(ClusterError::Unreachable { dir, user });
            }
            None if account.enters(data_dir).await? => {
                make_folder(&link).map_err(at("create", &link))?;
                link.clone()
            }
            None => outside(data_dir, &link, &account).await?,
        };
        Ok(Home {
            socket: Socket::prepare(&path, &account)?,
            elsewhere: path != link,
            path,
            log: data_dir.join("postgres.log"),
            account,
        })
    }

    /// The folder that holds the cluster and its socket.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether that folder is outside the data folder.
    pub fn is_elsewhere(&self) -> bool {
        self.elsewhere
    }

    /// The data directory of PostgreSQL.
    pub fn cluster(&self) -> PathBuf {
        data(&self.path)
    }

    /// Where `initdb` works until the cluster is whole.
    pub fn unfinished(&self) -> PathBuf {
        self.path.join("unfinished")
    }

    /// Major version that made the data; none when there is no data yet.
    pub fn made_by_version(&self) -> Result<Option<u32>, ClusterError> {
        let path = self.cluster().join("PG_VERSION");
        match fs::read_to_string(&path) {
            Ok(text) => match text.trim().parse() {
                Ok(version) => Ok(Some(version)),
                Err(_) => Err(at("understand", &path)(ErrorKind::InvalidData.into())),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(source) => Err(at("read", &path)(source)),
        }
    }
}

/// Creates the data folder and the folders above it: closed to others, but
/// root's must let the server's user through to its own folder within.
pub(super) fn create_data_dir(data_dir: &Path, root: bool) -> Result<PathBuf, ClusterError> {
    DirBuilder::new()
        .recursive(true)
        .mode(if root { 0o711 } else { 0o700 })
        .create(data_dir)
        .map_err(at("create", data_dir))?;
    canonical(data_dir)
}

fn data(home: &Path) -> PathBuf {
    home.join("data")
}

fn make_folder(path: &Path) -> std::io::Result<()> {
    DirBuilder::new().mode(0o711).create(path)
}

/// Makes a folder outside `data_dir` and leaves `link` to it. An earlier one
/// of the same name holds the data of a folder that was removed since: it is
/// neither used, since a removed folder means to begin anew, nor removed.
async fn outside(data_dir: &Path, link: &Path, account: &Account) -> Result<PathBuf, ClusterError> {
    for parent in OUTSIDE.map(Path::new) {
        if !account.enters(parent).await? {
            continue;
        }
        for attempt in 1.. {
            let name = match attempt {
                1 => short_name(data_dir),
                _ => format!("{}-{attempt}", short_name(data_dir)),
            };
            let path = parent.join(name);
            match make_folder(&path) {
                Ok(()) => {
                    symlink(&path, link).map_err(at("create", link))?;
                    tracing::info!(
                        "PostgreSQL runs as the user {}, which cannot enter {}: the database is kept in {}",
                        account.name,
                        data_dir.display(),
                        path.display()
                    );
                    return canonical(&path);
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => tracing::warn!(
                    "{} holds an earlier database of {}; remove it when it is not needed",
                    path.display(),
                    data_dir.display()
                ),
                Err(_) => break,
            }
        }
    }
    Err(ClusterError::NoPlace { dir: data_dir.to_path_buf(), user: account.name.clone() })
}
