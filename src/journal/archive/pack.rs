//! Makes an archive.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

use tar::{Builder, EntryType, Header};

use super::keys::SealKey;
use crate::journal::{
    disk,
    error::{Doing, StoreError},
    names::FileName,
};

/// Writes these files to `out`, encrypted, and returns it.
///
/// # Errors
/// `out` takes no more; or a [`StoreError`] inside, if one of the files cannot be read.
pub fn pack<W: Write>(
    files: impl IntoIterator<Item = impl AsRef<Path>>,
    key: &SealKey,
    out: W,
) -> io::Result<W> {
    let mut tar = Builder::new(key.encryptor()?.wrap_output(out)?);
    for path in files {
        append(&mut tar, path.as_ref())?;
    }
    tar.into_inner()?.finish()
}

/// Whether a file has the name of a session or of one that continues it. An archive has no others in it.
#[must_use]
pub fn has_session_name(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    matches!(FileName::parse(name), FileName::Session(_) | FileName::Rescue(_))
}

fn append(tar: &mut Builder<impl Write>, path: &Path) -> io::Result<()> {
    let (file, len) = disk::open_regular(path, Doing::Read).map_err(io::Error::other)?;
    let modified = disk::modified(path).map(|ns| ns / 1_000_000_000);
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_mtime(modified.and_then(|s| u64::try_from(s).ok()).unwrap_or_default());
    header.set_size(len);
    let name = path.file_name().unwrap_or_default();
    tar.append_data(&mut header, name, Exactly { file, path, left: len })
}

/// As many bytes of a file as it had. What is appended meanwhile does not count, and fewer are an error.
struct Exactly<'a> {
    file: File,
    path: &'a Path,
    left: u64,
}

impl Read for Exactly<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = match (&mut self.file).take(self.left).read(bytes) {
            Ok(0) if self.left > 0 && !bytes.is_empty() => Err(io::ErrorKind::UnexpectedEof.into()),
            read => read,
        };
        let read = read.map_err(|e| io::Error::other(StoreError::io(Doing::Read, self.path)(e)))?;
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grows_or_shrinks_meanwhile_counts_as_it_was() {
        let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/clippy.toml"));
        let read = |left: u64| {
            let (file, _) = disk::open_regular(path, Doing::Read).unwrap();
            let mut bytes = Vec::new();
            Exactly { file, path, left }.read_to_end(&mut bytes).map(|_| bytes)
        };
        let whole = disk::read(path, u64::MAX - 1).unwrap();
        let len = whole.len() as u64;
        assert_eq!(read(len).unwrap(), whole);
        assert_eq!((read(4).unwrap().as_slice(), read(0).unwrap()), (&whole[..4], vec![]));
        let shrunk = read(len + 1).unwrap_err().downcast::<StoreError>();
        assert!(matches!(shrunk, Ok(StoreError::Io { path: of, .. }) if of == path));
    }
}
