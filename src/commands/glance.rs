//! `airtime glance`: follow a running session in a second terminal, read only.

use std::{
    sync::mpsc::{RecvTimeoutError, channel},
    time::Duration,
};

use crate::{
    cli::{self, GlanceView},
    commands::{Context, rehearse, screens},
    domain::Moment,
    error::{AppError, Exit, Outcome},
    journal::library::Library,
    shell::{
        follow::Follower,
        happening::{self, Alarm, Happening},
        painter::Painter,
        terminal,
    },
    text::shell as words,
    tui::{
        Model, draw,
        keymap::{Code, Key},
        model::{Live, Screen, View},
        msg::Msg,
    },
};

/// How often the file's length is looked at.
const LOOK: Duration = Duration::from_millis(250);

/// `airtime glance [SESSION]`
///
/// # Errors
/// No such session; no terminal (unless `--once`).
pub fn glance(args: &cli::Glance, ctx: &mut Context<'_>) -> Outcome {
    let library = Library::new(ctx.data_dir.clone());
    let path = library.find(&args.session)?;
    let mut follower = Follower::new(path.clone());
    follower.look();
    let mut live = Live::new(vec![], &ctx.settings);
    live.view = match args.view {
        GlanceView::Facilitator => View::Facilitator,
        GlanceView::Room => View::Room,
    };
    let mut model = screens::model(&ctx.settings, Screen::Live(Box::new(live)))?;
    if args.once {
        let now = take_in(&mut model, &mut follower, ctx);
        ctx.result(&rehearse::frame(&model, now))?;
        return Ok(Exit::Done);
    }
    follow(model, follower, ctx)
}

/// Show what the follower read so far; returns the moment to show it at.
fn take_in(model: &mut Model, follower: &mut Follower, ctx: &Context<'_>) -> Moment {
    let now = follower.now(ctx.clock);
    if let Screen::Live(live) = &mut model.screen {
        live.history = follower.history.clone();
        live.notice = std::mem::take(&mut follower.restarted).then(|| words::follow_restarted().to_owned());
    }
    now
}

fn follow(mut model: Model, mut follower: Follower, ctx: &mut Context<'_>) -> Outcome {
    let no_room = |e: std::io::Error| AppError::new(Exit::CouldNot, words::cannot_start(), e.to_string());
    let (tell, inbox) = channel();
    terminal::install_panic_hook(|| {});
    let (alarm, alarms) = Alarm::new(tell.clone());
    happening::listen_to_signals(alarm.clone()).map_err(no_room)?;
    let guard = terminal::Guard::enter()?;
    let mut painter = Painter::new(terminal::output().map_err(no_room)?, tell.clone()).map_err(no_room)?;
    happening::watch_terminal(alarm).map_err(no_room)?;
    happening::listen_to_keys(tell).map_err(no_room)?;
    (model.width, model.height) = terminal::size();
    let signal = loop {
        let now = take_in(&mut model, &mut follower, ctx);
        painter.paint(model.width, model.height, |area, buf| draw(&model, now, area, buf));
        let next = inbox.recv_timeout(LOOK);
        match alarms.try_recv().or(next) {
            Ok(Happening::Terminal(event)) => match happening::message(event) {
                Some(Msg::Key(key)) if is_leaving(key) => break None,
                Some(Msg::Key(key)) => turn(&mut model, key),
                Some(Msg::Resize { width, height }) => (model.width, model.height) = (width, height),
                _ => {}
            },
            Ok(Happening::Signal(signal)) => break Some(signal),
            Ok(Happening::Gone) | Err(RecvTimeoutError::Disconnected) => break None,
            Ok(_) | Err(RecvTimeoutError::Timeout) => {}
        }
        follower.look();
    };
    drop(guard);
    if let Some(signal) = signal {
        happening::die(signal);
    }
    Ok(Exit::Done)
}

fn is_leaving(key: Key) -> bool {
    matches!(key.code, Code::Esc | Code::Char('q')) || (key.ctrl && key.code == Code::Char('c'))
}

/// F2 and F3 choose the view here too.
fn turn(model: &mut Model, key: Key) {
    if let Screen::Live(live) = &mut model.screen {
        match key.code {
            Code::F(2) => live.view = View::Facilitator,
            Code::F(3) => live.view = View::Room,
            _ => {}
        }
    }
}
