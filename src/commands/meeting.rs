//! What the command line says of a meeting before it begins, for a real one and for a rehearsal.

use crate::{
    cli,
    commands::{Context, people},
    domain::{Aim, record::plain_text},
    error::{AppError, Exit},
    setup::Draft,
    shell::preparation,
    text::{screen::aim_problem, shell as words},
};

/// The draft these options make: over the template they name, else over `base`.
///
/// # Errors
/// Bad people, agenda, rules, template or aim.
pub fn draft(args: &cli::Meeting, base: Draft, ctx: &mut Context<'_>) -> Result<Draft, AppError> {
    let mut draft = match &args.template {
        Some(name) => people::from_template(name, ctx)?,
        None => base,
    };
    if let Some(path) = &args.people {
        draft.people = people::read(path, &ctx.settings)?.0;
        draft.keeper = None;
    }
    if let Some(path) = &args.agenda {
        draft.agenda = people::agenda(path, &ctx.settings)?;
    }
    if let Some(aim) = &args.target {
        draft.aim = target(aim)?;
        notice_unknown_groups(&draft, ctx);
    }
    if let Some(path) = &args.rules {
        draft.rules = preparation::read_rules_file(path)?;
    }
    draft.title = args.title.as_deref().map(plain_text::clean_name).or(draft.title);
    draft.series = args.series.as_deref().map(plain_text::clean_name).or(draft.series);
    if args.groups {
        draft.keep_groups_only();
    }
    Ok(draft)
}

fn target(text: &str) -> Result<Aim, AppError> {
    Aim::parse(text).map_err(|problem| AppError::new(Exit::BadInput, aim_problem(&problem), ""))
}

/// An aim for a group that nobody is in is kept, and said.
fn notice_unknown_groups(draft: &Draft, ctx: &mut Context<'_>) {
    let known = |id: &String| draft.people.iter().any(|p| p.group == *id);
    let unknown: Vec<String> = draft.aim.shares.keys().filter(|id| !known(id)).cloned().collect();
    if !unknown.is_empty() && !draft.people.is_empty() {
        ctx.notice(&words::unknown_groups(&unknown));
    }
}
