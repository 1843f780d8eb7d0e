//! The terminal while the program uses it: the guard that restores it, the painter, and the threads that listen.

use std::{
    io,
    sync::{
        Mutex,
        mpsc::{Receiver, Sender, channel},
    },
};

use crate::{
    error::{AppError, Exit},
    shell::{
        cores,
        event::{AppEvent, UrgentSender},
        line_output::LineOutput,
        listeners,
        painter::Painter,
        phone_page, process,
        terminal::{self, Guard},
        view::View,
    },
    text::shell as words,
};

#[derive(Debug)]
pub struct TerminalSession<V> {
    pub view: V,
    pub inbox: Receiver<AppEvent>,
    /// Events to handle before those of `inbox`, where a [`AppEvent::Wake`] announces each of them.
    pub urgent: Receiver<AppEvent>,
    /// Sends to `inbox`.
    pub sender: Sender<AppEvent>,
    /// Restores the terminal when it is dropped; `None`: nothing was changed in it.
    pub guard: Option<Guard>,
}

impl<V> TerminalSession<V> {
    /// The same session with its view made into another.
    pub fn map<W>(self, make: impl FnOnce(V) -> W) -> TerminalSession<W> {
        let Self { view, inbox, urgent, sender, guard } = self;
        TerminalSession { view: make(view), inbox, urgent, sender, guard }
    }
}

impl TerminalSession<Painter> {
    /// Installs the panic hook and signal handlers, enters the terminal, and starts the threads. `mouse`: the terminal
    /// is asked for clicks.
    ///
    /// # Errors
    /// There is no terminal, or a thread could not be spawned.
    pub fn open(mouse: bool) -> Result<Self, AppError> {
        let Channels { sender, inbox, urgent_sender, urgent } = Channels::open()?;
        let guard = Some(Guard::enter(mouse)?);
        let output = terminal::output().map_err(|e| cannot_start(&e))?;
        let view = Painter::new(output, sender.clone()).map_err(|e| cannot_start(&e))?;
        listeners::watch_terminal(urgent_sender).map_err(|e| cannot_start(&e))?;
        listeners::listen_to_keys(sender.clone()).map_err(|e| cannot_start(&e))?;
        Ok(Self { view, inbox, urgent, sender, guard })
    }
}

impl TerminalSession<LineOutput> {
    /// The same for the line mode: single keys from a terminal that has them, else lines of keys.
    ///
    /// # Errors
    /// The terminal refuses single keys, or a thread could not be spawned.
    pub fn open_lines() -> Result<Self, AppError> {
        let Channels { sender, inbox, urgent_sender, urgent } = Channels::open()?;
        let single_keys = terminal::gives_single_keys();
        let guard = if single_keys { Some(Guard::enter_keys_only()?) } else { None };
        let line_end = if single_keys { "\r\n" } else { "\n" };
        let output = terminal::output().map_err(|e| cannot_start(&e))?;
        let view = LineOutput::new(output, line_end, sender.clone()).map_err(|e| cannot_start(&e))?;
        if single_keys {
            listeners::watch_terminal(urgent_sender).map_err(|e| cannot_start(&e))?;
            listeners::listen_to_keys(sender.clone()).map_err(|e| cannot_start(&e))?;
        } else {
            listeners::listen_to_lines(sender.clone()).map_err(|e| cannot_start(&e))?;
        }
        Ok(Self { view, inbox, urgent, sender, guard })
    }
}

fn cannot_start(error: &io::Error) -> AppError {
    AppError::new(Exit::Failed, words::cannot_start(), error.to_string())
}

/// The two channels to the event loop.
struct Channels {
    sender: Sender<AppEvent>,
    inbox: Receiver<AppEvent>,
    urgent_sender: UrgentSender,
    urgent: Receiver<AppEvent>,
}

impl Channels {
    /// Opens them, and installs the panic hook and the signal handlers, which send to them.
    fn open() -> Result<Self, AppError> {
        let (sender, inbox) = channel();
        let (urgent_sender, urgent) = UrgentSender::new(sender.clone());
        let on_panic = Mutex::new(urgent_sender.clone());
        terminal::install_panic_hook(phone_page::THREAD, move || {
            if let Ok(sender) = on_panic.lock() {
                sender.send(AppEvent::Panicked);
            }
        });
        cores::stay_on_one();
        listeners::listen_to_signals(urgent_sender.clone()).map_err(|e| cannot_start(&e))?;
        Ok(Self { sender, inbox, urgent_sender, urgent })
    }
}

/// Gives the terminal back to the shell and stops. Returns when the process is continued, with the size of the screen.
///
/// # Errors
/// The terminal could not be taken again.
pub fn suspend(view: &mut View) -> io::Result<(u16, u16)> {
    let was_entered = terminal::is_entered();
    terminal::restore();
    process::suspend();
    take_back_if(view, was_entered)
}

/// Takes the terminal after the process was stopped: whatever ran meanwhile left it as it liked. Returns the size of
/// the screen.
///
/// # Errors
/// The terminal could not be taken again.
pub fn take_back(view: &mut View) -> io::Result<(u16, u16)> {
    take_back_if(view, terminal::is_entered())
}

/// Lines of keys need nothing of the terminal, so it was not entered for them.
fn take_back_if(view: &mut View, was_entered: bool) -> io::Result<(u16, u16)> {
    match view {
        View::Picture(painter) => {
            terminal::enter_again()?;
            painter.invalidate();
            Ok(terminal::size())
        }
        View::Lines(_) => {
            if was_entered {
                terminal::enter_again()?;
            }
            Ok(LINE_MODE_SIZE)
        }
    }
}

/// The size that the line mode gives the model, columns and rows: what it says does not depend on any window.
pub const LINE_MODE_SIZE: (u16, u16) = (80, 24);
