//! `airtime compare`: two records of one meeting beside each other.

use crate::{
    cli::{self, CompareFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        report::check_agreed,
        sessions::{self, LoadedSession},
    },
    error::{AppError, CommandResult, Exit},
    report::{
        self, Detail,
        model::comparison::{self, Comparison, Recorded},
    },
    text::comparison as words,
};

/// Seconds further apart than this are no offset of one meeting.
const MOST_APART_S: f64 = 604_800.0;

/// # Errors
/// A record does not exist, cannot be read or is empty; both are the same; they have nothing in common; a group did not
/// agree to `--by-person`; or the result cannot be written.
pub fn compare(args: &cli::CompareArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let offset = args.offset.as_deref().map(offset_ms).transpose()?;
    let library = sessions::open_library(ctx);
    let loaded = [&args.first, &args.second].map(|name| LoadedSession::find(&library, name));
    let [first, second] = loaded;
    let loaded = [first?, second?];
    let found = compared(&loaded, format, args.by_person, offset)?;
    let document = || {
        let mut document = report::document::comparison::document(&found);
        if loaded.iter().any(LoadedSession::is_damaged) {
            document.say_damaged();
        }
        document
    };
    let text = match format {
        CompareFormat::Text => {
            report::format::text::text_of_width(&document(), output::page_width(args.width, ctx))
        }
        CompareFormat::Json => report::format::json::as_json(&found).map_err(|e| output::cannot_make(&e))?,
        CompareFormat::Html => {
            let today = ctx.clock.read().wall.date_naive();
            report::format::html::page(&[document()], false, today).map_err(|e| output::cannot_make(&e))?
        }
    };
    let sources = loaded.each_ref().map(|session| session.path.clone());
    let export = ExportInfo { verb: "compare", by_person: args.by_person };
    output::write_result(&text, &args.output, &sources, &export, ctx)?;
    Ok(sessions::report_damage(&loaded, ctx))
}

fn compared(
    [first, second]: &[LoadedSession; 2],
    format: CompareFormat,
    by_person: bool,
    offset: Option<i64>,
) -> Result<Comparison, AppError> {
    let detail = if by_person { Detail::People } else { Detail::Groups };
    let histories = [first, second].map(LoadedSession::history);
    for (source, history) in [first, second].into_iter().zip(&histories) {
        check_agreed(history.session(), detail, format != CompareFormat::Json, &source.id)?;
    }
    let [one, other] = &histories;
    let one = Recorded { id: &first.id, history: one };
    let other = Recorded { id: &second.id, history: other };
    comparison::compare_records(one, other, detail, offset).map_err(|why| {
        let (what, hint) = report::document::comparison::why_not(why, &first.id, &second.id);
        refuse(&what, hint)
    })
}

/// Seconds as they are typed.
#[expect(clippy::cast_possible_truncation, reason = "at most a week")]
fn offset_ms(typed: &str) -> Result<i64, AppError> {
    let seconds = typed.trim().replace('−', "-").parse::<f64>().ok();
    let seconds = seconds.filter(|seconds| seconds.abs() <= MOST_APART_S);
    let ms = seconds.map(|seconds| (seconds * 10.0).round() as i64 * 100);
    ms.ok_or_else(|| refuse(&words::bad_offset(typed), ""))
}

fn refuse(what: &str, hint: &str) -> AppError {
    AppError::new(Exit::BadInput, what, hint)
}
