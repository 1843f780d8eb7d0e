//! `airtime export`: who spoke when, in a form that another program opens.

use crate::{
    cli::{self, ExportFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        report::check_agreed,
        sessions::{self, LoadedSession},
    },
    error::{AppError, CommandResult, Exit},
    report::{
        Detail,
        disclosure::Disclosure,
        format::speech::{self, SpeechError, SpeechFormat},
        model,
    },
    text::export as words,
};

/// # Errors
/// The session does not exist or cannot be read; its group did not agree to `--by-person`; nothing in it may be told,
/// or nobody speaks; or the result cannot be written.
pub fn export(args: &cli::ExportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let library = sessions::open_library(ctx);
    let source = LoadedSession::find(&library, &args.session)?;
    let history = source.history();
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    check_agreed(history.session(), detail, false, &source.id)?;
    let report = model::speech_report(&history, detail);
    let disclosed = Disclosure::new(&report, detail);
    let text = speech::render(&disclosed, speech_format(format)).map_err(|why| match why {
        SpeechError::SmallGroup => refuse(&words::small_group(&source.id), words::small_group_hint()),
        SpeechError::Nobody => refuse(&words::nobody(&source.id), ""),
        SpeechError::Render(why) => output::cannot_make(&why),
    })?;
    let info = ExportInfo { verb: "export", by_person: args.by_person };
    output::write_result(&text, &args.output, std::slice::from_ref(&source.path), &info, ctx)?;
    Ok(sessions::report_damage(&[source], ctx))
}

fn speech_format(format: ExportFormat) -> SpeechFormat {
    match format {
        ExportFormat::Rttm => SpeechFormat::Rttm,
        ExportFormat::Webvtt => SpeechFormat::Webvtt,
        ExportFormat::TextGrid => SpeechFormat::TextGrid,
        ExportFormat::Eaf => SpeechFormat::Eaf,
        ExportFormat::Boris => SpeechFormat::Boris,
        ExportFormat::Convokit => SpeechFormat::Convokit,
    }
}

fn refuse(what: &str, hint: &str) -> AppError {
    AppError::new(Exit::BadInput, what, hint)
}
