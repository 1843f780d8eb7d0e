//! `airtime check`: is a session's file whole, and where is it not. Changes nothing.

use std::fmt::Write as _;

use crate::commands::{
    Context,
    sessions::{self, Found},
};
use crate::{
    cli,
    domain::Event,
    error::{AppError, Exit, Outcome},
    journal::scan::Tail,
    text::messages::check as words,
};

/// # Errors
/// A session is not there or cannot be read.
pub fn check(args: &cli::Check, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let mut worst = Exit::Done;
    for what in &args.sessions {
        match Found::read(&library, what) {
            Ok(found) => worst = worse(worst, tell(&found, args.seqs, ctx)?),
            Err(error) if error.exit == Exit::Newer => {
                ctx.notice(&format!("{}. {}", error.message.trim_end_matches('.'), error.hint));
                worst = worse(worst, Exit::Newer);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(worst)
}

fn worse(a: Exit, b: Exit) -> Exit {
    if (b as i32) > (a as i32) { b } else { a }
}

/// With `seqs` standard output is the numbers alone, and the line about the file goes to standard error.
fn tell(found: &Found, seqs: bool, ctx: &mut Context<'_>) -> Result<Exit, AppError> {
    let line = checked(found);
    if seqs {
        ctx.result(&numbers(found))?;
        ctx.notice(&line);
    } else {
        ctx.result(&format!("{line}\n"))?;
    }
    found.tell_damage(ctx);
    // A session begins whole: a file without any event has lost them.
    let lost = found.scan.is_damaged() || found.scan.records.is_empty();
    Ok(if lost { Exit::Damage } else { Exit::Done })
}

/// The line about a file.
fn checked(found: &Found) -> String {
    let scan = &found.scan;
    let ended = found.history().session().ended;
    let mut facts = vec![words::events(scan.records.len())];
    facts.push(if ended { words::ended() } else { words::not_ended() }.to_owned());
    match scan.tail {
        Tail::Whole => {}
        Tail::NoNewline => facts.push(words::no_newline().to_owned()),
        Tail::Torn { bytes, .. } => facts.push(words::torn(bytes)),
    }
    if !scan.sealed.is_empty() {
        facts.push(words::sealed(scan.sealed.len()));
    }
    let unknown = scan.records.iter().filter(|r| matches!(r.event, Event::Unknown(_))).count();
    if unknown > 0 {
        facts.push(words::unknown(unknown));
    }
    facts.push(match scan.damage.len() {
        0 if scan.records.is_empty() => words::empty().to_owned(),
        0 => words::no_damage().to_owned(),
        n => words::damaged(n),
    });
    words::checked(&facts.join(", "), &found.id)
}

fn numbers(found: &Found) -> String {
    let mut out = String::new();
    for record in &found.scan.records {
        let _ = writeln!(out, "{}", record.seq); // a String takes everything
    }
    out
}
