//! The private socket: where it is and how to connect over it.
//! Rule: its folder belongs to the server's user and is closed to everybody
//! else, since whoever reaches the socket is trusted. Next: `home`, `server`.

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use url::Url;

use super::account::Account;
use super::{ClusterError, at};

/// Only names the socket file: nothing listens on TCP.
pub(super) const PORT: u16 = 5432;
/// Bytes a socket path may have: 107 on Linux, 103 on macOS.
const LONGEST: usize = 103;
/// Every Unix has it, short and sticky; `TMPDIR` can be long or private.
const SHORT: &str = "/tmp";
const FOLDER: &str = "socket";

/// Where a server listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Socket {
    /// The folder with the socket file.
    pub dir: PathBuf,
    /// The number in the name of the socket file.
    pub port: u16,
}

impl Socket {
    /// The socket folder of the cluster kept in `home`, created when missing.
    pub fn prepare(home: &Path, account: &Account) -> Result<Socket, ClusterError> {
        let near = Socket { dir: home.join(FOLDER), port: PORT };
        let socket = if near.file().as_os_str().len() <= LONGEST {
            near
        } else {
            Socket { dir: Path::new(SHORT).join(short_name(home)), port: PORT }
        };
        private_folder(&socket.dir, account)?;
        Ok(socket)
    }

    /// The socket file.
    pub fn file(&self) -> PathBuf {
        self.dir.join(format!(".s.PGSQL.{}", self.port))
    }

    pub fn connect_options(&self, user: &str, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.dir)
            .port(self.port)
            .username(user)
            .database(database)
            .ssl_mode(PgSslMode::Disable)
    }

    pub fn url(&self, user: &str, database: &str) -> String {
        let encode =
            |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
        let text = format!(
            "postgres://{}@localhost:{}/{}?host={}",
            encode(user),
            self.port,
            encode(database),
            encode(&self.dir.to_string_lossy()),
        );
        Url::parse(&text).map_or(text, String::from)
    }
}

/// A name for what belongs to `path` but is kept elsewhere.
pub(super) fn short_name(path: &Path) -> String {
    let digest = Sha256::digest(path.as_os_str().as_bytes());
    format!("filiera-{}", hex::encode(&digest[..8]))
}

fn private_folder(dir: &Path, account: &Account) -> Result<(), ClusterError> {
    match DirBuilder::new().mode(0o700).create(dir) {
        Ok(()) => return account.give(dir),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(source) => return Err(at("create", dir)(source)),
    }
    let found = fs::symlink_metadata(dir).map_err(at("look at", dir))?;
    let closed = found.is_dir() && found.mode() & 0o077 == 0;
    match found.uid() {
        uid if closed && uid == account.uid => Ok(()),
        // A portal run as root was killed between creating and handing over.
        0 if closed => account.give(dir),
        _ => Err(ClusterError::ForeignSocket { dir: dir.to_path_buf() }),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_url_leads_back_to_the_same_socket_user_and_database() {
        let socket = Socket { dir: PathBuf::from("/srv/a b+c/socket"), port: PORT };
        let options: PgConnectOptions = socket.url("filiera app", "da/ta").parse().unwrap();
        assert_eq!(options.get_socket(), Some(&socket.dir));
        assert_eq!(options.get_username(), "filiera app");
        assert_eq!(options.get_database(), Some("da/ta"));
    }
}
