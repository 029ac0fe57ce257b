//! Finds the programs of PostgreSQL installed on the machine.
//! Rule: `initdb`, `pg_ctl` and `postgres` come from one directory, and data
//! made by a major version is only opened by that version. Next: `server`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use tokio::process::Command;

use super::ClusterError;

const OLDEST: u32 = 15;
const PROGRAMS: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// Where packages put versions side by side: a parent, the beginning of the
/// name of each version's folder, and where its programs are within.
const PLACES: [(&str, &str, &str); 7] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/usr", "pgsql-", "bin"),
    ("/usr/lib", "postgresql", "bin"),
    ("/usr/libexec", "postgresql", ""),
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

/// The programs of one PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Binaries {
    dir: PathBuf,
    /// Major version.
    pub version: u32,
}

impl Binaries {
    pub fn program(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }
}

/// The binaries for a cluster: of the version that made it, else the newest
/// of the system's packages, else the first of `search_path`.
pub(super) async fn find(
    search_path: Option<&OsStr>,
    made_by: Option<u32>,
    cluster: &Path,
) -> Result<Binaries, ClusterError> {
    choose(installed(&packaged(), search_path).await, made_by, cluster)
}

fn choose(found: Vec<Binaries>, made_by: Option<u32>, cluster: &Path) -> Result<Binaries, ClusterError> {
    let mut versions: Vec<u32> = found.iter().map(|binaries| binaries.version).collect();
    let chosen = found.into_iter().find(|binaries| made_by.is_none_or(|version| binaries.version == version));
    match (chosen, made_by) {
        (Some(binaries), _) => Ok(binaries),
        (None, Some(data)) if !versions.is_empty() => {
            versions.sort_unstable();
            versions.dedup();
            Err(ClusterError::WrongVersion { dir: cluster.to_path_buf(), data, installed: versions })
        }
        (None, _) => Err(ClusterError::NoPostgres),
    }
}

/// All usable binaries, best first.
async fn installed(packaged: &[PathBuf], search_path: Option<&OsStr>) -> Vec<Binaries> {
    let mut found = Vec::new();
    for dir in packaged {
        found.extend(inspect(dir).await);
    }
    found.sort_by_key(|binaries| std::cmp::Reverse(binaries.version));
    for dir in search_path.into_iter().flat_map(std::env::split_paths) {
        found.extend(inspect(&dir).await);
    }
    found
}

fn packaged() -> Vec<PathBuf> {
    let mut dirs = Vec::new();
    for (parent, prefix, within) in PLACES {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(prefix) {
                dirs.push(entry.path().join(within));
            }
        }
    }
    dirs
}

async fn inspect(dir: &Path) -> Option<Binaries> {
    // A relative entry of PATH would mean another folder in each directory.
    if !dir.is_absolute() || !PROGRAMS.iter().all(|name| dir.join(name).is_file()) {
        return None;
    }
    let output = Command::new(dir.join("postgres")).arg("--version").output().await.ok()?;
    let version = major_version(&String::from_utf8_lossy(&output.stdout))?;
    (version >= OLDEST).then(|| Binaries { dir: dir.to_path_buf(), version })
}

/// `postgres (PostgreSQL) 15.9 (Debian 15.9-0)` is 15.
fn major_version(line: &str) -> Option<u32> {
    let (_, version) = line.split_once("(PostgreSQL) ")?;
    let end = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..end].parse().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn version(version: u32) -> Binaries {
        Binaries { dir: PathBuf::from(format!("/opt/{version}/bin")), version }
    }

    #[tokio::test]
    async fn without_any_postgresql_the_message_says_how_to_install_it() {
        let nowhere = std::ffi::OsString::from("/nonexistent:relative:");
        let found = installed(&[PathBuf::from("/nonexistent")], Some(&nowhere)).await;
        let error = choose(found, None, Path::new("/data")).unwrap_err();
        assert!(matches!(error, ClusterError::NoPostgres));
        let text = error.to_string();
        for part in [
            "sudo apt-get install postgresql",
            "sudo dnf install postgresql-server",
            "brew install postgresql@",
            "FILIERA_DATABASE_URL",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert!(!text.contains('\n'), "{text}");
    }

    #[test]
    fn data_is_opened_by_the_version_that_made_it() {
        let cluster = Path::new("/data/cluster");
        let found = vec![version(17), version(15)];
        assert_eq!(choose(found.clone(), None, cluster).unwrap().version, 17);
        assert_eq!(choose(found.clone(), Some(15), cluster).unwrap().version, 15);
        let text = choose(found, Some(16), cluster).unwrap_err().to_string();
        assert!(text.contains("made by PostgreSQL 16"), "{text}");
        assert!(text.contains("only 15, 17 is installed"), "{text}");
    }

    #[test]
    fn the_major_version_is_read_from_releases_betas_and_distributions() {
        let cases = [
            ("postgres (PostgreSQL) 15.9 (Debian 15.9-0+deb12u1)\n", Some(15)),
            ("postgres (PostgreSQL) 18beta1\n", Some(18)),
            ("postgres (PostgreSQL) 17.2\n", Some(17)),
            ("something else", None),
        ];
        for (line, expected) in cases {
            assert_eq!(major_version(line), expected, "{line}");
        }
    }
}
