//! Reads the files that prepare a meeting: people, agenda, templates. Reports every problem in them.

use std::path::{Path, PathBuf};

use crate::{
    commands::{Context, input},
    domain::{measures::taps::Practised, people::draft::PersonDraft, record::plain_text},
    error::{AppError, Exit},
    import::{LineProblem, Problems, decode_text, parse_agenda, parse_people},
    journal::practice_file,
    settings::Settings,
    setup::{
        Draft, ItemDraft,
        protocol::{self, Protocol, ProtocolFault, ProtocolProblem},
        template::Templates,
    },
    text::{import as words, messages::protocol as protocol_words, practise, preparation, shell, store},
};

/// Maximum size of a list of people, bytes. A thousand people with the longest names fit.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// Maximum size of a template or a theme, bytes.
const MAX_TEMPLATE_BYTES: u64 = 256 * 1024;

/// A title or a name given as an option, cleaned.
///
/// # Errors
/// It is longer than 200 characters.
pub fn short_option(option: &str, text: Option<&str>) -> Result<Option<String>, AppError> {
    if text.is_some_and(plain_text::too_long) {
        let what = shell::option_too_long(plain_text::NAME_GRAPHEMES, option);
        return Err(AppError::new(Exit::BadInput, what, ""));
    }
    Ok(text.map(plain_text::clean_name).filter(|text| !text.is_empty()))
}

/// Reads people from a CSV file, and says so if it is an attendance list. Returns the bytes of the file too.
///
/// # Errors
/// The file cannot be read, or a line cannot be used.
pub fn read_people(path: &Path, ctx: &mut Context<'_>) -> Result<(Vec<PersonDraft>, Vec<u8>), AppError> {
    let bytes = input::read(path, MAX_BYTES)?;
    let text = decode_text(&bytes).map_err(|p| unusable(path, vec![p]))?;
    let list = parse_people(&text, &ctx.settings).map_err(|all| unusable(path, all))?;
    if let Some(attendance) = list.attendance {
        ctx.notice(&format!("{}: {}", store::printable_path(path), attendance.words(list.people.len())));
    }
    Ok((list.people, bytes))
}

fn unusable(path: &Path, problems: Vec<LineProblem>) -> AppError {
    unusable_with(path, problems, words::hint_people())
}

fn unusable_with(path: &Path, problems: Vec<LineProblem>, hint: &str) -> AppError {
    AppError::new(Exit::BadInput, Problems::from(problems).words(path), hint)
}

/// Reads an agenda from a CSV file.
///
/// # Errors
/// The file cannot be read, or a line cannot be used.
pub fn read_agenda(path: &Path, settings: &Settings) -> Result<Vec<ItemDraft>, AppError> {
    let bytes = input::read(path, MAX_BYTES)?;
    let text = decode_text(&bytes).map_err(|p| unusable_with(path, vec![p], words::hint_agenda()))?;
    let items =
        parse_agenda(&text, settings).map_err(|all| unusable_with(path, all, words::hint_agenda()))?;
    let draft = |(title, kind, planned_ms, asked_by)| ItemDraft { title, kind, planned_ms, asked_by };
    Ok(items.into_iter().map(draft).collect())
}

/// Reads a small text file: settings or a script.
///
/// # Errors
/// The file cannot be read, or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, AppError> {
    read_utf8(path, MAX_BYTES)
}

/// Reads a template or a theme.
///
/// # Errors
/// As [`read_text`].
pub fn read_small(path: &Path) -> Result<String, AppError> {
    read_utf8(path, MAX_TEMPLATE_BYTES)
}

fn read_utf8(path: &Path, max_bytes: u64) -> Result<String, AppError> {
    let bytes = input::read(path, max_bytes)?;
    let not_utf8 = |p: LineProblem| AppError::new(Exit::BadInput, p.words(path), "");
    Ok(decode_text(&bytes).map_err(not_utf8)?.into_owned())
}

/// Reads the personal templates. One that cannot be read is kept with its error, so that it is known by name.
#[must_use]
pub fn read_templates(ctx: &Context<'_>) -> Templates {
    let personal = input::files_in(&templates_folder(ctx), "toml").into_iter().filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let safe = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        safe.then(|| (name, read_small(&path).map_err(|e| e.message)))
    });
    Templates { personal: personal.collect() }
}

/// How the last saved practice went, if the settings show it. A file that cannot be used is named, and nothing is shown.
pub fn read_practice(ctx: &mut Context<'_>) -> Option<Practised> {
    let path = ctx.config_dir.join(practice_file::NAME);
    if !ctx.settings.show_practice || !path.exists() {
        return None;
    }
    let read = read_small(&path).map_err(|error| error.message);
    match read.and_then(|text| practice_file::parse(&text)) {
        Ok(practised) => Some(practised),
        Err(why) => {
            ctx.notice(&practise::unusable(&store::printable_path(&path), &why));
            None
        }
    }
}

/// Reads a protocol over the settings.
///
/// # Errors
/// It cannot be read or used: every problem in it, with its line.
pub fn read_protocol(path: &Path, settings: &Settings) -> Result<Protocol, AppError> {
    parse_protocol(path, &read_small(path)?, settings)
}

/// As [`read_protocol`], of the text of the file.
///
/// # Errors
/// It cannot be used: every problem in it, with its line.
pub fn parse_protocol(path: &Path, text: &str, settings: &Settings) -> Result<Protocol, AppError> {
    protocol::read(text, settings).map_err(|problems| {
        let line = |problem: &ProtocolProblem| match problem.line {
            Some(line) => shell::in_file(path, line, &problem.words()),
            None => format!("{}: {}", store::printable_path(path), problem.words()),
        };
        let was_changed = problems.iter().any(|problem| problem.fault == ProtocolFault::Changed);
        let hint = if was_changed { protocol_words::hint_changed() } else { protocol_words::hint() };
        let lines: Vec<String> = problems.iter().map(line).collect();
        AppError::new(Exit::BadInput, lines.join("\n"), hint)
    })
}

/// The folder of personal templates.
#[must_use]
pub fn templates_folder(ctx: &Context<'_>) -> PathBuf {
    ctx.config_dir.join("templates")
}

/// The draft of a template. Personal templates take precedence over shipped ones of the same name.
///
/// # Errors
/// There is no such template, or it is broken: its file and line.
pub fn draft_from_template(name: &str, ctx: &Context<'_>) -> Result<Draft, AppError> {
    let templates = read_templates(ctx);
    templates.draft(name, &ctx.settings).map_err(|problem| {
        let file = templates_folder(ctx).join(format!("{}.toml", problem.name));
        let is_personal = templates.is_personal(&problem.name);
        let place =
            if is_personal { store::printable_path(&file) } else { plain_text::clean(&problem.name, 200) };
        AppError::new(Exit::BadInput, problem.words(&place), preparation::template_hint())
    })
}
