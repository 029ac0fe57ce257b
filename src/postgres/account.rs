//! The system user the server runs as.
//! Rule: `initdb` and `postgres` refuse root, so root hands them to the owner
//! of the data, else to `postgres`, else to `nobody`. Used by `home`, `server`.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;
use std::process::Stdio;

use tokio::process::Command;

use super::{ClusterError, at};

const PASSWD: &str = "/etc/passwd";
const BY_PREFERENCE: [&str; 2] = ["postgres", "nobody"];

/// Variables that would change what the server believes about itself.
const MISLEADING: [&str; 6] = ["PGDATA", "PGPORT", "PGTZ", "PGDATESTYLE", "PGCLIENTENCODING", "PGOPTIONS"];

/// A user to run the programs of PostgreSQL as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Account {
    /// Name for messages.
    pub name: String,
    pub uid: u32,
    gid: u32,
    /// Whether processes must change to this user (we are root).
    change: bool,
}

impl Account {
    /// The user for a cluster whose data folder is `data` (it may not exist
    /// yet), for a portal that runs as `euid`.
    pub fn for_data(data: &Path, euid: u32) -> Result<Account, ClusterError> {
        let owner = fs::metadata(data).ok().map(|meta| (meta.uid(), meta.gid()));
        match owner {
            Some((uid, _)) if euid != 0 && uid != euid => {
                Err(ClusterError::OtherOwner { dir: data.to_path_buf(), owner: uid })
            }
            Some((uid, gid)) if euid == 0 && uid != 0 => {
                Ok(Account { name: format!("number {uid}"), uid, gid, change: true })
            }
            _ if euid == 0 => {
                let passwd = Path::new(PASSWD);
                let text = fs::read_to_string(passwd).map_err(at("read", passwd))?;
                unprivileged(&text).ok_or(ClusterError::NoAccount)
            }
            _ => Ok(Account { name: format!("number {euid}"), uid: euid, gid: 0, change: false }),
        }
    }

    /// A command run as this user, outside any folder it could not enter.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for name in MISLEADING {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").current_dir("/").stdin(Stdio::null());
        if self.change {
            // The standard library also drops root's supplementary groups.
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Hands `path` to this user.
    pub fn give(&self, path: &Path) -> Result<(), ClusterError> {
        if !self.change {
            return Ok(());
        }
        chown(path, Some(self.uid), Some(self.gid)).map_err(at("change the owner of", path))
    }

    /// Whether this user can enter `dir`: asked of the system, since access
    /// lists and mounts decide as well as permission bits.
    pub async fn enters(&self, dir: &Path) -> Result<bool, ClusterError> {
        if !self.change {
            return Ok(true);
        }
        let shell = Path::new("/bin/sh");
        self.command(shell)
            .args(["-c", "test -x \"$0\""])
            .arg(dir)
            .status()
            .await
            .map(|status| status.success())
            .map_err(|source| ClusterError::Program { program: shell.to_path_buf(), source })
    }
}

/// The user this process acts as. Asked of `id`: the standard library has no
/// call for it.
pub(super) async fn effective_uid() -> Result<u32, ClusterError> {
    let program = Path::new("id");
    let failed = |source| ClusterError::Program { program: program.to_path_buf(), source };
    let output = Command::new(program).arg("-u").output().await.map_err(failed)?;
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .map_err(|_| failed(std::io::Error::other("it did not print a user number")))
}

fn unprivileged(passwd: &str) -> Option<Account> {
    BY_PREFERENCE.iter().find_map(|name| {
        passwd.lines().find_map(|line| {
            let mut fields = line.split(':');
            if fields.next() != Some(name) {
                return None;
            }
            Some(Account {
                name: format!("`{name}`"),
                uid: number(fields.nth(1)?)?,
                gid: number(fields.next()?)?,
                change: true,
            })
        })
    })
}

/// macOS writes the ids of `nobody` as -2, which is the same 32 bits.
fn number(text: &str) -> Option<u32> {
    text.parse::<u32>().ok().or_else(|| text.parse::<i32>().ok().map(i32::cast_unsigned))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn postgres_is_preferred_to_nobody() {
        let passwd = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n\
                      postgres:x:104:105::/var/lib/postgresql:/bin/bash\n";
        let account = unprivileged(passwd).unwrap();
        assert_eq!((account.uid, account.gid), (104, 105));
    }

    #[test]
    fn nobody_serves_where_there_is_no_postgres_even_with_negative_ids() {
        let account = unprivileged("nobody:*:-2:-2:Nobody:/var/empty:/usr/bin/false").unwrap();
        assert_eq!(account.uid, u32::MAX - 1);
        assert!(unprivileged("root:x:0:0::/root:/bin/sh").is_none());
    }
}
