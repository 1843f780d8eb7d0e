//! Locks on session files: one writer at a time, and a look that keeps nobody out.
//!
//! A lock belongs to the open file description (`flock`), and a child process shares that from `fork` until it
//! executes its program, close-on-exec or not. Closing the file here therefore leaves it locked for as long as another
//! thread is starting a process. [`LockedFile`] unlocks explicitly, which releases the lock for every duplicate.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    thread,
};

use crate::journal::{disk, error::StoreError, fault, names, session_files};

/// How often a lock is tried before it counts as taken: [`is_held`] holds one for an instant.
const TRIES: usize = 10_000;

/// A file that is locked for as long as this lives.
#[derive(Debug)]
pub struct LockedFile(File);

impl LockedFile {
    /// Locks a file for its only writer. A file system without locks is refused: two programs could write at once.
    ///
    /// # Errors
    /// [`StoreError::Locked`] or [`StoreError::CannotLock`], both of which name `session`.
    pub fn lock(file: File, session: &Path) -> Result<Self, StoreError> {
        for _ in 0..TRIES {
            match fault::call().map_err(TryLockError::Error).and_then(|()| file.try_lock()) {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::WouldBlock) => thread::yield_now(),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(TryLockError::Error(source)) => {
                    return Err(StoreError::CannotLock { path: session.to_owned(), source });
                }
            }
        }
        Err(StoreError::Locked { path: session.to_owned() })
    }

    /// A file of a system on which log files are not locked themselves.
    #[must_use]
    pub fn unlocked(file: File) -> Self {
        Self(file)
    }

    #[must_use]
    pub fn file(&self) -> &File {
        &self.0
    }
}

impl Drop for LockedFile {
    fn drop(&mut self) {
        // Closing the file unlocks it too, unless a child process holds a duplicate.
        let _ = self.0.unlock();
    }
}

/// Whether somebody is recording in this session now. Creates and changes nothing.
#[must_use]
pub fn is_locked(path: &Path) -> bool {
    let home = session_files::resolve(path);
    is_held(&names::lock_path(&home))
        || (cfg!(unix) && session_files::existing(&home).iter().any(|path| is_held(path)))
}

/// Whether somebody holds the lock of a file. Creates and changes nothing.
#[must_use]
pub fn is_held(path: &Path) -> bool {
    let Some(file) = disk::open_to_look(path) else { return false };
    match file.try_lock_shared() {
        Ok(()) => {
            drop(LockedFile(file));
            false
        }
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(_)) => false,
    }
}
