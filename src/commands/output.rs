//! A report into a file: whole or not at all, seen by its owner only, and never over a record.
//!
//! Written beside its place under another name, made durable, then given its name in one step. Nothing
//! that exists is replaced unless that was asked for, and no link is ever followed.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::SecondsFormat;
use tempfile::NamedTempFile;

use crate::{
    cli,
    commands::{Context, sessions::id_of},
    error::{AppError, Exit},
    journal::{
        exports::{self, Export},
        library,
    },
    text::{privacy, report as words, store},
};

/// Where a result goes and what it must not touch.
pub struct Output<'a> {
    pub path: &'a Path,
    /// Replace a file that exists.
    pub force: bool,
    /// Files that were read for it.
    pub records: &'a [PathBuf],
    /// The folder of all that airtime keeps.
    pub data_dir: &'a Path,
}

/// What is written, for the register of exports.
pub struct Made<'a> {
    /// The verb.
    pub what: &'a str,
    /// It shows each person.
    pub by_person: bool,
}

/// A result to standard output, or into the file that was named.
///
/// # Errors
/// It cannot be written, or the place is taken.
pub fn put(
    text: &str,
    into: &cli::Into,
    records: &[PathBuf],
    made: &Made<'_>,
    ctx: &mut Context<'_>,
) -> Result<(), AppError> {
    let Some(path) = &into.output else { return ctx.result(text) };
    let data_dir = ctx.data_dir.clone();
    Output { path, force: into.force, records, data_dir: &data_dir }.write(text.as_bytes(), made, ctx)
}

/// A result that comes in parts: to standard output as it comes, or into a file that has its name only when it
/// is whole.
pub struct Sink<'a> {
    file: Option<(Output<'a>, NamedTempFile)>,
}

impl<'a> Sink<'a> {
    /// # Errors
    /// The place is taken, a link, a record, or cannot be written.
    pub fn open(into: &'a cli::Into, records: &'a [PathBuf], data_dir: &'a Path) -> Result<Self, AppError> {
        let Some(path) = &into.output else { return Ok(Self { file: None }) };
        let output = Output { path, force: into.force, records, data_dir };
        output.check()?;
        let file = output.begin().map_err(|e| output.refusal(&e))?;
        Ok(Self { file: Some((output, file)) })
    }

    /// # Errors
    /// It cannot be written.
    pub fn put(&mut self, text: &str, ctx: &mut Context<'_>) -> Result<(), AppError> {
        match &mut self.file {
            None => ctx.result(text),
            Some((output, file)) => file.write_all(text.as_bytes()).map_err(|e| output.refusal(&e)),
        }
    }

    /// It is whole.
    ///
    /// # Errors
    /// As [`put`].
    pub fn done(self, made: &Made<'_>, ctx: &mut Context<'_>) -> Result<(), AppError> {
        let Some((output, file)) = self.file else { return Ok(()) };
        output.finish(file).map_err(|e| output.refusal(&e))?;
        output.note(made, ctx);
        Ok(())
    }
}

impl Output<'_> {
    /// Put `bytes` there, and note it in the register of exports: whoever asks to be taken out is told of it.
    ///
    /// # Errors
    /// The place is taken, a link, a record, or cannot be written.
    pub fn write(&self, bytes: &[u8], made: &Made<'_>, ctx: &mut Context<'_>) -> Result<(), AppError> {
        self.check()?;
        self.replace(bytes).map_err(|e| self.refusal(&e))?;
        self.note(made, ctx);
        Ok(())
    }

    fn note(&self, made: &Made<'_>, ctx: &mut Context<'_>) {
        let path = std::path::absolute(self.path).unwrap_or_else(|_| self.path.to_owned());
        let export = Export {
            at: ctx.clock.read().wall.to_rfc3339_opts(SecondsFormat::Secs, false),
            path: Some(path.to_string_lossy().into_owned()),
            what: made.what.to_owned(),
            sessions: self.records.iter().map(|record| id_of(record)).collect(),
            by_person: made.by_person,
        };
        if let Err(error) = exports::note(&ctx.data_dir, &export) {
            ctx.notice(&privacy::not_noted(&error.to_string()));
        }
    }

    /// The place cannot be used.
    fn refuse(&self, what: impl Fn(&str) -> String, hint: &str) -> AppError {
        AppError::new(Exit::BadInput, what(&words::shown(self.path)), hint)
    }

    fn refusal(&self, e: &io::Error) -> AppError {
        if e.kind() == io::ErrorKind::AlreadyExists {
            return self.refuse(words::output_exists, words::output_exists_hint());
        }
        let what = words::cannot_write(&words::shown(self.path), &store::because(e));
        AppError::new(Exit::CouldNot, what, words::cannot_write_hint())
    }

    fn check(&self) -> Result<(), AppError> {
        if self.path.file_name().is_none() {
            return Err(self.refuse(words::output_is_no_file, words::output_is_no_file_hint()));
        }
        if self.is_among_records() {
            return Err(self.refuse(words::output_is_record, words::output_is_record_hint()));
        }
        match fs::symlink_metadata(self.path) {
            Ok(meta) if meta.is_symlink() => {
                Err(self.refuse(words::output_is_link, words::output_is_link_hint()))
            }
            Ok(meta) if !meta.is_file() => {
                Err(self.refuse(words::output_is_no_file, words::output_is_no_file_hint()))
            }
            Ok(_) if !self.force => Err(self.refuse(words::output_exists, words::output_exists_hint())),
            _ => Ok(()),
        }
    }

    /// Whether the place is a record, or among what airtime keeps of its own, by whatever path it is called.
    fn is_among_records(&self) -> bool {
        let in_folder = match (folder(self.path).canonicalize(), self.data_dir.canonicalize()) {
            (Ok(folder), Ok(data)) => {
                let own = |name: &str| self.path.file_name().is_some_and(|own| own == name);
                library::OWN_FOLDERS.iter().any(|own| folder.starts_with(data.join(own)))
                    || folder == data && library::OWN_FILES.iter().chain(library::OWN_FOLDERS).any(|f| own(f))
            }
            _ => false,
        };
        in_folder || self.records.iter().any(|record| is_same_file(record, self.path))
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.begin()?;
        file.write_all(bytes)?;
        self.finish(file)
    }

    /// Only the owner may read it from its first byte on: tempfile makes it 0600.
    fn begin(&self) -> io::Result<NamedTempFile> {
        tempfile::Builder::new().prefix(".airtime-").suffix(".part").tempfile_in(folder(self.path))
    }

    fn finish(&self, file: NamedTempFile) -> io::Result<()> {
        file.as_file().sync_all()?;
        if self.force {
            file.persist(self.path)?;
        } else {
            file.persist_noclobber(self.path)?;
        }
        sync_folder(folder(self.path))
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The same file under two names, hard links included.
#[cfg(unix)]
fn is_same_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |path: &Path| fs::metadata(path).ok().map(|m| (m.dev(), m.ino()));
    place(a).is_some_and(|a| Some(a) == place(b))
}

#[cfg(not(unix))]
fn is_same_file(a: &Path, b: &Path) -> bool {
    a.canonicalize().is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b))
}

/// A new name is durable once its folder is.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "commands may touch files; nothing is read here")]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
