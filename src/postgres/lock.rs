//! The lock that keeps two portals off one folder.
//! Rule: the kernel holds it, so it ends with the process, also by `kill -9`;
//! the file itself stays and only tells who holds it. Taken by `Cluster`.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::{ClusterError, at};

const NAME: &str = "filiera.lock";

/// Held as long as the value lives.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock of `dir`; a refusal names `data_dir`, the folder the
    /// person chose.
    pub fn take(dir: &Path, data_dir: &Path) -> Result<Lock, ClusterError> {
        let path = dir.join(NAME);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(at("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _unreadable = file.read_to_string(&mut holder);
                return Err(ClusterError::InUse { pid: holder.trim().parse().ok(), dir: data_dir.to_path_buf() });
            }
            Err(TryLockError::Error(source)) => return Err(at("lock", &path)(source)),
        }
        let write = |file: &mut File| {
            file.set_len(0)?;
            file.rewind()?;
            writeln!(file, "{}", std::process::id())
        };
        write(&mut file).map_err(at("write", &path))?;
        Ok(Lock { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a child another thread is just starting
        // holds a copy of the open file, and with it the lock, until it execs.
        if let Err(error) = self.file.unlock() {
            tracing::warn!("the lock of the data folder could not be released: {error}");
        }
    }
}
