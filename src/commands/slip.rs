//! `airtime report --slip`: one person's own time, for that person.

use crate::{
    cli::{self, ReportFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        pdf::write_pdf,
        sessions::{self, LoadedSession},
    },
    domain::record::plain_text,
    error::{AppError, CommandResult, Exit},
    journal::Library,
    report::{
        document::personal,
        format::{html, pdf, text},
        model::personal::PersonalError,
    },
    shell::fonts::SystemFonts,
    text::personal_slip as words,
};

/// Writes the slip of a person. It needs no agreement of the group, since it shows only that person's own time.
///
/// # Errors
/// More than one session, or a format without a slip; there is no such person, or no time of theirs; or the slip
/// cannot be written.
pub fn personal_slip(
    person: &str,
    args: &cli::ReportArgs,
    library: &Library,
    ctx: &mut Context<'_>,
) -> CommandResult {
    let [name] = args.sessions.as_slice() else {
        return Err(AppError::new(Exit::BadInput, words::one_session(), words::one_session_hint()));
    };
    let format = output::choose_format(args.format, &args.output)?;
    if !matches!(format, ReportFormat::Text | ReportFormat::Html | ReportFormat::Pdf) {
        return Err(AppError::new(Exit::BadInput, words::text_or_html(), words::text_or_html_hint()));
    }
    let source = LoadedSession::find(library, name)?;
    let mut slip = personal::document(&source.history(), &source.id, person)
        .map_err(|reason| no_slip(reason, &source.id, person))?;
    if source.is_damaged() {
        slip.say_damaged();
    }
    let export = ExportInfo { verb: "slip", by_person: true };
    let (today, slips) = (ctx.clock.read().wall.date_naive(), std::slice::from_ref(&slip));
    let sources = std::slice::from_ref(&source.path);
    if format == ReportFormat::Pdf {
        let make = |fonts: &SystemFonts| pdf::pdf(slips, false, today, fonts);
        write_pdf(make, &args.output, sources, &export, ctx)?;
    } else {
        let text = if format == ReportFormat::Html {
            html::page(slips, false, today).map_err(|e| output::cannot_make(&e))?
        } else {
            text::text_of_width(&slip, output::page_width(args.width, ctx))
        };
        output::write_result(&text, &args.output, sources, &export, ctx)?;
    }
    Ok(sessions::report_damage(std::slice::from_ref(&source), ctx))
}

/// Says why there is no slip.
fn no_slip(reason: PersonalError, id: &str, person: &str) -> AppError {
    let name = plain_text::clean(person, 200);
    let (what, hint) = match reason {
        PersonalError::Unknown => (words::unknown(id, &name), words::unknown_hint()),
        PersonalError::Several => (words::several(id, &name), words::several_hint()),
        PersonalError::NotTimed => (words::not_timed(id, &name), words::nothing_hint()),
        PersonalError::NotOne => (words::not_one(id, &name), words::not_one_hint()),
        PersonalError::NotHere => (words::not_here(id, &name), words::nothing_hint()),
    };
    AppError::new(Exit::BadInput, what, hint)
}
