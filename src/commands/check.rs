//! `airtime check`: whether a session's file is intact, and where it is damaged. Changes nothing.

use std::fmt::Write as _;

use crate::{
    cli,
    commands::{
        Context,
        sessions::{self, LoadedSession},
    },
    domain::Event,
    error::{AppError, CommandResult, Exit},
    lines::reader::Tail,
    text::messages::check as words,
};

/// # Errors
/// A session does not exist or cannot be read.
pub fn check(args: &cli::CheckArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = sessions::open_library(ctx);
    let mut worst = Exit::Done;
    for name in &args.sessions {
        match LoadedSession::find(&library, name) {
            Ok(session) => worst = worse(worst, write_check(&session, args.seqs, ctx)?),
            Err(error) if error.exit == Exit::Newer => {
                ctx.notice(&format!("{}. {}", error.message.trim_end_matches('.'), error.hint));
                worst = worse(worst, Exit::Newer);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(worst)
}

pub(super) fn worse(a: Exit, b: Exit) -> Exit {
    if (b as i32) > (a as i32) { b } else { a }
}

/// Writes the result for one file. With `seqs`, standard output has only the sequence numbers, and the summary goes
/// to standard error.
pub(super) fn write_check(
    session: &LoadedSession,
    seqs: bool,
    ctx: &mut Context<'_>,
) -> Result<Exit, AppError> {
    let line = summary_line(session);
    if seqs {
        ctx.result(&sequence_numbers(session))?;
        ctx.notice(&line);
    } else {
        ctx.result(&format!("{line}\n"))?;
    }
    session.damage_words().iter().for_each(|place| ctx.notice(place));
    // A new session file always has its opening events, so an empty file has lost them.
    let lost = session.contents.is_damaged() || session.contents.records.is_empty();
    Ok(if lost { Exit::Damaged } else { Exit::Done })
}

/// The summary of a file in one line.
fn summary_line(session: &LoadedSession) -> String {
    let contents = &session.contents;
    let ended = session.history().session().ended;
    let mut facts = vec![words::events(contents.records.len())];
    facts.push(if ended { words::ended() } else { words::not_ended() }.to_owned());
    match contents.tail {
        Tail::Whole => {}
        Tail::NoNewline => facts.push(words::no_newline().to_owned()),
        Tail::Torn { bytes, .. } => facts.push(words::torn(bytes)),
    }
    if !contents.sealed.is_empty() {
        facts.push(words::sealed(contents.sealed.len()));
    }
    let unknown = contents.records.iter().filter(|r| matches!(r.event, Event::Unknown(_))).count();
    if unknown > 0 {
        facts.push(words::unknown(unknown));
    }
    facts.push(match contents.damage.len() {
        0 if contents.records.is_empty() => words::empty().to_owned(),
        0 => words::no_damage().to_owned(),
        n => words::damaged(n),
    });
    words::checked(&facts.join(", "), &session.id)
}

fn sequence_numbers(session: &LoadedSession) -> String {
    let mut out = String::new();
    for record in &session.contents.records {
        let _ = writeln!(out, "{}", record.seq); // writing to a String cannot fail
    }
    out
}
