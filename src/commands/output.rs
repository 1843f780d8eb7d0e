//! Writes results to standard output or to a file: completely or not at all, readable by the owner only, and never
//! over a record.
//!
//! An existing file is replaced only with `--force`, and links are never followed.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::SecondsFormat;
use clap::{ValueEnum, builder::PossibleValue};

use crate::{
    cli,
    commands::{Context, sessions::id_from_path},
    domain::record::plain_text,
    error::{AppError, Exit},
    journal::{
        exports::{self, Export},
        folder, library,
        whole_file::WholeFile,
    },
    report::{PageWidth, format::csv::layout::Layout},
    text::{privacy, report as words, store},
};

/// A file to write to, and what it must not overwrite.
pub struct OutputFile<'a> {
    pub path: &'a Path,
    /// Replace an existing file.
    pub force: bool,
    /// The session files that the result was made from.
    pub sources: &'a [PathBuf],
    /// The program's data folder.
    pub data_dir: &'a Path,
}

/// What the register of exports records about a file.
pub struct ExportInfo<'a> {
    /// The command.
    pub verb: &'a str,
    /// The file shows each person.
    pub by_person: bool,
}

/// The error for a report that could not be made.
pub fn cannot_make(why: &dyn std::error::Error) -> AppError {
    AppError::new(Exit::Failed, crate::text::report::cannot_make(&why.to_string()), "")
}

/// The format of a result: the one that was given, else what the name of the file ends with, else the default. The
/// names and aliases of the formats are the endings.
///
/// # Errors
/// The ending belongs to no format.
pub fn choose_format<F: ValueEnum + Default>(
    given: Option<F>,
    output: &cli::OutputArgs,
) -> Result<F, AppError> {
    let ending = output.output.as_deref().and_then(Path::extension);
    let (None, Some(ending)) = (&given, ending) else { return Ok(given.unwrap_or_default()) };
    let ending = ending.to_string_lossy();
    F::from_str(&ending, true).map_err(|_| {
        let formats = F::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let names: Vec<String> = formats.map(|format| format.get_name().to_owned()).collect();
        let what = words::unknown_ending(&plain_text::clean(&ending, 40));
        AppError::new(Exit::BadInput, what, words::unknown_ending_hint(&names.join(", ")))
    })
}

/// How wide plain text may be: as the person says, else as the terminal is.
pub fn page_width(args: cli::WidthArgs, ctx: &Context<'_>) -> PageWidth {
    PageWidth::of_output(args.width.or(ctx.columns))
}

/// The layout of a CSV, if the format is one. `--plain` means line by line of text, which text is.
///
/// # Errors
/// The options are for CSV, and the format is another.
pub fn csv_layout<F: ValueEnum>(csv: cli::CsvArgs, format: &F) -> Result<Layout, AppError> {
    let format = format.to_possible_value();
    match format.as_ref().map(PossibleValue::get_name) {
        Some("csv") => Ok(Layout { plain: csv.plain, excel: csv.excel }),
        Some("text") if !csv.excel => Ok(Layout::default()),
        Some(_) | None if csv.plain || csv.excel => {
            Err(AppError::new(Exit::BadInput, words::layout_needs_csv(), words::layout_needs_csv_hint()))
        }
        Some(_) | None => Ok(Layout::default()),
    }
}

/// The session files that a result is made from, where a file is written: it must not overwrite them.
pub fn sources_of_file<'a>(
    output: &cli::OutputArgs,
    sources: impl Iterator<Item = &'a PathBuf>,
) -> Vec<PathBuf> {
    if output.output.is_some() { sources.cloned().collect() } else { vec![] }
}

/// Writes a result to standard output, or to the file that was named.
///
/// # Errors
/// It cannot be written, or the file exists.
pub fn write_result(
    text: &str,
    output: &cli::OutputArgs,
    sources: &[PathBuf],
    export: &ExportInfo<'_>,
    ctx: &mut Context<'_>,
) -> Result<(), AppError> {
    write_bytes(text.as_bytes(), output, sources, export, ctx)
}

/// As [`write_result`], of what is no text.
///
/// # Errors
/// It cannot be written, or the file exists.
pub fn write_bytes(
    bytes: &[u8],
    output: &cli::OutputArgs,
    sources: &[PathBuf],
    export: &ExportInfo<'_>,
    ctx: &mut Context<'_>,
) -> Result<(), AppError> {
    let Some(path) = &output.output else { return ctx.result_bytes(bytes) };
    let data_dir = ctx.data_dir.clone();
    let file = OutputFile { path, force: output.force, sources, data_dir: &data_dir };
    file.write(bytes, export, ctx)
}

/// Writes a file that tells nothing of any meeting into a folder, which is made if it is not there.
///
/// # Errors
/// The file exists, or it or its folder cannot be written.
pub fn write_into(folder: &Path, name: &str, bytes: &[u8], ctx: &Context<'_>) -> Result<(), AppError> {
    let path = folder.join(name);
    let file = OutputFile { path: &path, force: false, sources: &[], data_dir: &ctx.data_dir };
    fs::create_dir_all(folder).map_err(|e| file.io_error(&e))?;
    let mut whole = file.begin()?;
    whole.write_all(bytes).and_then(|()| file.name(whole)).map_err(|e| file.io_error(&e))
}

/// Writes a result in parts: to standard output as they come, or to a file that gets its name when it is complete.
pub struct ResultSink<'a> {
    file: Option<(OutputFile<'a>, WholeFile)>,
}

impl<'a> ResultSink<'a> {
    /// # Errors
    /// The file exists, is a link or a record, or cannot be written.
    pub fn open(
        output: &'a cli::OutputArgs,
        sources: &'a [PathBuf],
        data_dir: &'a Path,
    ) -> Result<Self, AppError> {
        let Some(path) = &output.output else { return Ok(Self { file: None }) };
        let target = OutputFile { path, force: output.force, sources, data_dir };
        let file = target.begin()?;
        Ok(Self { file: Some((target, file)) })
    }

    /// # Errors
    /// The part cannot be written.
    pub fn write(&mut self, bytes: &[u8], ctx: &mut Context<'_>) -> Result<(), AppError> {
        match &mut self.file {
            None => ctx.result_bytes(bytes),
            Some((target, file)) => file.write_all(bytes).map_err(|e| target.io_error(&e)),
        }
    }

    /// Completes the file after the last part.
    ///
    /// # Errors
    /// The file cannot be written, or another file of that name appeared meanwhile.
    pub fn finish(self, export: &ExportInfo<'_>, ctx: &mut Context<'_>) -> Result<(), AppError> {
        let Some((target, file)) = self.file else { return Ok(()) };
        target.finish(file, export, ctx)
    }
}

impl OutputFile<'_> {
    /// Writes the file and adds it to the register of exports, from which `forget` tells people about copies.
    ///
    /// # Errors
    /// The file exists, is a link or a record, or cannot be written.
    pub fn write(
        &self,
        bytes: &[u8],
        export: &ExportInfo<'_>,
        ctx: &mut Context<'_>,
    ) -> Result<(), AppError> {
        let mut file = self.begin()?;
        file.write_all(bytes).map_err(|e| self.io_error(&e))?;
        self.finish(file, export, ctx)
    }

    /// Begins a file that gets its name in [`OutputFile::finish`].
    ///
    /// # Errors
    /// The file exists, is a link or a record, or cannot be written.
    pub fn begin(&self) -> Result<WholeFile, AppError> {
        self.check()?;
        WholeFile::begin(self.path).map_err(|e| self.io_error(&e))
    }

    /// Completes a file, and adds it to the register of exports.
    ///
    /// # Errors
    /// The file cannot be written, or another file of that name appeared meanwhile.
    pub fn finish(
        &self,
        file: WholeFile,
        export: &ExportInfo<'_>,
        ctx: &mut Context<'_>,
    ) -> Result<(), AppError> {
        self.name(file).map_err(|e| self.io_error(&e))?;
        self.register(export, ctx);
        Ok(())
    }

    /// Adds the file to the register of exports. A failure is a notice only, since the file is written.
    fn register(&self, info: &ExportInfo<'_>, ctx: &mut Context<'_>) {
        let path = std::path::absolute(self.path).unwrap_or_else(|_| self.path.to_owned());
        let export = Export {
            at: ctx.clock.read().wall.to_rfc3339_opts(SecondsFormat::Secs, false),
            path: Some(path.to_string_lossy().into_owned()),
            what: info.verb.to_owned(),
            sessions: self.sources.iter().map(|source| id_from_path(source)).collect(),
            by_person: info.by_person,
        };
        if let Err(error) = exports::note(&ctx.data_dir, &export) {
            ctx.notice(&privacy::not_noted(&error.to_string()));
        }
    }

    /// An error about the place of the file.
    fn refuse(&self, what: impl Fn(&str) -> String, hint: &str) -> AppError {
        AppError::new(Exit::BadInput, what(&store::printable_path(self.path)), hint)
    }

    /// The error for a part that could not be written.
    pub fn io_error(&self, e: &io::Error) -> AppError {
        if e.kind() == io::ErrorKind::AlreadyExists {
            return self.refuse(words::output_exists, words::output_exists_hint());
        }
        let what = words::cannot_write(&store::printable_path(self.path), &store::io_error_reason(e));
        AppError::new(Exit::Failed, what, words::cannot_write_hint())
    }

    fn check(&self) -> Result<(), AppError> {
        if self.path.file_name().is_none() {
            return Err(self.refuse(words::output_is_no_file, words::output_is_no_file_hint()));
        }
        if self.is_own_data() {
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
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Whether the path leads to a record or to other data of the program, whatever way it is written.
    fn is_own_data(&self) -> bool {
        let in_folder = match (folder::parent(self.path).canonicalize(), self.data_dir.canonicalize()) {
            (Ok(folder), Ok(data)) => {
                let is_named = |name: &str| self.path.file_name().is_some_and(|file| file == name);
                library::OWN_FOLDERS.iter().any(|own| folder.starts_with(data.join(own)))
                    || folder == data
                        && library::OWN_FILES.iter().chain(library::OWN_FOLDERS).any(|f| is_named(f))
            }
            (Err(_), _) | (_, Err(_)) => false,
        };
        in_folder || self.sources.iter().any(|source| is_same_file(source, self.path))
    }

    fn name(&self, file: WholeFile) -> io::Result<()> {
        if self.force { file.replace() } else { file.create() }
    }
}

/// Whether two paths lead to the same file, hard links included.
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
