//! The verbs that open the screens: home, start, resume, demo, play.

use crate::{
    cli,
    commands::{Context, meeting, people},
    domain::{people::joining::Seat, record::plain_text},
    error::{AppError, Exit, Outcome},
    journal::library::Library,
    settings::Settings,
    setup::Draft,
    shell::{
        app::{self, PlaybackSpeeds, StartupAction},
        home::home_screen,
        terminal,
    },
    text::shell as words,
    tui::{
        Effect, Keymap, Model,
        keymap::KeyProblem,
        model::Screen,
        screens::{
            home::state::Home,
            setup::state::{Field, with_draft as setup_form},
        },
        theme::Theme,
    },
};

/// A model with the person's keys and looks.
///
/// # Errors
/// The key settings cannot be used: every problem at once.
pub fn model(settings: &Settings, screen: Screen) -> Result<Model, AppError> {
    let keymap = Keymap::new(&settings.keys).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(key_problem).collect();
        AppError::new(Exit::BadInput, lines.join("\n"), words::config_hint())
    })?;
    let theme = Theme {
        colour: settings.screen.colour && terminal::wants_colour(),
        ascii: settings.screen.ascii || !terminal::is_utf8(),
    };
    Ok(Model::new(settings.clone(), keymap, theme, screen))
}

/// A key setting that cannot be used, in words.
#[must_use]
pub fn key_problem(problem: &KeyProblem) -> String {
    match problem {
        KeyProblem::UnknownCommand(id) => words::no_such_command_key(id),
        KeyProblem::UnknownKey { command, key } => words::no_such_key(command, key),
        KeyProblem::Reserved { command, key } => words::key_reserved(command, key),
        KeyProblem::Conflict { key, commands: (first, second) } => words::key_conflict(first, second, key),
    }
}

fn show(
    ctx: &mut Context<'_>,
    screen: impl FnOnce(&Library) -> Screen,
    startup: StartupAction,
    speeds: PlaybackSpeeds,
) -> Outcome {
    let library = Library::new(ctx.data_dir.clone());
    let mut model = model(&ctx.settings, screen(&library))?;
    model.templates = people::templates(ctx);
    if !model.theme.colour {
        // Plain attributes have to reach the terminal even where colour is not wanted.
        terminal::keep_styles();
    }
    let left = app::run(
        model,
        startup,
        library,
        ctx.clock,
        speeds,
        #[cfg(debug_assertions)]
        ctx.test_panic,
    )?;
    if let Some(id) = left {
        ctx.notice(&words::left_for_now(&id));
    }
    Ok(Exit::Done)
}

const ORDINARY: PlaybackSpeeds = PlaybackSpeeds { demo: 20.0, play: 1.0 };

/// The home screen.
///
/// # Errors
/// See [`app::run`].
pub fn home(ctx: &mut Context<'_>) -> Outcome {
    show(ctx, home_screen, StartupAction::None, ORDINARY)
}

/// `airtime start`
///
/// # Errors
/// Bad people, agenda, template or aim; no terminal.
pub fn start(args: &cli::Start, ctx: &mut Context<'_>) -> Outcome {
    let draft = meeting::draft(&args.meeting, Draft::new(&ctx.settings), ctx)?;
    if args.show_keys {
        ctx.result(&key_card(&draft))?;
        return Ok(Exit::Done);
    }
    if args.meeting.groups {
        return show(ctx, home_screen, StartupAction::Run(Effect::Open(Box::new(draft))), ORDINARY);
    }
    let mut form = setup_form(draft);
    if args.meeting.people.is_some() {
        form.focus = Field::ReadOut;
    }
    show(ctx, |_| Screen::Setup(Box::new(form)), StartupAction::None, ORDINARY)
}

fn key_card(draft: &Draft) -> String {
    let label = |p: &crate::domain::people::draft::PersonDraft| {
        let group = (p.seat == Seat::Group).then(|| plain_text::words(&p.group));
        group.or_else(|| p.name.clone()).or_else(|| p.id.clone()).unwrap_or_default()
    };
    let row = |(p, key): (&crate::domain::people::draft::PersonDraft, Option<char>)| {
        (key.map_or("-".to_owned(), |k| k.to_string()), label(p), plain_text::words(&p.role))
    };
    let rows: Vec<_> = draft.people.iter().zip(draft.keys()).map(row).collect();
    words::letter_card(&rows)
}

/// `airtime resume`
///
/// # Errors
/// Nothing was cut off, or the session cannot be gone on with.
pub fn resume(args: &cli::Resume, ctx: &mut Context<'_>) -> Outcome {
    let library = Library::new(ctx.data_dir.clone());
    let session = args.session.clone().map_or_else(|| latest_cut_off(&library), Ok)?;
    // Refuse in words before the screen is taken.
    terminal::check()?;
    let path = library.find(&session)?;
    library.read(&path)?;
    if crate::journal::file::is_locked(&path) {
        return Err(crate::journal::error::StoreError::Locked { path }.into());
    }
    show(ctx, home_screen, StartupAction::Run(Effect::Resume(session)), ORDINARY)
}

fn latest_cut_off(library: &Library) -> Result<String, AppError> {
    let free = library.unfinished().into_iter().find(|u| !u.locked);
    let none = || AppError::new(Exit::CouldNot, words::nothing_to_resume(), words::nothing_to_resume_hint());
    Ok(free.ok_or_else(none)?.id)
}

/// `airtime demo`
///
/// # Errors
/// No terminal.
pub fn demo(args: &cli::Demo, ctx: &mut Context<'_>) -> Outcome {
    let speeds = PlaybackSpeeds { demo: speed(args.speed)?, ..ORDINARY };
    show(ctx, home_screen, StartupAction::Run(Effect::Demo), speeds)
}

/// `airtime play`
///
/// # Errors
/// No such session, or no terminal.
pub fn play(args: &cli::Play, ctx: &mut Context<'_>) -> Outcome {
    let speeds = PlaybackSpeeds { play: speed(args.speed)?, ..ORDINARY };
    let library = Library::new(ctx.data_dir.clone());
    let path = library.find(&args.session)?;
    library.read(&path)?;
    show(ctx, home_screen, StartupAction::Run(Effect::Play(path.to_string_lossy().into_owned())), speeds)
}

/// `airtime review`
///
/// # Errors
/// No such session, it cannot be read, or no terminal.
pub fn review(args: &cli::Review, ctx: &mut Context<'_>) -> Outcome {
    terminal::check()?;
    let library = Library::new(ctx.data_dir.clone());
    let Some(session) = &args.session else {
        return show(ctx, |_| Screen::Home(Home::default()), StartupAction::Run(Effect::List), ORDINARY);
    };
    let path = library.find(session)?;
    library.read(&path)?;
    let source = path.to_string_lossy().into_owned();
    show(ctx, |_| Screen::Home(Home::default()), StartupAction::Run(Effect::Review(source)), ORDINARY)
}

fn speed(speed: f64) -> Result<f64, AppError> {
    let good = speed.is_finite() && speed > 0.0;
    if good { Ok(speed) } else { Err(AppError::new(Exit::Usage, words::bad_speed(), words::speed_hint())) }
}
