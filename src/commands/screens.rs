//! The commands that open the screens: home, start, resume, demo, play and review.

use crate::{
    cli,
    commands::{Context, meeting, setup_files},
    domain::{
        PersonId,
        people::{joining::Seat, lookup::seat_called},
        record::plain_text,
    },
    error::{AppError, CommandResult, Exit},
    journal::library::Library,
    setup::Draft,
    shell::{
        app::{self, Mode, PlaybackSpeeds, StartupAction},
        home::home_screen,
        phone_page, terminal,
    },
    text::{people, shell as words},
    tui::{
        Effect, Model,
        keymap::KeyProblem,
        screen::Screen,
        screens::setup::state::{Field, with_draft as setup_form},
    },
};

/// A model with the settings, keys and theme of the context.
#[must_use]
pub fn create_model(ctx: &Context<'_>, screen: Screen) -> Model {
    Model::new(ctx.settings.clone(), ctx.keymap.clone(), ctx.theme, screen)
}

/// Says what is wrong with a key setting.
#[must_use]
pub fn key_problem_words(problem: &KeyProblem) -> String {
    match problem {
        KeyProblem::UnknownCommand(id) => words::no_such_command_key(id),
        KeyProblem::UnknownKey { command, key } => words::no_such_key(command, key),
        KeyProblem::Reserved { command, key } => words::key_reserved(command, key),
        KeyProblem::Conflict { key, commands: (first, second) } => words::key_conflict(first, second, key),
    }
}

pub(super) fn run_screens(
    ctx: &mut Context<'_>,
    screen: impl FnOnce(&Library) -> Screen,
    startup: StartupAction,
    speeds: PlaybackSpeeds,
) -> CommandResult {
    let library = Library::new(ctx.data_dir.clone());
    let mut model = create_model(ctx, screen(&library));
    model.templates = setup_files::read_templates(ctx);
    model.practised = setup_files::read_practice(ctx);
    let mode = if ctx.settings.plain { Mode::Lines } else { Mode::Screen };
    let unfinished = app::run(
        model,
        (mode, startup),
        (library, ctx.config_dir.clone()),
        ctx.clock,
        speeds,
        #[cfg(debug_assertions)]
        ctx.test_panic,
    )?;
    if let Some(id) = unfinished {
        terminal::say(&format!("airtime: {}\n", plain_text::visible(&words::left_for_now(&id))));
    }
    Ok(Exit::Done)
}

pub(super) const DEFAULT_SPEEDS: PlaybackSpeeds = PlaybackSpeeds { demo: 20.0, play: 1.0 };

/// `airtime` without a command: the home screen.
///
/// # Errors
/// See [`app::run`].
pub fn home(ctx: &mut Context<'_>) -> CommandResult {
    run_screens(ctx, home_screen, StartupAction::None, DEFAULT_SPEEDS)
}

/// `airtime start`
///
/// # Errors
/// The people, agenda, template or aim cannot be used; or there is no terminal.
pub fn start(args: &cli::StartArgs, ctx: &mut Context<'_>) -> CommandResult {
    let draft = meeting::draft_from_args(&args.meeting, Draft::new(&ctx.settings), ctx)?;
    if args.show_keys {
        let codes = if args.phone_codes { phone_codes(&draft, ctx)? } else { Vec::new() };
        ctx.result(&key_card(&draft, &codes))?;
        return Ok(Exit::Done);
    }
    if args.meeting.groups {
        return run_screens(
            ctx,
            home_screen,
            StartupAction::Run(Effect::Open(Box::new(draft))),
            DEFAULT_SPEEDS,
        );
    }
    let mut form = setup_form(draft);
    if args.meeting.people.is_some() {
        form.focus = Field::ReadOut;
    }
    run_screens(ctx, |_| Screen::Setup(Box::new(form)), StartupAction::None, DEFAULT_SPEEDS)
}

/// The letters of the people, as a card to print.
fn key_card(draft: &Draft, codes: &[String]) -> String {
    let label = |p: &crate::domain::people::draft::PersonDraft| {
        let group = (p.seat == Seat::Group).then(|| people::role(&p.group).into_owned());
        group.or_else(|| p.name.clone()).or_else(|| p.id.clone()).unwrap_or_default()
    };
    let row = |(p, key): (&crate::domain::people::draft::PersonDraft, Option<char>)| {
        (key.map_or("-".to_owned(), |k| k.to_string()), label(p), people::role(&p.role).into_owned())
    };
    let rows: Vec<_> = draft.people.iter().zip(draft.keys()).map(row).collect();
    words::letter_card(&rows, codes)
}

/// The code of each person for their phone, as it will be in the meeting that begins with this list.
fn phone_codes(draft: &Draft, ctx: &Context<'_>) -> Result<Vec<String>, AppError> {
    let seats: Vec<(PersonId, String)> = (1..)
        .map(PersonId)
        .zip(&draft.people)
        .map(|(handle, person)| (handle, seat_called(person.id.as_deref(), person.name.as_deref(), handle)))
        .collect();
    let library = Library::new(ctx.data_dir.clone());
    Ok(phone_page::printed_codes(&library, &seats)?.into_values().collect())
}

/// `airtime resume`
///
/// # Errors
/// No session was interrupted, or the session cannot be resumed.
pub fn resume(args: &cli::ResumeArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = Library::new(ctx.data_dir.clone());
    let session = args.session.clone().map_or_else(|| latest_interrupted(&library), Ok)?;
    // Errors must be reported before the screen is taken.
    check_terminal(ctx)?;
    let path = library.find(&session)?;
    library.read(&path)?;
    if crate::journal::lock::is_locked(&path) {
        return Err(crate::journal::error::StoreError::Locked { path }.into());
    }
    run_screens(ctx, home_screen, StartupAction::Run(Effect::Resume(session)), DEFAULT_SPEEDS)
}

/// The line mode needs no terminal.
fn check_terminal(ctx: &Context<'_>) -> Result<(), AppError> {
    if ctx.settings.plain { Ok(()) } else { terminal::check() }
}

fn latest_interrupted(library: &Library) -> Result<String, AppError> {
    let free = library.unfinished().into_iter().find(|u| !u.locked);
    let none = || AppError::new(Exit::Failed, words::nothing_to_resume(), words::nothing_to_resume_hint());
    Ok(free.ok_or_else(none)?.id)
}

/// `airtime demo`
///
/// # Errors
/// There is no terminal.
pub fn demo(args: &cli::DemoArgs, ctx: &mut Context<'_>) -> CommandResult {
    let speeds = PlaybackSpeeds { demo: parse_speed(args.speed)?, ..DEFAULT_SPEEDS };
    run_screens(ctx, home_screen, StartupAction::Run(Effect::Demo), speeds)
}

/// `airtime play`
///
/// # Errors
/// The session does not exist, or there is no terminal.
pub fn play(args: &cli::PlayArgs, ctx: &mut Context<'_>) -> CommandResult {
    let speeds = PlaybackSpeeds { play: parse_speed(args.speed)?, ..DEFAULT_SPEEDS };
    let library = Library::new(ctx.data_dir.clone());
    let path = library.find(&args.session)?;
    library.read(&path)?;
    run_screens(
        ctx,
        home_screen,
        StartupAction::Run(Effect::Play(path.to_string_lossy().into_owned())),
        speeds,
    )
}

/// `airtime review`
///
/// # Errors
/// The session does not exist or cannot be read, or there is no terminal.
pub fn review(args: &cli::ReviewArgs, ctx: &mut Context<'_>) -> CommandResult {
    check_terminal(ctx)?;
    let library = Library::new(ctx.data_dir.clone());
    let Some(session) = &args.session else {
        return run_screens(
            ctx,
            |_| Screen::Home(Box::default()),
            StartupAction::Run(Effect::List),
            DEFAULT_SPEEDS,
        );
    };
    let path = library.find(session)?;
    library.read(&path)?;
    let source = path.to_string_lossy().into_owned();
    run_screens(
        ctx,
        |_| Screen::Home(Box::default()),
        StartupAction::Run(Effect::Review(source)),
        DEFAULT_SPEEDS,
    )
}

fn parse_speed(speed: f64) -> Result<f64, AppError> {
    let valid = speed.is_finite() && speed > 0.0;
    if valid { Ok(speed) } else { Err(AppError::new(Exit::Usage, words::bad_speed(), words::speed_hint())) }
}
