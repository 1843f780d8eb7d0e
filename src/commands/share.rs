//! `airtime share`: an anonymised copy of a session, described before it is written.

use std::io::IsTerminal as _;

use chrono::NaiveDate;

use crate::{
    cli::{self, ShareLevel},
    commands::{
        Context,
        output::{ExportInfo, OutputFile},
        sessions::{self, LoadedSession},
    },
    domain::{
        History,
        privacy::{
            level::Level,
            share,
            shared_copy::{ShareRefusal, ShareTexts, SharedCopy},
        },
        record::plain_text,
    },
    error::{AppError, CommandResult, Exit},
    journal::names,
    lines::codec,
    text::{people, privacy as words, report as report_words},
};

/// `airtime share SESSION`
///
/// # Errors
/// The session does not exist, has too few people, or its group did not agree; the person did not confirm; or the
/// copy cannot be written.
pub fn share(args: &cli::ShareArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = sessions::open_library(ctx);
    let source = LoadedSession::find(&library, &args.session)?;
    let history = source.history();
    let level = level(args.level);
    check_agreed(&history, level, &source.id)?;
    // A copy does not tell its date, so its id has a fixed one.
    let id = names::new_id(NaiveDate::default())?;
    let item = |number: u16| words::item(number);
    let typed = ShareTexts {
        item: &item,
        together: &words::group_of_groups,
        somebody: words::somebody(),
        group: people::group_label,
    };
    let copy = share::copy(&history, &id, level, &typed).map_err(|refused| match refused {
        ShareRefusal::TooFew => {
            AppError::new(Exit::BadInput, words::too_few(&source.id), words::too_few_hint())
        }
        ShareRefusal::Nothing => AppError::new(Exit::Failed, words::nothing_to_share(&source.id), ""),
    })?;
    let _ = writeln!(ctx.err, "{}", plain_text::visible(&describe(&copy, level)));
    if !args.yes && !confirm(ctx)? {
        return Ok(Exit::Done);
    }
    let bytes = codec::encode_all(&copy.records);
    match &args.output.output {
        None => ctx.result(&String::from_utf8_lossy(&bytes))?,
        Some(path) => {
            let data_dir = ctx.data_dir.clone();
            let sources = [source.path.clone()];
            let output =
                OutputFile { path, force: args.output.force, sources: &sources, data_dir: &data_dir };
            let export = ExportInfo { verb: "share", by_person: level != Level::Groups };
            output.write(&bytes, &export, ctx)?;
        }
    }
    ctx.notices(&source.damage_words());
    Ok(if source.contents.is_damaged() { Exit::Damaged } else { Exit::Done })
}

/// A copy by person shows on pages what its source does not, so the rule of pages holds for it.
fn check_agreed(history: &History, level: Level, id: &str) -> Result<(), AppError> {
    let session = history.session();
    let refuse = |what: &str, hint: &str| Err(AppError::new(Exit::BadInput, what, hint));
    match level {
        Level::Pseudonyms | Level::Full if !session.may_show_individuals() => {
            refuse(&words::not_agreed(id), words::not_agreed_hint())
        }
        Level::Pseudonyms | Level::Full if !session.may_show_individuals_on_pages() => {
            refuse(&report_words::by_person_import(id), words::not_agreed_import_hint())
        }
        Level::Groups | Level::Pseudonyms | Level::Full => Ok(()),
    }
}

fn level(level: ShareLevel) -> Level {
    match level {
        ShareLevel::Groups => Level::Groups,
        ShareLevel::Pseudonyms => Level::Pseudonyms,
        ShareLevel::Full => Level::Full,
    }
}

/// What the copy contains and what it leaves out.
fn describe(copy: &SharedCopy, level: Level) -> String {
    let name = match level {
        Level::Groups => "groups",
        Level::Pseudonyms => "pseudonyms",
        Level::Full => "full",
    };
    let amounts = match level {
        Level::Groups => words::leaves_seats(copy.items, copy.people, copy.turns),
        Level::Pseudonyms | Level::Full => words::leaves_people(copy.items, copy.people, copy.turns),
    };
    let mut what = vec![words::leaves_groups(&copy.groups), amounts];
    if level == Level::Full {
        what.push(words::leaves_words(copy.notes));
    }
    what.extend(copy.merged.iter().map(|labels| words::merged(&words::group_of_groups(labels))));
    what.extend(copy.left_out.iter().map(|label| words::told_as_quiet(label)));
    let what: String = what.iter().flat_map(|line| ["  ", line, "\n"]).collect();
    let left_out = if level == Level::Full { words::left_out_full() } else { words::left_out_groups() };
    format!("{}\n{what}{left_out}\n{}", words::leaves(name), words::still_known())
}

/// Asks for confirmation on the terminal.
fn confirm(ctx: &mut Context<'_>) -> Result<bool, AppError> {
    if !std::io::stdin().is_terminal() {
        return Err(AppError::new(Exit::BadInput, words::share_needs_yes(), words::share_needs_yes_hint()));
    }
    let _ = ctx.err.write_all(words::share_ask().as_bytes()).and_then(|()| ctx.err.flush());
    let mut answer = String::new();
    // If the answer cannot be read, it counts as no.
    let _ = std::io::stdin().read_line(&mut answer);
    let yes = words::is_yes(&answer);
    if !yes {
        ctx.notice(words::share_not_written());
    }
    Ok(yes)
}
