//! Reads `postmaster.pid`, which a server keeps in its data directory.
//! Rule: a file alone proves nothing (power may have failed, the number may
//! be another process's by now): the process is looked at too. See `server`.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tokio::process::Command;

use super::socket::Socket;
use super::{ClusterError, at};

/// What `postmaster.pid` says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PidFile {
    pub pid: u32,
    /// Known once the server listens.
    pub socket: Option<Socket>,
    /// Whether the server says it accepts connections.
    pub ready: bool,
}

/// What the process of a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Process {
    /// The server of this data directory.
    Server,
    /// Something else, or a dead process nobody has collected.
    Other,
    /// No process has the number.
    Gone,
}

/// The file of the data directory `cluster`.
pub(super) fn path(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

impl PidFile {
    /// None without a file; an error in the inner result when it is garbled,
    /// as a loss of power can leave it.
    pub fn read(cluster: &Path) -> Result<Option<Result<PidFile, Garbled>>, ClusterError> {
        let path = path(cluster);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Some(PidFile::parse(&text).ok_or(Garbled))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(source) => Err(at("read", &path)(source)),
        }
    }

    /// Lines: pid, data directory, start time, port, socket folder, address,
    /// shared memory, status (PostgreSQL's `pidfile.h`).
    fn parse(text: &str) -> Option<PidFile> {
        let lines: Vec<&str> = text.lines().collect();
        let socket = match (lines.get(3), lines.get(4)) {
            (Some(port), Some(dir)) if !dir.is_empty() => {
                port.trim().parse().ok().map(|port| Socket { dir: PathBuf::from(dir), port })
            }
            _ => None,
        };
        Some(PidFile {
            pid: lines.first()?.trim().parse().ok()?,
            socket,
            ready: lines.get(7).is_some_and(|status| status.trim() == "ready"),
        })
    }
}

/// The file is there but cannot be understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Garbled;

/// Looks at process `pid`: our servers are started with `-D` and the full
/// path of their data directory.
pub(super) async fn process(pid: u32, cluster: &Path) -> Process {
    let wanted = cluster.to_string_lossy();
    if Path::new("/proc/self/cmdline").exists() {
        return match fs::read(format!("/proc/{pid}/cmdline")) {
            Ok(line) => {
                let is_ours = String::from_utf8_lossy(&line).split('\0').any(|argument| argument == wanted);
                if is_ours { Process::Server } else { Process::Other }
            }
            Err(_) => Process::Gone,
        };
    }
    let listed = Command::new("ps").args(["-ww", "-o", "command=", "-p", &pid.to_string()]).output().await;
    match listed {
        Ok(output) if output.stdout.is_empty() => Process::Gone,
        Ok(output) if String::from_utf8_lossy(&output.stdout).contains(&*wanted) => Process::Server,
        Ok(_) => Process::Other,
        Err(_) => Process::Gone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_ready_says_where_it_listens() {
        let text = "42\n/d/data\n1700000000\n5432\n/d/socket\n\n  123 0\nready   \n";
        assert_eq!(
            PidFile::parse(text),
            Some(PidFile {
                pid: 42,
                socket: Some(Socket { dir: PathBuf::from("/d/socket"), port: 5432 }),
                ready: true
            })
        );
    }

    #[test]
    fn a_half_written_file_is_not_ready_and_an_empty_one_is_garbled() {
        let half = PidFile::parse("42\n/d/data\n170\n5432\n");
        assert_eq!(half, Some(PidFile { pid: 42, socket: None, ready: false }));
        assert_eq!(PidFile::parse(""), None);
    }
}
