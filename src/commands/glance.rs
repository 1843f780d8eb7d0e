//! `airtime glance`: shows a running session in a second terminal, read-only.

use std::{sync::mpsc::RecvTimeoutError, time::Duration};

use crate::{
    cli::{self, GlanceView},
    commands::{Context, screens, snapshot},
    domain::Moment,
    error::{AppError, CommandResult, Exit},
    journal::library::Library,
    shell::{
        event::{AppEvent, message_from_terminal},
        follower::{FileState, Follower},
        process, terminal,
        terminal_session::{self, TerminalSession},
        view::View as Output,
    },
    text::shell as words,
    tui::{
        Announcer, Model,
        keymap::{Code, Key},
        meeting::state::{Live, View},
        msg::Msg,
        screen::Screen,
        typed_keys,
    },
};

/// How often the file is checked for new records.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// `airtime glance [SESSION]`
///
/// # Errors
/// The session does not exist; or there is no terminal (unless `--once`).
pub fn glance(args: &cli::GlanceArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = Library::new(ctx.data_dir.clone());
    let path = library.find_to_follow(&args.session)?;
    let mut follower = Follower::new(path.clone());
    follower.read_appended();
    let mut model = screens::create_model(ctx, Screen::Home(Box::default()));
    let mut live = Live::new(vec![], &ctx.settings, &model.keymap);
    live.is_followed = true;
    live.view = match args.view {
        GlanceView::Facilitator => View::Facilitator,
        GlanceView::Room => View::Room,
    };
    model.show(Screen::Live(Box::new(live)));
    if args.once {
        let now = update_model(&mut model, &follower, ctx);
        let text = if ctx.settings.plain {
            Announcer::default().announce(&model, None, now).into_iter().map(|line| line + "\n").collect()
        } else {
            snapshot::screen_text(&model, now)
        };
        ctx.result(&text)?;
        return Ok(Exit::Done);
    }
    follow_session(model, follower, ctx)
}

/// Puts what the follower has read into the model. Returns the session's current moment.
fn update_model(model: &mut Model, follower: &Follower, ctx: &Context<'_>) -> Moment {
    let now = follower.now(ctx.clock);
    if let Screen::Live(live) = &mut model.screen {
        live.history = follower.history.clone();
        live.file_trouble = file_trouble(follower.file).map(ToOwned::to_owned);
    }
    now
}

pub(super) fn file_trouble(file: FileState) -> Option<&'static str> {
    match file {
        FileState::AsBefore => None,
        FileState::Missing => Some(words::follow_missing()),
        FileState::Gone => Some(words::follow_gone()),
        FileState::Restarted => Some(words::follow_restarted()),
    }
}

fn follow_session(mut model: Model, mut follower: Follower, ctx: &mut Context<'_>) -> CommandResult {
    let TerminalSession { mut view, inbox, urgent, guard, .. } = open_view(ctx.settings.plain)?;
    (model.width, model.height) =
        if ctx.settings.plain { terminal_session::LINE_MODE_SIZE } else { terminal::size() };
    let mut input_ended = false;
    let signal = loop {
        let now = update_model(&mut model, &follower, ctx);
        view.show(&model, ctx.clock.boot_ms(), now);
        if input_ended && is_over(&model) {
            break None;
        }
        let next = inbox.recv_timeout(POLL_INTERVAL);
        match urgent.try_recv().or(next) {
            Ok(AppEvent::Terminal { event, .. }) => match message_from_terminal(event, &view.places()) {
                Some(Msg::Key(key)) if is_exit_key(key) => break None,
                Some(Msg::Key(key)) => switch_view(&mut model, key),
                Some(Msg::Resize { width, height }) => (model.width, model.height) = (width, height),
                // Pasted text and events without a meaning.
                Some(_) | None => {}
            },
            Ok(AppEvent::Line { text, .. }) => {
                let keys = typed_keys::keys(&text);
                if keys.iter().any(|key| is_exit_key(*key)) {
                    break None;
                }
                for key in keys {
                    switch_view(&mut model, key);
                }
            }
            // Nothing has to be typed here: it goes on until the meeting is over.
            Ok(AppEvent::InputEnded) => input_ended = true,
            Ok(AppEvent::Signal(signal)) => break Some(signal),
            Ok(AppEvent::Suspend) => match terminal_session::suspend(&mut view) {
                Ok(size) => (model.width, model.height) = size,
                Err(_) => break None,
            },
            Ok(AppEvent::Continued) => match terminal_session::take_back(&mut view) {
                Ok(size) => (model.width, model.height) = size,
                Err(_) => break None,
            },
            Ok(AppEvent::TerminalGone) | Err(RecvTimeoutError::Disconnected) => break None,
            Ok(
                AppEvent::Journal(_)
                | AppEvent::List(_)
                | AppEvent::FromPhone(_)
                | AppEvent::ScreenReady
                | AppEvent::Panicked
                | AppEvent::Wake,
            )
            | Err(RecvTimeoutError::Timeout) => {}
        }
        follower.read_appended();
    };
    if let Output::Lines(lines) = &mut view {
        lines.end();
    }
    drop(guard);
    if let Some(signal) = signal {
        process::exit_by_signal(signal);
    }
    Ok(Exit::Done)
}

/// The screen, or the line mode.
fn open_view(plain: bool) -> Result<TerminalSession<Output>, AppError> {
    // Nothing in it can be clicked.
    if plain {
        TerminalSession::open_lines().map(|session| session.map(Output::Lines))
    } else {
        TerminalSession::open(false).map(|session| session.map(|painter| Output::Picture(Box::new(painter))))
    }
}

fn is_over(model: &Model) -> bool {
    matches!(&model.screen, Screen::Live(live) if live.session().ended)
}

fn is_exit_key(key: Key) -> bool {
    matches!(key.code, Code::Esc | Code::Char('q')) || (key.ctrl && key.code == Code::Char('c'))
}

/// F2 and F3 choose the view, as in a meeting.
fn switch_view(model: &mut Model, key: Key) {
    if let Screen::Live(live) = &mut model.screen {
        match key.code {
            Code::F(2) => live.view = View::Facilitator,
            Code::F(3) => live.view = View::Room,
            _ => {}
        }
    }
}
