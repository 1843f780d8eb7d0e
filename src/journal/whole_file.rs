//! A file that gets its name when it is whole, and is synced: whatever happens, there is the old file or the new one.
//!
//! On Linux it has no name at all until then, so that a power cut or a kill leaves nothing of it. Elsewhere, and on a
//! file system that cannot do this, it has a temporary one.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempPath};

use crate::journal::{
    fault::{self, Step},
    folder::{parent, sync_names},
    permissions::restore_owner_mode,
};

/// A file that is being written, for its owner only.
pub struct WholeFile {
    path: PathBuf,
    file: File,
    /// Its name until it is whole; none where it needs none.
    temporary: Option<TempPath>,
}

impl WholeFile {
    /// Begins a file that will be at `path`.
    ///
    /// # Errors
    /// The folder is missing or takes no files.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let path = path.to_owned();
        fault::call()?;
        if let Some(file) = unnamed(parent(&path)) {
            return Ok(Self { path, file, temporary: None });
        }
        // Made with O_EXCL and mode 0600.
        let (file, name) = temporary_names().tempfile_in(parent(&path))?.into_parts();
        restore_owner_mode(&name, 0o600)?;
        Ok(Self { path, file, temporary: Some(name) })
    }

    /// Puts it in the place of whatever has its name.
    ///
    /// # Errors
    /// What was there is as it was.
    pub fn replace(self) -> io::Result<()> {
        self.sync()?;
        let name = match self.temporary {
            Some(name) => name,
            None => temporary_names()
                .make_in(parent(&self.path), |name| give_name(&self.file, name))?
                .into_temp_path(),
        };
        restore_owner_mode(&name, 0o600)?;
        fault::step(Step::Name)?;
        name.persist(&self.path)?;
        sync_names(parent(&self.path))
    }

    /// Gives it its name, if no other file has it.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] if one has.
    pub fn create(self) -> io::Result<()> {
        self.sync()?;
        fault::step(Step::Name)?;
        if let Some(name) = self.temporary {
            name.persist_noclobber(&self.path)?;
        } else {
            give_name(&self.file, &self.path)?;
            restore_owner_mode(&self.path, 0o600)?;
        }
        sync_names(parent(&self.path))
    }

    fn sync(&self) -> io::Result<()> {
        fault::step(Step::Sync)?;
        self.file.sync_all()
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        fault::step(Step::Write)?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

const PREFIX: &str = ".new-";
const SUFFIX: &str = ".part";

fn temporary_names() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    builder
}

/// Whether a file of this name is what an interrupted write left.
#[must_use]
pub fn is_temporary_name(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// Where the system gives an open file a path, by which it can be given a name.
#[cfg(target_os = "linux")]
const OPEN_FILES: &str = "/proc/self/fd";

/// A file in this folder without a name, where the file system can do that.
#[cfg(target_os = "linux")]
fn unnamed(folder: &Path) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    if !Path::new(OPEN_FILES).exists() {
        return None;
    }
    let flags = OFlags::WRONLY | OFlags::TMPFILE | OFlags::CLOEXEC;
    Some(File::from(rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR).ok()?))
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_: &Path) -> Option<File> {
    None
}

#[cfg(target_os = "linux")]
fn give_name(file: &File, path: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd as _;

    use rustix::fs::{AtFlags, CWD, linkat};
    fault::call()?;
    let open = format!("{OPEN_FILES}/{}", file.as_raw_fd());
    Ok(linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn give_name(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_interrupted_write_leaves_is_known_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let left = temporary_names().tempfile_in(folder.path()).unwrap();
        let name = left.path().file_name().unwrap().to_str().unwrap();
        assert!(is_temporary_name(name) && name.len() > PREFIX.len() + SUFFIX.len(), "{name}");
        for other in ["20260301-abc234.jsonl", ".new-abc", "new-abc.part", ".20260301-abc234.lock"] {
            assert!(!is_temporary_name(other), "{other}");
        }
    }
}
