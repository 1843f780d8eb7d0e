//! `airtime hours`: how long each person was at meetings, on request, to thank or pay them.

use std::path::PathBuf;

use crate::{
    cli::{self, HoursFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        sessions::{self, LoadedSession},
    },
    error::CommandResult,
    report::{self, model::hours::Involvement},
};

/// # Errors
/// A session does not exist or cannot be read; or the result cannot be written.
pub fn hours(args: &cli::HoursArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let layout = output::csv_layout(args.csv, &format)?;
    let library = sessions::open_library(ctx);
    let mut loaded: Vec<LoadedSession> = Vec::new();
    for name in &args.sessions {
        let session = LoadedSession::find(&library, name)?;
        // A meeting that is named twice counts once.
        if !loaded.iter().any(|known| known.path == session.path) {
            loaded.push(session);
        }
    }
    let mut involvement = Involvement::default();
    for session in &loaded {
        involvement.add(&session.id, &session.history());
    }
    let text = match format {
        HoursFormat::Text => {
            let mut document = report::document::hours::document(&involvement);
            if loaded.iter().any(LoadedSession::is_damaged) {
                document.say_damaged();
            }
            report::format::text::text_of_width(&document, output::page_width(args.width, ctx))
        }
        HoursFormat::Csv => {
            report::format::csv::hours::csv(&involvement).map_err(|e| output::cannot_make(&e))?
        }
    };
    let sources: Vec<PathBuf> = loaded.iter().map(|session| session.path.clone()).collect();
    let export = ExportInfo { verb: "hours", by_person: true };
    output::write_result(&layout.apply(&text), &args.output, &sources, &export, ctx)?;
    Ok(sessions::report_damage(&loaded, ctx))
}
