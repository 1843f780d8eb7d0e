//! `airtime share`: a copy without what tells who it was, shown before it leaves.

use std::io::IsTerminal as _;

use chrono::NaiveDate;

use crate::commands::{
    Context,
    output::{Made, Output},
    sessions::{self, Found},
};
use crate::{
    cli::{self, ShareLevel},
    domain::{
        privacy::{
            level::Level,
            share::{self, ShareRefusal, ShareTexts, SharedCopy},
        },
        record::plain_text,
    },
    error::{AppError, Exit, Outcome},
    journal::traces,
    text::privacy as words,
};

/// `airtime share SESSION`
///
/// # Errors
/// No such session; too few people, or the group did not agree; nobody said yes; it cannot be written.
pub fn share(args: &cli::Share, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let found = Found::read(&library, &args.session)?;
    let history = found.history();
    let level = level(args.level);
    if level != Level::Groups && !history.session().may_show_individuals() {
        return Err(AppError::new(Exit::BadInput, words::not_agreed(&found.id), words::not_agreed_hint()));
    }
    // The day in the id is no day: the copy has none.
    let id = library.new_id(NaiveDate::default())?;
    let item = |number: u16| words::item(number);
    let typed = ShareTexts { item: &item, together: &words::group_of_groups, somebody: words::somebody() };
    let copy = share::copy(&history, &id, level, &typed).map_err(|refused| match refused {
        ShareRefusal::TooFew => {
            AppError::new(Exit::BadInput, words::too_few(&found.id), words::too_few_hint())
        }
        ShareRefusal::Nothing => AppError::new(Exit::CouldNot, words::nothing_to_share(&found.id), ""),
    })?;
    let _ = writeln!(ctx.err, "{}", plain_text::visible(&shown(&copy, level)));
    if !args.yes && !says_yes(ctx)? {
        return Ok(Exit::Done);
    }
    let bytes = traces::bytes(&copy.records);
    match &args.output {
        None => ctx.result(&String::from_utf8_lossy(&bytes))?,
        Some(path) => {
            let data_dir = ctx.data_dir.clone();
            let records = [found.path.clone()];
            let output = Output { path, force: args.force, records: &records, data_dir: &data_dir };
            let made = Made { what: "share", by_person: level != Level::Groups };
            output.write(&bytes, &made, ctx)?;
        }
    }
    found.tell_damage(ctx);
    Ok(if found.scan.is_damaged() { Exit::Damage } else { Exit::Done })
}

fn level(level: ShareLevel) -> Level {
    match level {
        ShareLevel::Groups => Level::Groups,
        ShareLevel::Pseudonyms => Level::Pseudonyms,
        ShareLevel::Full => Level::Full,
    }
}

/// What would leave, and what would not.
fn shown(copy: &SharedCopy, level: Level) -> String {
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

/// Ask, where there is somebody to ask.
fn says_yes(ctx: &mut Context<'_>) -> Result<bool, AppError> {
    if !std::io::stdin().is_terminal() {
        return Err(AppError::new(Exit::BadInput, words::share_needs_yes(), words::share_needs_yes_hint()));
    }
    let _ = ctx.err.write_all(words::share_ask().as_bytes()).and_then(|()| ctx.err.flush());
    let mut answer = String::new();
    // What cannot be read is no yes.
    let _ = std::io::stdin().read_line(&mut answer);
    let yes = words::is_yes(&answer);
    if !yes {
        ctx.notice(words::share_not_written());
    }
    Ok(yes)
}
