//! `airtime hours`: how long each person was at meetings, on request, to thank or pay them.

use std::path::PathBuf;

use crate::{
    cli::{self, HoursFormat},
    commands::{
        Context,
        output::{self, Made},
        sessions::{self, Found},
    },
    error::{AppError, Exit, Outcome},
    report::hours::Involvement,
    text::report as words,
};

/// # Errors
/// A session is not there or cannot be read; or the result cannot be written.
pub fn hours(args: &cli::Hours, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let mut found: Vec<Found> = Vec::new();
    for what in &args.sessions {
        let session = Found::read(&library, what)?;
        // The same meeting named twice was not attended twice.
        if !found.iter().any(|f| f.path == session.path) {
            found.push(session);
        }
    }
    let mut involvement = Involvement::default();
    for session in &found {
        involvement.add(&session.id, &session.history());
    }
    let text = match args.format {
        HoursFormat::Text => involvement.text(),
        HoursFormat::Csv => involvement
            .csv()
            .map_err(|e| AppError::new(Exit::CouldNot, words::cannot_make(&e.to_string()), ""))?,
    };
    let records: Vec<PathBuf> = found.iter().map(|f| f.path.clone()).collect();
    let made = Made { what: "hours", by_person: true };
    output::put(&text, &args.into, &records, &made, ctx)?;
    let damaged: Vec<&Found> = found.iter().filter(|f| f.scan.is_damaged()).collect();
    for found in &damaged {
        ctx.notice(&words::some_damage(&found.id));
        found.tell_damage(ctx);
    }
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Damage })
}
