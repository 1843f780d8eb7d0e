//! Opens an archive and takes the sessions out of it: all of them, or none.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufReader, Read, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use age::{DecryptError, Decryptor, stream::StreamReader};

use super::{error::ArchiveError, keys::OpenKey};
use crate::{
    domain::order::Ordered as _,
    journal::{
        disk,
        error::{Doing, StoreError},
        folder,
        names::{self, FileName},
        session_files::{self, MAX_FILE},
        whole_file::WholeFile,
    },
    lines::reader::{self, Keep},
};

/// An archive of which only the header has been read.
pub struct SealedArchive(Decryptor<BufReader<File>>);

impl SealedArchive {
    /// # Errors
    /// The file is not in the age format.
    pub fn read(file: File) -> Result<Self, ArchiveError> {
        let decryptor = Decryptor::new_buffered(BufReader::new(file));
        decryptor.map(Self).map_err(|_| ArchiveError::NotAnArchive)
    }

    /// Whether it opens with a passphrase; with a key otherwise.
    #[must_use]
    pub fn has_passphrase(&self) -> bool {
        self.0.is_scrypt()
    }

    /// Decrypts it once to its end. Only then is it certain that nothing was changed or cut off.
    ///
    /// # Errors
    /// The key is not the right one, or the file is damaged.
    pub fn unlock(self, key: &OpenKey) -> Result<OpenArchive, ArchiveError> {
        let mut stream = self.0.decrypt(key.all()).map_err(|error| match error {
            DecryptError::DecryptionFailed => ArchiveError::WrongPassphrase,
            DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed => ArchiveError::WrongKey,
            DecryptError::ExcessiveWork { .. } => ArchiveError::TooMuchWork,
            // A header that was changed. The enum is non-exhaustive: a new version of the crate may add kinds.
            _ => ArchiveError::NotAnArchive,
        })?;
        io::copy(&mut stream, &mut io::sink()).map_err(|_| ArchiveError::Damaged)?;
        Ok(OpenArchive(stream))
    }
}

/// An archive that is whole and can be read.
pub struct OpenArchive(StreamReader<BufReader<File>>);

impl OpenArchive {
    /// Checks that there are only sessions in it, and that none of them is in the folder. Returns where their own files
    /// will be. Keeps one session at a time in memory.
    ///
    /// # Errors
    /// There is something else in it; or a session exists already.
    pub fn check(&mut self, folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
        let mut contents = Contents::default();
        self.each_file(|name, id, file| {
            let home = names::session_path(folder, id);
            if home.symlink_metadata().is_ok() || !session_files::rescues(&home).is_empty() {
                return Err(ArchiveError::Exists(home));
            }
            let mut bytes = Vec::new();
            file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|_| ArchiveError::Damaged)?;
            if bytes.len() as u64 > MAX_FILE {
                return Err(StoreError::TooLarge { path: home, most: MAX_FILE }.into());
            }
            contents.add(name, id, bytes)
        })?;
        let ids = contents.finish()?;
        Ok(ids.iter().map(|id| names::session_path(folder, id)).collect())
    }

    /// Writes the files to the folder, which is made if it is missing.
    ///
    /// # Errors
    /// One could not be written. Those that had been are gone again.
    pub fn extract(&mut self, folder: &Path) -> Result<(), ArchiveError> {
        folder::make(folder)?;
        let mut written = Vec::new();
        let result = self.each_file(|name, _, file| {
            let path = folder.join(name);
            write(&path, file)?;
            written.push(path);
            Ok(())
        });
        if result.is_err() {
            for path in &written {
                // What cannot be removed again is a whole session.
                let _ = disk::delete(path);
            }
        }
        result
    }

    /// Calls `visit` with the name of each file, the id of its session, and its bytes.
    fn each_file(
        &mut self,
        mut visit: impl FnMut(&str, &str, &mut dyn Read) -> Result<(), ArchiveError>,
    ) -> Result<(), ArchiveError> {
        self.0.seek(SeekFrom::Start(0)).map_err(|_| ArchiveError::Damaged)?;
        let mut tar = tar::Archive::new(&mut self.0);
        for entry in tar.entries().map_err(|_| ArchiveError::NoMeetings)? {
            let mut entry = entry.map_err(|_| ArchiveError::NoMeetings)?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            match FileName::parse(&name) {
                FileName::Session(id) | FileName::Rescue(id) if entry.header().entry_type().is_file() => {
                    visit(&name, id, &mut entry)?;
                }
                _ => return Err(ArchiveError::NotAMeeting(name)),
            }
        }
        Ok(())
    }
}

fn write(path: &Path, content: &mut dyn Read) -> Result<(), ArchiveError> {
    let written = WholeFile::begin(path).and_then(|mut file| {
        io::copy(content, &mut file)?;
        file.create()
    });
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => ArchiveError::Exists(path.to_owned()),
        _ => StoreError::io(Doing::Write, path)(error).into(),
    })
}

/// The sessions found in an archive so far, and the files of the last of them.
#[derive(Default)]
struct Contents {
    ids: Vec<String>,
    names: HashSet<String>,
    /// With its number: 0 for the session's own file, then those that continue it.
    files: Vec<(u32, Vec<u8>)>,
}

impl Contents {
    /// The files of a session stand together.
    fn add(&mut self, name: &str, id: &str, bytes: Vec<u8>) -> Result<(), ArchiveError> {
        if self.ids.last().is_none_or(|last| last != id) {
            self.finish_session()?;
            if self.ids.iter().any(|known| known == id) {
                return Err(ArchiveError::NotAMeeting(name.to_owned()));
            }
            self.ids.push(id.to_owned());
        }
        if !self.names.insert(name.to_owned()) {
            return Err(ArchiveError::NotAMeeting(name.to_owned()));
        }
        self.files.push((names::rescue_number(name, id).unwrap_or(0), bytes));
        Ok(())
    }

    /// Reads the session whose files are complete, as `airtime check` does. Damage in it is as old as the archive, but
    /// there has to be a record.
    fn finish_session(&mut self) -> Result<(), ArchiveError> {
        let Some(id) = self.ids.last() else { return Ok(()) };
        let mut files = std::mem::take(&mut self.files);
        files.order_by_key(|(number, _)| *number);
        let slices: Vec<&[u8]> = files.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let contents = reader::read_session(&slices, Keep::Records);
        if contents.records.is_empty() && contents.newer.is_none() {
            return Err(ArchiveError::NotAMeeting(id.clone()));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<String>, ArchiveError> {
        self.finish_session()?;
        if self.ids.is_empty() { Err(ArchiveError::NoMeetings) } else { Ok(self.ids) }
    }
}
