//! Reads the files that are to be imported; problems of all of them are reported together.

use std::path::{Path, PathBuf};

use crate::{
    cli::{self, UnnamedSpeech},
    commands::{Context, input},
    error::{AppError, Exit},
    import::{self, FILE_BYTES, ParsedFile, Recording, Unnamed},
    text::import as words,
};

/// A file and what was read of it.
pub(super) struct InputFile {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub parsed: ParsedFile,
}

impl InputFile {
    /// What a notice calls a recording of this file.
    pub fn name_of(&self, recording: &Recording) -> String {
        let name = self.path.display();
        match &recording.file_id {
            Some(id) if self.parsed.recordings.len() > 1 => format!("{name} ({id})"),
            _ => name.to_string(),
        }
    }
}

/// Reads all files of the command line.
///
/// # Errors
/// The problems of every file.
pub(super) fn read(args: &cli::ImportArgs, ctx: &mut Context<'_>) -> Result<Vec<InputFile>, AppError> {
    let limit = args.large.unwrap_or(FILE_BYTES).max(FILE_BYTES);
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for path in &args.files {
        match read_file(path, limit, args) {
            Ok(file) => files.push(file),
            Err(error) => errors.push(error),
        }
    }
    if !errors.is_empty() {
        return Err(combined(&errors));
    }
    for file in files.iter().filter(|f| !f.parsed.left_out.is_empty()) {
        ctx.notice(&format!("{}\n{}", words::left_out(), file.parsed.left_out.words(&file.path)));
    }
    Ok(files)
}

fn read_file(path: &Path, limit: u64, args: &cli::ImportArgs) -> Result<InputFile, AppError> {
    let mut text = import::TextCheck::default();
    let bytes = input::read_while(path, limit, |part| text.goes_on(part))?;
    let mut parsed = import::read(&bytes, &input::extension(path), args.skip_bad).map_err(|p| {
        let hint = if p.can_be_left_out() { words::hint_problems() } else { "" };
        AppError::new(Exit::BadInput, p.words(path), hint)
    })?;
    if let Some(choice) = args.unnamed {
        parsed.settle_unnamed(match choice {
            UnnamedSpeech::Someone => Unnamed::Someone,
            UnnamedSpeech::Before => Unnamed::Before,
        });
    }
    Ok(InputFile { path: path.to_owned(), bytes, parsed })
}

/// One error out of several. When any file is bad input, so is the whole.
fn combined(errors: &[AppError]) -> AppError {
    let messages: Vec<String> = errors.iter().map(|e| e.message.clone()).collect();
    let first = errors.iter().find(|e| e.exit == Exit::BadInput).or(errors.first());
    let (exit, hint) = first.map_or((Exit::BadInput, String::new()), |e| (e.exit, e.hint.clone()));
    AppError::new(exit, nothing_imported(&messages), hint)
}

/// That nothing was imported, and why: one line a problem.
pub(super) fn nothing_imported(problems: &[String]) -> String {
    format!("{}\n{}", words::nothing_taken_in(), problems.join("\n"))
}
