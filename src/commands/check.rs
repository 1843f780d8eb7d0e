//! `airtime check`: is a session's file whole, and where is it not. Changes nothing.

use std::fmt::Write as _;

use super::{
    Context,
    sessions::{self, Found},
};
use crate::{
    cli,
    domain::Event,
    error::{AppError, Exit, Outcome},
    journal::scan::Tail,
    text::report as words,
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
    let line = words::checked(&checked(found));
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

fn checked(found: &Found) -> words::Checked<'_> {
    let scan = &found.scan;
    words::Checked {
        id: &found.id,
        events: scan.records.len(),
        ended: found.history().session().ended,
        torn: if let Tail::Torn { bytes, .. } = scan.tail { Some(bytes) } else { None },
        no_newline: scan.tail == Tail::NoNewline,
        sealed: scan.sealed.len(),
        unknown: scan.records.iter().filter(|r| matches!(r.event, Event::Unknown(_))).count(),
        damage: scan.damage.len(),
    }
}

fn numbers(found: &Found) -> String {
    let mut out = String::new();
    for record in &found.scan.records {
        let _ = writeln!(out, "{}", record.seq); // a String takes everything
    }
    out
}
