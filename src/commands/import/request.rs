//! What the command line asks for: the list of people, the aim, the day, and how each session is to be built.

use std::{collections::BTreeSet, path::Path};

use chrono::{DateTime, FixedOffset, NaiveTime};

use crate::{
    cli::{self, UnnamedSpeech},
    commands::{Context, setup_files},
    domain::{Aim, people::draft::PersonDraft, record::plain_text},
    error::{AppError, Exit},
    import::{self, ChoiceProblem, ImportOptions, ImportedSession, LabelChoices, Recording},
    text::import as words,
};

use super::{
    date,
    fingerprint::Fingerprint,
    input_files::{InputFile, nothing_imported},
};

/// The options, read.
pub(super) struct Request {
    people: Option<(Vec<PersonDraft>, Vec<u8>)>,
    aim: Aim,
    wall: DateTime<FixedOffset>,
    title: Option<String>,
    series: Option<String>,
}

impl Request {
    /// Reads the options that do not depend on the files.
    ///
    /// # Errors
    /// One that cannot be used.
    pub fn read(args: &cli::ImportArgs, ctx: &mut Context<'_>) -> Result<Self, AppError> {
        let people = args.people.as_ref().map(|path| setup_files::read_people(path, ctx)).transpose()?;
        let aim = args.target.as_deref().map_or_else(|| Ok(Aim::default()), Aim::parse);
        let aim =
            aim.map_err(|p| AppError::new(Exit::BadInput, words::bad_target(&p), words::hint_target()))?;
        let title = setup_files::short_option("--title", args.title.as_deref())?;
        let series = setup_files::short_option("--series", args.series.as_deref())?;
        let now = ctx.clock.read().wall;
        // No time of day is made up: midnight is none.
        let today = now.date_naive().and_time(NaiveTime::MIN);
        let today = today.and_local_timezone(ctx.clock.offset_at(today)).single();
        let wall = args.date.as_deref().map_or(Ok(today.unwrap_or(now)), |text| {
            date::parse(text, |local| ctx.clock.offset_at(local))
                .ok_or_else(|| AppError::new(Exit::BadInput, words::bad_date(text), words::hint_date()))
        })?;
        Ok(Self { people, aim, wall, title, series })
    }

    fn list(&self) -> Option<&[PersonDraft]> {
        self.people.as_ref().map(|(people, _)| people.as_slice())
    }

    /// The choices about labels, checked against those of all files.
    ///
    /// # Errors
    /// Every choice that cannot be followed.
    pub fn label_choices(
        &self,
        args: &cli::ImportArgs,
        files: &[InputFile],
    ) -> Result<LabelChoices, AppError> {
        let recordings = files.iter().flat_map(|f| &f.parsed.recordings);
        let labels: BTreeSet<&str> = recordings.flat_map(|s| s.labels().into_keys()).collect();
        let list = self.list().unwrap_or_default();
        let people = list.iter().flat_map(|p| [p.id.as_deref(), p.name.as_deref()]).flatten().collect();
        LabelChoices::read(&args.same, &args.someone, &labels, &people).map_err(|problems| {
            let all: Vec<String> = problems.iter().map(ChoiceProblem::words).collect();
            AppError::new(Exit::BadInput, nothing_imported(&all), words::hint_choices())
        })
    }

    /// Builds every session of every file, each with its name in notices.
    ///
    /// # Errors
    /// One would have too many people.
    pub fn sessions(
        &self,
        args: &cli::ImportArgs,
        ctx: &Context<'_>,
        files: &[InputFile],
        choices: &LabelChoices,
    ) -> Result<Vec<(String, ImportedSession)>, AppError> {
        let mut sessions = Vec::new();
        for file in files {
            for recording in &file.parsed.recordings {
                let options = self.options(args, ctx, file, recording, choices);
                let session = import::build(recording, &options).map_err(|_| too_many_people(&file.path))?;
                sessions.push((file.name_of(recording), session));
            }
        }
        Ok(sessions)
    }

    fn options<'a>(
        &'a self,
        args: &cli::ImportArgs,
        ctx: &'a Context<'_>,
        file: &InputFile,
        recording: &Recording,
        choices: &'a LabelChoices,
    ) -> ImportOptions<'a> {
        let stem = file.path.file_stem().map(|s| plain_text::clean_name(&s.to_string_lossy()));
        ImportOptions {
            settings: &ctx.settings,
            wall: self.wall,
            day_known: args.date.is_some(),
            title: self.title.clone().or_else(|| recording.file_id.clone()).or(stem),
            series: self.series.clone(),
            aim: self.aim.clone(),
            digest: self.digest(args, file, recording),
            people: self.list(),
            choices,
            agreed: args.agreed,
            keep_silent: args.keep_silent,
            keep_text: args.keep_text,
        }
    }

    /// Digest of everything that shapes the session, so that the same import twice is one. The file's name does not.
    fn digest(&self, args: &cli::ImportArgs, file: &InputFile, recording: &Recording) -> String {
        let mut hash = Fingerprint::default();
        hash.part(&file.bytes).option(recording.file_id.as_deref());
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
        // Without these the digest is that of earlier versions, which know the same import again.
        if let Some(unnamed) = args.unnamed {
            hash.part("unnamed").part([u8::from(unnamed == UnnamedSpeech::Before)]);
        }
        if args.agreed {
            hash.part("agreed");
        }
        hash.hex()
    }
}

fn too_many_people(file: &Path) -> AppError {
    AppError::new(Exit::BadInput, words::file_too_many_people(&file.display().to_string()), "")
}
