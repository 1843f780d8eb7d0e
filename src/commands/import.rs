//! `airtime import`: foreign files become sessions, all of what was given or nothing.
//!
//! Everything is read and checked before the first session is written. How sessions are kept is the
//! [`Store`]'s; what a file says is the import room's.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use sha2::{Digest, Sha256};

use crate::{
    cli,
    commands::{Context, input, setup_files},
    domain::{Aim, Record, people::draft::PersonDraft, record::plain_text},
    error::{AppError, CommandResult, Exit},
    import::{self, ChoiceProblem, Choices, Draft, FILE_BYTES, Foreign, Notice, Plan, Reading},
    journal::{Library, SessionFile},
    text::import as words,
};

/// Where sessions are kept, as far as an import needs to know.
pub trait Store {
    /// The session that was made from this import before, if it is still there.
    ///
    /// # Errors
    /// The sessions cannot be looked through.
    fn already_imported(&mut self, digest: &str) -> Result<Option<String>, AppError>;

    /// Keep a new session of this day, whole or not at all; `records` makes it once its id is known.
    ///
    /// # Errors
    /// It could not be written.
    fn create(&mut self, day: NaiveDate, records: &dyn Fn(&str) -> Vec<Record>) -> Result<String, AppError>;
}

impl Store for Library {
    fn already_imported(&mut self, digest: &str) -> Result<Option<String>, AppError> {
        Ok(Self::already_imported(self, digest))
    }

    fn create(&mut self, day: NaiveDate, records: &dyn Fn(&str) -> Vec<Record>) -> Result<String, AppError> {
        let (_, id) = SessionFile::create(self, day, records)?;
        self.remember_latest(&id);
        Ok(id)
    }
}

/// `airtime import FILE…`
///
/// # Errors
/// As [`import()`].
pub fn run(args: &cli::ImportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let mut library = Library::new(ctx.data_dir.clone());
    import(args, ctx, &mut library)
}

/// Take files in.
///
/// # Errors
/// Anything about the files or the options that cannot be used (then nothing was written), or a session that
/// could not be written.
pub fn import(args: &cli::ImportArgs, ctx: &mut Context<'_>, store: &mut dyn Store) -> CommandResult {
    let order = Order::read(args, ctx)?;
    let files = read_files(args, ctx)?;
    let choices = order.choices(args, &files)?;
    let drafts = order.drafts(args, ctx, &files, &choices)?;
    tell(args, ctx, &files, &drafts);
    for (about, draft) in &drafts {
        if args.dry_run {
            would_take_in(ctx, store, about, draft)?;
        } else {
            take_in(ctx, store, about, draft)?;
        }
    }
    Ok(Exit::Done)
}

fn take_in(ctx: &mut Context<'_>, store: &mut dyn Store, about: &str, draft: &Draft) -> Result<(), AppError> {
    let id = if let Some(id) = store.already_imported(draft.digest())? {
        ctx.notice(&words::already_imported(about, &id));
        id
    } else {
        let day = ctx.clock.read().wall.date_naive();
        store.create(day, &|id| draft.records(id))?
    };
    ctx.result(&format!("{id}\n"))
}

fn would_take_in(
    ctx: &mut Context<'_>,
    store: &mut dyn Store,
    about: &str,
    draft: &Draft,
) -> Result<(), AppError> {
    let known = store.already_imported(draft.digest())?;
    let (length, people) = (draft.end().ms(), draft.people().len());
    ctx.notice(&match known {
        None => words::would_take_in(about, length, people),
        Some(id) => words::would_take_in_again(about, &id, length, people),
    });
    Ok(())
}

// ---- reading ----------------------------------------------------------------------------------

/// A file as it was given and read.
struct GivenFile {
    path: PathBuf,
    bytes: Vec<u8>,
    reading: Reading,
}

/// Read all files; what is wrong with any of them is said together.
fn read_files(args: &cli::ImportArgs, ctx: &mut Context<'_>) -> Result<Vec<GivenFile>, AppError> {
    let most = if args.large { u64::MAX } else { FILE_BYTES };
    let (mut files, mut wrong) = (Vec::new(), Vec::new());
    for path in &args.files {
        match read_file(path, most, args.skip_bad) {
            Ok(file) => files.push(file),
            Err(error) => wrong.push(error),
        }
    }
    for file in files.iter().filter(|f| wrong.is_empty() && !f.reading.left_out.is_empty()) {
        ctx.notice(&left_out(file));
    }
    if wrong.is_empty() { Ok(files) } else { Err(all_wrong(&wrong)) }
}

fn read_file(path: &Path, most: u64, skip_bad: bool) -> Result<GivenFile, AppError> {
    let bytes = input::read(path, most)?;
    let reading = import::read(&bytes, &input::extension(path), skip_bad)
        .map_err(|p| AppError::new(Exit::BadInput, p.words(path), words::hint_problems()))?;
    Ok(GivenFile { path: path.to_owned(), bytes, reading })
}

/// One error out of several. When any file is bad input, that is what it comes to.
fn all_wrong(wrong: &[AppError]) -> AppError {
    let messages: Vec<String> = wrong.iter().map(|e| e.message.clone()).collect();
    let first = wrong.iter().find(|e| e.exit == Exit::BadInput).or(wrong.first());
    let (exit, hint) = first.map_or((Exit::BadInput, String::new()), |e| (e.exit, e.hint.clone()));
    AppError::new(exit, nothing_taken_in(&messages), hint)
}

/// That nothing was taken in, and why: one line a problem.
fn nothing_taken_in(problems: &[String]) -> String {
    format!("{}\n{}", words::nothing_taken_in(), problems.join("\n"))
}

/// The bad lines of a file that were left out because that was asked for.
fn left_out(file: &GivenFile) -> String {
    format!("{}\n{}", words::left_out(), file.reading.left_out.words(&file.path))
}

fn too_many_people(file: &Path) -> AppError {
    AppError::new(Exit::BadInput, words::file_too_many_people(&file.display().to_string()), "")
}

// ---- what was asked for -----------------------------------------------------------------------

/// The options, read.
struct Order {
    people: Option<(Vec<PersonDraft>, Vec<u8>)>,
    aim: Aim,
    wall: DateTime<FixedOffset>,
}

impl Order {
    fn read(args: &cli::ImportArgs, ctx: &Context<'_>) -> Result<Self, AppError> {
        let people =
            args.people.as_ref().map(|path| setup_files::read_people(path, &ctx.settings)).transpose()?;
        let aim = args.target.as_deref().map_or_else(|| Ok(Aim::default()), Aim::parse);
        let aim =
            aim.map_err(|p| AppError::new(Exit::BadInput, words::bad_target(&p), words::hint_target()))?;
        let now = ctx.clock.read().wall;
        let wall = args.date.as_deref().map_or(Ok(now), |text| {
            date(text, *now.offset())
                .ok_or_else(|| AppError::new(Exit::BadInput, words::bad_date(text), words::hint_date()))
        })?;
        Ok(Self { people, aim, wall })
    }

    fn list(&self) -> Option<&[PersonDraft]> {
        self.people.as_ref().map(|(people, _)| people.as_slice())
    }

    fn choices(&self, args: &cli::ImportArgs, files: &[GivenFile]) -> Result<Choices, AppError> {
        let sessions = files.iter().flat_map(|f| &f.reading.sessions);
        let labels: BTreeSet<&str> = sessions.flat_map(|s| s.labels().into_keys()).collect();
        let list = self.list().unwrap_or_default();
        let people = list.iter().flat_map(|p| [p.id.as_deref(), p.name.as_deref()]).flatten().collect();
        Choices::read(&args.same, &args.someone, &labels, &people).map_err(|problems| {
            let all: Vec<String> = problems.iter().map(ChoiceProblem::words).collect();
            AppError::new(Exit::BadInput, nothing_taken_in(&all), words::hint_choices())
        })
    }

    /// Every session of every file, with what to call it in a notice.
    fn drafts(
        &self,
        args: &cli::ImportArgs,
        ctx: &Context<'_>,
        files: &[GivenFile],
        choices: &Choices,
    ) -> Result<Vec<(String, Draft)>, AppError> {
        let mut drafts = Vec::new();
        for file in files {
            for session in &file.reading.sessions {
                let plan = self.plan(args, ctx, file, session, choices);
                let draft = import::build(session, &plan).map_err(|_| too_many_people(&file.path))?;
                drafts.push((about(file, session), draft));
            }
        }
        Ok(drafts)
    }

    fn plan<'a>(
        &'a self,
        args: &cli::ImportArgs,
        ctx: &'a Context<'_>,
        file: &GivenFile,
        session: &Foreign,
        choices: &'a Choices,
    ) -> Plan<'a> {
        let given =
            |text: &Option<String>| text.as_deref().map(plain_text::clean_name).filter(|t| !t.is_empty());
        let stem = file.path.file_stem().map(|s| plain_text::clean_name(&s.to_string_lossy()));
        Plan {
            settings: &ctx.settings,
            wall: self.wall,
            title: given(&args.title).or_else(|| session.file_id.clone()).or(stem),
            series: given(&args.series),
            aim: self.aim.clone(),
            digest: self.digest(args, file, session),
            people: self.list(),
            choices,
            keep_silent: args.keep_silent,
            keep_text: args.keep_text,
        }
    }

    /// Of everything that shapes the session, so that the same import twice is one. The file's name does not.
    fn digest(&self, args: &cli::ImportArgs, file: &GivenFile, session: &Foreign) -> String {
        let mut hash = Fingerprint::default();
        hash.part(&file.bytes).option(session.file_id.as_deref());
        hash.option(self.people.as_ref().map(|(_, bytes)| bytes));
        for text in [&args.target, &args.title, &args.date, &args.series] {
            hash.option(text.as_deref());
        }
        for list in [&args.same, &args.someone] {
            hash.part(list.len().to_le_bytes());
            for text in list {
                hash.part(text);
            }
        }
        let switches = [args.keep_silent, args.keep_text, args.skip_bad];
        hash.part(switches.map(u8::from));
        hash.hex()
    }
}

/// A hash of parts, each with its length, so that no two lists of parts look alike.
#[derive(Default)]
struct Fingerprint(Sha256);

impl Fingerprint {
    fn part(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    fn option(&mut self, bytes: Option<impl AsRef<[u8]>>) {
        self.part([u8::from(bytes.is_some())]);
        if let Some(bytes) = bytes {
            self.part(bytes);
        }
    }

    fn hex(self) -> String {
        let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
        self.0.finalize().iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
    }
}

/// A day, or a day and time with or without an offset; `here` stands in for a missing one.
fn date(text: &str, here: FixedOffset) -> Option<DateTime<FixedOffset>> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time);
    }
    let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"];
    let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let midnight = || Some(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_time(NaiveTime::MIN));
    local.or_else(midnight)?.and_local_timezone(here).single()
}

// ---- notices ----------------------------------------------------------------------------------

fn about(file: &GivenFile, session: &Foreign) -> String {
    let name = file.path.display();
    match &session.file_id {
        Some(id) if file.reading.sessions.len() > 1 => format!("{name} ({id})"),
        _ => name.to_string(),
    }
}

fn tell(args: &cli::ImportArgs, ctx: &mut Context<'_>, files: &[GivenFile], drafts: &[(String, Draft)]) {
    if args.target.is_none() {
        ctx.notice(&Notice::DefaultTarget.words());
    }
    if args.date.is_none() {
        ctx.notice(&Notice::DefaultDate.words());
    }
    for file in files.iter().filter(|f| !f.reading.skipped.is_empty()) {
        let skipped = Notice::Skipped(file.reading.skipped.clone());
        ctx.notice(&format!("{}: {}", file.path.display(), skipped.words()));
    }
    for (about, draft) in drafts {
        for notice in &draft.notices {
            ctx.notice(&format!("{about}: {}", notice.words()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_have_a_time_and_an_offset() {
        let here = FixedOffset::east_opt(3600).unwrap();
        let read = |text| date(text, here).map(|d| d.to_rfc3339());
        assert_eq!(read("2026-05-01").as_deref(), Some("2026-05-01T00:00:00+01:00"));
        assert_eq!(read("2026-05-01T10:00:00").as_deref(), Some("2026-05-01T10:00:00+01:00"));
        assert_eq!(read("2026-05-01 10:00").as_deref(), Some("2026-05-01T10:00:00+01:00"));
        assert_eq!(read("2026-05-01T10:00:00-05:00").as_deref(), Some("2026-05-01T10:00:00-05:00"));
        for text in ["", "yesterday", "2026-13-01", "01/05/2026", "2026-05-01T25:00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
