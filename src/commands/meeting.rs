//! Prepares a meeting from command line arguments, for a real meeting and for a rehearsal.

use crate::{
    cli,
    commands::{Context, setup_files},
    domain::Aim,
    error::{AppError, Exit},
    setup::Draft,
    shell::preparation,
    text::{screen::aim_problem, shell as words},
};

/// The draft that these arguments describe, based on the protocol or template they name, or else on `base`. The
/// settings of a protocol hold from here on.
///
/// # Errors
/// The protocol, people, agenda, rules, template or aim cannot be used.
pub fn draft_from_args(
    args: &cli::MeetingArgs,
    base: Draft,
    ctx: &mut Context<'_>,
) -> Result<Draft, AppError> {
    let mut draft = match (&args.protocol, &args.template) {
        (Some(path), _) => {
            let protocol = setup_files::read_protocol(path, &ctx.settings)?;
            ctx.settings = protocol.settings;
            let mut draft = protocol.draft;
            draft.protocol = Some(protocol.reference);
            draft
        }
        (None, Some(name)) => setup_files::draft_from_template(name, ctx)?,
        (None, None) => base,
    };
    if let Some(path) = &args.people {
        draft.people = setup_files::read_people(path, ctx)?.0;
        draft.keeper = None;
    }
    if let Some(path) = &args.agenda {
        draft.agenda = setup_files::read_agenda(path, &ctx.settings)?;
    }
    if let Some(aim) = &args.target {
        draft.aim = parse_aim(aim)?;
        notice_empty_groups(&draft, ctx);
    }
    if let Some(path) = &args.rules {
        draft.rules = preparation::read_rules_file(path)?;
    }
    draft.title = setup_files::short_option("--title", args.title.as_deref())?.or(draft.title);
    draft.series = setup_files::short_option("--series", args.series.as_deref())?.or(draft.series);
    if args.groups {
        draft.keep_groups_only();
    }
    Ok(draft)
}

fn parse_aim(text: &str) -> Result<Aim, AppError> {
    Aim::parse(text).map_err(|problem| AppError::new(Exit::BadInput, aim_problem(&problem), ""))
}

/// Writes a notice if the aim names groups that nobody is in. The aim is kept as it is.
fn notice_empty_groups(draft: &Draft, ctx: &mut Context<'_>) {
    let known = |id: &String| draft.people.iter().any(|p| p.group == *id);
    let unknown: Vec<String> = draft.aim.shares.keys().filter(|id| !known(id)).cloned().collect();
    if !unknown.is_empty() && !draft.people.is_empty() {
        ctx.notice(&words::unknown_groups(&unknown));
    }
}
